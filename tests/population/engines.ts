/** The reference and the population engines side by side, for vignettes and random histories. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { determineHistory } from '../../src/determination/determine.ts'
import type { Definition } from '../../src/knowledge/definitions/definition.ts'
import { programOf } from '../../src/population/query/program-of.ts'
import { answersIn, loadPopulation, runInDuckdb, type StepsDone } from '../../src/population/run-duckdb.ts'
import { runAsStream, type StreamOptions } from '../../src/population/stream/run-stream.ts'
import { tablesOf } from '../../src/population/tables-of.ts'
import type { PatientRecord } from '../../src/record/record.ts'
import { historyOf } from '../../src/trials/history.ts'
import type { Day } from '../../src/units/day.ts'

export async function openDuckdb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  return instance.connect()
}

export type Disagreement = {
  readonly definition: string
  readonly record: PatientRecord
  readonly reference: string
  readonly engine: string
}

/** The answers of DuckDB for every record under each definition, one row per definition. */
export async function duckdbAnswers(
  connection: DuckDBConnection,
  records: readonly PatientRecord[],
  definitions: readonly Definition[],
  asOf: Day,
): Promise<readonly (readonly string[])[]> {
  await loadPopulation(connection, tablesOf(records))
  const answers: (readonly string[])[] = []
  const done: StepsDone = new Map()
  for (const definition of definitions) {
    await runInDuckdb(connection, programOf(definition, asOf), done)
    answers.push((await answersIn(connection)).map(({ answer }) => answer))
  }
  return answers
}

/** The answers of the fast road, for definitions that count treatments in fills. */
export function streamAnswers(options: StreamOptions = {}): typeof duckdbAnswers {
  return async (connection, records, definitions, asOf) => {
    await loadPopulation(connection, tablesOf(records))
    const answers: (readonly string[])[] = []
    for (const definition of definitions) {
      await runAsStream(connection, definition, asOf, options)
      answers.push((await answersIn(connection)).map(({ answer }) => answer))
    }
    return answers
  }
}

/** Where an engine and the reference answer differently. */
export async function disagreements(
  connection: DuckDBConnection,
  records: readonly PatientRecord[],
  definitions: readonly Definition[],
  asOf: Day,
  answersOf: typeof duckdbAnswers = duckdbAnswers,
): Promise<readonly Disagreement[]> {
  const answers = await answersOf(connection, records, definitions, asOf)
  return records.flatMap((record, person) => {
    const history = historyOf(record, asOf)
    return definitions.flatMap((definition, index) => {
      const reference = determineHistory(history, definition).answer
      const engine = answers[index]?.[person] ?? 'missing'
      return reference === engine ? [] : [{ definition: definition.id, record, reference, engine }]
    })
  })
}
