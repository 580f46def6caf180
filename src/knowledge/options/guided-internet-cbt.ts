import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 4.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const guidedInternetCbt: Option = {
  id: 'guided-internet-cbt',
  name: 'Guided internet CBT',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'CBT in modules online with a person who supports.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Mild to moderate depression.', cite: canmat2023 }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'guided, as an adjunct',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    { by: 'CANMAT 2023', grade: 'third line', for: 'unguided', cite: canmat2023 },
    { by: 'CANMAT 2023', grade: 'insufficient evidence', for: 'chatbots', cite: canmat2023 },
  ],
  results: [],
  fits: [{ fact: 'low-access-to-therapy', text: 'Needs little therapist time.', cite: canmat2023 }],
  regimen: [{ text: '6 to 10 modules.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'Eight weeks.', cite: clinicalPractice, weeks: { from: 8, to: 8 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 1, cite: nextlineJudgement },
}
