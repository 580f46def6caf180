/**
 * Ten thousand damaged records: fields dropped, replaced, doubled, of the wrong type. Whatever comes in, reading
 * ends, throws nothing, and gives a record whose parts are what they say they are.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PatientRecord } from '../src/record/index.ts'
import { recordAsOf, recordsFromFhir } from '../src/record/index.ts'
import { knownDay } from '../src/units/day.ts'
import { inventedBundles } from './invented-bundles.ts'

const rounds = 10_000
const asOf = knownDay('2024-06-01')

/** Values that records should not hold, and do. */
const strange: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  -0.5,
  2 ** 53,
  '',
  ' ',
  '14',
  'NaN',
  '__proto__',
  'constructor',
  '9999-12-31',
  '0000-00-00',
  '2023-02-30',
  '2023-05-01T25:61:61Z',
  '\u202Etxet idib\u202C',
  '\u0000',
  'x'.repeat(5000),
  '('.repeat(2000),
  '1 '.repeat(2000),
  '#',
  '#a',
  'Patient/',
  'urn:uuid:',
  'https://',
  'entered-in-error',
  [],
  [[]],
  [null],
  [{}],
  {},
  { value: 'x' },
  { value: -5, unit: 'mg' },
  { value: 1, unit: {} },
  { coding: 'x' },
  { coding: [null, 7, { code: {} }] },
  { reference: 7 },
  { reference: { reference: 'Medication/m' } },
  { start: '2024-01-01', end: '2020-01-01' },
  { resourceType: 'Bundle', entry: [{}] },
  { __proto__: { polluted: true } },
]

type Damage =
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'replace'; readonly at: number; readonly by: unknown }
  | { readonly kind: 'swap'; readonly at: number; readonly with: number }
  | { readonly kind: 'double'; readonly at: number }
  | { readonly kind: 'wrap'; readonly at: number }

const place = fc.nat({ max: 100_000 })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: place }),
  fc.record({
    kind: fc.constant('replace' as const),
    at: place,
    by: fc.nat({ max: strange.length - 1 }).map((index) => strange[index]),
  }),
  fc.record({ kind: fc.constant('replace' as const), at: place, by: fc.jsonValue({ maxDepth: 2 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ kind: fc.constant('double' as const), at: place }),
  fc.record({ kind: fc.constant('wrap' as const), at: place }),
)

type Slot = { readonly owner: Record<string, unknown> | unknown[]; readonly key: string | number }

/** Every field and list item of a value. */
function slotsOf(value: unknown): Slot[] {
  const slots: Slot[] = []
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const owner = next as Record<string, unknown> | unknown[]
    for (const key of Array.isArray(owner) ? owner.keys() : Object.keys(owner)) {
      slots.push({ owner, key })
      waiting.push(read({ owner, key }) ?? null)
    }
  }
  return slots
}

function read({ owner, key }: Slot): unknown {
  return (owner as Record<string | number, unknown>)[key]
}

function write({ owner, key }: Slot, value: unknown): void {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true })
}

function apply(bundle: unknown, step: Damage): void {
  const slots = slotsOf(bundle)
  const slot = slots[step.at % Math.max(slots.length, 1)]
  if (slot === undefined) return
  const { owner, key } = slot
  if (step.kind === 'drop') {
    if (Array.isArray(owner)) owner.splice(Number(key), 1)
    else delete owner[key]
  } else if (step.kind === 'replace') {
    write(slot, structuredClone(step.by))
  } else if (step.kind === 'swap') {
    const other = slots[step.with % slots.length]
    if (other) write(slot, structuredClone(read(other)))
  } else if (step.kind === 'wrap') {
    write(slot, Array.isArray(read(slot)) ? (read(slot) as unknown[])[0] : [read(slot)])
  } else if (Array.isArray(owner)) {
    owner.splice(Number(key), 0, structuredClone(read(slot)))
  } else {
    write(slot, [read(slot), structuredClone(read(slot))])
  }
}

function damaged(bundle: unknown, steps: readonly Damage[]): unknown {
  const copy = structuredClone(bundle)
  for (const step of steps) apply(copy, step)
  return copy
}

/** What every consumer of a record relies on. */
function expectSound(record: PatientRecord): void {
  expect(typeof record.patient.id).toBe('string')
  for (const { start, end, supplyDays, doses, medicine, ref } of record.exposures) {
    expect(record.origins.has(ref)).toBe(true)
    expect(typeof medicine.name).toBe('string')
    if (start !== undefined) expect(start.first).toBeLessThanOrEqual(start.last)
    if (start !== undefined && end !== undefined) expect(end.last).toBeGreaterThanOrEqual(start.first)
    if (supplyDays !== undefined) expect(supplyDays).toBeGreaterThan(0)
    for (const { fromDay, days, amounts } of doses) {
      expect(fromDay).toBeGreaterThanOrEqual(0)
      if (days !== undefined) expect(days).toBeGreaterThan(0)
      for (const { perDay } of amounts) {
        expect(perDay.low).toBeGreaterThanOrEqual(0)
        expect(perDay.high).toBeGreaterThanOrEqual(perDay.low)
        expect(perDay.high).toBeLessThanOrEqual(10_000)
      }
    }
  }
  for (const { instrument, part, value } of record.measurements) {
    if (instrument !== undefined && part !== undefined) expect(Number.isFinite(value)).toBe(true)
  }
  for (const { sessions } of record.procedures)
    if (sessions !== undefined) expect(sessions).toBeGreaterThan(0)
  for (const { where, problem, effect } of record.dataIssues) {
    expect(where.length * problem.length * effect.length).toBeGreaterThan(0)
    expect(problem.length).toBeLessThan(1000)
  }
}

describe('damaged records', () => {
  test(`${rounds} of them are read without a crash`, () => {
    const which = fc.nat({ max: inventedBundles.length - 1 })
    const steps = fc.array(damage, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(which, steps, (index, damages) => {
        const json = damaged(inventedBundles[index], damages)
        const { records } = recordsFromFhir([{ file: 'damaged.json', json }])
        for (const record of records) {
          expectSound(record)
          expectSound(recordAsOf(record, asOf))
        }
      }),
      { numRuns: rounds },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('undamaged ones say what was put in', () => {
    for (const bundle of inventedBundles) {
      const { records } = recordsFromFhir([{ file: 'whole.json', json: bundle }])
      expect(records.length).toBeGreaterThan(0)
      for (const record of records) expectSound(record)
    }
  })

  test('the order of the entries makes no difference', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inventedBundles), fc.infiniteStream(fc.nat()), (bundle, random) => {
        const { entry } = bundle as { entry: readonly unknown[] }
        const shuffled = [...entry].map((each) => ({ each, key: random.next().value ?? 0 }))
        shuffled.sort((a, b) => a.key - b.key)
        const other = { ...bundle, entry: shuffled.map(({ each }) => each) }
        expect(contentOf(other)).toEqual(contentOf(bundle))
      }),
      { numRuns: 300 },
    )
  })

  test('entries that stand there twice make no difference', () => {
    for (const bundle of inventedBundles) {
      const { entry } = bundle as { entry: readonly unknown[] }
      expect(contentOf({ ...bundle, entry: [...entry, ...entry] })).toEqual(contentOf(bundle))
      expect(contentOf({ ...bundle, entry: [...entry, { resource: bundle }] })).toEqual(contentOf(bundle))
    }
  })
})

/** Everything that was read, in an order of its own. */
function contentOf(json: unknown): unknown {
  const { records } = recordsFromFhir([{ file: 'a.json', json }])
  const sorted = (entries: readonly { readonly ref: string }[]) =>
    [...entries].sort((a, b) => (a.ref + JSON.stringify(a) < b.ref + JSON.stringify(b) ? -1 : 1))
  return records
    .map(
      ({
        patient,
        exposures,
        conditions,
        measurements,
        procedures,
        allergies,
        familyHistory,
        pregnancies,
      }) => ({
        patient,
        entries: [exposures, conditions, measurements, procedures, allergies, familyHistory, pregnancies].map(
          sorted,
        ),
      }),
    )
    .sort((a, b) => (a.patient.id < b.patient.id ? -1 : 1))
}
