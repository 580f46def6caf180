import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const sleepHygiene: Option = {
  id: 'sleep-hygiene',
  name: 'Regular sleep',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: {
    text: 'Fixed times, light, caffeine and screens; with CBT-I where there is insomnia.',
    cite: clinicalPractice,
  },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'Nextline',
      grade: 'C: very low or insufficient evidence',
      for: 'alone',
      line: 4,
      cite: clinicalPractice,
    },
    { by: 'CANMAT 2023', grade: 'second line', level: 3, for: 'CBT-I as an adjunct', cite: canmat2023 },
  ],
  results: [],
  fits: [{ fact: 'insomnia', text: 'Part of the treatment of insomnia.', cite: canmat2023 }],
  regimen: [{ text: 'Every day.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
