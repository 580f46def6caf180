/** Claims (eligibility, medical, pharmacy) → raw views, by a layout. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Code, CodeSystem } from '../../units/code.ts'
import {
  type ClaimsLayout,
  type ColumnNames,
  layoutInFile,
  layoutOfFiles,
  type MedicalTable,
  type PeopleTable,
  type PharmacyTable,
  type ScoreTable,
} from './claims-layout.ts'
import { codesOfWords } from './omop.ts'
import { PopulationProblem } from './problem.ts'
import type { Item, RawSource } from './raw-views.ts'
import { type SourceTables, sourceTables } from './source-tables.ts'
import { identifier, quoted, readingMacros } from './sql-text.ts'
import { filesIn, filesLike, readerOf } from './table-files.ts'

/** Opens claims and lays out the raw views. Without a layout file, the shipped layout that fits is taken. */
export async function openClaims(
  connection: DuckDBConnection,
  folder: string,
  layoutFile?: string,
): Promise<RawSource> {
  for (const macro of readingMacros) await connection.run(macro)
  const files = filesIn(folder)
  const layout = layoutFile === undefined ? layoutOfFiles(files, folder) : layoutInFile(layoutFile)
  const { relations, inputs } = relationsOf(layout, files)
  const tables = await sourceTables(connection, relations)
  checkColumns(layout, tables)
  const people = present(layout.people, 'people', tables)
  const medical = present(layout.medical, 'medical', tables)
  const pharmacy = present(layout.pharmacy, 'pharmacy', tables)
  const scores = present(layout.scores, 'scores', tables)
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_medicine AS ${union(pharmacy.map(fills(tables)), noMedicines)}`,
  )
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_condition AS ${union(medical.flatMap(diagnoses(tables)), noCodes)}`,
  )
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_procedure AS ${union(medical.flatMap(procedures(tables)), noCodes)}`,
  )
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_score AS ${union(scores.map(totals(tables)), noScores)}`,
  )
  const rows = union(people.map(eligibility(tables)), noPeople)
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_eligibility AS ${rows}`)
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW raw_observed AS SELECT id, from_day, to_day FROM raw_eligibility`,
  )
  // Somebody with claims and without eligibility is a person of whom nothing can be told, not nobody.
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_person AS
    SELECT id, TRY_CAST(NULL AS BIGINT) AS number, min(born) AS born_first, min(born) AS born_last, max(died) AS died_last, min(sex) AS sex
    FROM (SELECT id, born, died, sex FROM raw_eligibility
      UNION ALL SELECT DISTINCT id, NULL, NULL, NULL FROM raw_medicine
      UNION ALL SELECT DISTINCT id, NULL, NULL, NULL FROM raw_condition) WHERE id IS NOT NULL GROUP BY id`)
  return {
    kind: 'claims',
    inputs,
    medicines: (await keysIn(connection, 'raw_medicine')).map(medicineItem),
    conditions: (await keysIn(connection, 'raw_condition')).map(codedItem),
    procedures: (await keysIn(connection, 'raw_procedure')).map(codedItem),
    scores: (await keysIn(connection, 'raw_score')).map(codedItem),
    notes: [
      `Claims laid out as "${layout.layout}".`,
      ...missingTables(layout, { people, medical, pharmacy }),
    ],
    hasObservation: people.length > 0,
  }
}

type Part = 'people' | 'medical' | 'pharmacy' | 'scores'
const parts: readonly Part[] = ['people', 'medical', 'pharmacy', 'scores']

function relationsOf(layout: ClaimsLayout, files: readonly string[]) {
  const relations = new Map<string, string>()
  const inputs: string[] = []
  for (const part of parts) {
    for (const [index, table] of layout[part].entries()) {
      const found = table.files.flatMap((pattern) => filesMatching(files, pattern))
      if (found.length === 0) continue
      inputs.push(...found)
      relations.set(`${part}_${index}`, readerOf([...new Set(found)]))
    }
  }
  if (relations.size === 0) {
    const wanted = parts.flatMap((part) => layout[part].flatMap((table) => table.files)).join(', ')
    throw new PopulationProblem(
      `None of the files of the layout "${layout.layout}" is there; expected ${wanted}.`,
    )
  }
  return { relations, inputs }
}

/** `#` in a file name stands for digits, `*` for anything. */
function filesMatching(files: readonly string[], pattern: string): readonly string[] {
  const found = filesLike(files, pattern.replaceAll('#', '*'))
  if (!pattern.includes('#')) return found
  const digits = new RegExp(
    `${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', '\\d+')}(?:\\.gz)?$`,
    'i',
  )
  return found.filter((file) => digits.test(file))
}

type Named<T> = { readonly name: string; readonly table: T }

function present<T>(tables: readonly T[], part: Part, found: SourceTables): readonly Named<T>[] {
  return tables
    .map((table, index) => ({ name: `${part}_${index}`, table }))
    .filter(({ name }) => found.has(name))
}

function missingTables(
  layout: ClaimsLayout,
  found: Readonly<Record<string, readonly unknown[]>>,
): readonly string[] {
  return (['people', 'medical', 'pharmacy'] as const)
    .filter((part) => (found[part]?.length ?? 0) === 0)
    .map((part) => `There are no ${part} files (${layout[part].flatMap(({ files }) => files).join(', ')}).`)
}

/** Without the column of the person or of the day a table cannot be read. */
function checkColumns(layout: ClaimsLayout, t: SourceTables): void {
  for (const part of parts) {
    for (const { name, table } of present<{ id: ColumnNames; day?: ColumnNames }>(layout[part], part, t)) {
      for (const wanted of [table.id, table.day]) {
        if (wanted === undefined || columnIn(t, name, wanted) !== undefined) continue
        throw new PopulationProblem(
          `The ${part} table of the layout "${layout.layout}" has no column ${[wanted].flat().join(' or ')}. Name the right one in a layout of your own: --layout FILE.`,
        )
      }
    }
  }
}

function columnIn(t: SourceTables, table: string, wanted: ColumnNames | undefined): string | undefined {
  return [wanted ?? []].flat().find((column) => t.hasColumn(table, column))
}
const text = (t: SourceTables, table: string, wanted: ColumnNames | undefined) =>
  t.text(table, columnIn(t, table, wanted) ?? ' ')
const amount = (t: SourceTables, table: string, wanted: ColumnNames | undefined) =>
  t.amount(table, columnIn(t, table, wanted) ?? ' ')
const whole = (t: SourceTables, table: string, wanted: ColumnNames | undefined) =>
  t.whole(table, columnIn(t, table, wanted) ?? ' ')

/** The first of several columns that holds a date in this row. */
function day(t: SourceTables, table: string, wanted: ColumnNames | undefined): string {
  const columns = [wanted ?? []].flat().filter((column) => t.hasColumn(table, column))
  if (columns.length === 0) return 'NULL::INTEGER'
  return `coalesce(${columns.map((column) => t.day(table, column)).join(', ')})`
}

/** `ICD_DGNS_CD#` → every such column the table has. */
function numbered(
  t: SourceTables,
  table: string,
  patterns: readonly string[] | undefined,
): readonly string[] {
  return (patterns ?? []).flatMap((pattern) => {
    if (!pattern.includes('#')) return t.hasColumn(table, pattern) ? [pattern] : []
    return Array.from({ length: 50 }, (_, index) => pattern.replaceAll('#', `${index + 1}`)).filter(
      (column) => t.hasColumn(table, column),
    )
  })
}

const noPeople =
  'SELECT NULL::VARCHAR AS id, NULL::INTEGER AS born, NULL::INTEGER AS died, NULL::VARCHAR AS sex, NULL::INTEGER AS from_day, NULL::INTEGER AS to_day WHERE false'
const noCodes =
  'SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS key, NULL::INTEGER AS day, NULL::BIGINT AS entry WHERE false'
const noScores =
  'SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS key, NULL::INTEGER AS day, NULL::DOUBLE AS value, NULL::BIGINT AS entry WHERE false'
const noMedicines = `SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS kind, NULL::INTEGER AS start_day, NULL::INTEGER AS end_day,
  NULL::INTEGER AS supply_days, NULL::DOUBLE AS quantity, NULL::VARCHAR AS sig, NULL::VARCHAR AS key, NULL::BIGINT AS entry WHERE false`

function union(queries: readonly string[], none: string): string {
  return queries.length === 0 ? none : queries.join('\nUNION ALL ')
}

function eligibility(t: SourceTables) {
  return ({ name, table }: Named<PeopleTable>): string => {
    const sexes = Object.entries(table.sex_values ?? {}).map(
      ([value, sex]) => `WHEN ${quoted(value)} THEN '${sex}'`,
    )
    const sex = text(t, name, table.sex)
    const cases = [
      ...sexes,
      "WHEN 'm' THEN 'male'",
      "WHEN 'male' THEN 'male'",
      "WHEN 'f' THEN 'female'",
      "WHEN 'female' THEN 'female'",
    ]
    const { year } = table
    const yearColumn =
      year === undefined
        ? undefined
        : typeof year === 'string'
          ? whole(t, name, year)
          : `TRY_CAST(regexp_extract(filename, ${quoted(year.file_name)}, 1) AS BIGINT)`
    const covered =
      table.covered_months === undefined ? 'true' : `coalesce(${whole(t, name, table.covered_months)}, 0) > 0`
    const from =
      yearColumn === undefined
        ? day(t, name, table.from)
        : `CASE WHEN ${covered} THEN day_of_date(TRY(make_date(${yearColumn}, 1, 1))) END`
    const to =
      yearColumn === undefined
        ? day(t, name, table.to)
        : `CASE WHEN ${covered} THEN day_of_date(TRY(make_date(${yearColumn}, 12, 31))) END`
    return `SELECT ${text(t, name, table.id)} AS id, ${day(t, name, table.born)} AS born, ${day(t, name, table.died)} AS died,
      CASE lower(${sex}) ${cases.join(' ')} END AS sex, ${from} AS from_day, ${to} AS to_day FROM ${t.view(name)}`
  }
}

function fills(t: SourceTables) {
  return ({ name, table }: Named<PharmacyTable>): string => {
    const coded = [
      ['ndc', table.ndc],
      ['rxnorm', table.rxnorm],
      ['name', table.name],
    ] as const
    const parts = coded
      .filter(([, wanted]) => columnIn(t, name, wanted) !== undefined)
      .map(([system, wanted]) => `'${system}:' || ${text(t, name, wanted)}`)
    const key = parts.length === 0 ? "''" : `concat_ws('|', ${parts.join(', ')})`
    return `SELECT ${text(t, name, table.id)} AS id, 'dispensing' AS kind, ${day(t, name, table.day)} AS start_day,
      NULL::INTEGER AS end_day, ${whole(t, name, table.days_supply)}::INTEGER AS supply_days,
      ${amount(t, name, table.quantity)} AS quantity, NULL::VARCHAR AS sig, ${key} AS key, NULL::BIGINT AS entry FROM ${t.view(name)}`
  }
}

function diagnoses(t: SourceTables) {
  return ({ name, table }: Named<MedicalTable>): readonly string[] => {
    const columns = numbered(t, name, table.diagnoses)
    if (columns.length === 0) return []
    return [codeRows(t, name, table, columns, `${systemOf(t, name, table)} || ':' || upper(code)`)]
  }
}

function systemOf(t: SourceTables, name: string, { diagnosis_system: system }: MedicalTable): string {
  if (system === undefined) return "'diagnosis'"
  if (typeof system === 'string') return quoted(system)
  const cases = Object.entries(system.values).map(
    ([value, known]) => `WHEN ${quoted(value)} THEN ${quoted(known)}`,
  )
  return `CASE lower(${t.text(name, system.column)}) ${cases.join(' ')} ELSE 'diagnosis' END`
}

function procedures(t: SourceTables) {
  return ({ name, table }: Named<MedicalTable>): readonly string[] => {
    const columns = numbered(t, name, table.procedures)
    return columns.length === 0 ? [] : [codeRows(t, name, table, columns, "'procedure:' || upper(code)")]
  }
}

/** One row for each code on a line. */
function codeRows(
  t: SourceTables,
  name: string,
  table: MedicalTable,
  columns: readonly string[],
  key: string,
): string {
  const [only, another] = columns
  const codes =
    another === undefined
      ? `filled(${identifier(only ?? '')})`
      : `unnest([${columns.map((column) => `filled(${identifier(column)})`).join(', ')}])`
  return `SELECT id, ${key} AS key, day, NULL::BIGINT AS entry FROM (SELECT *, ${text(t, name, table.id)} AS id,
    ${day(t, name, table.day)} AS day, ${codes} AS code FROM ${t.view(name)}) WHERE code IS NOT NULL`
}

function totals(t: SourceTables) {
  return ({ name, table }: Named<ScoreTable>): string =>
    `SELECT ${text(t, name, table.id)} AS id, 'loinc:' || ${text(t, name, table.loinc)} AS key, ${day(t, name, table.day)} AS day,
      ${amount(t, name, table.value)} AS value, row_number() OVER () AS entry FROM ${t.view(name)}`
}

type Key = { readonly key: string; readonly rows: number }

async function keysIn(connection: DuckDBConnection, view: string): Promise<readonly Key[]> {
  const reader = await connection.runAndReadAll(
    `SELECT key, count(*) FROM ${view} WHERE key IS NOT NULL GROUP BY key ORDER BY key`,
  )
  return reader.getRows().map(([key, rows]) => ({ key: `${key}`, rows: Number(rows) }))
}

function medicineItem({ key, rows }: Key): Item {
  const codes: Code[] = []
  const names: string[] = []
  for (const part of key.split('|')) {
    const colon = part.indexOf(':')
    const value = part.slice(colon + 1)
    const system = part.slice(0, colon)
    if (system === 'name') names.push(value)
    else if (value !== '') codes.push({ system: system === 'rxnorm' ? 'rxnorm' : 'ndc', code: value })
  }
  return { key, rows, codes, names }
}

const systems: Readonly<Record<string, CodeSystem>> = {
  icd10cm: 'icd10cm',
  icd9cm: 'icd9cm',
  snomed: 'snomed',
  loinc: 'loinc',
}

function codedItem({ key, rows }: Key): Item {
  const colon = key.indexOf(':')
  const code = key.slice(colon + 1)
  const system = systems[key.slice(0, colon)]
  if (system !== undefined) return { key, rows, codes: [{ system, code }], names: [] }
  const isProcedure = key.startsWith('procedure:')
  const diagnosisSystems: readonly CodeSystem[] = ['icd10cm', 'icd9cm', 'snomed']
  const wanted = (each: Code) => diagnosisSystems.includes(each.system) !== isProcedure
  return { key, rows, codes: codesOfWords(code).filter(wanted), names: [] }
}
