import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const yoga: Option = {
  id: 'yoga',
  name: 'Yoga, tai chi or qi gong',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Movement, breath and attention in a class.', cite: clinicalPractice },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    { by: 'CANMAT 2023', grade: 'not in the tables read', for: 'depression', cite: canmat2023 },
    {
      by: 'Nextline',
      grade: 'B: some trials, low certainty',
      for: 'beside other treatment',
      line: 3,
      cite: clinicalPractice,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'as exercise, beside other treatment', cite: vaDodMdd2022 },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Two or three times a week for 8 to 12 weeks.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 to 12 weeks.', cite: clinicalPractice, weeks: { from: 8, to: 12 } },
  cautions: [{ text: 'Injury.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 2, cite: nextlineJudgement },
}
