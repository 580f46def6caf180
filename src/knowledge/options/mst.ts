import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const mst: Option = {
  id: 'mst',
  name: 'Magnetic seizure therapy (investigational)',
  modality: 'investigational',
  reviewed: '2026-11-23',
  what: { text: 'A seizure under anaesthesia set off by a magnetic field.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Within a trial.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'Within a trial, after at least two adequate treatments.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'investigational',
      level: 2,
      for: 'difficult-to-treat depression',
      line: 4,
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Trial protocol.', cite: canmat2023 }],
  before: [{ text: 'As ECT, and metal in the head.', cite: clinicalPractice }],
  during: [{ text: 'As ECT.', cite: clinicalPractice }],
  judge: { text: 'As ECT.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [{ text: 'Fewer effects on thinking than ECT.', cite: canmat2023 }],
  regulatory: { text: 'Not approved.', cite: clinicalPractice },
  together: [{ text: 'As ECT.', cite: clinicalPractice }],
  burden: { value: 4, cite: nextlineJudgement },
}
