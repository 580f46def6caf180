/**
 * OMOP CDM 5.3 and 5.4 → raw views. From a folder of CSV or Parquet files, a DuckDB database, or a PostgreSQL
 * database.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  omopConditions,
  omopDrugTypes,
  omopIngredients,
  omopScores,
  omopSexes,
} from '../../knowledge/omop/index.ts'
import type { Code, CodeSystem } from '../../units/code.ts'
import { omopColumns, omopTables } from './omop-layout.ts'
import { productsOfVocabulary } from './omop-vocabulary.ts'
import { copyFromPostgres } from './postgres-tables.ts'
import { PopulationProblem } from './problem.ts'
import type { Item, RawSource } from './raw-views.ts'
import { type SourceTables, sourceTables } from './source-tables.ts'
import { identifier, quoted, readingMacros } from './sql-text.ts'
import { filesIn, filesOfTable, readerOf } from './table-files.ts'

/** Opens an OMOP source and lays out the raw views. */
export async function openOmop(connection: DuckDBConnection, path: string): Promise<RawSource> {
  for (const macro of readingMacros) await connection.run(macro)
  const { relations, inputs, notes: told = [] } = await relationsOf(connection, path)
  if (!relations.has('person')) {
    throw new PopulationProblem(
      `Cannot read ${path} as OMOP: it has no table person. Expected the CDM tables as CSV or Parquet files (person.csv, PERSON.parquet …), a .duckdb file, or postgres://…`,
    )
  }
  const tables = await sourceTables(connection, relations)
  const notes: string[] = [...told, ...missingTables(tables)]
  await createPersonViews(connection, tables)
  await createMedicineView(connection, tables, notes)
  await createConditionView(connection, tables, notes)
  await createProcedureView(connection, tables)
  await createScoreView(connection, tables)
  return {
    kind: 'omop',
    inputs,
    medicines: await medicineItems(connection, tables),
    conditions: await codedItems(connection, tables, 'raw_condition', omopConditions),
    procedures: await codedItems(connection, tables, 'raw_procedure', []),
    scores: await codedItems(connection, tables, 'raw_score', omopScores),
    notes,
    hasObservation: tables.has('observation_period'),
  }
}

/** Tables without which less is known; their absence is no proof of anything. */
const usefulTables: Readonly<Record<string, string>> = {
  observation_period: 'everybody counts as observed, and prevalence by year cannot be told',
  death: 'nobody is known to have died',
  procedure_occurrence: 'no psychotherapy or brain stimulation is known',
  measurement: 'no scores are known',
  concept: 'codes are looked up in our own tables only',
}

function missingTables(t: SourceTables): readonly string[] {
  return Object.entries(usefulTables)
    .filter(([table]) => !t.has(table))
    .map(([table, effect]) => `There is no table ${table}: ${effect}.`)
}

type Relations = {
  readonly relations: ReadonlyMap<string, string>
  readonly inputs: readonly string[]
  readonly notes?: readonly string[]
}

async function relationsOf(connection: DuckDBConnection, path: string): Promise<Relations> {
  if (/^postgres(?:ql)?:/i.test(path)) return inPostgres(connection, path)
  if (/\.(?:duckdb|db)$/i.test(path)) return attached(connection, path, 'duckdb', 'READ_ONLY')
  const files = filesIn(path)
  const relations = new Map<string, string>()
  const inputs: string[] = []
  for (const table of omopTables) {
    const own = filesOfTable(files, table)
    // A shard of the vocabulary serves as well as all of it.
    const found = own.length > 0 || table !== 'concept' ? own : filesOfTable(files, 'concept_partial')
    if (found.length === 0) continue
    inputs.push(...found)
    relations.set(table, readerOf(found, omopColumns(table)))
  }
  return { relations, inputs }
}

/** Through DuckDB's extension where it is there or can be fetched; otherwise the tables are copied by the driver. */
async function inPostgres(connection: DuckDBConnection, url: string): Promise<Relations> {
  try {
    await connection.run('LOAD postgres').catch(() => connection.run('INSTALL postgres; LOAD postgres'))
  } catch {
    return copied(connection, url)
  }
  return attached(connection, url, 'postgres', 'TYPE postgres, READ_ONLY')
}

async function copied(connection: DuckDBConnection, url: string): Promise<Relations> {
  try {
    const relations = await copyFromPostgres(connection, url, omopTables)
    const note =
      'DuckDB has no extension "postgres" here: the tables were copied through the driver, as text.'
    return { relations, inputs: [], notes: [note] }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : ''
    throw new PopulationProblem(
      `Cannot read the PostgreSQL database: ${reason}. Check the address, the name and the password, or export the tables as Parquet.`,
    )
  }
}

/** Attaches a database for reading and finds the CDM tables in whatever schema they are. */
async function attached(
  connection: DuckDBConnection,
  path: string,
  type: 'duckdb' | 'postgres',
  as: string,
): Promise<Relations> {
  try {
    await connection.run(`ATTACH ${quoted(path)} AS omop_source (${as})`)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : ''
    const hint =
      type === 'postgres'
        ? 'Check the address, the name and the password. You can also export the tables as Parquet.'
        : 'Check that the file exists and that no other program is writing to it.'
    throw new PopulationProblem(`Cannot open the database: ${reason}. ${hint}`)
  }
  const reader = await connection.runAndReadAll(
    "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = 'omop_source' ORDER BY ALL",
  )
  const relations = new Map<string, string>()
  for (const [schema, name] of reader.getRows()) {
    const table = `${name}`.toLowerCase()
    if (!omopTables.includes(table) || relations.has(table)) continue
    relations.set(table, `omop_source.${identifier(`${schema}`)}.${identifier(`${name}`)}`)
  }
  return { relations, inputs: type === 'duckdb' ? [path] : [] }
}

async function createPersonViews(connection: DuckDBConnection, t: SourceTables): Promise<void> {
  const sexes = Object.entries(omopSexes.value)
    .map(([concept, sex]) => `WHEN ${concept} THEN '${sex}'`)
    .join(' ')
  const sex = `CASE ${t.whole('person', 'gender_concept_id')} ${sexes} ELSE
    CASE upper(left(${t.text('person', 'gender_source_value')}, 1)) WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' END END`
  const death = t.has('death')
    ? `LEFT JOIN (SELECT ${t.text('death', 'person_id')} AS id, max(${t.day('death', 'death_date')}) AS died
       FROM ${t.view('death')} GROUP BY 1) d USING (id)`
    : ''
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_person AS
    WITH p AS (SELECT DISTINCT ON (id) ${t.text('person', 'person_id')} AS id,
        ${t.whole('person', 'person_id')} AS number, ${t.whole('person', 'year_of_birth')} AS y,
        ${t.whole('person', 'month_of_birth')} AS m, ${t.whole('person', 'day_of_birth')} AS d, ${sex} AS sex
      FROM ${t.view('person')} WHERE ${t.text('person', 'person_id')} IS NOT NULL ORDER BY ALL)
    SELECT id, number,
      day_of_date(TRY(make_date(y, coalesce(m, 1), CASE WHEN m IS NULL THEN 1 ELSE coalesce(p.d, 1) END))) AS born_first,
      day_of_date(TRY(CASE WHEN m IS NULL THEN make_date(y, 12, 31) WHEN p.d IS NULL THEN last_day(make_date(y, m, 1))
        ELSE make_date(y, m, p.d) END)) AS born_last,
      ${death === '' ? 'NULL::INTEGER' : 'd.died'} AS died_last, sex FROM p ${death}`)
  const observed = t.has('observation_period')
    ? `SELECT ${t.text('observation_period', 'person_id')} AS id,
        ${t.day('observation_period', 'observation_period_start_date')} AS from_day,
        ${t.day('observation_period', 'observation_period_end_date')} AS to_day FROM ${t.view('observation_period')}`
    : 'SELECT NULL::VARCHAR AS id, NULL::INTEGER AS from_day, NULL::INTEGER AS to_day WHERE false'
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_observed AS ${observed}`)
}

/** Where the standard concept is missing, the source concept and its own words stand in for it. */
function keyOf(t: SourceTables, table: string, prefix: string): string {
  const concept = t.whole(table, `${prefix}_concept_id`)
  const source = t.whole(table, `${prefix}_source_concept_id`)
  const words = t.text(table, `${prefix}_source_value`)
  return `CASE WHEN coalesce(${concept}, 0) > 0 AND coalesce(${source}, 0) = ${concept} THEN ${concept}::VARCHAR
    ELSE coalesce(${concept}, 0) || '|' || coalesce(${source}, 0) || '|' || coalesce(${words}, '') END`
}

async function hasRows(connection: DuckDBConnection, t: SourceTables, table: string): Promise<boolean> {
  if (!t.has(table)) return false
  return (await connection.runAndReadAll(`SELECT 1 FROM ${t.view(table)} LIMIT 1`)).currentRowCount > 0
}

const noMedicines = `SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS kind, NULL::INTEGER AS start_day, NULL::INTEGER AS end_day,
  NULL::INTEGER AS supply_days, NULL::DOUBLE AS quantity, NULL::VARCHAR AS sig, NULL::VARCHAR AS key, NULL::BIGINT AS entry WHERE false`

async function createMedicineView(
  connection: DuckDBConnection,
  t: SourceTables,
  notes: string[],
): Promise<void> {
  const view = 'CREATE OR REPLACE TEMP VIEW raw_medicine AS'
  if (await hasRows(connection, t, 'drug_exposure')) {
    await connection.run(`${view} ${drugExposures(t)}`)
    return
  }
  if (await hasRows(connection, t, 'drug_era')) {
    notes.push(
      'There is no drug_exposure: drug eras are read instead. An era tells the agent and the days, never the dose; what lies between two dispensings of an era is taken as covered.',
    )
    await connection.run(`${view} ${drugEras(t)}`)
    return
  }
  notes.push('There is neither drug_exposure nor drug_era: no treatment can be counted.')
  await connection.run(`${view} ${noMedicines}`)
}

/**
 * The end of a dispensing follows from its supply; the date in the table is usually derived from it, so it is used
 * only where the supply is missing and the date says something. Of other entries a stated end counts.
 */
function drugExposures(t: SourceTables): string {
  const table = 'drug_exposure'
  const kinds = Object.entries(omopDrugTypes)
    .map(([kind, { value }]) => `WHEN type IN (${value.join(', ')}) THEN '${kind}'`)
    .join(' ')
  return `WITH e AS (SELECT ${t.text(table, 'person_id')} AS id, ${t.whole(table, 'drug_type_concept_id')} AS type,
      ${t.day(table, 'drug_exposure_start_date')} AS start_day, ${t.day(table, 'drug_exposure_end_date')} AS derived_end,
      ${t.day(table, 'verbatim_end_date')} AS verbatim_end, ${t.whole(table, 'days_supply')} AS supply,
      ${t.amount(table, 'quantity')} AS quantity, ${t.text(table, 'sig')} AS sig, ${keyOf(t, table, 'drug')} AS key,
      ${t.whole(table, 'drug_exposure_id')} AS entry FROM ${t.view(table)}),
    k AS (SELECT *, CASE ${kinds} ELSE 'order' END AS kind FROM e)
    SELECT id, kind, start_day,
      CASE WHEN kind = 'dispensing' THEN NULL
        WHEN kind = 'order' AND supply > 0 THEN verbatim_end
        ELSE coalesce(verbatim_end, CASE WHEN kind = 'administration' OR derived_end > start_day THEN derived_end END) END AS end_day,
      CASE WHEN supply > 0 THEN supply WHEN kind = 'dispensing' AND derived_end > start_day THEN derived_end - start_day
        ELSE supply END::INTEGER AS supply_days,
      quantity, sig, key, entry FROM k`
}

function drugEras(t: SourceTables): string {
  const table = 'drug_era'
  return `SELECT ${t.text(table, 'person_id')} AS id, 'statement' AS kind, ${t.day(table, 'drug_era_start_date')} AS start_day,
    ${t.day(table, 'drug_era_end_date')} AS end_day, NULL::INTEGER AS supply_days, NULL::DOUBLE AS quantity,
    NULL::VARCHAR AS sig, ${t.whole(table, 'drug_concept_id')}::VARCHAR AS key,
    ${t.whole(table, 'drug_era_id')} AS entry FROM ${t.view(table)}`
}

const noRows = `SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS key, NULL::INTEGER AS day, NULL::BIGINT AS entry WHERE false`

async function createConditionView(
  connection: DuckDBConnection,
  t: SourceTables,
  notes: string[],
): Promise<void> {
  const view = 'CREATE OR REPLACE TEMP VIEW raw_condition AS'
  if (await hasRows(connection, t, 'condition_occurrence')) {
    const table = 'condition_occurrence'
    await connection.run(`${view} SELECT ${t.text(table, 'person_id')} AS id, ${keyOf(t, table, 'condition')} AS key,
      ${t.day(table, 'condition_start_date')} AS day, ${t.whole(table, 'condition_occurrence_id')} AS entry FROM ${t.view(table)}`)
    return
  }
  if (!(await hasRows(connection, t, 'condition_era'))) {
    notes.push('There is neither condition_occurrence nor condition_era: nobody has a diagnosis here.')
    await connection.run(`${view} ${noRows}`)
    return
  }
  notes.push('There is no condition_occurrence: condition eras are read instead, one diagnosis for each.')
  const table = 'condition_era'
  await connection.run(`${view} SELECT ${t.text(table, 'person_id')} AS id,
    ${t.whole(table, 'condition_concept_id')}::VARCHAR AS key, ${t.day(table, 'condition_era_start_date')} AS day,
    ${t.whole(table, 'condition_era_id')} AS entry FROM ${t.view(table)}`)
}

async function createProcedureView(connection: DuckDBConnection, t: SourceTables): Promise<void> {
  const table = 'procedure_occurrence'
  const query = t.has(table)
    ? `SELECT ${t.text(table, 'person_id')} AS id, ${keyOf(t, table, 'procedure')} AS key, ${t.day(table, 'procedure_date')} AS day,
        ${t.whole(table, 'procedure_occurrence_id')} AS entry FROM ${t.view(table)}`
    : noRows
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_procedure AS ${query}`)
}

async function createScoreView(connection: DuckDBConnection, t: SourceTables): Promise<void> {
  const parts = ['measurement', 'observation'].filter(t.has).map(
    (table, index) => `SELECT ${t.text(table, 'person_id')} AS id, ${keyOf(t, table, table)} AS key,
      ${t.day(table, `${table}_date`)} AS day, ${t.amount(table, 'value_as_number')} AS value,
      ${t.whole(table, `${table}_id`)} * 2 + ${index} AS entry FROM ${t.view(table)}`,
  )
  const none = `SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS key, NULL::INTEGER AS day, NULL::DOUBLE AS value, NULL::BIGINT AS entry WHERE false`
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_score AS ${parts.length > 0 ? parts.join(' UNION ALL ') : none}`,
  )
}

const systems: Readonly<Record<string, CodeSystem>> = {
  rxnorm: 'rxnorm',
  'rxnorm extension': 'other',
  ndc: 'ndc',
  atc: 'atc',
  snomed: 'snomed',
  icd10cm: 'icd10cm',
  icd10: 'icd10cm',
  icd9cm: 'icd9cm',
  icd10pcs: 'icd10pcs',
  cpt4: 'cpt',
  hcpcs: 'hcpcs',
  loinc: 'loinc',
}

type KeyRow = {
  readonly key: string
  readonly rows: number
  readonly concept: number
  readonly source: number
  readonly words: string
}

async function keyRows(connection: DuckDBConnection, view: string): Promise<readonly KeyRow[]> {
  const reader = await connection.runAndReadAll(
    `SELECT key, count(*) FROM ${view} WHERE key IS NOT NULL GROUP BY key ORDER BY key`,
  )
  return reader.getRows().map(([key, rows]) => {
    const [concept = '', source = concept, ...words] = `${key}`.split('|')
    return {
      key: `${key}`,
      rows: Number(rows),
      concept: Number(concept) || 0,
      source: Number(source) || 0,
      words: words.join('|'),
    }
  })
}

export type Concepts = ReadonlyMap<number, { readonly code: Code; readonly name: string }>

/** The concepts of these keys in the user's vocabulary. */
async function conceptsOf(
  connection: DuckDBConnection,
  t: SourceTables,
  keys: readonly KeyRow[],
): Promise<Concepts> {
  const ids = [...new Set(keys.flatMap(({ concept, source }) => [concept, source]))].filter((id) => id > 0)
  if (!t.has('concept') || ids.length === 0) return new Map()
  const reader = await connection.runAndReadAll(`SELECT c.* FROM (
    SELECT ${t.whole('concept', 'concept_id')} AS id, ${t.text('concept', 'vocabulary_id')} AS vocabulary,
      ${t.text('concept', 'concept_code')} AS code, ${t.text('concept', 'concept_name')} AS name FROM ${t.view('concept')}) c
    SEMI JOIN (SELECT unnest([${ids.join(', ')}]::BIGINT[]) AS id) wanted USING (id)`)
  return new Map(
    reader.getRows().map(([id, vocabulary, code, name]) => {
      const system = systems[`${vocabulary}`.toLowerCase()] ?? 'other'
      return [Number(id), { code: { system, code: `${code}`, display: `${name}` }, name: `${name}` }] as const
    }),
  )
}

type KnownIds = readonly (readonly [conceptId: number, system: CodeSystem, code: string])[]

async function codedItems(
  connection: DuckDBConnection,
  t: SourceTables,
  view: string,
  fallback: KnownIds,
): Promise<readonly Item[]> {
  const keys = await keyRows(connection, view)
  const concepts = await conceptsOf(connection, t, keys)
  const known = Map.groupBy(fallback, ([id]) => id)
  return keys.map(({ key, rows, concept, source, words }) => {
    const found = [...new Set([concept, source])].flatMap((id) => concepts.get(id) ?? [])
    const own = [...new Set([concept, source])].flatMap((id) =>
      found.some((each) => each === concepts.get(id)) ? [] : (known.get(id) ?? []),
    )
    const codes = [
      ...found.map((each) => each.code),
      ...own.map(([, system, code]): Code => ({ system, code })),
    ]
    const isCoded = codes.some((code) => code.system !== 'other')
    const byWords = isCoded && concept > 0 ? [] : codesOfWords(words)
    return { key, rows, codes: [...codes, ...byWords], names: found.map((each) => each.name) }
  })
}

/** A source value without a vocabulary: the vocabularies that write codes like this. */
export function codesOfWords(words: string): readonly Code[] {
  const text = words.trim().toUpperCase()
  if (/^\d{5}$/.test(text)) return [code('cpt', text), code('icd9cm', text)]
  if (/^[CGHJQS]\d{4}$/.test(text)) return [code('hcpcs', text), code('icd10cm', text)]
  if (/^[0-9A-HJ-NP-Z]{7}$/.test(text) && /\d/.test(text))
    return [code('icd10pcs', text), code('snomed', text)]
  if (/^\d{6,18}$/.test(text)) return [code('snomed', text)]
  if (/^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{0,4})$/.test(text)) return [code('icd10cm', text), code('icd9cm', text)]
  if (/^\d{3}(?:\.?\d{1,2})?$/.test(text)) return [code('icd9cm', text)]
  if (/^\d{1,5}-\d$/.test(text)) return [code('loinc', text)]
  return []
}

function code(system: CodeSystem, text: string): Code {
  return { system, code: text }
}

async function medicineItems(connection: DuckDBConnection, t: SourceTables): Promise<readonly Item[]> {
  const keys = await keyRows(connection, 'raw_medicine')
  const concepts = await conceptsOf(connection, t, keys)
  const products = await productsOfVocabulary(
    connection,
    t,
    keys.map(({ concept }) => concept),
  )
  const ingredients = new Map(omopIngredients.map(([id, rxcui, name]) => [id, { rxcui, name }]))
  return keys.map(({ key, rows, concept, source, words }) => {
    const own = concepts.has(concept) ? undefined : ingredients.get(concept)
    const codes: Code[] = [concept, source].flatMap((id) => concepts.get(id)?.code ?? [])
    if (own !== undefined) codes.push({ system: 'rxnorm', code: own.rxcui, display: own.name })
    // NDC have 9 to 12 digits; shorter numbers in this place are usually RxNorm.
    if (/^\d{9,12}$/.test(words)) codes.push({ system: 'ndc', code: words })
    else if (/^[A-Z]\d{4}$/i.test(words)) codes.push({ system: 'hcpcs', code: words.toUpperCase() })
    else if (/^\d{3,8}$/.test(words)) codes.push({ system: 'rxnorm', code: words })
    const written = /[a-z]{4}/i.test(words) ? [words] : []
    const names = [concept, source].flatMap((id) => concepts.get(id)?.name ?? [])
    return { key, rows, codes, names: [...names, ...written], product: products.get(concept) }
  })
}
