import type { Option } from './option.ts'

const niaaaGuide = { source: 'niaaa-guide', at: 'table of medicines', status: 'verified' } as const
const apaAud2018 = { source: 'apa-aud-2018', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const disulfiram: Option = {
  id: 'disulfiram',
  name: 'Disulfiram',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'Makes alcohol unpleasant; under supervision.', cite: niaaaGuide },
  agents: ['disulfiram'],
  indications: [
    { text: 'Alcohol use disorder, abstinent for at least 12 hours, supervised.', cite: niaaaGuide },
  ],
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
  regimen: [{ text: '250 mg a day, at most 500 mg.', cite: niaaaGuide }],
  before: [{ text: 'Liver values; heart; psychosis.', cite: niaaaGuide }],
  during: [{ text: 'Liver values.', cite: niaaaGuide }],
  judge: { text: '12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [
    { text: 'Boxed warning: never in intoxication or without the person knowing.', cite: niaaaGuide },
  ],
  regulatory: { text: 'FDA-approved 1951.', cite: usLabels },
  together: [
    {
      text: 'Not with alcohol-containing products, metronidazole, sertraline concentrate; raises phenytoin and warfarin.',
      cite: niaaaGuide,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
