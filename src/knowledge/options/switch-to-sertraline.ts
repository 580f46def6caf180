import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const sadhart2002 = { source: 'sadhart-2002', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToSertraline: Option = {
  id: 'switch-to-sertraline',
  name: 'Sertraline',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A selective serotonin reuptake inhibitor (SSRI).', cite: canmat2023 },
  agents: ['sertraline'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [{ text: 'STAR*D second step: remission 17.6 % (HRSD).', cite: rush2006 }],
  fits: [
    {
      fact: 'ischaemic-heart-disease',
      text: 'Studied after acute coronary disease and preferred there.',
      cite: sadhart2002,
    },
    { fact: 'heart-failure', text: 'Preferred among antidepressants in heart disease.', cite: sadhart2002 },
  ],
  regimen: [{ text: 'Start 50 mg, up to 200 mg a day.', cite: usLabels2 }],
  before: [],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [...antidepressantCautions, { text: 'Gut side effects; QT at high doses.', cite: usLabels3 }],
  regulatory: { text: 'FDA-approved 1991.', cite: usLabels },
  together: [
    { text: 'Not with pimozide; never the oral concentrate with disulfiram.', cite: usLabels4 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
