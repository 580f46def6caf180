import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToVilazodone: Option = {
  id: 'switch-to-vilazodone',
  name: 'Vilazodone',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin reuptake inhibitor and 5-HT1A partial agonist.', cite: canmat2023 },
  agents: ['vilazodone'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [],
  regimen: [
    {
      text: '10 mg for seven days, then 20 mg, up to 40 mg a day, with food; at most 20 mg with a strong CYP3A4 inhibitor.',
      cite: usLabels2,
    },
  ],
  before: [],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [...antidepressantCautions, { text: 'Gut side effects, sleep.', cite: usLabels3 }],
  regulatory: { text: 'FDA-approved 2011.', cite: usLabels },
  together: [
    { text: 'Enzyme inducers: up to 80 mg.', cite: usLabels2 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
