import type { ProcedureBlock } from './procedure-code.ts'

/** Transcranial magnetic stimulation. The first code contains the first session; SAINT has codes of its own. */
export const tmsCodes: readonly ProcedureBlock[] = [
  {
    system: 'cpt',
    modality: 'tms',
    means: 'session',
    cite: { source: 'psych-procedure-tiers', at: '90867 to 90869', status: 'verified' },
    rows: [
      ['90867', 'TMS, first: mapping, motor threshold and delivery'],
      ['90868', 'TMS, later delivery, each session'],
      ['90869', 'TMS, motor threshold measured again, with delivery'],
    ],
  },
  {
    system: 'cpt',
    modality: 'tms',
    means: 'planning',
    from: '2024-07-01',
    cite: { source: 'cpt', at: '0889T', status: 'known' },
    rows: [['0889T', 'accelerated theta burst guided by MRI: finding the target']],
  },
  {
    system: 'cpt',
    modality: 'tms',
    means: 'session',
    from: '2024-07-01',
    cite: { source: 'cpt', at: '0890T to 0892T; a treatment day holds ten sessions', status: 'known' },
    rows: [
      ['0890T', 'accelerated theta burst guided by MRI: first treatment day'],
      ['0891T', 'accelerated theta burst guided by MRI: later treatment day'],
      ['0892T', 'accelerated theta burst guided by MRI: later day with new motor threshold'],
    ],
  },
]
