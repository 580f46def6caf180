/** What must hold of every record and every definition. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from '../src/determination/changes-of.ts'
import type { WouldChange } from '../src/determination/determination.ts'
import { determine } from '../src/determination/determine.ts'
import type { Finding } from '../src/determination/finding.ts'
import { type Definition, allDefinitions as definitions } from '../src/knowledge/definitions/index.ts'
import type { Exposure, PatientRecord, Statement } from '../src/record/record.ts'
import { historyOf } from '../src/trials/history.ts'
import { addDays, type Day, exactly, type StatedDate } from '../src/units/day.ts'
import { arbitraryRecord, historyAsOf } from './arbitrary-history.ts'
import { arbitraryPerson, personAsOf } from './population/arbitrary-person.ts'
import { drawsOf, refined } from './refined.ts'

const anyDefinition = fc.constantFrom(...definitions)
const clinical = fc.constantFrom(...definitions.filter(({ rule }) => rule.kind === 'failed-trials'))
const overFills = fc.constantFrom(...definitions.filter(({ rule }) => rule.kind === 'successive-treatments'))
const runs = { numRuns: 1500 }
/** `REMOVALS=200000 npx vitest run tests/properties.test.ts` tries as many histories, each without each of its entries. */
const removals = { numRuns: Number(process.env.REMOVALS ?? 3000) }

/** `REFINEMENTS=100000 npx vitest run tests/properties.test.ts` tries as many histories. */
const refinements = Number(process.env.REFINEMENTS ?? 3000)

describe('every record under every definition', () => {
  test('the order of the entries makes no difference', () => {
    fc.assert(
      fc.property(arbitraryRecord, anyDefinition, (record, definition) => {
        const reversed: PatientRecord = {
          ...record,
          exposures: record.exposures.toReversed(),
          conditions: record.conditions.toReversed(),
          measurements: record.measurements.toReversed(),
          statements: record.statements.toReversed(),
        }
        expect(summary(reversed, definition)).toEqual(summary(record, definition))
      }),
      runs,
    )
  })

  test('entries entered twice make no difference', () => {
    fc.assert(
      fc.property(arbitraryRecord, anyDefinition, (record, definition) => {
        const twice: PatientRecord = {
          ...record,
          exposures: record.exposures.flatMap((entry) => [entry, { ...entry, ref: `${entry.ref}-again` }]),
          measurements: record.measurements.flatMap((entry) => [
            entry,
            { ...entry, ref: `${entry.ref}-again` },
          ]),
        }
        expect(determine(twice, definition, historyAsOf).answer).toBe(
          determine(record, definition, historyAsOf).answer,
        )
      }),
      runs,
    )
  })

  test('moving the whole history in time changes nothing', () => {
    fc.assert(
      fc.property(
        arbitraryRecord,
        anyDefinition,
        fc.integer({ min: -3000, max: 3000 }),
        (record, definition, days) => {
          const moved = determine(moveBy(record, days), definition, addDays(historyAsOf, days))
          expect(moved.answer).toBe(determine(record, definition, historyAsOf).answer)
        },
      ),
      runs,
    )
  })

  test('unrelated medicines change nothing', () => {
    fc.assert(
      fc.property(
        arbitraryRecord,
        anyDefinition,
        fc.integer({ min: 0, max: 900 }),
        (record, definition, start) => {
          const other: Exposure = {
            ref: 'exposure/unrelated',
            kind: 'order',
            medicine: { name: 'lisinopril', codes: [], ingredients: [], form: 'oral', identified: 'other' },
            status: 'active',
            start: exactly(addDays(historyAsOf, -start)),
            doses: [],
            doseBasis: 'none',
            asNeeded: false,
            reasons: [],
            stopReasons: [],
          }
          const added = { ...record, exposures: [...record.exposures, other] }
          const before = determine(record, definition, historyAsOf).answer
          const isEmpty =
            record.exposures.length + record.conditions.length + record.measurements.length === 0
          if (!isEmpty) expect(determine(added, definition, historyAsOf).answer).toBe(before)
        },
      ),
      runs,
    )
  })

  test('evidence whose loss turns unknown into yes was named among the reasons', () => {
    fc.assert(
      fc.property(arbitraryRecord, anyDefinition, (record, definition) => {
        const before = determine(record, definition, historyAsOf)
        if (before.answer !== 'unknown') return
        const named = new Set(refsOf(before.finding))
        for (const ref of refsIn(record)) {
          const after = determine(without(record, ref), definition, historyAsOf)
          if (after.answer === 'yes') expect(named).toContain(ref)
        }
      }),
      removals,
    )
  })

  test.each([
    ['treatment histories', arbitraryRecord, historyAsOf],
    ['people with everything a record can hold', arbitraryPerson, personAsOf],
  ] as const)('%s: what would change the answer keeps its promise', (_, arbitrary, asOf) => {
    fc.assert(
      fc.property(arbitrary, anyDefinition, (record, definition) => {
        const before = determine(record, definition, asOf)
        for (const change of changesOf(historyOf(record, asOf), definition, before)) {
          expect(determine(asAnswered(record, change, definition.id), definition, asOf).answer).toBe(
            change.to,
          )
        }
      }),
      runs,
    )
  })

  test.each([
    ['treatment histories', arbitraryRecord, historyAsOf],
    ['people with everything a record can hold', arbitraryPerson, personAsOf],
  ] as const)('%s: a certain answer holds on whichever day a treatment began', (_, arbitrary, asOf) => {
    fc.assert(
      fc.property(arbitrary, overFills, fc.nat(), (record, definition, seed) => {
        const before = determine(record, definition, asOf).answer
        if (before === 'unknown') return
        for (const after of answersOnceKnown(record, definition, asOf, seed)) expect(after).toBe(before)
      }),
      { numRuns: refinements },
    )
  })

  test.each([
    ['treatment histories', arbitraryRecord, historyAsOf],
    ['people with everything a record can hold', arbitraryPerson, personAsOf],
  ] as const)('%s: no known day turns a clinical yes into a no, or a no into a yes', (_, arbitrary, asOf) => {
    fc.assert(
      fc.property(arbitrary, clinical, fc.nat(), (record, definition, seed) => {
        const before = determine(record, definition, asOf).answer
        if (before === 'unknown') return
        // A score can lie outside its window once the day is known: the outcome is then open.
        const allowed = [before, 'unknown']
        for (const after of answersOnceKnown(record, definition, asOf, seed)) expect(allowed).toContain(after)
      }),
      { numRuns: refinements },
    )
  })

  test('treatments without days that are said not to count can as well be absent', () => {
    fc.assert(
      fc.property(arbitraryRecord, overFills, (record, definition) => {
        const before = determine(record, definition, historyAsOf)
        for (const { to, facts } of changesOf(historyOf(record, historyAsOf), definition, before)) {
          if (to === 'yes' || facts.some(({ rule }) => rule !== 'undated-treatment')) continue
          const agents = new Set(facts.map(({ about = '' }) => about.replace(/-(?:\d+|undated)$/, '')))
          const exposures = record.exposures.filter(
            ({ medicine, start }) => start !== undefined || !agents.has(medicine.name),
          )
          const { answer, finding } = determine({ ...record, exposures }, definition, historyAsOf)
          // They may be all that tells of a dose or a time: without them nobody knows what was tried.
          if (!rulesOf(finding).includes('unrecorded-failed-trials')) expect(answer).toBe('no')
        }
      }),
      runs,
    )
  })

  test('an unidentified medicine never makes an answer more certain', () => {
    fc.assert(
      fc.property(arbitraryRecord, anyDefinition, (record, definition) => {
        const hidden: PatientRecord = {
          ...record,
          exposures: record.exposures.map((entry, index) =>
            index > 0
              ? entry
              : { ...entry, medicine: { ...entry.medicine, ingredients: [], identified: 'unidentified' } },
          ),
        }
        const before = determine(record, definition, historyAsOf).answer
        const after = determine(hidden, definition, historyAsOf).answer
        if (before === 'yes') expect(after).not.toBe('no')
        if (before === 'no' && definition.rule.kind === 'failed-trials') expect(after).not.toBe('yes')
      }),
      runs,
    )
  })
})

function summary(record: PatientRecord, definition: Definition): unknown {
  const determination = determine(record, definition, historyAsOf)
  const changes = changesOf(historyOf(record, historyAsOf), definition, determination)
  return { answer: determination.answer, finding: determination.finding, changes }
}

/** The record with every fact of a change answered as it would have to be. */
function asAnswered(record: PatientRecord, { facts }: WouldChange, definition: string): PatientRecord {
  const answers = facts.map(({ rule, about, required, needed }, index): Statement => {
    const value = needed === 'yes' ? 'yes' : 'no'
    const says = { kind: 'answer', rule, about, required, definition, value } as const
    return { ref: `told/${index}`, by: 'clinician', says }
  })
  return { ...record, statements: [...record.statements, ...answers] }
}

/**
 * What the answer is with every rough date placed on one of its days, four times. A dose that would have been given
 * after the day looked at tells nothing: another question than where it lay.
 */
function answersOnceKnown(record: PatientRecord, definition: Definition, asOf: Day, seed: number) {
  const draw = drawsOf(seed)
  return Array.from({ length: 4 }, () => determine(refined(record, asOf, draw), definition, asOf))
    .filter(({ finding }) => !rulesOf(finding).includes('unrecorded-failed-trials'))
    .map(({ answer }) => answer)
}

/** Every entry that the tree of reasons names. */
function refsOf({ evidence = [], because }: Finding): readonly string[] {
  return [...evidence, ...because.flatMap(refsOf)]
}

function rulesOf({ rule, because }: Finding): readonly string[] {
  return [rule, ...because.flatMap(rulesOf)]
}

function refsIn({ exposures, conditions, measurements, statements }: PatientRecord): readonly string[] {
  return [...exposures, ...conditions, ...measurements, ...statements].map(({ ref }) => ref)
}

function without(record: PatientRecord, ref: string): PatientRecord {
  const keep = <T extends { readonly ref: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.ref !== ref)
  return {
    ...record,
    exposures: keep(record.exposures),
    conditions: keep(record.conditions),
    measurements: keep(record.measurements),
    statements: keep(record.statements),
  }
}

function moveBy(record: PatientRecord, days: number): PatientRecord {
  const move = (date: StatedDate | undefined): StatedDate | undefined =>
    date && { ...date, first: addDays(date.first, days), last: addDays(date.last, days) }
  return {
    ...record,
    patient: { ...record.patient, born: exactly(addDays(record.patient.born?.first ?? historyAsOf, days)) },
    exposures: record.exposures.map((entry) => ({
      ...entry,
      start: move(entry.start),
      end: move(entry.end),
    })),
    conditions: record.conditions.map((entry) => ({ ...entry, onset: move(entry.onset) })),
    measurements: record.measurements.map((entry) => ({ ...entry, when: move(entry.when) })),
  }
}
