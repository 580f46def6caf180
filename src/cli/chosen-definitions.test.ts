import { expect, test } from 'vitest'
import { definitions, programsAsRun } from '../knowledge/definitions/index.ts'
import { chosenDefinitions } from './chosen-definitions.ts'

const idsOf = (names: readonly string[]) => chosenDefinitions(names).definitions.map(({ id }) => id)

test('what counts as a program counts does not crowd the page of a patient', () => {
  expect(idsOf([])).toEqual(definitions.map(({ id }) => id))
})

test.each(programsAsRun.map(({ id }) => id))(
  '%s is explained, beside the others, where it is named',
  (id) => {
    expect(chosenDefinitions([id]).definition.id).toBe(id)
    expect(idsOf([id])).toEqual([id, ...definitions.map((each) => each.id)])
  },
)

test('a misspelt program is suggested', () => {
  expect(() => chosenDefinitions(['fabbri/2021-as-ran'])).toThrow('Did you mean "fabbri/2021-as-run"?')
})
