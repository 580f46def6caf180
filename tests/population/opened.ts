/** A source opened in memory, with questions that tests ask of it. */

import { determineHistory } from '../../src/determination/determine.ts'
import { allDefinitions as definitions } from '../../src/knowledge/definitions/index.ts'
import { programOf } from '../../src/population/query/program-of.ts'
import { lastDay } from '../../src/population/run.ts'
import { answersIn, runInDuckdb, type StepsDone } from '../../src/population/run-duckdb.ts'
import {
  type OpenPopulation,
  openPopulation,
  sourceSpec,
} from '../../src/population/sources/open-population.ts'
import { openWork } from '../../src/population/sources/work-database.ts'
import { historyOf } from '../../src/trials/history.ts'

export type Opened = {
  readonly population: OpenPopulation
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>
  /** People of whom the database and the reference engine say different things, under any definition. */
  readonly disagreements: () => Promise<readonly string[]>
  readonly issue: (words: string) => number
  readonly close: () => void
}

export async function opened(source: string, layout?: string): Promise<Opened> {
  const { connection, close } = await openWork()
  const population = await openPopulation(connection, sourceSpec(source), { layout })
  return {
    population,
    close,
    rows: async (sql) =>
      (await connection.runAndReadAll(sql))
        .getRows()
        .map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell))),
    issue: (words) => population.issues.find(({ problem }) => problem.includes(words))?.rows ?? 0,
    disagreements: async () => {
      const asOf = await lastDay(connection)
      const people = await population.records()
      const histories = people.map(({ record }) => historyOf(record, asOf))
      const done: StepsDone = new Map()
      const found: string[] = []
      for (const definition of definitions) {
        await runInDuckdb(connection, programOf(definition, asOf), done)
        const answers = new Map((await answersIn(connection)).map(({ person, answer }) => [person, answer]))
        for (const [index, { person }] of people.entries()) {
          const history = histories[index]
          const reference = history && determineHistory(history, definition).answer
          const answer = answers.get(person)
          if (reference !== answer) found.push(`${definition.id}, person ${person}: ${reference}, ${answer}`)
        }
      }
      return found
    },
  }
}
