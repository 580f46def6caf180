import { supportiveNotes } from './common/supportive-notes.ts'
import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const cochraneReiki2015 = { source: 'cochrane-reiki-2015', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const reiki: Option = {
  id: 'reiki',
  name: 'Reiki',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Laying on of hands.', cite: clinicalPractice },
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
      by: 'Cochrane 2015',
      grade: 'insufficient evidence',
      for: 'depression and anxiety',
      line: 4,
      cite: cochraneReiki2015,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'As wished.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [...supportiveNotes],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
  supportive: true,
}
