import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9.7', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const labelTrintellix = { source: 'label-trintellix', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToVortioxetine: Option = {
  id: 'switch-to-vortioxetine',
  name: 'Vortioxetine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin reuptake inhibitor that also acts on serotonin receptors.', cite: canmat2023 },
  agents: ['vortioxetine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [
    ...switchEvidence,
    {
      by: 'NICE NG222',
      grade: 'after two or more antidepressants',
      for: 'further-line treatment',
      line: 2,
      when: { failures: { from: 2 } },
      cite: niceNg222,
    },
  ],
  results: [],
  fits: [{ fact: 'cognitive-complaint', text: 'First line where thinking is difficult.', cite: canmat20232 }],
  regimen: [
    {
      text: '10 mg, then 20 mg (5 mg if not tolerated); CYP2D6 poor metabolisers at most 10 mg.',
      cite: labelTrintellix,
    },
  ],
  before: [],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20233,
    weeks: { from: 4, to: 8 },
  },
  cautions: [...antidepressantCautions, { text: 'Nausea.', cite: labelTrintellix }],
  regulatory: { text: 'FDA-approved 2013.', cite: labelTrintellix },
  together: [
    {
      text: '21 days free of it before an MAOI; half the dose with a strong CYP2D6 inhibitor.',
      cite: labelTrintellix,
    },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
