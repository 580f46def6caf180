import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.7, note', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'section 8', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const cannabis: Option = {
  id: 'cannabis',
  name: 'Cannabis',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Cannabis or cannabinoids for depression.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'A wish of the patient, in mild to moderate depression.', cite: canmat2023 }],
  requires: [],
  evidence: [{ by: 'CANMAT 2023', grade: 'not recommended', for: 'depression', line: 9, cite: canmat2023 }],
  results: [
    {
      text: 'None of these equals first-line treatment in moderate or severe depression.',
      cite: canmat20232,
    },
  ],
  fits: [],
  regimen: [{ text: 'None: not advised.', cite: canmat2023 }],
  before: [],
  during: [],
  judge: { text: '6 to 12 weeks.', cite: clinicalPractice, weeks: { from: 6, to: 12 } },
  cautions: [{ text: 'Worsens mood and thinking in many; advised to stop before ECT.', cite: canmat20233 }],
  regulatory: {
    text: 'Sold as a supplement, not an approved medicine; quality differs between products.',
    cite: clinicalPractice,
  },
  together: [{ text: 'Adds to sedation.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
