import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToLevomilnacipran: Option = {
  id: 'switch-to-levomilnacipran',
  name: 'Levomilnacipran',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin and noradrenaline reuptake inhibitor (SNRI).', cite: canmat2023 },
  agents: ['levomilnacipran'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [],
  regimen: [
    {
      text: '20 mg for two days, then 40 mg, up to 120 mg a day; creatinine clearance 30 to 59 at most 80 mg, 15 to 29 at most 40 mg; not in end-stage kidney disease.',
      cite: usLabels2,
    },
  ],
  before: [{ text: 'Blood pressure, pulse, kidney function.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Blood pressure and pulse rise; urinary retention.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved 2013.', cite: usLabels },
  together: [
    {
      text: 'Seven days free of it before an MAOI by label; at most 80 mg with a strong CYP3A4 inhibitor.',
      cite: usLabels4,
    },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
