import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 4.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const mindfulnessApps: Option = {
  id: 'mindfulness-apps',
  name: 'Mindfulness apps',
  modality: 'mindfulness',
  reviewed: '2026-11-23',
  what: { text: 'Self-directed practice on a phone.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 3,
      for: 'with support, as an adjunct',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    { by: 'CANMAT 2023', grade: 'third line', for: 'alone', cite: canmat2023 },
  ],
  results: [],
  fits: [{ fact: 'low-access-to-therapy', text: 'Needs no therapist.', cite: canmat2023 }],
  regimen: [{ text: '10 to 30 minutes a day, with somebody who supports.', cite: canmat2023 }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [{ text: 'Look at privacy; not in crisis.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
