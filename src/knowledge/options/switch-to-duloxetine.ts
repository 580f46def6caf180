import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToDuloxetine: Option = {
  id: 'switch-to-duloxetine',
  name: 'Duloxetine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin and noradrenaline reuptake inhibitor (SNRI).', cite: canmat2023 },
  agents: ['duloxetine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [
    { fact: 'chronic-pain', text: 'First line where there are physical pain symptoms.', cite: canmat20232 },
  ],
  regimen: [{ text: '40 to 60 mg, usually 60 mg, at most 120 mg a day.', cite: usLabels2 }],
  before: [{ text: 'Liver values, kidney function, blood pressure.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20233,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'Avoid with chronic liver disease, substantial alcohol use and a creatinine clearance below 30.',
      cite: usLabels3,
    },
    { text: 'Falls.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved 2004.', cite: usLabels },
  together: [
    {
      text: 'Five days free of it before an MAOI by label; avoid with strong CYP1A2 inhibitors.',
      cite: usLabels4,
    },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
