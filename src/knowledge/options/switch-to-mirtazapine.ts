import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§2', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToMirtazapine: Option = {
  id: 'switch-to-mirtazapine',
  name: 'Mirtazapine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: {
    text: 'A noradrenergic and specific serotonergic antidepressant, taken at night.',
    cite: canmat2023,
  },
  agents: ['mirtazapine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [],
  fits: [
    { fact: 'insomnia', text: 'Second line where sleep is disturbed.', cite: canmat20232 },
    { fact: 'weight-loss', text: 'Raises appetite and weight.', cite: usLabels2 },
  ],
  regimen: [
    { text: '15 mg at night, up to 45 mg.', cite: usLabels3 },
    { text: 'CANMAT range 30 to 60 mg; the US maximum is 45 mg.', cite: canmat2023 },
  ],
  before: [{ text: 'Weight and lipids.', cite: usLabels2 }],
  during: [...antidepressantMonitoring, { text: 'Blood count with fever or sore throat.', cite: usLabels2 }],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20233,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'Weight, lipids, sedation; rarely low neutrophils or DRESS; QT in overdose.', cite: usLabels2 },
  ],
  regulatory: { text: 'FDA-approved 1996.', cite: usLabels },
  together: [
    { text: 'Sedation with benzodiazepines; weakens clonidine.', cite: usLabels2 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
