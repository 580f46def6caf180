import { describe, expect, test } from 'vitest'
import {
  at,
  diagnosis,
  exposure,
  fill,
  on,
  recordOf,
  score,
  session,
  statement,
} from '../../tests/entries.ts'
import type { PatientRecord } from '../record/record.ts'
import { historyOf } from './history.ts'

/** The day until which a record tells of the depression, looked at on day 1000; none where that is not long ago. */
function silentSince(entries: Partial<PatientRecord>): number | undefined {
  const { silentSince: day } = historyOf(recordOf(entries), on(1000)).episode
  return day === undefined ? undefined : day - on(0)
}

describe('until when a record tells of the depression', () => {
  test.each([
    [817, 817],
    [818, undefined],
  ])('a score on day %i is more than 26 weeks before: %s', (day, told) => {
    expect(silentSince({ measurements: [score('s', 'phq-9', day, 18)] })).toBe(told)
  })

  test.each<[string, Partial<PatientRecord>, number]>([
    ['the last day of a supply', { exposures: [fill('f', 'sertraline', 100, 30, 50)] }, 129],
    [
      'the day of an order that may have been taken for long',
      { exposures: [exposure('o', 'sertraline', { kind: 'order', start: at(500), mg: 50 })] },
      500,
    ],
    ['a diagnosis', { conditions: [diagnosis('d', 'F33.1', { onset: at(10), recorded: at(50) })] }, 50],
    ['dysthymia', { conditions: [diagnosis('d', 'F34.1', { recorded: at(60) })] }, 60],
    ['a session', { procedures: [session('e', 'ect', 300)] }, 300],
    [
      'what was said of the episode',
      { statements: [statement('s', { kind: 'episode-status', value: 'current' }, 400)] },
      400,
    ],
  ])('%s', (_, entries, day) => {
    expect(silentSince(entries)).toBe(day)
    const both = { conditions: [diagnosis('early', 'F33.1', { recorded: at(0) })], ...entries }
    expect(silentSince(both)).toBe(day)
  })

  test('another illness tells nothing of it, and a record that tells nothing at all is not silent since a day', () => {
    expect(silentSince({ conditions: [diagnosis('d', 'E11.9', { recorded: at(50) })] })).toBeUndefined()
    expect(silentSince({ exposures: [exposure('a', 'sertraline', { mg: 50 })] })).toBeUndefined()
  })

  test('what is said without a day is said today', () => {
    const said = { ref: 's', by: 'clinician', says: { kind: 'episode-status', value: 'current' } } as const
    expect(
      silentSince({ conditions: [diagnosis('d', 'F33.1', { recorded: at(50) })], statements: [said] }),
    ).toBeUndefined()
  })
})
