import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const acceptanceAndCommitmentTherapy: Option = {
  id: 'acceptance-and-commitment-therapy',
  name: 'ACT (acceptance and commitment therapy)',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'Difficult feelings are accepted, and life turned to what matters.', cite: vaDodMdd2022 },
  agents: [],
  indications: [{ text: 'Major depression.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'VA/DoD 2022',
      grade: 'listed among initial psychotherapies',
      for: 'acute treatment',
      line: 2,
      when: { failures: { from: 0, to: 1 } },
      cite: vaDodMdd2022,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '8 to 16 sessions.', cite: clinicalPractice }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 8 to 12 sessions.', cite: clinicalPractice, weeks: { from: 8, to: 12 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
