import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { laterTricyclic } from './common/later-tricyclic.ts'
import { tricyclicCautions } from './common/tricyclic-cautions.ts'
import { tricyclicChecks } from './common/tricyclic-checks.ts'
import { tricyclicTogether } from './common/tricyclic-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels3 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToDoxepin: Option = {
  id: 'switch-to-doxepin',
  name: 'Doxepin',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A tricyclic or tetracyclic antidepressant.', cite: canmat2023 },
  agents: ['doxepin'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...laterTricyclic],
  results: [],
  fits: [],
  regimen: [
    { text: '25 to 75 mg at night, up to 150 to 300 mg; 3 to 6 mg is a hypnotic.', cite: usLabels2 },
    { text: 'Raise every three to seven days; measure levels.', cite: usLabels2 },
  ],
  before: [...tricyclicChecks],
  during: [...antidepressantMonitoring, { text: 'Plasma level at steady state.', cite: clinicalPractice }],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    ...tricyclicCautions,
    { text: 'Contraindicated with glaucoma or urinary retention.', cite: usLabels3 },
  ],
  regulatory: { text: 'FDA-approved between 1959 and 1980.', cite: usLabels },
  together: [
    ...tricyclicTogether,
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
