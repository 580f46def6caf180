import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 6.1', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 6.3', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const maintainTreatment: Option = {
  id: 'maintain-treatment',
  name: 'Continue what works',
  modality: 'maintenance',
  reviewed: '2026-11-23',
  what: { text: 'The treatment that brought remission goes on.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Remission.', cite: canmat2023 }],
  requires: [{ needs: { kind: 'remission' }, text: 'The episode is in remission.', cite: canmat2023 }],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'continue',
      level: 1,
      for: '6 to 12 months after remission; two years and longer with risks of recurrence',
      line: 1,
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'strong for', for: 'at least six months', cite: vaDodMdd2022 },
  ],
  results: [],
  fits: [],
  regimen: [
    {
      text: 'Six to 12 months at the same dose; two years and more with residual symptoms, childhood maltreatment, long, severe or many episodes or comorbidity.',
      cite: canmat2023,
    },
  ],
  before: [],
  during: [{ text: 'Relapse: two raised scores, or PHQ-9 up by five points.', cite: clinicalPractice }],
  judge: { text: 'Every 6 to 12 weeks by score.', cite: clinicalPractice, weeks: { from: 6, to: 12 } },
  cautions: [{ text: 'Stop slowly, over weeks to months, slower near the end.', cite: canmat20232 }],
  regulatory: { text: 'Usual care.', cite: clinicalPractice },
  together: [
    { text: 'An augmenting agent that helped goes on for 6 to 12 months as well.', cite: clinicalPractice },
    { text: 'After severe recurrent depression add psychotherapy.', cite: canmat2023 },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
