import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const rejoyn2024 = { source: 'rejoyn-2024', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const rejoyn: Option = {
  id: 'rejoyn',
  name: 'Rejoyn (prescription app)',
  modality: 'mindfulness',
  reviewed: '2026-11-23',
  what: { text: 'A six-week app with memory tasks on emotions and short lessons.', cite: rejoyn2024 },
  agents: [],
  indications: [{ text: '22 years and older, on an antidepressant, outpatients.', cite: rejoyn2024 }],
  requires: [
    { needs: { kind: 'age', from: 22 }, text: '22 years or older.', cite: rejoyn2024 },
    { needs: { kind: 'current-antidepressant' }, text: 'Used beside an antidepressant.', cite: rejoyn2024 },
  ],
  evidence: [
    {
      by: 'FDA',
      grade: 'cleared',
      for: 'adjunct to an antidepressant; later than CANMAT 2023',
      line: 3,
      cite: rejoyn2024,
    },
  ],
  results: [
    { text: 'MADRS −8.8 against −6.7; p = 0.021 in all randomised.', cite: rejoyn2024 },
    { text: 'The analysis planned in advance gave p of about 0.057: a modest effect.', cite: rejoyn2024 },
  ],
  fits: [],
  regimen: [{ text: 'Six weeks, lessons for four more.', cite: rejoyn2024 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'Six weeks.', cite: rejoyn2024, weeks: { from: 6, to: 6 } },
  cautions: [{ text: 'Phone and practice needed.', cite: clinicalPractice }],
  regulatory: { text: 'FDA-cleared (510(k)) March 2024.', cite: rejoyn2024 },
  together: [...psychotherapyTogether],
  burden: { value: 1, cite: nextlineJudgement },
}
