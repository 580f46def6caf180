import { supportiveNotes } from './common/supportive-notes.ts'
import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'question 3.o', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const prayerAndSpiritualCare: Option = {
  id: 'prayer-and-spiritual-care',
  name: 'Prayer and spiritual care',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: {
    text: "Prayer, chaplaincy, or CBT in the person's own faith, if the person asks.",
    cite: clinicalPractice,
  },
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
      by: 'CANMAT 2023',
      grade: 'culture and religion are taken into account',
      for: 'not graded as a treatment',
      line: 4,
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'As wished; chaplaincy.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [
    ...supportiveNotes,
    { text: 'Never urge a faith; scruples can worsen.', cite: clinicalPractice },
  ],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
  supportive: true,
}
