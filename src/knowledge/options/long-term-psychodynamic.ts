import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const tavistock2015 = { source: 'tavistock-2015', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const longTermPsychodynamic: Option = {
  id: 'long-term-psychodynamic',
  name: 'Long-term psychodynamic therapy',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'The same over a year and more.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Chronic depression with relational problems.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 3,
      for: 'chronic depression',
      line: 3,
      cite: canmat2023,
    },
  ],
  results: [{ text: 'Treatment-resistant depression: gains after years (Tavistock).', cite: tavistock2015 }],
  fits: [{ fact: 'chronic-depression', text: 'For depression of two years and longer.', cite: canmat2023 }],
  regimen: [{ text: '60 sessions and more.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: {
    text: 'After 16 sessions, then half-yearly.',
    cite: clinicalPractice,
    weeks: { from: 16, to: 60 },
  },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
