/**
 * How long does an answer take, as a ratio to reading the same bytes with `JSON.parse` in the same run?
 * `npm run bench` prints both and the ratio; `--quick` takes fewer rounds.
 */
import { assess } from '../src/assessment/assess.ts'
import { determine } from '../src/determination/determine.ts'
import { defaultDefinition } from '../src/knowledge/definitions/index.ts'
import { recordsFromFhir } from '../src/record/from-fhir/index.ts'
import { knownDay } from '../src/units/day.ts'
import { denseBundle } from './dense-bundle.ts'
import { inventedBundle } from './invented-bundle.ts'

const asOf = knownDay('2024-06-01')
const quick = process.argv.includes('--quick')
const rounds = quick ? 7 : 25
/** A block of one step lasts about this long, so that a timer's grain and single pauses weigh little. */
const blockMilliseconds = quick ? 20 : 60

const records: readonly { readonly name: string; readonly text: string }[] = [
  { name: '20 KB', text: inventedBundle(20_000) },
  { name: '1 MB', text: inventedBundle(1_000_000) },
  { name: '10 MB', text: inventedBundle(10_000_000) },
  { name: '20 KB dense', text: denseBundle(20_000) },
  { name: '1 MB dense', text: denseBundle(1_000_000) },
]
const steps = [parse, parseAndDetermine, parseAndAssess]

console.log('Milliseconds for one record: the median of the rounds, and the fastest round in brackets.')
console.log('Ratios are to JSON.parse of the same bytes. "Dense" records hold only what is read.\n')
console.log(row('record', ['JSON.parse', 'parse+determine', 'ratio', 'full assessment', 'ratio']))
for (const { name, text } of records) {
  const [parsed, determined, assessed] = timesOf(text)
  if (parsed === undefined || determined === undefined || assessed === undefined) continue
  const cells = [shown(parsed), shown(determined), ratio(determined, parsed), shown(assessed)]
  console.log(row(name, [...cells, ratio(assessed, parsed)]))
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

type Times = { readonly median: number; readonly fastest: number }

/**
 * Each step runs in blocks of its own, as a service or a batch runs it, and a block begins warm: what the caches of
 * the processor hold of one step must not be charged to another. The blocks take turns, so that a slow moment of the
 * machine falls on all steps.
 */
function timesOf(text: string): readonly Times[] {
  const timed = steps.map((step) => ({ step, repeats: repeatsOf(step, text), times: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const { step, repeats, times } of timed) {
      run(step, text, Math.ceil(repeats / 4))
      times.push(run(step, text, repeats) / repeats)
    }
  }
  return timed.map(({ times }) => {
    const sorted = times.sort((a, b) => a - b)
    return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, fastest: sorted[0] ?? 0 }
  })
}

/** How often a step runs in a block, found while it warms up. */
function repeatsOf(step: (text: string) => unknown, text: string): number {
  const warmUp = Math.ceil((quick ? 4e6 : 3e7) / text.length)
  const each = run(step, text, warmUp) / warmUp
  return Math.max(1, Math.round(blockMilliseconds / each))
}

function run(step: (text: string) => unknown, text: string, repeats: number): number {
  const start = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) step(text)
  return performance.now() - start
}

function row(name: string, [parsed, determined, first, assessed, second]: readonly string[]): string {
  const cells = [parsed?.padStart(18), determined?.padStart(18), first?.padStart(14), assessed?.padStart(18)]
  return [name.padEnd(12), ...cells, second?.padStart(14)].join(' ')
}

function shown({ median, fastest }: Times): string {
  return `${milliseconds(median)} (${milliseconds(fastest)})`
}

function ratio(step: Times, parsed: Times): string {
  return `${(step.median / parsed.median).toFixed(2)} (${(step.fastest / parsed.fastest).toFixed(2)})`
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(3) : value.toFixed(1)
}
