import { tmsCautions } from './common/tms-cautions.ts'
import { tmsChecks } from './common/tms-checks.ts'
import type { Option } from './option.ts'

const fda510k = { source: 'fda-510k', status: 'verified' } as const
const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const cole2022 = { source: 'cole-2022', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const saint: Option = {
  id: 'saint',
  name: 'SAINT (accelerated, MRI-guided theta burst)',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: { text: 'Ten sessions a day for five days, at a target found with functional MRI.', cite: fda510k },
  agents: [],
  indications: [
    {
      text: 'Adults with major depression and no satisfactory improvement from an antidepressant in this episode.',
      cite: fda510k,
    },
  ],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 1 },
      text: 'At least one antidepressant has failed in this episode.',
      cite: fda510k,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 3,
      for: 'accelerated theta burst',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    {
      by: 'FDA',
      grade: 'cleared',
      for: 'after one or more antidepressants',
      line: 3,
      when: { failures: { from: 1, to: 1 } },
      cite: fda510k,
    },
  ],
  results: [
    {
      text: 'Randomised trial, 29 people: MADRS fell by 52.5 against 11.1 % at four weeks; remission at some point 79 against 13 %.',
      cite: cole2022,
    },
  ],
  fits: [],
  regimen: [
    { text: 'Ten sessions of 1,800 pulses a day, about 50 minutes apart, on five days.', cite: cole2022 },
  ],
  before: [...tmsChecks, { text: 'One MRI.', cite: fda510k }],
  during: [{ text: 'PHQ-9 daily and at four weeks.', cite: clinicalPractice }],
  judge: { text: 'From day 5 to week 4.', cite: cole2022, weeks: { from: 1, to: 4 } },
  cautions: [...tmsCautions],
  regulatory: { text: 'FDA-cleared September 2022; many payers call it investigational.', cite: fda510k },
  together: [
    {
      text: 'Medicines go on; keep constant what changes the motor threshold. Benzodiazepines may lessen the response.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
}
