import type { Option } from './option.ts'

const asamOud2020 = { source: 'asam-oud-2020', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const buprenorphine: Option = {
  id: 'buprenorphine',
  name: 'Buprenorphine',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'A partial opioid agonist.', cite: asamOud2020 },
  agents: ['buprenorphine'],
  indications: [{ text: 'Opioid use disorder.', cite: asamOud2020 }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['opioid-use-disorder'] },
      text: 'An opioid use disorder is present.',
      cite: asamOud2020,
    },
  ],
  evidence: [
    {
      by: 'ASAM 2020',
      grade: 'first line',
      for: 'opioid use disorder',
      line: 1,
      when: { facts: ['opioid-use-disorder'] },
      cite: asamOud2020,
    },
  ],
  results: [{ text: 'It helps depression indirectly: treat both at the same time.', cite: clinicalPractice }],
  fits: [
    {
      fact: 'opioid-use-disorder',
      text: 'For the opioid use disorder that is on record; by itself it does not treat the depression.',
      cite: asamOud2020,
    },
  ],
  regimen: [{ text: 'Start at COWS 8 to 12; 16 to 24 mg a day, or monthly injection.', cite: asamOud2020 }],
  before: [{ text: 'Liver values; time since the last opioid (fentanyl).', cite: asamOud2020 }],
  during: [{ text: 'Sedation, mood.', cite: asamOud2020 }],
  judge: { text: '4 to 12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [
    { text: 'Withdrawal on starting too early; sedatives; QT; serotonin syndrome.', cite: usLabels },
  ],
  regulatory: { text: 'FDA-approved 2002; no special licence since December 2022.', cite: usLabels2 },
  together: [{ text: 'Sedatives; serotonergic medicines.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
