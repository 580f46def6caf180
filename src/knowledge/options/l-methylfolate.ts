import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.7', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.7, note', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const lMethylfolate: Option = {
  id: 'l-methylfolate',
  name: 'L-methylfolate',
  modality: 'holistic',
  reviewed: '2026-11-23',
  what: { text: 'The active form of folate, added to an antidepressant.', cite: canmat2023 },
  agents: ['l-methylfolate'],
  indications: [{ text: 'A wish of the patient, in mild to moderate depression.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-antidepressant' },
      text: 'Is added to an antidepressant that is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'adjunct',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
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
  regimen: [{ text: '15 mg a day.', cite: canmat2023 }],
  before: [],
  during: [],
  judge: { text: '6 to 12 weeks.', cite: clinicalPractice, weeks: { from: 6, to: 12 } },
  cautions: [{ text: 'Can hide a vitamin B12 deficiency.', cite: clinicalPractice }],
  regulatory: {
    text: 'Sold as a supplement, not an approved medicine; quality differs between products.',
    cite: clinicalPractice,
  },
  together: [
    { text: 'Goes with antidepressants; phenytoin and methotrexate act on folate.', cite: clinicalPractice },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
