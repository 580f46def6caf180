import type { ProcedureCode } from './procedure-code.ts'

const kforthman = { source: 'psych-procedure-tiers', status: 'verified' } as const
const pcs = { source: 'icd-10-pcs-gzb', at: 'table GZB, 2025', status: 'verified' } as const
const known = (at: string) => ({ source: 'cpt', at, status: 'known' }) as const

/** Electroconvulsive therapy, magnetic stimulation, vagus nerve stimulation. */
export const stimulationCodes: readonly ProcedureCode[] = [
  { system: 'cpt', code: '90870', title: 'ECT', modality: 'ect', means: 'session', cite: kforthman },
  {
    system: 'cpt',
    code: '90871',
    title: 'ECT, several seizures in one day',
    modality: 'ect',
    means: 'session',
    until: '2005-12-31',
    cite: { source: 'va-somatic-treatments', status: 'verified' },
  },
  {
    system: 'cpt',
    code: '90867',
    title: 'TMS, first: mapping, threshold, delivery',
    modality: 'tms',
    means: 'session',
    cite: kforthman,
  },
  {
    system: 'cpt',
    code: '90868',
    title: 'TMS, later session',
    modality: 'tms',
    means: 'session',
    cite: kforthman,
  },
  {
    system: 'cpt',
    code: '90869',
    title: 'TMS, threshold measured again, with delivery',
    modality: 'tms',
    means: 'session',
    cite: kforthman,
  },
  {
    system: 'icd10pcs',
    code: 'GZB0ZZZ',
    title: 'ECT, unilateral, single seizure',
    modality: 'ect',
    means: 'session',
    cite: pcs,
  },
  {
    system: 'icd10pcs',
    code: 'GZB2ZZZ',
    title: 'ECT, bilateral, single seizure',
    modality: 'ect',
    means: 'session',
    cite: pcs,
  },
  { system: 'icd10pcs', code: 'GZB4ZZZ', title: 'ECT, other', modality: 'ect', means: 'session', cite: pcs },
  {
    system: 'cpt',
    code: '64568',
    title: 'implant of vagus nerve electrode and generator',
    modality: 'vns',
    means: 'implant',
    otherUses: true,
    cite: known('64568'),
  },
]
