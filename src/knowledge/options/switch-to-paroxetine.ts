import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'table 6.3', status: 'verified' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToParoxetine: Option = {
  id: 'switch-to-paroxetine',
  name: 'Paroxetine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A selective serotonin reuptake inhibitor (SSRI).', cite: canmat2023 },
  agents: ['paroxetine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [],
  regimen: [
    {
      text: 'Immediate release 20 to 50 mg a day; controlled release 25 to 62.5 mg; at most 40 mg in older people and with kidney or liver impairment.',
      cite: usLabels2,
    },
  ],
  before: [{ text: 'Pregnancy test where possible.', cite: usLabels3 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Heart malformations in early pregnancy; anticholinergic.', cite: usLabels3 },
    { text: 'High risk of withdrawal symptoms.', cite: canmat20233 },
  ],
  regulatory: { text: 'FDA-approved 1992.', cite: usLabels },
  together: [
    { text: 'Not with pimozide or thioridazine; strong CYP2D6 inhibitor (tamoxifen).', cite: usLabels4 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
