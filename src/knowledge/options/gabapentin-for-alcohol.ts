import type { Option } from './option.ts'

const apaAud2018 = { source: 'apa-aud-2018', status: 'known' } as const
const niaaaGuide = { source: 'niaaa-guide', at: 'table of medicines', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const gabapentinForAlcohol: Option = {
  id: 'gabapentin-for-alcohol',
  name: 'Gabapentin',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'An anticonvulsant used in alcohol use disorder as a second choice.', cite: apaAud2018 },
  agents: ['gabapentin'],
  indications: [{ text: 'Alcohol use disorder, second line.', cite: apaAud2018 }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['alcohol-use-disorder'] },
      text: 'An alcohol use disorder is present.',
      cite: niaaaGuide,
    },
  ],
  evidence: [
    {
      by: 'APA 2018',
      grade: '2C',
      for: 'alcohol use disorder',
      line: 3,
      when: { facts: ['alcohol-use-disorder'] },
      cite: apaAud2018,
    },
  ],
  results: [{ text: 'It helps depression indirectly: treat both at the same time.', cite: clinicalPractice }],
  fits: [
    {
      fact: 'alcohol-use-disorder',
      text: 'For the alcohol use disorder that is on record; by itself it does not treat the depression.',
      cite: niaaaGuide,
    },
  ],
  regimen: [{ text: '900 to 1,800 mg a day; less with kidney impairment.', cite: apaAud2018 }],
  before: [{ text: 'Kidney function; misuse.', cite: usLabels }],
  during: [{ text: 'Sedation.', cite: usLabels }],
  judge: { text: '12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [{ text: 'Misuse; breathing with opioids.', cite: usLabels }],
  regulatory: { text: 'Off label.', cite: usLabels2 },
  together: [{ text: 'Breathing with opioids and sedatives.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
