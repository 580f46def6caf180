import { expect, test } from 'vitest'
import { patient, todayAsDay } from '../../../vignettes/patient.ts'
import { risk } from '../../risk/index.ts'
import { formatDay } from '../../units/day.ts'
import { answersFromRisk } from './fact-answers.ts'

function factsOfAnswer(item: number): readonly string[] {
  const on = formatDay(todayAsDay)
  const record = patient({ scores: [{ scale: 'c-ssrs', item, value: 1, on }] })
  return answersFromRisk(risk({ record, asOf: todayAsDay })).map(({ id }) => id)
}

test.each([
  ['4: thoughts with some intent', 4, true],
  ['5: a plan', 5, true],
  ['3: a method without intent', 3, false],
])('question %s of the Columbia screener', (_title, item, isIntent) => {
  expect(factsOfAnswer(item).includes('suicidal-intent')).toBe(isIntent)
})
