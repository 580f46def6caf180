/** Minimum effective doses of the Maudsley Prescribing Guidelines. Its tricyclic range (75 to 125 mg, stated as uncertain) is left out. */
import type { Citation } from '../citation.ts'
import type { DoseTable } from './dose-table.ts'

const cite: Citation = {
  source: 'maudsley-guidelines',
  at: 'table of minimum effective doses',
  status: 'known',
}

export const maudsley: DoseTable = {
  id: 'maudsley',
  title: 'Maudsley Prescribing Guidelines, minimum effective doses',
  reviewed: '2026-11-23',
  rows: [
    { agent: 'citalopram', minimum: 20, cite: cite },
    { agent: 'escitalopram', minimum: 10, cite: cite },
    { agent: 'fluoxetine', minimum: 20, cite: cite },
    { agent: 'fluvoxamine', minimum: 50, cite: cite },
    { agent: 'paroxetine', minimum: 20, cite: cite },
    { agent: 'sertraline', minimum: 50, cite: cite },
    { agent: 'vilazodone', minimum: 40, cite: cite },
    { agent: 'vortioxetine', minimum: 10, cite: cite },
    { agent: 'venlafaxine', minimum: 75, cite: cite },
    { agent: 'desvenlafaxine', minimum: 50, cite: cite },
    { agent: 'duloxetine', minimum: 60, cite: cite },
    { agent: 'levomilnacipran', minimum: 40, cite: cite },
    { agent: 'lofepramine', minimum: 140, cite: cite },
    { agent: 'moclobemide', minimum: 300, cite: cite },
    { agent: 'bupropion', minimum: 150, cite: cite },
    { agent: 'mirtazapine', minimum: 30, cite: cite },
    { agent: 'trazodone', minimum: 150, cite: cite },
    { agent: 'agomelatine', minimum: 25, cite: cite },
    { agent: 'reboxetine', minimum: 8, cite: cite },
  ],
}
