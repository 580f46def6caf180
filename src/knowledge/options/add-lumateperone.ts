import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const labelCaplyta = { source: 'label-caplyta', status: 'known' } as const
const labelCaplyta2 = { source: 'label-caplyta', status: 'unsure' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addLumateperone: Option = {
  id: 'add-lumateperone',
  name: 'Add lumateperone',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'A second-generation antipsychotic added to an antidepressant.', cite: canmat2023 },
  agents: ['lumateperone'],
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
      by: 'FDA',
      grade: 'approved as an adjunct',
      for: 'after one or two inadequate antidepressants; later than CANMAT 2023',
      line: 2,
      when: { failures: { from: 1 } },
      cite: labelCaplyta,
    },
  ],
  results: [
    { text: 'MADRS 4.9 and 4.5 points better than placebo in two trials.', cite: labelCaplyta },
    {
      text: 'Response 42.9 against 24.6 %, remission 25.5 against 13.6 %; how the trials were pooled is not clear.',
      cite: labelCaplyta2,
    },
  ],
  fits: [],
  regimen: [
    {
      text: '42 mg a day from the start; 21 mg with a moderate CYP3A4 inhibitor or moderate to severe liver impairment; 10.5 mg with a strong CYP3A4 inhibitor.',
      cite: labelCaplyta,
    },
  ],
  before: [...antipsychoticChecks],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: {
    text: 'Six weeks; differs from placebo after one to two.',
    cite: labelCaplyta,
    weeks: { from: 1, to: 6 },
  },
  cautions: [...antipsychoticCautions, { text: 'Sleepiness, dry mouth.', cite: labelCaplyta }],
  regulatory: { text: 'FDA-approved 2025-11-06 as an adjunct in depression.', cite: labelCaplyta },
  together: [{ text: 'Avoid enzyme inducers.', cite: labelCaplyta }],
  burden: { value: 1, cite: nextlineJudgement },
}
