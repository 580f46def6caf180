import { expect, test } from 'vitest'
import { ageInYears, type Day, formatDay, knownDay } from './day.ts'

const millisecondsPerDay = 86_400_000

test('every day from 1850 to 2200 is written as the calendar has it', () => {
  const wrong: string[] = []
  for (let day = knownDay('1850-01-01'); day <= knownDay('2200-12-31'); day = (day + 1) as Day) {
    const expected = new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
    if (formatDay(day) !== expected) wrong.push(`${expected} as ${formatDay(day)}`)
  }
  expect(wrong).toEqual([])
})

test.each([
  ['2000-02-29', '2024-02-28', 23],
  ['2000-02-29', '2024-02-29', 24],
  ['2000-02-29', '2023-02-28', 22],
  ['2000-02-29', '2023-03-01', 23],
  ['1969-12-31', '1970-12-30', 0],
  ['1969-12-31', '1970-12-31', 1],
  ['1980-04-02', '2024-04-01', 43],
])('born on %s, on %s: %i years', (born, on, years) => {
  expect(ageInYears(knownDay(born), knownDay(on))).toBe(years)
})
