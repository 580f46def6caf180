import type { ProcedureBlock } from './procedure-code.ts'

/** Bright light therapy. */
export const lightCodes: readonly ProcedureBlock[] = [
  {
    system: 'icd10pcs',
    modality: 'light-therapy',
    means: 'session',
    cite: { source: 'icd-10-pcs', at: 'GZJ', status: 'known' },
    rows: [['GZJZZZZ', 'light therapy']],
  },
  {
    system: 'hcpcs',
    modality: 'light-therapy',
    means: 'device',
    cite: { source: 'hcpcs', at: 'E0203', status: 'known' },
    rows: [['E0203', 'light box of at least 10,000 lux']],
  },
]
