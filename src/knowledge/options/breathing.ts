import { supportiveNotes } from './common/supportive-notes.ts'
import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const clinicalPractice2 = {
  source: 'clinical-practice',
  at: 'not listed by CANMAT 2023',
  status: 'known',
} as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const breathing: Option = {
  id: 'breathing',
  name: 'Slow or rhythmic breathing',
  modality: 'mindfulness',
  reviewed: '2026-11-23',
  what: { text: 'Slow breathing or a rhythmic programme (SKY).', cite: clinicalPractice },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['finds-helpful-already'] },
      text: 'Shown where the patient already finds it helpful.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    {
      by: 'Nextline',
      grade: 'C: very low or insufficient evidence',
      for: 'small trials',
      line: 4,
      cite: clinicalPractice2,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '10 to 20 minutes a day.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [...supportiveNotes, { text: 'Fast breathing: seizures, pregnancy.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
  supportive: true,
}
