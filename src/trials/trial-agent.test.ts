import { describe, expect, test } from 'vitest'
import { exposure } from '../../tests/entries.ts'
import type { MedicineForm } from '../knowledge/medicines/index.ts'
import { exactDose } from '../units/dose.ts'
import { doseOfAgent, sessionMedicineOf, trialAgentsOf } from './trial-agent.ts'

const made = (form: MedicineForm, ...ingredients: readonly string[]) => {
  const base = exposure('a', 'any')
  const medicine = { ...base.medicine, form, ingredients: ingredients.map((ingredient) => ({ ingredient })) }
  return { ...base, medicine }
}

describe('what a medicine counts as', () => {
  test.each([
    ['an antidepressant', made('oral', 'sertraline'), ['sertraline'], undefined],
    ['an augmenting agent', made('oral', 'aripiprazole'), ['aripiprazole'], undefined],
    ['a medicine that is neither', made('oral', 'topiramate'), [], undefined],
    ['an antidepressant in an ointment', made('topical', 'mirtazapine'), [], undefined],
    ['esketamine', made('nasal', 'esketamine'), [], 'esketamine'],
    ['ketamine', made('injection', 'ketamine'), [], 'ketamine'],
    ['ketamine on the skin', made('topical', 'ketamine'), [], undefined],
    [
      'ketamine mixed with a daily medicine',
      made('oral', 'sertraline', 'ketamine'),
      ['sertraline'],
      'ketamine',
    ],
  ] as const)('%s', (_title, given, agents, session) => {
    expect(trialAgentsOf(given).map(({ id }) => id)).toEqual(agents)
    expect(sessionMedicineOf(given)).toBe(session)
  })
})

test('each agent of a combination product has its own dose', () => {
  const [fluoxetine, olanzapine] = trialAgentsOf(made('oral', 'olanzapine', 'fluoxetine')).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  const amounts = [
    { ingredient: 'olanzapine', perDay: exactDose(6) },
    { ingredient: 'fluoxetine', perDay: exactDose(25) },
  ]
  expect(fluoxetine && doseOfAgent(fluoxetine, amounts)).toEqual(exactDose(25))
  expect(olanzapine && doseOfAgent(olanzapine, amounts)).toEqual(exactDose(6))
  expect(olanzapine && doseOfAgent(olanzapine, [])).toBeUndefined()
})
