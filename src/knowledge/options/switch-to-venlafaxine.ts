import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'table 6.3', status: 'verified' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToVenlafaxine: Option = {
  id: 'switch-to-venlafaxine',
  name: 'Venlafaxine XR',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin and noradrenaline reuptake inhibitor (SNRI).', cite: canmat2023 },
  agents: ['venlafaxine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [{ text: 'STAR*D second step: remission 24.8 %.', cite: rush2006 }],
  fits: [],
  regimen: [
    {
      text: 'Start 37.5 to 75 mg, up to 225 mg a day; half with liver impairment, a quarter to a half less with kidney impairment.',
      cite: usLabels2,
    },
  ],
  before: [{ text: 'Blood pressure before, at each step and at each visit.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Blood pressure rises with the dose; dangerous in overdose.', cite: usLabels3 },
    { text: 'High risk of withdrawal symptoms.', cite: canmat20233 },
  ],
  regulatory: { text: 'FDA-approved 1993, extended release 1997.', cite: usLabels },
  together: [
    { text: 'Seven days free of it before an MAOI by label; CANMAT two weeks.', cite: usLabels4 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
