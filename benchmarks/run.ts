/**
 * How long does an answer take, as a ratio to reading the same bytes with `JSON.parse` in the same run?
 * `npm run bench` prints both and the ratio; `--quick` takes fewer rounds.
 */
import { assess } from '../src/assessment/assess.ts'
import { determine } from '../src/determination/determine.ts'
import { defaultDefinition } from '../src/knowledge/definitions/index.ts'
import { recordsFromFhir } from '../src/record/from-fhir/index.ts'
import { knownDay } from '../src/units/day.ts'
import { inventedBundle } from './invented-bundle.ts'

const asOf = knownDay('2024-06-01')
const quick = process.argv.includes('--quick')
const sizes: readonly { readonly name: string; readonly bytes: number; readonly rounds: number }[] = [
  { name: '20 KB', bytes: 20_000, rounds: quick ? 400 : 3000 },
  { name: '1 MB', bytes: 1_000_000, rounds: quick ? 15 : 60 },
  { name: '10 MB', bytes: 10_000_000, rounds: quick ? 3 : 9 },
]

console.log('record     JSON.parse   parse+determine   ratio   parse+full assessment   ratio')
for (const { name, bytes, rounds } of sizes) {
  const text = inventedBundle(bytes)
  const steps = [parse, parseAndDetermine, parseAndAssess].map((step) => () => step(text))
  const [parsed = 0, determined = 0, assessed = 0] = medians(steps, rounds)
  console.log(
    [
      name.padEnd(9),
      milliseconds(parsed).padStart(12),
      milliseconds(determined).padStart(17),
      (determined / parsed).toFixed(2).padStart(7),
      milliseconds(assessed).padStart(23),
      (assessed / parsed).toFixed(2).padStart(7),
    ].join(' '),
  )
}

function parse(text: string): unknown {
  return JSON.parse(text)
}

/** Bytes to the answer of the default definition. */
function parseAndDetermine(text: string): unknown {
  const { records } = recordsFromFhir([{ file: 'bench.json', json: JSON.parse(text) }])
  return records.map((record) => determine(record, defaultDefinition, asOf).answer)
}

/** Bytes to the whole result: every definition, and all that follows from it. */
function parseAndAssess(text: string): unknown {
  const { records } = recordsFromFhir([{ file: 'bench.json', json: JSON.parse(text) }])
  return records.map((record) => assess(record, { asOf }))
}

/** Runs the steps in turn, so that a slow moment of the machine falls on all of them, and takes the medians. */
function medians(steps: readonly (() => unknown)[], rounds: number): readonly number[] {
  const times: number[][] = steps.map(() => [])
  for (let round = 0; round < rounds * 1.2; round++) {
    for (const [index, step] of steps.entries()) {
      const start = process.hrtime.bigint()
      step()
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6
      if (round >= rounds * 0.2) times[index]?.push(elapsed)
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0)
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`
}
