import { describe, expect, test } from 'vitest'
import { doseRange, exactDose } from '../units/dose.ts'
import { byRef, combinedDose } from './supply.ts'

describe('several prescriptions in force at once', () => {
  test.each([
    ['one', [exactDose(50)], exactDose(50)],
    ['the same dose twice', [exactDose(50), exactDose(50)], exactDose(50)],
    ['two doses: the larger, or both', [exactDose(100), exactDose(50)], doseRange(100, 150)],
    ['the order makes no difference', [exactDose(50), exactDose(100)], doseRange(100, 150)],
    ['a range and a dose', [doseRange(50, 100), exactDose(50)], doseRange(50, 150)],
    ['one dose not told', [exactDose(50), undefined], undefined],
    ['none', [], undefined],
  ] as const)('%s', (_title, doses, expected) => {
    expect(combinedDose(doses)).toEqual(expected)
  })
})

test('entries are put in order of their names', () => {
  const [a, b] = [{ ref: 'a' }, { ref: 'b' }]
  expect([byRef(a, b), byRef(b, a), byRef(a, a)]).toEqual([-1, 1, 0])
})
