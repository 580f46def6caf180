import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const keller2000 = { source: 'keller-2000', status: 'known' } as const
const revamp2009 = { source: 'revamp-2009', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const cbasp: Option = {
  id: 'cbasp',
  name: 'CBASP',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: {
    text: 'Cognitive, behavioural and interpersonal work made for persistent depression.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'Persistent depression, early trauma.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'persistent depressive disorder',
      line: 2,
      when: { facts: ['chronic-depression'] },
      cite: canmat2023,
    },
  ],
  results: [
    { text: 'Response 73 % together with nefazodone, 48 to 55 % with either alone.', cite: keller2000 },
    { text: 'No benefit when added later (REVAMP).', cite: revamp2009 },
  ],
  fits: [
    { fact: 'chronic-depression', text: 'Made for depression of two years and longer.', cite: canmat2023 },
    { fact: 'childhood-trauma', text: 'Often used after childhood maltreatment.', cite: clinicalPractice },
  ],
  regimen: [{ text: '16 to 32 sessions.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 12 sessions.', cite: clinicalPractice, weeks: { from: 12, to: 32 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
