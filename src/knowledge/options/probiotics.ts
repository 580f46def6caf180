import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.7', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.7, note', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const probiotics: Option = {
  id: 'probiotics',
  name: 'Probiotics',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'Bacteria as a supplement.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'A wish of the patient, in mild to moderate depression.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['finds-helpful-already'] },
      text: 'Shown where the patient already finds it helpful.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    { by: 'CANMAT 2023', grade: 'insufficient evidence', for: 'depression', line: 4, cite: canmat2023 },
  ],
  results: [
    {
      text: 'None of these equals first-line treatment in moderate or severe depression.',
      cite: canmat20232,
    },
  ],
  fits: [],
  regimen: [{ text: 'Depends on the product.', cite: clinicalPractice }],
  before: [],
  during: [],
  judge: { text: '6 to 12 weeks.', cite: clinicalPractice, weeks: { from: 6, to: 12 } },
  cautions: [{ text: 'Not with severe immune deficiency.', cite: clinicalPractice }],
  regulatory: {
    text: 'Sold as a supplement, not an approved medicine; quality differs between products.',
    cite: clinicalPractice,
  },
  together: [{ text: 'Goes with antidepressants.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
  supportive: true,
}
