/** The latest laboratory values and measurements that still say something about today. */
import { type LabId, type LabRow, laboratory } from '../../knowledge/interactions/index.ts'
import type { Measurement, PatientRecord } from '../../record/record.ts'
import type { Day } from '../../units/day.ts'
import type { LabValue } from '../plan-context.ts'

const rows: Readonly<Record<LabId, LabRow>> = laboratory
const byLoinc: ReadonlyMap<string, LabId> = new Map(
  (Object.keys(rows) as LabId[]).flatMap((id) => rows[id].loinc.map((code) => [code, id] as const)),
)

export function labValues(record: PatientRecord, asOf: Day): Map<LabId, LabValue> {
  const values = new Map<LabId, LabValue>()
  for (const measurement of record.measurements) {
    const id = labOf(measurement)
    const on = measurement.when?.last
    if (id === undefined || on === undefined || on > asOf || asOf - on > rows[id].validDays) continue
    const value = valueIn(rows[id], measurement)
    const known = values.get(id)
    if (value === undefined || (known?.on ?? 0) > on) continue
    values.set(id, { value, on, ref: measurement.ref })
  }
  return values
}

function labOf({ concept, instrument, part }: Measurement): LabId | undefined {
  if (instrument === 'audit-c' && part === 'total') return 'audit-c'
  for (const { system, code } of concept.codes) {
    const id = system === 'loinc' ? byLoinc.get(code) : undefined
    if (id !== undefined) return id
  }
  return undefined
}

/** The value in the unit of the thresholds; a unit that we cannot convert leaves the value unknown. */
function valueIn(row: LabRow, { value, unit, referenceHigh }: Measurement): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined
  if (row.timesUpperLimit === true) {
    return referenceHigh === undefined || referenceHigh <= 0 ? undefined : value / referenceHigh
  }
  if (unit === undefined) return value
  const factor = row.units[plain(unit)]
  return factor === undefined ? undefined : value * factor
}

/** `[arb'U]/mL`, `mmol/L`, `mm[Hg]` → lower case without brackets and blanks. */
function plain(unit: string): string {
  return unit.toLowerCase().replaceAll(/[\s[\]]/g, '')
}
