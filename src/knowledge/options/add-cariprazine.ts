import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addCariprazine: Option = {
  id: 'add-cariprazine',
  name: 'Add cariprazine',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'A second-generation antipsychotic added to an antidepressant.', cite: canmat2023 },
  agents: ['cariprazine'],
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
      grade: 'second line',
      level: 2,
      for: 'adjunct after an inadequate response',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'augmentation with an antipsychotic', cite: vaDodMdd2022 },
  ],
  results: [{ text: 'MADRS about 2.5 points better than placebo at 1.5 mg.', cite: clinicalPractice }],
  fits: [],
  regimen: [{ text: '1.5 mg, 3 mg after day 14, at most 3 mg.', cite: usLabels2 }],
  before: [...antipsychoticChecks],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: { text: 'Six weeks.', cite: clinicalPractice, weeks: { from: 6, to: 6 } },
  cautions: [
    ...antipsychoticCautions,
    { text: 'A long-lived metabolite: side effects can come after three weeks and more.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved 2022 as an adjunct in depression.', cite: usLabels },
  together: [{ text: 'Reduce with strong CYP3A4 inhibitors; not with inducers.', cite: usLabels2 }],
  burden: { value: 1, cite: nextlineJudgement },
}
