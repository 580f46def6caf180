import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const linehan2006 = { source: 'linehan-2006', status: 'known' } as const
const reframed2020 = { source: 'reframed-2020', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const dbt: Option = {
  id: 'dbt',
  name: 'DBT (dialectical behaviour therapy)',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: {
    text: 'Skills to bear distress and steer emotions, in group and single sessions.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'Borderline personality disorder, recurrent self-harm.', cite: linehan2006 }],
  requires: [],
  evidence: [
    { by: 'CANMAT 2023', grade: 'not listed', for: 'depression', line: 4, cite: canmat2023 },
    {
      by: 'Trials',
      grade: 'self-harm falls',
      for: 'borderline personality disorder',
      line: 1,
      when: { facts: ['borderline-personality'] },
      cite: linehan2006,
    },
    {
      by: 'Trials',
      grade: 'self-harm falls',
      for: 'recurrent self-harm',
      line: 2,
      when: { facts: ['self-harm'] },
      cite: linehan2006,
    },
  ],
  results: [
    {
      text: 'In refractory depression the radically open form had no benefit at 12 months on its main outcome.',
      cite: reframed2020,
    },
  ],
  fits: [
    { fact: 'borderline-personality', text: 'Made for borderline personality disorder.', cite: linehan2006 },
    {
      fact: 'self-harm',
      text: 'Fewer episodes of self-harm in trials in borderline personality disorder.',
      cite: linehan2006,
    },
  ],
  regimen: [{ text: '6 to 12 months of group, single sessions and telephone.', cite: clinicalPractice }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'Six months.', cite: clinicalPractice, weeks: { from: 26, to: 52 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
