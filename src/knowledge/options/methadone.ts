import type { Option } from './option.ts'

const asamOud2020 = { source: 'asam-oud-2020', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const methadone: Option = {
  id: 'methadone',
  name: 'Methadone (opioid treatment programme)',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'A full opioid agonist given in a programme.', cite: asamOud2020 },
  agents: ['methadone'],
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
  regimen: [
    { text: 'Start up to 30 mg (50 mg on day 1 under the 2024 rule), then slowly.', cite: asamOud2020 },
  ],
  before: [{ text: 'ECG with risk factors.', cite: usLabels }],
  during: [{ text: 'ECG: reduce above a QTc of 500 ms.', cite: usLabels }],
  judge: { text: '4 to 12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [{ text: 'Boxed warning: QT, breathing.', cite: usLabels }],
  regulatory: { text: 'FDA-approved 1947 and 1972; for addiction only in programmes.', cite: usLabels2 },
  together: [{ text: 'CYP3A4 and 2B6 interactions; QT; MAOI.', cite: usLabels }],
  burden: { value: 3, cite: nextlineJudgement },
}
