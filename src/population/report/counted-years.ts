/** The people of each year by age and sex: a small number of one stratum is not told by the others. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { reportAgeBands } from './batch-counts.ts'
import { type Count, hiddenCounts, type Move, pairsOf, sizeOf } from './hidden-counts.ts'
import type { Shown } from './small-cells.ts'

export type CountedYear = {
  readonly year: number
  readonly strata: readonly Stratum[]
  /** `age 18 people`, `sex female new`, `all all at risk`, `all all prevalent`. */
  readonly shown: (id: string) => Shown
}
type Stratum = {
  readonly by: 'all' | 'age' | 'sex'
  readonly stratum: string
  /** As it is read: `18-24`. */
  readonly name: string
}

/** The whole year is what is looked at first: strata are hidden before it. */
const worthOfYear = 5

/** Reached it in an earlier year, in this one, or not by its end. */
const states = ['before', 'new', 'never'] as const
type State = (typeof states)[number]
type Group = { readonly band: string; readonly sex: string; readonly state: State; readonly size: number }

const measures: Readonly<Record<string, readonly State[]>> = {
  people: states,
  prevalent: ['before', 'new'],
  'at risk': ['new', 'never'],
  new: ['new'],
}

export async function countedYears(
  connection: DuckDBConnection,
  smallest: number,
): Promise<readonly CountedYear[]> {
  const reader = await connection.runAndReadAll(
    `SELECT year, band, sex, sum(before), sum(incident), sum(never) FROM counted_year
     GROUP BY year, band, sex ORDER BY year, try_cast(band AS INTEGER) NULLS LAST, sex`,
  )
  const rows = reader.getRows().map(([year, band, sex, ...people]) => ({
    year: Number(year),
    groups: states.map(
      (state, index): Group => ({ band: `${band}`, sex: `${sex}`, state, size: Number(people[index]) }),
    ),
  }))
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, own]) =>
    countedYear(
      year,
      own.flatMap(({ groups }) => groups),
      smallest,
    ),
  )
}

function countedYear(year: number, groups: readonly Group[], smallest: number): CountedYear {
  const sizes = groups.map(({ size }) => size)
  const strata = strataOf(groups)
  const counts = strata.flatMap(({ by, stratum }) =>
    Object.entries(measures).map(
      ([measure, counted]): Count => ({
        id: `${by} ${stratum} ${measure}`,
        worth: by === 'all' ? worthOfYear : 1,
        groups: new Set(
          groups.flatMap((group, index) =>
            isIn(group, by, stratum) && counted.includes(group.state) ? [index] : [],
          ),
        ),
      }),
    ),
  )
  const pairsWith = pairsOf(groups.length)
  const moves = function* (group: number): Generator<Move, void, void> {
    yield* exchanges(groups, group)
    yield* pairsWith(group)
  }
  const { ids } = hiddenCounts(sizes, counts, smallest, moves)
  const values = new Map(
    counts.map(({ id, groups: own }) => [id, ids.has(id) ? undefined : sizeOf(own, sizes)]),
  )
  return { year, strata, shown: (id) => values.get(id) }
}

function isIn({ band, sex }: Group, by: Stratum['by'], stratum: string): boolean {
  return by === 'all' || (by === 'age' ? band : sex) === stratum
}

function strataOf(groups: readonly Group[]): readonly Stratum[] {
  const bands = [...new Set(groups.map(({ band }) => band))]
  const sexes = [...new Set(groups.map(({ sex }) => sex))].sort()
  return [
    { by: 'all', stratum: 'all', name: 'all' },
    ...bands.map((band): Stratum => ({ by: 'age', stratum: band, name: nameOf(band) })),
    ...sexes.map((sex): Stratum => ({ by: 'sex', stratum: sex, name: sex })),
  ]
}

function nameOf(band: string): string {
  if (band === 'unknown') return band
  const next = reportAgeBands[reportAgeBands.indexOf(Number(band)) + 1]
  return next === undefined ? `${band}+` : `${band}-${next - 1}`
}

/** Two people of different strata exchange their state: neither how many are in a stratum changes, nor how many there are of a state. */
function exchanges(groups: readonly Group[], index: number): readonly Move[] {
  const own = groups[index]
  if (own === undefined) return []
  const place = new Map(groups.map((group, at) => [keyOf(group), at]))
  return groups.flatMap((other, at): readonly Move[] => {
    const isNeighbour = (other.band === own.band) !== (other.sex === own.sex)
    const [third, fourth] = [
      place.get(keyOf({ ...own, state: other.state })),
      place.get(keyOf({ ...other, state: own.state })),
    ]
    if (!isNeighbour || other.state === own.state || third === undefined || fourth === undefined) return []
    return [
      { from: [index, at], to: [third, fourth] },
      { from: [third, fourth], to: [index, at] },
    ]
  })
}

function keyOf({ band, sex, state }: Omit<Group, 'size'>): string {
  return [band, sex, state].join(' ')
}
