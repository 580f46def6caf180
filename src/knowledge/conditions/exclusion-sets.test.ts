import { expect, test } from 'vitest'
import { conditionGroups } from './condition-groups.ts'
import { exclusionSet, exclusionSets } from './exclusion-sets.ts'

const excluded = (set: string, code: string) =>
  conditionGroups({ system: 'icd10cm', code }).some((group) => exclusionSet(set).includes(group))

test.each([
  ['ohdsi-1009', 'F31.32', true],
  ['ohdsi-1009', 'F03.90', true],
  ['ohdsi-1009', 'F32.3', false],
  ['ohdsi-1009', 'F10.20', false],
  ['cepeda-2018', 'F20.9', true],
  ['fabbri-2021', 'F10.20', true],
  ['fabbri-2021', 'F10.21', false],
  ['kubitz-2013', 'F03.90', false],
  ['cms159', 'F60.3', true],
  ['cms159', 'F84.0', true],
  ['cms159', 'F60.5', false],
  ['claims-family', 'F30.10', true],
  ['psychotic-disorder', 'F33.3', false],
  ['psychotic-features', 'F33.3', true],
] as const)('%s, %s: %s', (set, code, answer) => {
  expect(excluded(set, code)).toBe(answer)
})

test('a misspelt exclusion does not pass in silence', () => {
  expect(() => exclusionSet('bipolr')).toThrow(/Unknown exclusion "bipolr"/)
})

test('every set is cited', () => {
  expect(exclusionSets.every((set) => set.cite.source.length > 0 && set.groups.length > 0)).toBe(true)
})
