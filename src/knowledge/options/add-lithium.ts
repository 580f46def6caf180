import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9.9', status: 'verified' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const optimum2023 = { source: 'optimum-2023', status: 'verified' } as const
const fdaLithium = { source: 'fda-lithium', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addLithium: Option = {
  id: 'add-lithium',
  name: 'Add lithium',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'A mood stabiliser added to an antidepressant, guided by blood levels.', cite: canmat2023 },
  agents: ['lithium'],
  indications: [
    { text: 'Partial response to an antidepressant that is tolerated.', cite: canmat2023 },
    { text: 'Recurrent depression; suicidal behaviour in the history.', cite: clinicalPractice },
  ],
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
      level: 1,
      for: 'adjunct after an inadequate response',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
    { by: 'NICE NG222', grade: 'in specialist care', for: 'combination', cite: niceNg222 },
  ],
  results: [
    { text: 'STAR*D third step: remission 15.9 %.', cite: rush2006 },
    { text: 'OPTIMUM, 60 years and older, second step: remission 18.9 %.', cite: optimum2023 },
  ],
  fits: [
    {
      fact: 'suicide-risk-raised',
      text: 'Lithium is valued where there was suicidal behaviour; it is dangerous in overdose.',
      cite: clinicalPractice,
    },
  ],
  regimen: [
    { text: '300 to 600 mg at night, then 600 to 1,200 mg; level 0.5 to 0.8 mmol/L.', cite: canmat2023 },
    { text: 'From 65 years on 0.4 to 0.6 mmol/L.', cite: clinicalPractice },
  ],
  before: [
    {
      text: 'Electrolytes, calcium, creatinine or eGFR, TSH; weight; pregnancy test; ECG from 40 years or with heart disease.',
      cite: canmat2023,
    },
  ],
  during: [
    { text: 'Level 12 hours after the dose, 5 to 7 days after each change.', cite: clinicalPractice },
    {
      text: 'Level, electrolytes, calcium, kidney and thyroid every 6 to 12 months or on change.',
      cite: canmat2023,
    },
  ],
  judge: { text: 'Three to six weeks at level.', cite: clinicalPractice, weeks: { from: 3, to: 6 } },
  cautions: [
    {
      text: 'Thyroid, parathyroid, kidney, tremor; narrow range, dangerous in overdose; first trimester.',
      cite: fdaLithium,
    },
  ],
  regulatory: { text: 'Off label for augmentation.', cite: usLabels },
  together: [
    {
      text: 'Thiazides, loop diuretics, ACE inhibitors, angiotensin blockers and NSAIDs raise the level; SGLT2 inhibitors and caffeine lower it.',
      cite: fdaLithium,
    },
  ],
  burden: { value: 2, cite: nextlineJudgement },
}
