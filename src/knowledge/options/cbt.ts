import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9', status: 'verified' } as const
const cobalt2013 = { source: 'cobalt-2013', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const cbt: Option = {
  id: 'cbt',
  name: 'CBT (cognitive behavioural therapy)',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'Thoughts and habits that keep depression going are found and changed.', cite: canmat2023 },
  agents: [],
  indications: [
    { text: 'Major depression.', cite: canmat2023 },
    { text: 'Treatment-resistant depression, beside an antidepressant.', cite: canmat20232 },
  ],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'acute treatment',
      line: 1,
      when: { failures: { from: 0, to: 1 } },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'beside an antidepressant in difficult-to-treat depression',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat20232,
    },
    {
      by: 'VA/DoD 2022',
      grade: 'listed among initial psychotherapies',
      for: 'acute treatment',
      cite: vaDodMdd2022,
    },
    {
      by: 'NICE NG222',
      grade: 'switch to or add a psychological therapy',
      for: 'no or limited response',
      cite: niceNg222,
    },
  ],
  results: [
    {
      text: 'CoBalT, after antidepressants had not been enough: response at six months 46 against 22 %.',
      cite: cobalt2013,
    },
  ],
  fits: [],
  regimen: [{ text: '12 to 20 sessions.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 8 to 12 sessions.', cite: canmat2023, weeks: { from: 8, to: 12 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
