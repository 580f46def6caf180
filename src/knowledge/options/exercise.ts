import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const exercise: Option = {
  id: 'exercise',
  name: 'Exercise',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: { text: 'Supervised aerobic or strength training.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'alone in mild depression',
      line: 1,
      when: { failures: { from: 0, to: 0 }, severity: ['mild'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'beside other treatment in moderate depression',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'beside other treatment', cite: vaDodMdd2022 },
  ],
  results: [],
  fits: [],
  regimen: [
    {
      text: '30 to 40 minutes, three or four times a week, for nine weeks and more, supervised.',
      cite: canmat2023,
    },
  ],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: 'Nine weeks and more.', cite: canmat2023, weeks: { from: 9, to: 12 } },
  cautions: [
    {
      text: 'Clearance by a doctor with heart disease; care with an eating disorder.',
      cite: clinicalPractice,
    },
  ],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 2, cite: nextlineJudgement },
}
