import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 2.4', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const brightLight: Option = {
  id: 'bright-light',
  name: 'Bright light',
  modality: 'lifestyle',
  reviewed: '2026-11-23',
  what: { text: 'A light box in the morning.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Beside other treatment, by wish of the patient.', cite: clinicalPractice }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'seasonal depression',
      line: 1,
      when: { facts: ['seasonal-pattern'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'non-seasonal: alone when mild, beside other treatment when moderate',
      line: 2,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    {
      by: 'VA/DoD 2022',
      grade: 'suggested (recommendation 26)',
      for: 'mild to moderate',
      cite: vaDodMdd2022,
    },
  ],
  results: [],
  fits: [
    {
      fact: 'seasonal-pattern',
      text: 'First line where depression returns with the seasons.',
      cite: canmat2023,
    },
  ],
  regimen: [{ text: '10,000 lux for 30 minutes in the morning.', cite: canmat2023 }],
  before: [],
  during: [{ text: 'Mood and how it is borne.', cite: clinicalPractice }],
  judge: { text: 'Two to four weeks.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [
    { text: 'Switch to mania; retinal disease; medicines that sensitise to light.', cite: clinicalPractice },
  ],
  regulatory: { text: 'No approval needed.', cite: clinicalPractice },
  together: [{ text: 'Goes with every other treatment and does not replace it.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
