/** Answers, attrition and reasons are counted over the same people: a small number of one is not told by another. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { funnelSteps } from './funnel.ts'
import { type Count, hiddenCounts, pairsOf, sizeOf } from './hidden-counts.ts'
import type { Shown } from './small-cells.ts'

export type CountedPeople = {
  readonly everybody: number
  /** The reasons that were found, the most frequent first. */
  readonly reasonsFound: readonly string[]
  /** `answer yes`, `treated all`, `left 3`, `lost 3`, `certain 3`, `reason age`, `timed`. */
  readonly shown: (id: string) => Shown
}

/** Of whom the time to resistance is known. */
export const isTimed = "(answer = 'yes' AND index_day IS NOT NULL AND first_treated IS NOT NULL)"

/** People alike in everything that the tables count. */
type Group = {
  readonly answer: string
  readonly reason: string
  readonly isTreated: boolean
  readonly isTimed: boolean
  /** The last condition of the funnel up to which the person is not ruled out, and up to which for certain. */
  readonly left: number
  readonly certain: number
  readonly size: number
}

export async function countedPeople(
  connection: DuckDBConnection,
  definition: Definition,
  smallest: number,
): Promise<CountedPeople> {
  const steps = funnelSteps(definition)
  const groups = await groupsOf(connection, definition)
  const sizes = groups.map(({ size }) => size)
  const reasonsFound = [...Map.groupBy(groups, ({ reason }) => reason)]
    .map(([reason, own]) => ({ reason, people: own.reduce((sum, { size }) => sum + size, 0) }))
    .sort((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1))
    .map(({ reason }) => reason)
  const counting = (id: string, isCounted: (group: Group) => boolean, isKnown = false): Count => ({
    id,
    groups: new Set(groups.flatMap((group, index) => (isCounted(group) ? [index] : []))),
    isKnown,
  })
  const counts = [
    ...['yes', 'unknown', 'no'].flatMap((word) => [
      counting(`answer ${word}`, ({ answer }) => answer === word),
      counting(`treated ${word}`, ({ answer, isTreated }) => answer === word && isTreated),
    ]),
    counting('treated all', ({ isTreated }) => isTreated),
    counting('timed', (group) => group.isTimed),
    ...reasonsFound.map((found) => counting(`reason ${found}`, ({ reason }) => reason === found)),
    ...steps.flatMap((_, step) => [
      counting(`left ${step}`, ({ left }) => left >= step, step === 0),
      counting(`lost ${step}`, ({ left }) => left === step - 1),
      counting(`certain ${step}`, ({ certain }) => certain >= step, step === 0),
    ]),
  ]
  const { ids } = hiddenCounts(sizes, counts, smallest, pairsOf(groups.length))
  const values = new Map(
    counts.map(({ id, groups: own }) => [id, ids.has(id) ? undefined : sizeOf(own, sizes)]),
  )
  return {
    everybody: sizes.reduce((sum, size) => sum + size, 0),
    reasonsFound,
    shown: (id) => values.get(id),
  }
}

async function groupsOf(connection: DuckDBConnection, definition: Definition): Promise<readonly Group[]> {
  const steps = funnelSteps(definition)
  const reached = (kind: 'possible' | 'certain'): string => {
    const failing = steps.map((step, index) => `WHEN NOT coalesce(${step[kind]}, false) THEN ${index - 1}`)
    return `CASE ${failing.join(' ')} ELSE ${steps.length - 1} END`
  }
  const reader = await connection.runAndReadAll(
    `SELECT answer, reason, is_treated AND diagnosis_certain AS is_treated, ${isTimed} AS is_timed,
       ${reached('possible')} AS possible, ${reached('certain')} AS certain, count(*) AS size
     FROM everybody GROUP BY ALL ORDER BY ALL`,
  )
  return reader.getRows().map(([answer, reason, isTreated, timed, left, certain, size]) => ({
    answer: `${answer}`,
    reason: `${reason}`,
    isTreated: isTreated === true,
    isTimed: timed === true,
    left: Number(left),
    certain: Number(certain),
    size: Number(size),
  }))
}
