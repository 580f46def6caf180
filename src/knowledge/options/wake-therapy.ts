import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const wakeTherapy: Option = {
  id: 'wake-therapy',
  name: 'Wake therapy',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: {
    text: 'One night without sleep under supervision, with light and a shifted sleep time.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [{ by: 'CANMAT 2023', grade: 'third line', level: 3, for: 'adjunct', line: 3, cite: canmat2023 }],
  results: [],
  fits: [],
  regimen: [{ text: 'Single nights under supervision.', cite: canmat2023 }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: 'Days.', cite: clinicalPractice, weeks: { from: 1, to: 2 } },
  cautions: [{ text: 'Mania, seizures.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 3, cite: nextlineJudgement },
}
