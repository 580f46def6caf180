/** One definition over everybody in the tables: an answer, an index date and a reason for each person. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { type DoseTables, shippedDoseTables } from '../../knowledge/doses/index.ts'
import type { Day } from '../../units/day.ts'
import { programOf } from '../query/program-of.ts'
import type { Program } from '../query/query.ts'
import { runInDuckdb, type StepsDone } from '../run-duckdb.ts'
import { CannotPack } from '../stream/packed-fill.ts'
import { runAsStream } from '../stream/run-stream.ts'

/** Runs every step of a program; afterwards its results stand in tables of their names in the working database. */
export type RunProgram = (
  connection: DuckDBConnection,
  program: Program,
  onStep: (step: string) => void,
) => Promise<void>

export type AnswerOptions = {
  readonly asOf: Day
  /** Whether the source tells when people were observed; without that everybody is taken as observed. */
  readonly hasObservation: boolean
  readonly doseTables?: DoseTables | undefined
  /** The fast road where it can judge the definition, or the query for everybody: the answers are the same. */
  readonly road?: 'fastest' | 'query'
  /** Also the trials of everybody. */
  readonly wantsTrials?: boolean
  /** Steps that an earlier definition has already run over the same people. */
  readonly done?: StepsDone | undefined
  readonly onStep?: ((step: string) => void) | undefined
  /** Another engine than the working database itself. */
  readonly runProgram?: RunProgram | undefined
}

/**
 * Fills `population_answer` and `population_treatment`. Of a person who was never observed nothing can be told:
 * the answer is unknown whatever the tables hold.
 */
export async function answerPopulation(
  connection: DuckDBConnection,
  definition: Definition,
  options: AnswerOptions,
): Promise<{ readonly isStreamed: boolean }> {
  const isStreamed = await determineAll(connection, definition, options)
  const isObserved = options.hasObservation ? 'o.person IS NOT NULL' : 'true'
  await connection.run(`CREATE OR REPLACE TEMP TABLE population_answer AS
    WITH observed AS (SELECT person, min(from_day) AS observed_from, max(to_day) AS observed_to
        FROM staged_observed GROUP BY person),
      treated AS (SELECT person, min(from_day) AS first_treated FROM exposure_span
        JOIN (SELECT agent FROM agent_kind WHERE role = 'antidepressant') USING (agent) GROUP BY person),
      a AS (SELECT d.*, ${isObserved} AS is_observed, o.observed_from, o.observed_to,
          t.person IS NOT NULL AS is_treated,
          t.person IS NOT NULL OR p.unidentified_medicines > 0 AS may_be_treated, t.first_treated
        FROM determination d LEFT JOIN observed o USING (person) LEFT JOIN treated t USING (person) JOIN person p USING (person))
    SELECT person, answer AS determined, CASE WHEN is_observed THEN answer ELSE 'unknown' END AS answer,
      CASE WHEN is_observed AND answer <> 'no' THEN reached_on END AS index_day,
      ${reason} AS reason, is_observed, is_treated, may_be_treated, first_treated, observed_from, observed_to,
      treatments_low, treatments_high, diagnosis_certain, diagnosis_possible, not_excluded_certain, not_excluded_possible,
      age_certain, age_possible, not_remitted_certain, not_remitted_possible, enough_certain, enough_possible
    FROM a`)
  return { isStreamed }
}

/** Says whether the fast road was taken. */
async function determineAll(
  connection: DuckDBConnection,
  definition: Definition,
  { asOf, doseTables, road, wantsTrials = false, done, runProgram, onStep = () => {} }: AnswerOptions,
): Promise<boolean> {
  const program = programOf(definition, asOf, doseTables ?? shippedDoseTables)
  if (runProgram !== undefined) {
    await runProgram(connection, program, onStep)
    return false
  }
  // Steps kept for the next definition are worth more than the fast road.
  if (definition.rule.kind === 'successive-treatments' && road !== 'query' && done === undefined) {
    try {
      await runAsStream(connection, definition, asOf, { doseTables, wantsTrials, onStep })
      return true
    } catch (error) {
      if (!(error instanceof CannotPack)) throw error
    }
  }
  await runInDuckdb(connection, program, done, onStep)
  return false
}

/** The first thing that rules a person out, in the order of the funnel; or why it stays open. */
const reason = `CASE WHEN NOT is_observed THEN 'not-observed' WHEN answer = 'yes' THEN 'resistant'
  WHEN NOT diagnosis_possible THEN 'no-diagnosis' WHEN NOT not_excluded_possible THEN 'excluded-condition'
  WHEN NOT age_possible THEN 'age' WHEN NOT is_treated AND NOT enough_possible THEN 'no-antidepressant'
  WHEN NOT not_remitted_possible THEN 'in-remission' WHEN NOT enough_possible THEN 'too-few-treatments'
  WHEN NOT enough_certain THEN 'open-treatments' WHEN NOT diagnosis_certain THEN 'open-diagnosis'
  ELSE 'open-person' END`

export const reasonWords: Readonly<Record<string, string>> = {
  resistant: 'Meets the definition',
  'not-observed': 'Cannot be assessed: no observation period',
  'no-diagnosis': 'No depression diagnosis that the definition asks for',
  'excluded-condition': 'A condition that takes people out',
  age: 'Outside the ages of the definition',
  'no-antidepressant': 'Never treated with an antidepressant',
  'in-remission': 'The episode is in remission',
  'too-few-treatments': 'Too few treatments that count',
  'open-treatments': 'Open: whether enough treatments count cannot be told',
  'open-diagnosis': 'Open: the diagnosis is not certain',
  'open-person': 'Open: age, exclusion or remission is not certain',
}
