import type { ProcedureCode } from './procedure-code.ts'

const cite = { source: 'hcpcs-esketamine', status: 'known' } as const

/** Esketamine nasal spray. The drug had S0013 until the end of 2025, and J0013 since. */
export const esketamineCodes: readonly ProcedureCode[] = [
  {
    system: 'hcpcs',
    code: 'G2082',
    title: 'visit with esketamine up to 56 mg and observation',
    modality: 'esketamine',
    means: 'session',
    cite,
  },
  {
    system: 'hcpcs',
    code: 'G2083',
    title: 'visit with esketamine above 56 mg and observation',
    modality: 'esketamine',
    means: 'session',
    cite,
  },
  {
    system: 'hcpcs',
    code: 'S0013',
    title: 'esketamine nasal, 1 mg',
    modality: 'esketamine',
    means: 'drug-units',
    until: '2025-12-31',
    cite,
  },
  {
    system: 'hcpcs',
    code: 'J0013',
    title: 'esketamine nasal, 1 mg',
    modality: 'esketamine',
    means: 'drug-units',
    from: '2026-01-01',
    cite,
  },
]
