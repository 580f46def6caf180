/**
 * The same source as records, one person after the other: for the reference engine, for explaining one person of a
 * population, and for the tests that hold the tables and the records against each other.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Exposure, ExposureKind, Measurement, PatientRecord } from '../../record/record.ts'
import { type Day, exactly, type StatedDate } from '../../units/day.ts'
import type { Item, RawSource } from './raw-views.ts'
import {
  conditionOfItem,
  dosesFromSig,
  dosesFromSupply,
  medicineOfItem,
  modalityOfItem,
  scaleOfItem,
} from './understand.ts'

export type PersonRecord = { readonly person: number; readonly record: PatientRecord }

/** The records of all people, in the order of their numbers. The tables must have been laid out before. */
export async function recordsOf(
  connection: DuckDBConnection,
  source: RawSource,
): Promise<readonly PersonRecord[]> {
  const [people, periods, medicines, conditions, procedures, scores] = await Promise.all([
    rowsOf(
      connection,
      'SELECT s.*, p.entries FROM staged_person s JOIN person p USING (person) ORDER BY person',
    ),
    byPerson(connection, 'SELECT person, from_day, to_day FROM observed_period ORDER BY ALL'),
    byPerson(
      connection,
      'SELECT person, entry, key, kind, start_day, end_day, supply_days, quantity, sig FROM staged_medicine ORDER BY person, entry',
    ),
    byPerson(
      connection,
      'SELECT person, entry, key, day FROM staged_condition ORDER BY person, entry, key, day',
    ),
    byPerson(
      connection,
      'SELECT person, entry, key, day FROM staged_procedure ORDER BY person, entry, key, day',
    ),
    byPerson(connection, 'SELECT person, entry, key, day, value FROM staged_score ORDER BY person, entry'),
  ])
  const items = {
    medicine: new Map(source.medicines.map((item) => [item.key, medicineOfItem(item).medicine])),
    condition: byKey(source.conditions),
    procedure: byKey(source.procedures),
    score: byKey(source.scores),
  }
  return people.map((row) => {
    const person = Number(row.person)
    const own = {
      exposures: (medicines.get(person) ?? []).flatMap((each) => exposureOf(each, items.medicine)),
      conditions: (conditions.get(person) ?? []).flatMap((each) => {
        const item = items.condition.get(`${each.key}`)
        if (item === undefined) return []
        return [{ ...conditionOfItem(item, refOf('Condition', each)), recorded: dateOf(each.day) }]
      }),
      procedures: (procedures.get(person) ?? []).flatMap((each) => {
        const item = items.procedure.get(`${each.key}`)
        const modality = item && modalityOfItem(item)
        if (item === undefined || modality === undefined) return []
        const concept = { codes: item.codes, text: item.names[0] }
        return [{ ref: refOf('Procedure', each), concept, modality, start: dateOf(each.day), sessions: 1 }]
      }),
      measurements: (scores.get(person) ?? []).flatMap((each) => measurementOf(each, items.score)),
    }
    const kept =
      own.exposures.length + own.conditions.length + own.procedures.length + own.measurements.length
    const others = kept === 0 && Number(row.entries) > 0 ? [otherEntries] : []
    return {
      person,
      record: {
        patient: patientOf(row),
        ...own,
        procedures: [...own.procedures, ...others],
        allergies: [],
        familyHistory: [],
        pregnancies: [],
        statements: [],
        observed: (periods.get(person) ?? []).map(({ from_day, to_day }) => ({
          from: Number(from_day) as Day,
          to: Number(to_day) as Day,
        })),
        origins: new Map(),
        dataIssues: [],
      },
    }
  })
}

type Cells = Readonly<Record<string, unknown>>

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Cells[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects()
}

async function byPerson(
  connection: DuckDBConnection,
  sql: string,
): Promise<ReadonlyMap<number, readonly Cells[]>> {
  return Map.groupBy(await rowsOf(connection, sql), (row) => Number(row.person))
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]))
}

/** Stands for entries of which none bears on depression: the history is not empty. */
const otherEntries = { ref: 'other-entries', concept: { codes: [] }, modality: 'other' } as const

function patientOf(row: Cells): PatientRecord['patient'] {
  const { id, sex, born_first, born_last, died_last } = row
  const isSex = sex === 'female' || sex === 'male' || sex === 'other'
  return {
    id: `${id}`,
    ...(isSex ? { sex } : {}),
    ...(born_first === null || born_last === null
      ? {}
      : {
          born: {
            first: Number(born_first) as Day,
            last: Number(born_last) as Day,
            precision: precisionOf(row),
          },
        }),
    ...(died_last === null ? {} : { died: exactly(Number(died_last) as Day) }),
  }
}

function precisionOf({ born_first, born_last }: Cells): StatedDate['precision'] {
  const days = Number(born_last) - Number(born_first)
  if (days === 0) return 'day'
  return days < 31 ? 'month' : 'year'
}

/** Sorted as text, refs of one kind stand in the order of their numbers. */
function refOf(type: string, { entry, key, day }: Cells): string {
  const number = `${Number(entry) + 1e15}`
  return [type, number, key, day].join('/')
}

function dateOf(day: unknown): StatedDate | undefined {
  return day === null || day === undefined ? undefined : exactly(Number(day) as Day)
}

function numberOf(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value)
}

function exposureOf(row: Cells, medicines: ReadonlyMap<string, Exposure['medicine']>): readonly Exposure[] {
  const medicine = medicines.get(`${row.key}`)
  if (medicine === undefined) return []
  const kind = row.kind as ExposureKind
  const supplyDays = numberOf(row.supply_days)
  const quantity = numberOf(row.quantity)
  const sig = row.sig === null ? undefined : `${row.sig}`
  const read = sig === undefined ? undefined : dosesFromSig(medicine, sig)
  const supplied =
    quantity === undefined || supplyDays === undefined ? [] : dosesFromSupply(medicine, quantity, supplyDays)
  const doses = read === undefined ? supplied : read.doses
  return [
    {
      ref: `Medicine/${Number(row.entry) + 1e15}`,
      kind,
      medicine,
      status: 'unknown',
      start: dateOf(row.start_day),
      end: kind === 'dispensing' ? undefined : dateOf(row.end_day),
      supplyDays,
      doses,
      doseBasis: doses.length === 0 ? 'none' : read === undefined ? 'supply' : 'sig',
      asNeeded: read?.asNeeded ?? false,
      sig,
      reasons: [],
      stopReasons: [],
    },
  ]
}

function measurementOf(row: Cells, scores: ReadonlyMap<string, Item>): readonly Measurement[] {
  const item = scores.get(`${row.key}`)
  const scale = item && scaleOfItem(item)
  const value = numberOf(row.value)
  if (item === undefined || scale === undefined) return []
  const isPossible = value !== undefined && value >= scale.low && value <= scale.high
  return [
    {
      ref: refOf('Measurement', row),
      concept: { codes: item.codes, text: item.names[0] },
      when: dateOf(row.day),
      ...(isPossible ? { instrument: scale.instrument, part: 'total' as const, value } : {}),
    },
  ]
}
