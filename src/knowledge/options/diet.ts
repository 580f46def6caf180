import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const smiles2017 = { source: 'smiles-2017', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const diet: Option = {
  id: 'diet',
  name: 'Mediterranean diet',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: { text: 'Whole foods with a dietitian.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [{ by: 'CANMAT 2023', grade: 'third line', level: 3, for: 'adjunct', line: 3, cite: canmat2023 }],
  results: [{ text: 'SMILES, 67 people: remission 32 against 8 %.', cite: smiles2017 }],
  fits: [],
  regimen: [{ text: 'Seven and more sessions with a dietitian.', cite: smiles2017 }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: '12 weeks.', cite: smiles2017, weeks: { from: 12, to: 12 } },
  cautions: [{ text: 'Tyramine with an MAOI; eating disorders.', cite: clinicalPractice }],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 2, cite: nextlineJudgement },
}
