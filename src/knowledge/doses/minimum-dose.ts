/** The lowest daily dose at which a trial counts. */

import { type MgPerDay, mgPerDay } from '../../units/dose.ts'
import type { Cited } from '../citation.ts'
import type { AgentId } from '../medicines/ingredient.ts'
import { ingredient } from '../medicines/ingredients.ts'
import type { MedicineForm, MedicineRelease } from '../medicines/product.ts'
import { augmentationDoses } from './augmentation.ts'
import type { DoseRow, DoseTable, DoseTables } from './dose-table.ts'

/**
 * label: the table does not list the agent or this release, the label does. augmentation: an added agent.
 * population: lowered to the label's maximum for this age.
 */
export type MinimumDose = Cited<MgPerDay> & {
  readonly fallback?: 'label' | 'augmentation' | 'population' | undefined
}

/** What the minimum depends on beside the agent. */
export type DoseOf = {
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
  /** Completed years. */
  readonly age?: number | undefined
}

/**
 * The lowest daily dose of an agent that counts under a table. A table that does not list the agent falls back to
 * the label. A dose at the label's maximum for an older person is never too low. `undefined`: nobody states one.
 */
export function minimumDose(
  tables: DoseTables,
  table: DoseTable['id'] | 'none',
  agent: AgentId,
  of: DoseOf = {},
): MinimumDose | undefined {
  const chosen = table === 'none' ? undefined : tables[table]
  if (chosen === undefined) return undefined
  const row = rowFor(chosen, tables.label, agent, of)
  return row && loweredForAge(row, agent, of)
}

type FoundRow = { readonly row: DoseRow; readonly fallback?: 'label' | 'augmentation' }

function rowFor(
  table: DoseTable,
  label: DoseTable | undefined,
  agent: AgentId,
  of: DoseOf,
): FoundRow | undefined {
  const printed = bestRow(rowsOf(table, agent), of)
  const labelled = label && bestRow(rowsOf(label, agent), of)
  if (printed !== undefined && !(labelled?.release !== undefined && printed.release === undefined))
    return { row: printed }
  if (labelled !== undefined) return { row: labelled, fallback: 'label' }
  const added = augmentationDoses.find((row) => row.agent === agent)
  return added && { row: added, fallback: 'augmentation' }
}

/** The row printed for this form and release before the general one. */
function bestRow(rows: readonly DoseRow[], of: DoseOf): DoseRow | undefined {
  let general: DoseRow | undefined
  for (const row of rows) {
    if (row.form !== undefined && row.form !== of.form) continue
    if (row.release !== undefined && row.release === of.release) return row
    if (row.release === undefined) general ??= row
  }
  return general
}

function loweredForAge({ row, fallback }: FoundRow, agent: AgentId, of: DoseOf): MinimumDose {
  const highest = maximumForAge(agent, of)
  if (highest !== undefined && highest.value < row.minimum)
    return { value: mgPerDay(highest.value), cite: highest.cite, fallback: 'population' }
  return { value: mgPerDay(row.minimum), cite: row.cite, fallback }
}

const youngestOlder = 60
const geriatricFrom = 65

/** The label's maximum for an older person: over 60 for citalopram, from 65 on for the others. */
function maximumForAge(agent: AgentId, { age, release }: DoseOf): Cited<number> | undefined {
  if (age === undefined) return undefined
  if (age < youngestOlder) return undefined
  const fitting = ingredient(agent)?.label?.maximum.filter(
    (maximum) =>
      (maximum.release === undefined || maximum.release === release) &&
      ((maximum.population === 'older-than-60' && age > youngestOlder) ||
        (maximum.population === 'geriatric' && age >= geriatricFrom)),
  )
  return fitting?.find((maximum) => maximum.release !== undefined) ?? fitting?.[0]
}

const indexes = new WeakMap<DoseTable, ReadonlyMap<AgentId, readonly DoseRow[]>>()

function rowsOf(table: DoseTable, agent: AgentId): readonly DoseRow[] {
  let index = indexes.get(table)
  if (index === undefined) {
    index = Map.groupBy(table.rows, (row) => row.agent)
    indexes.set(table, index)
  }
  return index.get(agent) ?? []
}
