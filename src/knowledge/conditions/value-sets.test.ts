import { expect, test } from 'vitest'
import { csvRows } from '../../../tests/csv.ts'
import { hasSharedData, shared } from '../../../tests/shared.ts'
import { isInValueSet, valueSets } from './value-sets.ts'

test.each([
  ['major-depression', 'F32.4', true],
  ['major-depression', 'F32.5', false],
  ['major-depression-including-remission', 'F3342', true],
  ['major-depression-including-remission', 'F32.A', false],
  ['depression-diagnosis', 'F34.1', true],
  ['bipolar-disorder', 'F30.10', true],
  ['bipolar-diagnosis', 'F34.0', false],
  ['schizophrenia-or-psychotic-disorder', 'F22', false],
  ['dementia', 'F05', true],
  ['dementia', 'F01.A0', false],
] as const)('%s holds %s: %s', (set, code, answer) => {
  expect(isInValueSet(set, code)).toBe(answer)
})

test('an unknown set is a mistake of ours', () => {
  expect(() => isInValueSet('depresion', 'F32.9')).toThrow(/Unknown value set/)
})

test.skipIf(!hasSharedData)('members agree with the shared table of codes', () => {
  const rows = csvRows(shared('codes/conditions.csv')).filter((row) => row.system === 'ICD10CM')
  for (const set of valueSets) {
    const listed = rows.filter((row) => row.value_set?.includes(`(${set.oid})`)).map((row) => row.code ?? '')
    const missing = listed.filter((code) => !isInValueSet(set.id, code))
    expect(missing, set.id).toEqual([])
  }
})
