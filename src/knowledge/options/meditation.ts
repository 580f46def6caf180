import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const meditation: Option = {
  id: 'meditation',
  name: 'Meditation',
  modality: 'mindfulness',
  reviewed: '2026-11-23',
  what: { text: 'Attention practised alone or in a group.', cite: clinicalPractice },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'Nextline',
      grade: 'B: some trials, low certainty',
      for: 'beside other treatment',
      line: 3,
      cite: clinicalPractice,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '10 to 30 minutes a day.', cite: clinicalPractice }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '8 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 8 } },
  cautions: [{ text: 'Can unsettle in psychosis and after trauma.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
