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

export const switchToEscitalopram: Option = {
  id: 'switch-to-escitalopram',
  name: 'Escitalopram',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A selective serotonin reuptake inhibitor (SSRI).', cite: canmat2023 },
  agents: ['escitalopram'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [],
  regimen: [
    {
      text: 'Start 10 mg, up to 20 mg a day; 10 mg in older people and with liver impairment.',
      cite: usLabels2,
    },
  ],
  before: [{ text: 'ECG where there is a cardiac risk.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Prolongs QT, less than citalopram, more with the dose.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved 2002, from 12 years of age.', cite: usLabels },
  together: [
    { text: 'Not with pimozide; CYP2C19 inhibitors raise it.', cite: usLabels4 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
