import { canmat2023 } from './canmat-2023.ts'
import type { DoseTables } from './dose-table.ts'
import { labelDoses } from './label.ts'
import { maudsley } from './maudsley.ts'
import { mghAtrq } from './mgh-atrq.ts'

/** The tables that come with the product. The ATHF-SF2 table must be supplied by the user (`withUserTable`). */
export const shippedDoseTables: DoseTables = {
  'mgh-atrq': mghAtrq,
  label: labelDoses,
  maudsley,
  'canmat-2023': canmat2023,
}
