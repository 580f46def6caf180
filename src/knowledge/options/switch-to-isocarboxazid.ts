import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { maoiCautions } from './common/maoi-cautions.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToIsocarboxazid: Option = {
  id: 'switch-to-isocarboxazid',
  name: 'Isocarboxazid',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A monoamine oxidase inhibitor.', cite: canmat2023 },
  agents: ['isocarboxazid'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'Two or three adequate failures, and reliable with diet and medicines.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'not listed',
      for: 'it stands where the other oral MAOIs stand, by our judgement',
      line: 3,
      when: { failures: { from: 2 } },
      cite: nextlineJudgement,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '10 mg twice a day, up to 60 mg.', cite: usLabels2 }],
  before: [
    {
      text: 'Teach the tyramine diet and give the medicine card; blood pressure, liver values.',
      cite: usLabels3,
    },
  ],
  during: [...antidepressantMonitoring, { text: 'Blood pressure, also standing.', cite: usLabels3 }],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    ...maoiCautions,
    { text: 'Contraindicated as phenelzine, and with heart or cerebrovascular disease.', cite: usLabels4 },
  ],
  regulatory: { text: 'FDA-approved 1959.', cite: usLabels },
  together: [{ text: '14 days from other antidepressants, five weeks from fluoxetine.', cite: canmat20233 }],
  burden: { value: 2, cite: nextlineJudgement },
}
