import { supportiveNotes } from './common/supportive-notes.ts'
import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const clinicalPractice2 = {
  source: 'clinical-practice',
  at: 'not listed by CANMAT 2023',
  status: 'known',
} as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const biofeedback: Option = {
  id: 'biofeedback',
  name: 'Biofeedback',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Heart-rate variability or EEG shown back to the person.', cite: clinicalPractice },
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
      for: 'small effects',
      line: 4,
      cite: clinicalPractice2,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '6 to 10 sessions.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [...supportiveNotes],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 2, cite: nextlineJudgement },
  supportive: true,
}
