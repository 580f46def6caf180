import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phq9Algorithm } from './phq9-algorithm.ts'
import { phq9Symptoms } from './phq9-symptoms.ts'
import { hamdFromQids } from './qids-to-hamd.ts'
import { scorePhq9 } from './score-phq9.ts'
import { scoreQids } from './score-qids.ts'

const nine = (...answers: readonly (number | undefined)[]) => answers

describe('PHQ-9', () => {
  test('the sum of nine answers; the tenth question is not part of it', () => {
    expect(scorePhq9(nine(3, 3, 3, 3, 3, 3, 3, 3, 3, 3))).toEqual({ kind: 'total', total: 27 })
    expect(scorePhq9(nine(0, 1, 2, 3, 0, 1, 2, 3, 0))).toEqual({ kind: 'total', total: 12 })
  })

  test('one or two missing answers are estimated, three are too many', () => {
    expect(scorePhq9(nine(2, 2, 2, 2, 2, 2, 2, 2, undefined))).toEqual({
      kind: 'estimated',
      total: 18,
      missing: 1,
    })
    expect(scorePhq9(nine(2, 2, 2, 2, 2, 2, 2))).toEqual({ kind: 'estimated', total: 18, missing: 2 })
    expect(scorePhq9(nine(2, 2, 2, 2, 2, 2))).toEqual({ kind: 'none', missing: 3 })
    expect(scorePhq9([])).toEqual({ kind: 'none', missing: 9 })
  })

  test.each([4, -1, 1.5, Number.NaN])('an answer of %s gives no score', (answer) => {
    expect(scorePhq9(nine(answer, 0, 0, 0, 0, 0, 0, 0, 0)).kind).toBe('none')
  })

  test('nine items, nine different symptoms', () => {
    expect(new Set(Object.values(phq9Symptoms).map((symptom) => symptom.value)).size).toBe(9)
  })

  test.each([
    ['five with mood', nine(0, 2, 2, 2, 2, 2, 0, 0, 0), 'yes'],
    ['four with mood', nine(0, 2, 2, 2, 2, 0, 0, 0, 0), 'no'],
    ['five without mood or interest', nine(1, 1, 2, 2, 2, 2, 2, 0, 0), 'no'],
    ['thoughts of death on several days count', nine(2, 0, 2, 2, 2, 0, 0, 0, 1), 'yes'],
    ['another item on several days does not', nine(2, 0, 2, 2, 2, 0, 0, 1, 0), 'no'],
    ['the missing answer would decide', nine(2, 0, 2, 2, 2, undefined, 0, 0, 0), 'unknown'],
    ['nothing answered', [], 'unknown'],
  ] as const)('algorithm: %s', (_, answers, suggestsEpisode) => {
    expect(phq9Algorithm(answers).suggestsEpisode).toBe(suggestsEpisode)
  })
})

describe('QIDS', () => {
  const answer = fc.integer({ min: 0, max: 3 })

  test('sleep, appetite and movement count their highest item once', () => {
    expect(scoreQids([3, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(3)
    expect(scoreQids([0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 0, 0, 0, 0, 1, 2])).toBe(5)
    expect(scoreQids(Array.from({ length: 16 }, () => 3))).toBe(27)
  })

  test('one of each pair of alternatives is enough; anything else missing leaves no score', () => {
    expect(scoreQids([1, 1, 1, 1, 1, undefined, 2, 0, undefined, 1, 1, 1, 1, 1, 1, 1])).toBe(10)
    expect(scoreQids([1, 1, 1, 1, 1, undefined, undefined, 0, 0, 1, 1, 1, 1, 1, 1, 1])).toBeUndefined()
    expect(scoreQids([undefined, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toBeUndefined()
    expect(scoreQids([])).toBeUndefined()
  })

  test('an impossible answer leaves no score', () => {
    expect(scoreQids([4, ...Array.from({ length: 15 }, () => 0)])).toBeUndefined()
  })

  test('the total always lies between 0 and 27, and a worse answer never lowers it', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 16, maxLength: 16 }), fc.nat(15), (answers, index) => {
        const total = scoreQids(answers) ?? Number.NaN
        const worse = scoreQids(answers.map((each, at) => (at === index ? 3 : each))) ?? Number.NaN
        expect(total).toBeGreaterThanOrEqual(0)
        expect(worse).toBeLessThanOrEqual(27)
        expect(worse).toBeGreaterThanOrEqual(total)
      }),
    )
  })

  test.each([
    [0, 0, 0],
    [5, 7, 7],
    [11, 14, 15],
    [14, 18, 19],
    [15, 18, 19],
    [27, 36, 52],
  ])('QIDS %s goes with HAM-D %s to %s', (total, low, high) => {
    expect(hamdFromQids(total)).toEqual({ low, high })
  })

  test.each([-1, 28, 5.5])('no HAM-D for a QIDS of %s', (total) =>
    expect(hamdFromQids(total)).toBeUndefined(),
  )
})
