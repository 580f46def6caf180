import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const aasmInsomnia2021 = { source: 'aasm-insomnia-2021', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const cbtI: Option = {
  id: 'cbt-i',
  name: 'CBT-I (CBT for insomnia)',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: { text: 'Sleep is rebuilt through habits, timing and thoughts.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Insomnia (ISI 15 and more).', cite: canmat2023 }],
  requires: [
    { needs: { kind: 'any-fact', of: ['insomnia'] }, text: 'Insomnia is present.', cite: canmat2023 },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 3,
      for: 'adjunct',
      line: 2,
      when: { facts: ['insomnia'] },
      cite: canmat2023,
    },
    { by: 'AASM', grade: 'strong for', for: 'chronic insomnia', cite: aasmInsomnia2021 },
  ],
  results: [],
  fits: [{ fact: 'insomnia', text: 'For the insomnia that is on record.', cite: canmat2023 }],
  regimen: [{ text: '4 to 8 sessions.', cite: aasmInsomnia2021 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: '6 to 8 weeks.', cite: clinicalPractice, weeks: { from: 6, to: 8 } },
  cautions: [{ text: 'Restricting sleep can set off mania or seizures.', cite: clinicalPractice }],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
