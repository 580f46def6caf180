import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const dbs: Option = {
  id: 'dbs',
  name: 'DBS (deep brain stimulation, investigational)',
  modality: 'investigational',
  reviewed: '2026-11-23',
  what: { text: 'Electrodes in the brain, in trials only.', cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Within a trial, after everything else.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 4 },
      text: 'Within a trial, after at least four adequate treatments.',
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
    { by: 'VA/DoD 2022', grade: 'against outside research', for: 'depression', cite: vaDodMdd2022 },
  ],
  results: [
    {
      text: 'A sham-controlled trial at the subcallosal cingulate was negative at six months.',
      cite: canmat2023,
    },
  ],
  fits: [],
  regimen: [{ text: 'Trial protocol.', cite: canmat2023 }],
  before: [{ text: 'Neurosurgical assessment.', cite: clinicalPractice }],
  during: [{ text: 'Trial protocol.', cite: clinicalPractice }],
  judge: { text: 'Months.', cite: clinicalPractice, weeks: { from: 26, to: 52 } },
  cautions: [{ text: 'Bleeding, infection, hardware.', cite: clinicalPractice }],
  regulatory: { text: 'Not approved for depression.', cite: clinicalPractice },
  together: [{ text: 'Trial protocol.', cite: clinicalPractice }],
  burden: { value: 5, cite: nextlineJudgement },
}
