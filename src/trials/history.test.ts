import { describe, expect, test } from 'vitest'
import { diagnosis, exposure, on, recordOf, score, session, statement } from '../../tests/entries.ts'
import type { PatientRecord } from '../record/record.ts'
import { historyOf } from './history.ts'

const given = exposure('a', 'sertraline', { mg: 50 })
const said = statement('a', { kind: 'episode-status', value: 'current' })
const kinds: readonly (readonly [string, Partial<PatientRecord>])[] = [
  ['a medicine', { exposures: [given] }],
  ['a diagnosis', { conditions: [diagnosis('a', 'F33.1')] }],
  ['a score', { measurements: [score('a', 'phq-9', 0, 12)] }],
  ['a session', { procedures: [session('a', 'ect', 0)] }],
  ['a statement', { statements: [said] }],
]

describe('whether the record says anything', () => {
  test.each(kinds)('%s alone', (_title, entries) => {
    expect(historyOf(recordOf(entries), on(0)).hasEntries).toBe(true)
  })

  test('nothing', () => {
    expect(historyOf(recordOf(), on(0)).hasEntries).toBe(false)
  })
})

describe('what has a part in the history', () => {
  const named = (ref: string, identified: 'other' | 'unidentified') => ({
    ...given,
    ref,
    medicine: { ...given.medicine, ingredients: [], identified },
  })

  test('medicines we know, and those nobody can name, in order of their names', () => {
    const exposures = [named('c', 'unidentified'), given, named('b', 'other')]
    expect(historyOf(recordOf({ exposures }), on(0)).record.exposures.map(({ ref }) => ref)).toEqual([
      'a',
      'c',
    ])
  })

  test('scales, and no laboratory values', () => {
    const laboratory = { ...score('b', 'phq-9', 0, 1), instrument: undefined }
    const measurements = [score('c', 'phq-9', 0, 12), laboratory, score('a', 'gad-7', 0, 9)]
    expect(historyOf(recordOf({ measurements }), on(0)).record.measurements.map(({ ref }) => ref)).toEqual([
      'a',
      'c',
    ])
  })
})
