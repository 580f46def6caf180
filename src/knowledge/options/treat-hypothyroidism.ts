import type { Option } from './option.ts'

const thyroidPractice = { source: 'thyroid-practice', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const treatHypothyroidism: Option = {
  id: 'treat-hypothyroidism',
  name: 'Treat the thyroid first',
  modality: 'first-things',
  reviewed: '2026-11-23',
  what: {
    text: 'Overt hypothyroidism is treated before the depression is called resistant.',
    cite: thyroidPractice,
  },
  agents: [],
  indications: [{ text: 'TSH above 10 mIU/L, or a low free T4.', cite: thyroidPractice }],
  requires: [
    { needs: { kind: 'raised-tsh', above: 10 }, text: 'TSH above 10 mIU/L.', cite: thyroidPractice },
  ],
  evidence: [
    { by: 'Field practice', grade: 'first', for: 'overt hypothyroidism', line: 1, cite: thyroidPractice },
  ],
  results: [],
  fits: [],
  regimen: [
    {
      text: 'Levothyroxine through primary care; look again after six to eight weeks.',
      cite: thyroidPractice,
    },
  ],
  before: [{ text: 'Free T4; repeat TSH.', cite: thyroidPractice }],
  during: [],
  judge: { text: 'Six to eight weeks.', cite: thyroidPractice, weeks: { from: 6, to: 8 } },
  cautions: [{ text: 'Heart disease and age: start low.', cite: thyroidPractice }],
  regulatory: { text: 'Usual care.', cite: clinicalPractice },
  together: [
    { text: 'The antidepressant goes on; judge it again when the thyroid is well.', cite: thyroidPractice },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
