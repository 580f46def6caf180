import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToSelegilineTransdermal: Option = {
  id: 'switch-to-selegiline-transdermal',
  name: 'Selegiline patch',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A monoamine oxidase inhibitor.', cite: canmat2023 },
  agents: ['selegiline'],
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
      grade: 'second line',
      level: 2,
      for: 'after other antidepressants',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [{ fact: 'atypical-features', text: 'An MAOI without a diet at 6 mg.', cite: usLabels2 }],
  regimen: [{ text: '6 mg per 24 hours, then 9 and 12 mg, every two weeks.', cite: usLabels3 }],
  before: [
    {
      text: 'Teach the tyramine diet and give the medicine card; blood pressure, liver values.',
      cite: usLabels2,
    },
  ],
  during: [...antidepressantMonitoring, { text: 'Blood pressure, also standing.', cite: usLabels2 }],
  judge: { text: 'Six to eight weeks.', cite: usLabels3, weeks: { from: 6, to: 8 } },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'The tyramine diet is needed from 9 mg per 24 hours; the patch irritates skin.',
      cite: usLabels2,
    },
    { text: 'Contraindicated with phaeochromocytoma; not below 12 years.', cite: usLabels4 },
  ],
  regulatory: { text: 'FDA-approved 2006.', cite: usLabels },
  together: [
    {
      text: '14 days from other antidepressants, five weeks from fluoxetine; not with carbamazepine, tramadol, methadone, dextromethorphan.',
      cite: usLabels4,
    },
  ],
  burden: { value: 2, cite: nextlineJudgement },
}
