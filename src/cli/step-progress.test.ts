import { expect, test } from 'vitest'
import { peopleLine, progressLine } from './step-progress.ts'

test('people, their rate and the time left, once some are counted', () => {
  const total = 8_900_000
  expect(peopleLine({ done: 0, total }, 0)).toBe('0 of 8,900,000 people')
  expect(peopleLine({ done: 2_000_000, total }, 40_000)).toBe(
    '2,000,000 of 8,900,000 people, 50,000 a second, 2 min 18 s left',
  )
})

test('rows of a step, once the database tells them', () => {
  const none = { percentage: -1, rows_processed: 0n, total_rows_to_process: 0n }
  expect(progressLine('people', none, 10, 12_000)).toBe('people (12 s in all)')
  const half = { percentage: 50, rows_processed: 2_000n, total_rows_to_process: 4_000n }
  expect(progressLine('people', half, 2_000, 12_000)).toBe(
    'people: 2,000 of 4,000 rows, 1,000 a second, 2 s left (12 s in all)',
  )
})
