import type { ProcedureCode } from './procedure-code.ts'

const cite = { source: 'psych-procedure-tiers', status: 'verified' } as const

/** Psychotherapy. */
export const psychotherapyCodes: readonly ProcedureCode[] = [
  {
    system: 'cpt',
    code: '90832',
    title: 'psychotherapy, 30 minutes',
    modality: 'psychotherapy',
    means: 'session',
    from: '2013-01-01',
    cite,
  },
  {
    system: 'cpt',
    code: '90834',
    title: 'psychotherapy, 45 minutes',
    modality: 'psychotherapy',
    means: 'session',
    from: '2013-01-01',
    cite,
  },
  {
    system: 'cpt',
    code: '90837',
    title: 'psychotherapy, 60 minutes',
    modality: 'psychotherapy',
    means: 'session',
    from: '2013-01-01',
    cite,
  },
]
