import { describe, expect, test } from 'vitest'
import { at, between, diagnosis, exposure, on, recordOf } from '../../tests/entries.ts'
import type { Condition, Exposure, PatientRecord } from '../record/record.ts'
import { historyOf } from './history.ts'

const first = exposure('first', 'sertraline', { start: at(0), end: at(29), mg: 50 })
const second = exposure('second', 'sertraline', { start: at(40), end: at(69), mg: 50 })
const openEnded = exposure('open', 'sertraline', { start: at(0), statedDays: 60, mg: 50 })

/** What the first trial of a record has on intake, as `says, how, ref`. */
function evidence(entries: Partial<PatientRecord>): readonly string[] {
  const [trial] = historyOf(recordOf(entries), on(2000)).trials(30)
  return (trial?.adherence ?? []).map(
    ({ says, how, ref, isPossible }) => `${says}, ${how}, ${ref}${isPossible ? ', perhaps' : ''}`,
  )
}

const refused = (change: Partial<Exposure> = {}) =>
  exposure('refused', 'sertraline', { status: 'not-taken', ...change })

const underdosed = (change: Partial<Condition> = {}) => diagnosis('z', 'Z91.148', change)

describe('an entry "not taken"', () => {
  test.each([
    ['at the time of one of two prescriptions', [first, second], { start: at(5), end: at(9) }, true],
    ['begun in some month, on its first day within', [first], { start: between(29, 59) }, 'perhaps'],
    ['begun in some month, on no day within', [first], { start: between(30, 60) }, false],
    ['begun in some month, on all days within', [openEnded], { start: between(0, 30) }, true],
    ['begun on some day of one, or after it', [first, second], { start: between(0, 30) }, true],
    [
      'begun and ended in some month before, or within',
      [first],
      { start: at(-30), end: between(-20, 0) },
      'perhaps',
    ],
    ['begun and ended in some month before', [first], { start: at(-30), end: between(-20, -1) }, false],
    [
      'beside a course begun in some month, perhaps before it',
      [exposure('rough', 'sertraline', { start: between(0, 30), end: at(60), mg: 50 })],
      { start: at(-10), end: at(29) },
      'perhaps',
    ],
    [
      'beside a course ended in some month, perhaps after it',
      [exposure('rough', 'sertraline', { start: at(0), end: between(30, 60), mg: 50 })],
      { start: at(31), end: at(70) },
      'perhaps',
    ],
    ['between two prescriptions', [first, second], { start: at(32), end: at(36) }, false],
    ['begun before, without an end', [first], { start: at(-10) }, true],
    ['begun after, without an end', [first], { start: at(40) }, false],
    ['within a course of stated length', [openEnded], { start: at(30), end: at(31) }, true],
    ['without a date', [first], {}, 'perhaps'],
    [
      'beside a course without a date',
      [exposure('undated', 'sertraline', { mg: 50 })],
      { start: at(5) },
      'perhaps',
    ],
  ] as const)('%s', (_title, taken, change, speaks) => {
    expect(evidence({ exposures: [...taken, refused(change)] })).toEqual(
      speaks ? [`not-taken, stated, refused${speaks === 'perhaps' ? ', perhaps' : ''}`] : [],
    )
  })
})

describe('under-dosing coded', () => {
  test.each([
    ['in the time of one of two prescriptions', [first, second], { recorded: at(5) }, true],
    ['between two prescriptions', [first, second], { recorded: at(35) }, false],
    ['its onset counts before the day of its record', [first], { onset: at(5), recorded: at(500) }, true],
    ['in a course of stated length', [openEnded], { recorded: at(30) }, true],
    ['without a date', [first], {}, false],
    [
      'beside a course without a date',
      [exposure('undated', 'sertraline', { mg: 50 })],
      { recorded: at(5) },
      false,
    ],
  ] as const)('%s', (_title, exposures, change, speaks) => {
    expect(evidence({ exposures, conditions: [underdosed(change)] })).toEqual(
      speaks ? ['partial, coded, z'] : [],
    )
  })
})

test('what a patient reports of a course is stated', () => {
  const reported = exposure('told', 'sertraline', {
    start: at(0),
    end: at(29),
    reported: { adherence: 'partial' },
  } as Partial<Exposure>)
  expect(evidence({ exposures: [reported] })).toEqual(['partial, stated, told'])
})
