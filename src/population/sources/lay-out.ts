/**
 * Raw views → the tables of a population (`../tables.ts`), inside DuckDB: nothing of the mass of rows passes
 * through JavaScript. Only rows that can matter to a definition are kept; everything else is counted.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { longestSupplyDays, orderValidDays } from '../../knowledge/definitions/events.ts'
import { programMedicines } from '../../knowledge/definitions/program-medicines.ts'
import { agentsOf } from '../../knowledge/medicines/index.ts'
import { procedureOfCode } from '../../knowledge/procedures/index.ts'
import type { Medicine } from '../../record/record.ts'
import { doseOfAgent } from '../../trials/trial-agent.ts'
import { statedDate } from '../../units/day.ts'
import { type Column, type PopulationTable, populationTableNames, populationTables } from '../tables.ts'
import { duckdbTypes } from '../to-duckdb/dialect.ts'
import { insertRows } from './insert-rows.ts'
import type { RawSource } from './raw-views.ts'
import { readingMacros } from './sql-text.ts'
import {
  dosesFromSig,
  groupsOfItem,
  modalityOfItem,
  scaleOfItem,
  type UnderstoodMedicine,
  understandMedicine,
} from './understand.ts'

/** A supply of more days is a mistake of entry, as when one record is read. */
const longestStatedSupply = 366
/** Sessions of medicines are numbered apart from those of procedures. */
const medicineSessions = 1_000_000_000_000

export type LaidOut = { readonly medicines: readonly UnderstoodMedicine[] }

/** Fills the tables of the population from the raw views. */
export async function layOutSource(
  connection: DuckDBConnection,
  source: RawSource,
  onStep: (step: string) => void = () => {},
): Promise<LaidOut> {
  for (const macro of readingMacros) await connection.run(macro)
  onStep('people')
  await stagePeople(connection)
  onStep('medicines')
  const medicines = source.medicines.map(understandMedicine)
  await loadMedicines(connection, medicines)
  await stageMedicines(connection, medicines)
  onStep('diagnoses')
  await stageCoded(connection, source)
  onStep('tables')
  await createTables(connection)
  return { medicines }
}

async function stagePeople(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE staged_person AS
    SELECT coalesce(number, row_number() OVER (ORDER BY id)) AS person, id, born_first, born_last, died_last, sex
    FROM raw_person WHERE id IS NOT NULL`)
  await connection.run(`CREATE OR REPLACE TABLE staged_observed AS
    SELECT p.person, o.from_day, o.to_day FROM raw_observed o JOIN staged_person p USING (id)
    WHERE o.from_day IS NOT NULL AND o.to_day >= o.from_day`)
}

async function loadMedicines(
  connection: DuckDBConnection,
  medicines: readonly UnderstoodMedicine[],
): Promise<void> {
  await insertRows(
    connection,
    'known_medicine',
    {
      key: 'text',
      is_unidentified: 'boolean',
      name: 'text',
      form: 'text',
      release: 'text',
      session: 'text',
      matters: 'boolean',
    },
    medicines.map(({ key, medicine, session, agents }) => {
      const isUnidentified = medicine.identified === 'unidentified'
      const name = medicine.codes.map(({ code }) => code).join('/') || medicine.name || null
      const matters =
        isUnidentified ||
        agents.length > 0 ||
        session !== undefined ||
        programIngredients(medicine).length > 0
      return [
        key,
        isUnidentified,
        name,
        medicine.form ?? null,
        medicine.release ?? null,
        session ?? null,
        matters,
      ]
    }),
  )
  await insertRows(
    connection,
    'known_agent',
    { key: 'text', agent: 'text', mg_per_unit: 'double', most_units: 'double' },
    medicines.flatMap(({ key, agents }) =>
      agents.map(({ agent, mgPerUnit, mostUnits }) => [key, agent, mgPerUnit ?? null, mostUnits]),
    ),
  )
  await insertRows(
    connection,
    'known_ingredient',
    { key: 'text', ingredient: 'text' },
    medicines.flatMap(({ key, medicine }) => programIngredients(medicine).map((id) => [key, id])),
  )
  await insertRows(
    connection,
    'known_trap',
    { key: 'text', agent: 'text', trap: 'text', is_never: 'boolean', below: 'double' },
    medicines.flatMap(({ key, agents }) =>
      agents.flatMap(({ agent, traps }) =>
        traps.map(({ id, isNever, below }) => [key, agent, id, isNever, below ?? null]),
      ),
    ),
  )
}

function programIngredients({ ingredients }: Medicine): readonly string[] {
  const ids = new Set(ingredients.map(({ ingredient }) => ingredient))
  return [...ids].filter((id) => programMedicines.has(id))
}

async function stageMedicines(
  connection: DuckDBConnection,
  medicines: readonly UnderstoodMedicine[],
): Promise<void> {
  // An end before its start: which of the two is wrong cannot be told, so the entry stands without dates.
  await connection.run(`CREATE OR REPLACE TABLE staged_medicine AS
    SELECT p.person, coalesce(m.entry, row_number() OVER ()) AS entry, m.key, m.kind,
      CASE WHEN m.end_day < m.start_day THEN NULL ELSE m.start_day END AS start_day,
      CASE WHEN m.end_day < m.start_day THEN NULL ELSE m.end_day END AS end_day,
      CASE WHEN m.supply_days BETWEEN 1 AND ${longestStatedSupply} THEN m.supply_days END::INTEGER AS supply_days,
      CASE WHEN m.quantity > 0 THEN m.quantity END AS quantity, m.sig
    FROM raw_medicine m JOIN known_medicine k ON k.key = m.key AND k.matters JOIN staged_person p ON p.id = m.id`)
  await loadInstructions(connection, medicines)
}

/** Each different instruction of each medicine that matters is read once. */
async function loadInstructions(
  connection: DuckDBConnection,
  medicines: readonly UnderstoodMedicine[],
): Promise<void> {
  const byKey = new Map(medicines.map((each) => [each.key, each]))
  const reader = await connection.runAndReadAll(
    'SELECT DISTINCT key, sig FROM staged_medicine WHERE sig IS NOT NULL ORDER BY ALL',
  )
  const rows = reader.getRows().flatMap(([key, sig]) => {
    const medicine = byKey.get(`${key}`)?.medicine
    if (medicine === undefined) return []
    const { doses, asNeeded, isRead } = dosesFromSig(medicine, `${sig}`)
    return agentsOf(medicine).map((agent) => {
      const dose = doses[0] && doseOfAgent(agent, doses[0].amounts)
      return [`${key}`, `${sig}`, agent.id, dose?.low ?? null, dose?.high ?? null, asNeeded, isRead] as const
    })
  })
  await insertRows(
    connection,
    'known_instruction',
    {
      key: 'text',
      sig: 'text',
      agent: 'text',
      low: 'double',
      high: 'double',
      as_needed: 'boolean',
      is_read: 'boolean',
    },
    rows,
  )
}

async function stageCoded(connection: DuckDBConnection, source: RawSource): Promise<void> {
  await insertRows(
    connection,
    'known_condition',
    { key: 'text', condition_group: 'text' },
    source.conditions.flatMap((item) => groupsOfItem(item).map((group) => [item.key, group])),
  )
  // One claim repeats its diagnoses on every line, and a visit may be several claims: a code counts once a day.
  await connection.run(`CREATE OR REPLACE TABLE staged_condition AS
    SELECT p.person, coalesce(min(c.entry), row_number() OVER ()) AS entry, c.key, c.day FROM raw_condition c
    SEMI JOIN known_condition k ON k.key = c.key JOIN staged_person p ON p.id = c.id GROUP BY p.person, c.key, c.day`)
  await insertRows(
    connection,
    'known_procedure',
    { key: 'text', modality: 'text', from_day: 'integer', to_day: 'integer' },
    source.procedures.flatMap((item) => {
      const modality = modalityOfItem(item)
      if (modality === undefined || modality === 'other') return []
      const known = item.codes.map(procedureOfCode).find((each) => each !== undefined)
      return [[item.key, modality, dayOf(known?.from), dayOf(known?.until)]]
    }),
  )
  await connection.run(`CREATE OR REPLACE TABLE staged_procedure AS
    SELECT p.person, coalesce(min(c.entry), row_number() OVER ()) AS entry, c.key, c.day FROM raw_procedure c
    SEMI JOIN known_procedure k ON k.key = c.key JOIN staged_person p ON p.id = c.id GROUP BY p.person, c.key, c.day`)
  await insertRows(
    connection,
    'known_scale',
    { key: 'text', instrument: 'text', low: 'double', high: 'double', remission_at_most: 'double' },
    source.scores.flatMap((item) => {
      const scale = scaleOfItem(item)
      return scale === undefined
        ? []
        : [[item.key, scale.instrument, scale.low, scale.high, scale.remissionAtMost ?? null]]
    }),
  )
  await connection.run(`CREATE OR REPLACE TABLE staged_score AS
    SELECT p.person, c.entry, c.key, c.day, c.value FROM raw_score c
    SEMI JOIN known_scale k ON k.key = c.key JOIN staged_person p ON p.id = c.id`)
}

function dayOf(text: string | undefined): number | null {
  return text === undefined ? null : (statedDate(text)?.first ?? null)
}

/**
 * Tables with a row for each dispensing or diagnosis stay views of the staged rows: written out they would be several
 * times the source, and a batch of people copies only its own.
 */
const views: readonly PopulationTable[] = [
  'exposure',
  'exposure_span',
  'medicine_row',
  'exposure_trap',
  'condition',
]

async function createTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE OR REPLACE VIEW dosed_medicine AS ${dosedMedicine}`)
  for (const name of populationTableNames) {
    const columns: Readonly<Record<string, Column>> = populationTables[name]
    const query = queries[name]
    if (query !== undefined && views.includes(name)) {
      await connection.run(`CREATE OR REPLACE VIEW ${name} AS ${await inFull(connection, columns, query)}`)
      continue
    }
    const list = Object.entries(columns).map(([column, { type }]) => `${column} ${duckdbTypes[type]}`)
    await connection.run(`CREATE OR REPLACE TABLE ${name} (${list.join(', ')})`)
    if (query !== undefined) await connection.run(`INSERT INTO ${name} BY NAME ${query}`)
  }
}

/** The query with every column of the table; those it does not name are missing. */
async function inFull(
  connection: DuckDBConnection,
  columns: Readonly<Record<string, Column>>,
  query: string,
): Promise<string> {
  const rows = (await connection.runAndReadAll(`DESCRIBE ${query}`)).getRows()
  const given = new Set(rows.map(([name]) => `${name}`))
  const list = Object.entries(columns).map(
    ([column, { type }]) => `${given.has(column) ? column : 'NULL'}::${duckdbTypes[type]} AS ${column}`,
  )
  return `SELECT ${list.join(', ')} FROM (${query})`
}

/**
 * One row for each entry and agent with its dose and its days. The dose is what the instruction says; without an
 * instruction, quantity ÷ days of supply × strength. An instruction that cannot be read leaves the dose unknown:
 * what it says may be another dose.
 */
const dosedMedicine = `SELECT m.person, m.entry, m.key, m.kind, m.start_day, m.end_day, m.supply_days, a.agent, k.form, k.release,
    coalesce(i.as_needed, false) AS as_needed,
    CASE WHEN m.sig IS NOT NULL THEN i.low WHEN m.quantity / m.supply_days <= a.most_units
      THEN (m.quantity / m.supply_days) * a.mg_per_unit END AS dose_low,
    CASE WHEN m.sig IS NOT NULL THEN i.high WHEN m.quantity / m.supply_days <= a.most_units
      THEN (m.quantity / m.supply_days) * a.mg_per_unit END AS dose_high
  FROM staged_medicine m JOIN known_medicine k ON k.key = m.key JOIN known_agent a ON a.key = m.key
  LEFT JOIN known_instruction i ON i.key = m.key AND i.sig = m.sig AND i.agent = a.agent`

/** Days as one patient's record is laid out (`trials/span.ts`), for entries whose dates are exact. */
const spans = `SELECT *, CASE
      WHEN kind <> 'dispensing' AND end_day IS NOT NULL THEN end_day + 1
      WHEN supply_days IS NOT NULL THEN start_day + supply_days
      WHEN kind = 'administration' THEN start_day + 1
      WHEN kind = 'dispensing' THEN start_day + ${longestSupplyDays.value}
      ELSE start_day + ${orderValidDays.value} END AS to_day,
    NOT as_needed AND ((kind <> 'dispensing' AND end_day IS NOT NULL) OR supply_days IS NOT NULL
      OR kind = 'administration') AS is_documented
  FROM dosed_medicine WHERE start_day IS NOT NULL`

const queries: Readonly<Partial<Record<PopulationTable, string>>> = {
  person: `SELECT p.person, p.born_first, p.born_last, p.died_last, p.sex,
      coalesce(e.entries, 0)::INTEGER AS entries, coalesce(u.unidentified, 0)::INTEGER AS unidentified_medicines
    FROM staged_person p
    LEFT JOIN (SELECT id, count(*) AS entries FROM
        (SELECT id FROM raw_medicine UNION ALL SELECT id FROM raw_condition UNION ALL SELECT id FROM raw_procedure
         UNION ALL SELECT s.id FROM raw_score s SEMI JOIN known_scale k ON k.key = s.key) GROUP BY id) e USING (id)
    LEFT JOIN (SELECT person, count(DISTINCT coalesce(k.name, m.entry::VARCHAR)) AS unidentified FROM staged_medicine m
        JOIN known_medicine k ON k.key = m.key AND k.is_unidentified GROUP BY person) u USING (person)`,
  // Enrolment is often told month by month: what touches is one period.
  observed_period: `WITH placed AS (SELECT *, max(to_day) OVER (PARTITION BY person ORDER BY from_day, to_day
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM staged_observed),
      numbered AS (SELECT *, count(*) FILTER (before IS NULL OR from_day > before + 1)
        OVER (PARTITION BY person ORDER BY from_day, to_day ROWS UNBOUNDED PRECEDING) AS period FROM placed)
    SELECT person, min(from_day) AS from_day, max(to_day) AS to_day FROM numbered GROUP BY person, period`,
  exposure: `SELECT person, agent, entry AS exposure, kind,
      CASE WHEN kind = 'order' AND start_day IS NOT NULL
        THEN coalesce(end_day, start_day + coalesce(supply_days, ${orderValidDays.value})) END AS in_force_until,
      false AS not_taken, as_needed, start_day AS start_first,
      CASE WHEN kind <> 'dispensing' THEN end_day END AS end_first, end_first AS end_last, supply_days AS stated_days,
      dose_low AS stated_dose_low, dose_high AS stated_dose_high, dose_low IS NOT NULL AS says_something FROM dosed_medicine`,
  exposure_span: `SELECT person, agent, entry AS exposure, 0 AS part, start_day AS from_day, to_day, is_documented, kind,
      dose_low, dose_high, form, release FROM (${spans}) WHERE to_day > start_day`,
  medicine_row: `SELECT m.person, i.ingredient, m.entry AS exposure, m.kind, m.start_day AS start_first, m.start_day AS start_last,
      greatest(m.start_day, CASE WHEN m.kind <> 'dispensing' AND m.end_day IS NOT NULL THEN m.end_day
        ELSE m.start_day + coalesce(m.supply_days, 1) - 1 END) AS last_day, false AS is_end_rough
    FROM staged_medicine m JOIN known_ingredient i ON i.key = m.key`,
  exposure_trap: `SELECT m.person, m.agent, m.entry AS exposure, t.trap, t.is_never AS is_never_a_trial,
      t.below IS NOT NULL AS by_dose FROM dosed_medicine m JOIN known_trap t ON t.key = m.key AND t.agent = m.agent
    WHERE t.below IS NULL OR m.dose_high < t.below`,
  session: `SELECT person, entry, modality, day AS start_first, day AS start_last
    FROM staged_procedure JOIN (SELECT DISTINCT key, modality FROM known_procedure) USING (key)
    UNION ALL BY NAME SELECT m.person, m.entry + ${medicineSessions} AS entry, k.session AS modality,
      m.start_day AS start_first, m.start_day AS start_last,
      CASE WHEN m.kind NOT IN ('administration', 'dispensing') THEN m.end_day END AS end_last
    FROM staged_medicine m JOIN known_medicine k ON k.key = m.key AND k.session IS NOT NULL`,
  condition: `SELECT person, entry AS condition, k.condition_group, false AS is_provisional, day AS recorded_first,
      day AS recorded_last, false AS is_abated, false AS is_over
    FROM staged_condition JOIN (SELECT DISTINCT key, condition_group FROM known_condition) k USING (key)`,
  score: `SELECT person, entry AS score, instrument, day AS taken_on, value,
      coalesce(value <= remission_at_most, false) AS is_remission
    FROM staged_score JOIN known_scale USING (key) WHERE day IS NOT NULL AND value BETWEEN low AND high`,
}
