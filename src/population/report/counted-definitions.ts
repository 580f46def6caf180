/** Definitions over the same people: how many meet each, exactly which of them, and two of them; no number tells another. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier } from '../sources/sql-text.ts'
import { type Count, hiddenCounts, type Move, pairsOf, sizeOf } from './hidden-counts.ts'
import { isSmall, type Shown } from './small-cells.ts'

export type CountedDefinitions = {
  readonly everybody: number
  /** The sets of definitions that some people meet, the most frequent first. */
  readonly combinations: readonly (readonly string[])[]
  /** Whether combinations of few people are left out of the list: there are too many. */
  readonly isShortened: boolean
  /** How many meet exactly these. */
  readonly exactly: (met: readonly string[]) => Shown
  readonly answers: (id: string) => AnswersShown
  /** Of two definitions: both, only the first, only the second; nothing where one of these is not shown. */
  readonly pair: (first: string, second: string) => readonly [number, number, number] | undefined
}

type AnswersShown = { readonly yes: Shown; readonly unknown: Shown; readonly no: Shown }
type Combination = { readonly met: readonly string[]; readonly people: number }

/** Of more combinations than this only those that are no small numbers are listed. */
const mostListed = 300

/** What a definition counts is why it was run: combinations and pairs are hidden first. */
const worthOfDefinition = 1000

export async function countedDefinitions(
  connection: DuckDBConnection,
  ids: readonly string[],
  smallest: number,
): Promise<CountedDefinitions> {
  const groups = await combinationsOf(connection, ids)
  const sizes = groups.map(({ people }) => people)
  const isShortened = groups.length > mostListed
  const listed = isShortened ? groups.filter(({ people }) => !isSmall(people, smallest)) : groups
  const everybody = sizes.reduce((sum, size) => sum + size, 0)
  const counting = (id: string, isCounted: (met: readonly string[]) => boolean): Count => ({
    id,
    groups: new Set(groups.flatMap(({ met }, index) => (isCounted(met) ? [index] : []))),
  })
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const))
  const counts: readonly Count[] = [
    { ...counting('everybody', () => true), isKnown: true },
    ...ids.map((id) => ({ ...counting(`yes ${id}`, (met) => met.includes(id)), worth: worthOfDefinition })),
    ...listed.map(({ met }) => counting(exact(met), (other) => other === met)),
    ...pairs.map(([first, second]) =>
      counting(both(first, second), (met) => met.includes(first) && met.includes(second)),
    ),
  ]
  const pairsWith = pairsOf(groups.length)
  const exchangesWith = exchangesOf(groups, ids)
  const { ids: hidden } = hiddenCounts(sizes, counts, smallest, function* (group) {
    yield* exchangesWith(group)
    yield* pairsWith(group)
  })
  const values = new Map(counts.map(({ id, groups: own }) => [id, sizeOf(own, sizes)]))
  const shown = (id: string): Shown => (hidden.has(id) ? undefined : values.get(id))
  const open = await openOf(connection, ids)
  return {
    everybody,
    isShortened,
    combinations: listed.filter(({ met }) => met.length > 0).map(({ met }) => met),
    exactly: (met) => shown(exact(met)),
    answers: (id) => {
      const unknown = open.get(id) ?? 0
      return answersShown(
        shown(`yes ${id}`),
        unknown,
        everybody - (values.get(`yes ${id}`) ?? 0) - unknown,
        smallest,
      )
    },
    pair: (first, second) => {
      const [ones, twos, together] = [
        shown(`yes ${first}`),
        shown(`yes ${second}`),
        shown(both(first, second)),
      ]
      if (ones === undefined || twos === undefined || together === undefined) return undefined
      return [together, ones - together, twos - together]
    },
  }
}

/** One person meets a definition less, another one more: no definition counts another number. */
function exchangesOf(
  groups: readonly Combination[],
  ids: readonly string[],
): (group: number) => Iterable<Move> {
  const place = new Map(groups.map(({ met }, index) => [exact(met), index]))
  /** The group of the same people with a definition met that was not, or the other way round. */
  const turned = (group: number, id: string): number | undefined =>
    place.get(exact(ids.filter((each) => (groups[group]?.met.includes(each) ?? false) !== (each === id))))
  const turns = ids.map((id) =>
    groups.flatMap(({ met }, from) => {
      const to = turned(from, id)
      return to === undefined ? [] : [{ from, to, gains: !met.includes(id) }]
    }),
  )
  return function* (group) {
    for (const turn of turns) {
      for (const one of turn.filter(({ from, to }) => from === group || to === group)) {
        for (const other of turn) {
          if (other.gains !== one.gains && other.from !== one.to)
            yield { from: [one.from, other.from], to: [one.to, other.to] }
        }
      }
    }
  }
}

function exact(met: readonly string[]): string {
  return `exactly ${met.join(' + ')}`
}

function both(first: string, second: string): string {
  return `both ${first} + ${second}`
}

/** The three add up to everybody: one alone cannot be hidden. Its partner is never `yes`, which other tables tell. */
export function answersShown(yes: Shown, unknown: number, no: number, smallest: number): AnswersShown {
  const hidden = new Set<keyof AnswersShown>()
  if (yes === undefined) hidden.add('yes')
  if (isSmall(unknown, smallest)) hidden.add('unknown')
  if (isSmall(no, smallest)) hidden.add('no')
  if (hidden.size === 1) {
    const others = [
      { name: 'unknown' as const, people: unknown },
      { name: 'no' as const, people: no },
    ].filter(({ name, people }) => people > 0 && !hidden.has(name))
    const [partner] = others.sort((a, b) => a.people - b.people)
    if (partner !== undefined) hidden.add(partner.name)
  }
  return {
    yes,
    unknown: hidden.has('unknown') ? undefined : unknown,
    no: hidden.has('no') ? undefined : no,
  }
}

async function combinationsOf(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<readonly Combination[]> {
  const isMet = ids.map((id) => `${identifier(id)} = 'yes'`)
  const reader = await connection.runAndReadAll(
    `SELECT ${isMet.join(', ')}, count(*) FROM side_by_side GROUP BY ALL`,
  )
  return reader
    .getRows()
    .map((row) => ({
      met: ids.filter((_, index) => row[index] === true),
      people: Number(row.at(-1)),
    }))
    .sort((a, b) => b.people - a.people || (exact(a.met) < exact(b.met) ? -1 : 1))
}

async function openOf(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const columns = ids.map((id) => `count(*) FILTER (${identifier(id)} = 'unknown')`)
  const [row = []] = (
    await connection.runAndReadAll(`SELECT ${columns.join(', ')} FROM side_by_side`)
  ).getRows()
  return new Map(ids.map((id, index) => [id, Number(row[index])]))
}
