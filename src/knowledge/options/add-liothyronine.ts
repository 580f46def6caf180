import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addLiothyronine: Option = {
  id: 'add-liothyronine',
  name: 'Add liothyronine (T3)',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'Thyroid hormone added to an antidepressant.', cite: canmat2023 },
  agents: ['liothyronine'],
  indications: [{ text: 'Partial response to an antidepressant that is tolerated.', cite: canmat2023 }],
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
      for: 'adjunct after an inadequate response',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
  ],
  results: [
    { text: 'STAR*D third step: remission 24.7 % (not significantly more than lithium).', cite: rush2006 },
  ],
  fits: [],
  regimen: [{ text: '25 µg, then 50 µg a day.', cite: canmat2023 }],
  before: [{ text: 'TSH and free T3; ECG with heart disease.', cite: clinicalPractice }],
  during: [
    {
      text: 'TSH and free T3 at four to eight weeks, then every three to six months.',
      cite: clinicalPractice,
    },
  ],
  judge: { text: 'Three to four weeks.', cite: clinicalPractice, weeks: { from: 3, to: 4 } },
  cautions: [{ text: 'Atrial fibrillation, coronary disease, osteoporosis, age.', cite: usLabels }],
  regulatory: { text: 'Off label.', cite: usLabels2 },
  together: [{ text: 'Strengthens warfarin; cholestyramine binds it.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
