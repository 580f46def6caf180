import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const labelSymbyax = { source: 'label-symbyax', status: 'verified' } as const
const labelSymbyax2 = { source: 'label-symbyax', at: '§1', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToOlanzapineFluoxetine: Option = {
  id: 'switch-to-olanzapine-fluoxetine',
  name: 'Olanzapine and fluoxetine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'An antipsychotic and an SSRI in one capsule.', cite: labelSymbyax },
  agents: ['olanzapine', 'fluoxetine'],
  indications: [{ text: 'Treatment-resistant depression.', cite: labelSymbyax }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'Two antidepressants at an adequate dose and time failed in this episode.',
      cite: labelSymbyax2,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'olanzapine as an adjunct',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
  ],
  results: [{ text: 'A modest gain over fluoxetine alone.', cite: clinicalPractice }],
  fits: [],
  regimen: [
    {
      text: '6/25 mg in the evening, 6 to 18/25 to 50 mg; 3/25 mg to start with low blood pressure, liver impairment or slow metabolism; not studied above 18/75 mg.',
      cite: labelSymbyax,
    },
  ],
  before: [...antipsychoticChecks],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    ...antipsychoticCautions,
    { text: 'Marked weight, glucose and lipid effects; QT.', cite: usLabels },
  ],
  regulatory: { text: 'FDA-approved 2009 for treatment-resistant depression.', cite: labelSymbyax },
  together: [
    { text: 'Not with pimozide; thioridazine and MAOIs only five weeks after it.', cite: labelSymbyax },
  ],
  burden: { value: 2, cite: nextlineJudgement },
}
