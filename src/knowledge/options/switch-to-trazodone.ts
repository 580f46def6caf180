import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { secondLineSwitch } from './common/second-line-switch.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToTrazodone: Option = {
  id: 'switch-to-trazodone',
  name: 'Trazodone',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: {
    text: 'A serotonin antagonist and reuptake inhibitor; below 150 mg it is a hypnotic, not an antidepressant trial.',
    cite: canmat2023,
  },
  agents: ['trazodone'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [
    ...secondLineSwitch,
    {
      by: 'STAR*D',
      grade: 'lower yield',
      for: 'after two failed steps',
      line: 3,
      when: { failures: { from: 2 } },
      cite: rush2006,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '150 mg, up to 400 mg a day (600 mg in hospital).', cite: usLabels2 }],
  before: [{ text: 'ECG where there is a cardiac risk.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Priapism, low standing blood pressure, QT, sedation.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved 1981.', cite: usLabels },
  together: [
    { text: 'CYP3A4 inhibitors raise it.', cite: usLabels3 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
