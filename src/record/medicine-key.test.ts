import { expect, test } from 'vitest'
import { medicineKey } from './medicine-key.ts'

test.each([
  [
    'the order of the ingredients does not matter',
    ['olanzapine', 'fluoxetine'],
    'Symbyax',
    'fluoxetine+olanzapine',
  ],
  ['a brand has the key of its ingredient', ['sertraline'], 'Zoloft 50 mg', 'sertraline'],
  ['where no ingredient is known, the name however it is written', [], ' Zorvex ', 'zorvex'],
] as const)('%s', (_title, ingredients, name, expected) => {
  expect(medicineKey(ingredients, name)).toBe(expected)
})
