import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 8.1', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const benzodiazepineForCatatonia: Option = {
  id: 'benzodiazepine-for-catatonia',
  name: 'Benzodiazepine, for catatonia',
  modality: 'first-things',
  reviewed: '2026-11-23',
  what: { text: 'Lorazepam is tried first in catatonia, with an antidepressant.', cite: canmat2023 },
  agents: ['lorazepam'],
  indications: [{ text: 'Catatonia.', cite: canmat2023 }],
  requires: [
    { needs: { kind: 'any-fact', of: ['catatonia'] }, text: 'Catatonia is present.', cite: canmat2023 },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      for: 'catatonic features, with an antidepressant',
      line: 1,
      when: { facts: ['catatonia'] },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Lorazepam test dose and repeat doses by a specialist.', cite: clinicalPractice }],
  before: [{ text: 'Bush-Francis rating before and after.', cite: clinicalPractice }],
  during: [{ text: 'Sedation and breathing.', cite: clinicalPractice }],
  judge: { text: 'Hours to days; ECT early.', cite: canmat2023 },
  cautions: [{ text: 'Respiratory depression with opioids and alcohol.', cite: usLabels }],
  regulatory: { text: 'Off label for catatonia.', cite: usLabels2 },
  together: [{ text: 'Is tapered before or during ECT.', cite: canmat20232 }],
  burden: { value: 3, cite: nextlineJudgement },
  urgent: {
    facts: ['catatonia'],
    text: 'Catatonia comes first: benzodiazepine now, ECT early.',
    cite: canmat2023,
  },
}
