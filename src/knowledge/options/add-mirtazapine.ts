import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9.9', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const kessler2018 = { source: 'kessler-2018', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§4', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addMirtazapine: Option = {
  id: 'add-mirtazapine',
  name: 'Add mirtazapine',
  modality: 'combine',
  reviewed: '2026-11-23',
  what: { text: 'Mirtazapine is added to an SSRI or SNRI.', cite: canmat2023 },
  agents: ['mirtazapine'],
  indications: [{ text: 'Partial response to an antidepressant that is tolerated.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-serotonin-reuptake-inhibitor' },
      text: 'Is added to an SSRI or SNRI that is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'adjunct',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
    { by: 'NICE NG222', grade: 'in specialist care', for: 'combination', cite: niceNg222 },
  ],
  results: [
    { text: 'Better than other combinations in meta-analysis, as CANMAT reads it.', cite: canmat20232 },
    { text: 'A large trial in primary care found no benefit (MIR).', cite: kessler2018 },
  ],
  fits: [
    { fact: 'insomnia', text: 'Second line where sleep is disturbed.', cite: canmat20233 },
    { fact: 'weight-loss', text: 'Raises appetite and weight.', cite: usLabels },
  ],
  regimen: [{ text: '15 mg at night, then 30 to 45 mg (CANMAT range 30 to 60 mg).', cite: canmat2023 }],
  before: [{ text: 'Weight and lipids.', cite: usLabels }],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [{ text: 'Sedation and weight; serotonin syndrome is uncommon.', cite: usLabels }],
  regulatory: { text: 'Off label in combination.', cite: usLabels2 },
  together: [{ text: 'Mind sedatives; not with an MAOI.', cite: usLabels3 }],
  burden: { value: 1, cite: nextlineJudgement },
}
