/** The total of the 16-item Quick Inventory of Depressive Symptomatology. */
import type { Citation } from '../citation.ts'

export const qidsScoringCite: Citation = { source: 'rush-2003-qids', at: 'scoring', status: 'known' }

/** Items (from 1) that share one symptom: the highest of each group counts once. */
export const qidsGroups: readonly (readonly number[])[] = [
  [1, 2, 3, 4],
  [5],
  [6, 7, 8, 9],
  [10],
  [11],
  [12],
  [13],
  [14],
  [15, 16],
]

/**
 * The QIDS total (0 to 27) from its sixteen answers (0 to 3, the first item first): sleep (1 to 4), appetite or
 * weight (6 to 9) and movement (15, 16) count their highest item, the others themselves. Decreased and increased
 * appetite, and decreased and increased weight, are alternatives: one answer of each pair is enough.
 * `undefined` where an answer is missing or impossible.
 */
export function scoreQids(answers: readonly (number | undefined)[]): number | undefined {
  let total = 0
  for (const group of qidsGroups) {
    const highest = highestOf(group, answers)
    if (highest === undefined) return undefined
    total += highest
  }
  return total
}

const alternatives: readonly (readonly number[])[] = [
  [6, 7],
  [8, 9],
]

function highestOf(group: readonly number[], answers: readonly (number | undefined)[]): number | undefined {
  const given = group.map((item) => answers[item - 1])
  const isMissing = group.some(
    (item) => answers[item - 1] === undefined && !isAnswered(alternativeOf(item), answers),
  )
  const scores = given.filter((answer): answer is number => answer !== undefined)
  const isValid = scores.every((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 3)
  return isMissing || !isValid ? undefined : Math.max(...scores)
}

function alternativeOf(item: number): number | undefined {
  return alternatives.find((pair) => pair.includes(item))?.find((other) => other !== item)
}

function isAnswered(item: number | undefined, answers: readonly (number | undefined)[]): boolean {
  return item !== undefined && answers[item - 1] !== undefined
}
