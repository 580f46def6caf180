import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const clinicalPractice2 = { source: 'clinical-practice', at: 'Stanley 2018', status: 'known' } as const
const niceNg225 = { source: 'nice-ng225', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const safetyPlanning: Option = {
  id: 'safety-planning',
  name: 'Safety plan and safer surroundings',
  modality: 'first-things',
  reviewed: '2026-11-23',
  what: {
    text: 'Warning signs, own ways of coping, people and places, helpers, professionals and 988, and making the surroundings safe, written down together.',
    cite: clinicalPractice,
  },
  agents: [],
  indications: [{ text: 'Suicidal thoughts or behaviour.', cite: clinicalPractice }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['acute-suicidality', 'suicide-risk-raised'] },
      text: 'Suicidal thoughts or behaviour are on record.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    {
      by: 'Study',
      grade: 'about 45 % less suicidal behaviour over six months',
      for: 'safety plan with follow-up calls, cohort',
      line: 1,
      cite: clinicalPractice2,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'In one talk, reviewed at each visit; call or text 988.', cite: clinicalPractice }],
  before: [],
  during: [],
  judge: { text: 'At every visit.', cite: clinicalPractice, weeks: { from: 1, to: 1 } },
  cautions: [{ text: 'No score predicts suicide; ask, listen, decide.', cite: niceNg225 }],
  regulatory: { text: 'Usual care.', cite: clinicalPractice },
  together: [{ text: 'Comes with every other treatment.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
