import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'section 7', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'figure 7.1', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§2', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const adherenceRepair: Option = {
  id: 'adherence-repair',
  name: 'Complete the current trial: taking, dose and time',
  modality: 'optimise',
  reviewed: '2026-11-23',
  what: {
    text: 'What stood in the way of taking the medicine as prescribed for long enough is found and solved.',
    cite: canmat2023,
  },
  agents: [],
  indications: [
    { text: 'Days covered below 80 %, or fewer than six weeks at an adequate dose.', cite: clinicalPractice },
  ],
  requires: [
    {
      needs: { kind: 'trial-short-of-adequate' },
      text: 'The current trial is short of an adequate dose, time or intake.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first box of the algorithm',
      for: 'before anything else is called a failure',
      line: 1,
      cite: canmat20232,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Six to eight weeks at an adequate dose, taken as prescribed.', cite: canmat2023 }],
  before: [
    {
      text: 'Ask about cost, side effects, beliefs and forgetting; look at refills; a plasma level where it helps.',
      cite: clinicalPractice,
    },
  ],
  during: [{ text: 'Refills or days covered at each visit.', cite: clinicalPractice }],
  judge: { text: 'Six to eight weeks.', cite: canmat2023, weeks: { from: 6, to: 8 } },
  cautions: [],
  regulatory: { text: 'On label.', cite: usLabels },
  together: [{ text: 'Goes with everything; it comes before adding anything.', cite: canmat2023 }],
  burden: { value: 1, cite: nextlineJudgement },
}
