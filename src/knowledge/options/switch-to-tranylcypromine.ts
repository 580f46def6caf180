import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { maoiCautions } from './common/maoi-cautions.ts'
import { maoiEvidence } from './common/maoi-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const labelParnate = { source: 'label-parnate', status: 'verified' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToTranylcypromine: Option = {
  id: 'switch-to-tranylcypromine',
  name: 'Tranylcypromine',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A monoamine oxidase inhibitor.', cite: canmat2023 },
  agents: ['tranylcypromine'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'Two or three adequate failures, and reliable with diet and medicines.',
      cite: clinicalPractice,
    },
  ],
  evidence: [...maoiEvidence],
  results: [
    {
      text: 'STAR*D fourth step: remission 6.9 %, against 13.7 % with venlafaxine and mirtazapine.',
      cite: rush2006,
    },
  ],
  fits: [
    {
      fact: 'atypical-features',
      text: 'Used where energy is low or features are atypical.',
      cite: clinicalPractice,
    },
  ],
  regimen: [{ text: '30 mg in parts, up to 60 mg.', cite: labelParnate }],
  before: [
    {
      text: 'Teach the tyramine diet and give the medicine card; blood pressure, liver values.',
      cite: usLabels2,
    },
  ],
  during: [...antidepressantMonitoring, { text: 'Blood pressure, also standing.', cite: usLabels2 }],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    ...maoiCautions,
    { text: 'Contraindicated with phaeochromocytoma and a long list of medicines.', cite: labelParnate },
    { text: 'Heart or cerebrovascular disease, hypertension, withdrawal delirium.', cite: usLabels2 },
  ],
  regulatory: { text: 'FDA-approved 1961.', cite: usLabels },
  together: [
    {
      text: 'By its label at least a week or four to five half-lives after a contraindicated medicine; we use 14 days, five weeks after fluoxetine.',
      cite: labelParnate,
    },
  ],
  burden: { value: 2, cite: nextlineJudgement },
}
