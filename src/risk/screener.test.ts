import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { screenerVignettes } from '../../vignettes/risk/screener.ts'
import { type ScreenerQuestionId, screenerQuestions } from '../knowledge/risk/index.ts'
import { type ScreenerAnswers, triageScreener } from './screener.ts'

/** "1 yes, 6 recent no" → answers. */
function answersOf(text: string): ScreenerAnswers {
  const answers: { [Question in ScreenerQuestionId]?: 'yes' | 'no' } = {}
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const words = part.trim().split(' ')
    const number = words.includes('recent') ? 7 : Number(words[0])
    const question = screenerQuestions.find((each) => each.number === number)
    if (question === undefined) throw new Error(`No question "${part}"`)
    answers[question.id] = words.at(-1) === 'yes' ? 'yes' : 'no'
  }
  return answers
}

describe('the Columbia screener', () => {
  test.each(screenerVignettes)('$title: $answers → $level', ({ answers, level, atLeast }) => {
    const triage = triageScreener(answersOf(answers))
    expect({ level: triage.level, atLeast: triage.atLeast }).toEqual({ level, atLeast })
  })

  const anyAnswers = fc.record(
    Object.fromEntries(screenerQuestions.map(({ id }) => [id, fc.constantFrom('yes', 'no')])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<ScreenerAnswers>
  const order = ['none', 'low', 'moderate', 'high'] as const

  test('a further yes never lowers what is certain', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...screenerQuestions), (answers, { id }) => {
        const certain = ({ level, atLeast }: ReturnType<typeof triageScreener>) =>
          order.indexOf(level === 'incomplete' ? (atLeast ?? 'none') : level)
        const more = triageScreener({ ...answers, [id]: 'yes' })
        expect(certain(more)).toBeGreaterThanOrEqual(certain(triageScreener(answers)))
      }),
    )
  })

  test('leaving an answer out never makes a lower level that is settled', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...screenerQuestions), (answers, { id }) => {
        const { [id]: _left, ...fewer } = answers
        const before = triageScreener(answers)
        const after = triageScreener(fewer)
        if (before.level === 'incomplete' || after.level === 'incomplete') return
        if (answers[id] !== 'yes') expect(order.indexOf(after.level)).toBe(order.indexOf(before.level))
      }),
    )
  })
})
