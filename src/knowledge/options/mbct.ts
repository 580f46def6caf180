import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const eisendrath2016 = { source: 'eisendrath-2016', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const mbct: Option = {
  id: 'mbct',
  name: 'MBCT (mindfulness-based cognitive therapy)',
  modality: 'mindfulness',
  reviewed: '2026-11-23',
  what: { text: 'Eight classes of mindfulness and cognitive therapy.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Symptoms that remain; to prevent relapse.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'acute treatment and relapse prevention',
      line: 2,
      cite: canmat2023,
    },
    {
      by: 'VA/DoD 2022',
      grade: 'listed among initial psychotherapies',
      for: 'acute treatment',
      cite: vaDodMdd2022,
    },
  ],
  results: [
    { text: 'Treatment-resistant depression: HAM-D fell by 36.6 against 25.3 %.', cite: eisendrath2016 },
  ],
  fits: [],
  regimen: [{ text: 'Eight sessions of two hours and daily practice.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'Eight weeks.', cite: canmat2023, weeks: { from: 8, to: 8 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
