import type { Option } from './option.ts'

const niaaaGuide = { source: 'niaaa-guide', at: 'table of medicines', status: 'verified' } as const
const apaAud2018 = { source: 'apa-aud-2018', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const acamprosate: Option = {
  id: 'acamprosate',
  name: 'Acamprosate',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'Eases abstinence from alcohol.', cite: niaaaGuide },
  agents: ['acamprosate'],
  indications: [{ text: 'Alcohol use disorder, abstinent.', cite: niaaaGuide }],
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
      grade: '1B',
      for: 'alcohol use disorder',
      line: 1,
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
  regimen: [
    {
      text: '666 mg three times a day; creatinine clearance 30 to 50: 333 mg three times.',
      cite: niaaaGuide,
    },
  ],
  before: [{ text: 'Kidney function.', cite: niaaaGuide }],
  during: [{ text: 'Kidney function; mood.', cite: niaaaGuide }],
  judge: { text: '12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [{ text: 'Suicidal thoughts are in its warnings.', cite: niaaaGuide }],
  regulatory: { text: 'FDA-approved 2004.', cite: usLabels },
  together: [{ text: 'Goes with antidepressants.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
