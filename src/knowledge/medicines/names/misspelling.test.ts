import { expect, test } from 'vitest'
import { misspeltTerm } from './misspelling.ts'
import { otherDrugNames } from './other-drug-names.ts'

test.each([...otherDrugNames])('%s is not a misspelling', (name) => {
  expect(misspeltTerm(name)).toBeUndefined()
})

test('a cut name is completed if it can only go on in one way', () => {
  expect(misspeltTerm('venlafa')?.ingredients).toEqual(['venlafaxine'])
  expect(misspeltTerm('prednis')).toBeUndefined()
})

test('short words are never guessed', () => {
  expect(misspeltTerm('zolofy')).toBeUndefined()
  expect(misspeltTerm('prozax')).toBeUndefined()
})

test('words of forms and salts are no names', () => {
  expect(misspeltTerm('capsules')).toBeUndefined()
})
