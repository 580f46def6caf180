import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.7', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.7, note', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const stJohnsWort: Option = {
  id: 'st-johns-wort',
  name: "St John's wort",
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'A herbal medicine, alone and not with an antidepressant.', cite: canmat2023 },
  agents: ['st-johns-wort'],
  indications: [{ text: 'A wish of the patient, in mild to moderate depression.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'not-resistant' },
      text: 'Two adequate failures have not been reached.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line in mild, second line in moderate depression',
      level: 1,
      for: 'alone; not a step in treatment-resistant depression',
      line: 3,
      cite: canmat2023,
    },
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
  cautions: [
    {
      text: 'A strong enzyme inducer: contraception, anticoagulants, HIV and transplant medicines fail.',
      cite: canmat2023,
    },
  ],
  regulatory: {
    text: 'Sold as a supplement, not an approved medicine; quality differs between products.',
    cite: clinicalPractice,
  },
  together: [{ text: 'Never with another antidepressant or an MAOI.', cite: canmat2023 }],
  burden: { value: 1, cite: nextlineJudgement },
}
