/** The latest laboratory values and measurements that still say something about today. */
import { type LabId, type LabRow, laboratory } from '../../knowledge/interactions/index.ts'
import { inOurUnit, type LaboratoryTestId, laboratoryTestByCode } from '../../knowledge/laboratory/index.ts'
import type { Measurement, PatientRecord } from '../../record/record.ts'
import type { Day } from '../../units/day.ts'
import type { LabValue } from '../plan-context.ts'

const rows: Readonly<Record<LabId, LabRow>> = laboratory
const byTest: ReadonlyMap<LaboratoryTestId, LabId> = new Map(
  (Object.keys(rows) as LabId[]).flatMap((id) => {
    const { test } = rows[id]
    return test === undefined ? [] : [[test, id] as const]
  }),
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
  for (const code of concept.codes) {
    const test = laboratoryTestByCode(code)
    if (test !== undefined) return byTest.get(test)
  }
  return undefined
}

/** The value in the unit of the thresholds; one that we cannot convert stays unknown. */
function valueIn({ test, timesUpperLimit }: LabRow, measured: Measurement): number | undefined {
  const { value, unit, referenceHigh } = measured
  if (value === undefined || !Number.isFinite(value)) return undefined
  if (test === undefined) return value
  if (timesUpperLimit !== true) return inOurUnit(test, value, unit)
  return referenceHigh === undefined || referenceHigh <= 0 ? undefined : value / referenceHigh
}
