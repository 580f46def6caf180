import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const interpersonalTherapy: Option = {
  id: 'interpersonal-therapy',
  name: 'IPT (interpersonal psychotherapy)',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'Works on loss, conflict and changes of role.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Major depression.', cite: canmat2023 }],
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
      by: 'NICE NG222',
      grade: 'add or switch to a psychological therapy',
      for: 'no or limited response to antidepressants',
      line: 2,
      when: { failures: { from: 2 } },
      cite: niceNg222,
    },
    {
      by: 'VA/DoD 2022',
      grade: 'listed among initial psychotherapies',
      for: 'acute treatment',
      cite: vaDodMdd2022,
    },
  ],
  results: [],
  fits: [
    { fact: 'grief', text: 'Grief is one of the problems it works on.', cite: clinicalPractice },
    {
      fact: 'interpersonal-problem',
      text: 'Conflict and changes of role are problems it works on.',
      cite: clinicalPractice,
    },
  ],
  regimen: [{ text: '12 to 16 sessions.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 8 sessions.', cite: clinicalPractice, weeks: { from: 8, to: 16 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
