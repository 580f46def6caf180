import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const shortTermPsychodynamic: Option = {
  id: 'short-term-psychodynamic',
  name: 'Short-term psychodynamic therapy',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'Works on feelings and patterns in relationships.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Major depression.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'acute treatment',
      line: 2,
      when: { failures: { from: 0, to: 1 } },
      cite: canmat2023,
    },
    {
      by: 'VA/DoD 2022',
      grade: 'listed among initial psychotherapies',
      for: 'acute treatment',
      cite: vaDodMdd2022,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '16 to 24 sessions.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 16 sessions.', cite: clinicalPractice, weeks: { from: 16, to: 24 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
