import { expect, test } from 'vitest'
import { amount, listed, monthsOf, percent, roundDays, weeksOfDays } from './words.ts'

test.each([
  [0.5, '50%'],
  [0.4999, '49.9%'],
  [0.35, '35%'],
  [0.28, '28%'],
  [0.2499, '24.9%'],
])('a share of %d is %s, and never looks like a limit it misses', (share, text) => {
  expect(percent(share)).toBe(text)
})

test.each([
  [42, '6.0 weeks'],
  [41, '5.9 weeks (41 days)'],
  [0, '0.0 weeks'],
])('%d days are %s', (days, text) => {
  expect(weeksOfDays(days)).toBe(text)
})

test.each([
  [42, '6 weeks'],
  [7, '1 week'],
  [30, '30 days'],
])('a limit of %d days is %s', (days, text) => {
  expect(roundDays(days)).toBe(text)
})

test.each([
  ['2021-01-04', '2021-03-28', 'January–March 2021'],
  ['2021-03-01', '2021-03-28', 'March 2021'],
  ['2020-11-01', '2021-02-28', 'November 2020 – February 2021'],
  ['2021-03-01', null, 'since March 2021'],
  [null, null, 'dates unknown'],
])('from %s to %s is %s', (start, end, text) => {
  expect(monthsOf(start, end)).toBe(text)
})

test('lists and amounts', () => {
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  expect(listed([])).toBe('')
  expect(amount(37.5)).toBe('37.5')
  expect(amount(33.333333)).toBe('33.33')
  // 25 micrograms of liothyronine, its minimum dose.
  expect(amount(0.025)).toBe('0.025')
})
