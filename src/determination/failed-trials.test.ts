import { expect, test } from 'vitest'
import { at, exposure, on, recordOf } from '../../tests/entries.ts'
import type { Exposure } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import type { Code } from '../units/code.ts'
import { unidentifiedMedicines } from './failed-trials.ts'

const unnamed = (ref: string, name: string, ...codes: readonly string[]): Exposure => {
  const base = exposure(ref, name, { start: at(0), end: at(29) })
  return {
    ...base,
    medicine: {
      ...base.medicine,
      codes: codes.map((code): Code => ({ system: 'other', code })),
      ingredients: [],
      identified: 'unidentified',
    },
  }
}

function found(...exposures: readonly Exposure[]) {
  return unidentifiedMedicines(historyOf(recordOf({ exposures }), on(100))).map(
    ({ rule, answer, about, evidence }) => [rule, answer, about, evidence],
  )
}

test('a medicine nobody can name is called by its codes, else by its name, else by its entry', () => {
  expect(found(unnamed('a', 'blue pill', 'x1', 'x2'))).toEqual([
    ['medicine-identified', 'unknown', 'x1/x2', ['a']],
  ])
  expect(found(unnamed('a', 'blue pill'))).toEqual([['medicine-identified', 'unknown', 'blue pill', ['a']]])
  expect(found(unnamed('a', ''))).toEqual([['medicine-identified', 'unknown', 'a', ['a']]])
})

test('several entries of one such medicine leave one treatment open, those of two leave two', () => {
  expect(found(unnamed('a', 'x', 'x1'), unnamed('b', 'x', 'x1'), unnamed('c', 'y', 'y1'))).toEqual([
    ['medicine-identified', 'unknown', 'x1', ['a', 'b']],
    ['medicine-identified', 'unknown', 'y1', ['c']],
  ])
})

test('a medicine with a name is none of them', () => {
  expect(found(exposure('a', 'sertraline', { start: at(0), end: at(29) }))).toEqual([])
})
