import type { ProcedureBlock } from './procedure-code.ts'

/** Esketamine nasal spray. The drug had S0013 until the end of 2025, and has J0013 since; Medicare bills the visit. */
export const esketamineCodes: readonly ProcedureBlock[] = [
  {
    system: 'hcpcs',
    modality: 'esketamine',
    means: 'session',
    cite: { source: 'hcpcs-esketamine', at: 'G2082, G2083', status: 'known' },
    rows: [
      ['G2082', 'visit with up to 56 mg and two hours of observation'],
      ['G2083', 'visit with more than 56 mg and two hours of observation'],
    ],
  },
  {
    system: 'hcpcs',
    modality: 'esketamine',
    means: 'drug-units',
    until: '2025-12-31',
    cite: { source: 'hcpcs-esketamine', at: 'S0013', status: 'known' },
    rows: [['S0013', 'esketamine nasal, 1 mg']],
  },
  {
    system: 'hcpcs',
    modality: 'esketamine',
    means: 'drug-units',
    from: '2026-01-01',
    cite: { source: 'hcpcs-esketamine', at: 'J0013', status: 'known' },
    rows: [['J0013', 'esketamine nasal, 1 mg']],
  },
  {
    system: 'icd10pcs',
    modality: 'esketamine',
    means: 'session',
    cite: { source: 'icd-10-pcs', at: 'XW097M5', status: 'known' },
    rows: [['XW097M5', 'esketamine given through the nose']],
  },
]
