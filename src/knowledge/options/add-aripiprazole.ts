import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const optimum2023 = { source: 'optimum-2023', status: 'verified' } as const
const vastD2017 = { source: 'vast-d-2017', status: 'known' } as const
const ascertainTrd2024 = { source: 'ascertain-trd-2024', status: 'known' } as const
const labelAripiprazole = { source: 'label-aripiprazole', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const labelAripiprazole2 = { source: 'label-aripiprazole', at: '§2, footnote', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addAripiprazole: Option = {
  id: 'add-aripiprazole',
  name: 'Add aripiprazole',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'A second-generation antipsychotic added to an antidepressant.', cite: canmat2023 },
  agents: ['aripiprazole'],
  indications: [{ text: 'Inadequate response to at least one antidepressant.', cite: usLabels }],
  requires: [
    {
      needs: { kind: 'current-antidepressant' },
      text: 'Is added to an antidepressant that is being taken.',
      cite: canmat2023,
    },
    {
      needs: { kind: 'failures', atLeast: 1 },
      text: 'At least one adequate antidepressant has not been enough.',
      cite: usLabels,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'adjunct after an inadequate response',
      line: 1,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'augmentation with an antipsychotic', cite: vaDodMdd2022 },
  ],
  results: [
    { text: 'OPTIMUM, 60 years and older: remission 28.9 %.', cite: optimum2023 },
    { text: 'VAST-D: remission 28.9 % at 12 weeks.', cite: vastD2017 },
    {
      text: 'ASCERTAIN-TRD, eight weeks, open: response 38.1 %, against 35.8 % after a switch to an SNRI.',
      cite: ascertainTrd2024,
    },
  ],
  fits: [],
  regimen: [
    {
      text: '2 to 5 mg, then 5 to 10 mg, steps of at most 5 mg a week, no more than 15 mg a day.',
      cite: labelAripiprazole,
    },
  ],
  before: [...antipsychoticChecks],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: { text: 'Two to six weeks.', cite: clinicalPractice, weeks: { from: 2, to: 6 } },
  cautions: [
    ...antipsychoticCautions,
    { text: 'Akathisia in about a quarter; impulse control.', cite: usLabels2 },
  ],
  regulatory: { text: 'FDA-approved 2007 as an adjunct in depression.', cite: labelAripiprazole },
  together: [
    {
      text: 'No dose change with CYP2D6 or 3A4 inhibitors when added for depression, by its label; inducers lower it.',
      cite: labelAripiprazole2,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
