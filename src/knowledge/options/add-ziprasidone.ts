import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§4', status: 'known' } as const
const usLabels4 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addZiprasidone: Option = {
  id: 'add-ziprasidone',
  name: 'Add ziprasidone',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['ziprasidone'],
  indications: [{ text: 'Symptoms that remain on an antidepressant.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-antidepressant' },
      text: 'Is added to an antidepressant that is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 3,
      for: 'adjunct after an inadequate response',
      line: 3,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Twice a day with food; dose as its label.', cite: usLabels }],
  before: [...antipsychoticChecks, { text: 'ECG, potassium and magnesium.', cite: usLabels2 }],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [
    ...antipsychoticCautions,
    { text: 'QT; not after a recent infarction or with heart failure.', cite: usLabels3 },
  ],
  regulatory: { text: 'Off label.', cite: usLabels4 },
  together: [{ text: 'Never with another QT medicine.', cite: usLabels3 }],
  burden: { value: 1, cite: nextlineJudgement },
}
