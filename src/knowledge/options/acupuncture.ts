import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.7', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const acupuncture: Option = {
  id: 'acupuncture',
  name: 'Acupuncture',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Needles, by hand or with current.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'mild: alone; moderate: adjunct',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'not for severe depression',
      for: 'severe',
      line: 4,
      when: { severity: ['severe'] },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Two or three a week for 6 to 8 weeks.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '6 to 8 weeks.', cite: clinicalPractice, weeks: { from: 6, to: 8 } },
  cautions: [{ text: 'Bleeding; a pacemaker with electric current.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 2, cite: nextlineJudgement },
}
