/** The diagnostic algorithm of the PHQ-9: a screen for the symptoms of an episode, never a diagnosis. */
import type { Cited } from '../citation.ts'

const cite = { source: 'spitzer-1999', at: 'major depressive syndrome', status: 'known' } as const

/** "More than half the days". */
export const presentFrom: Cited<number> = { value: 2, cite }
/** Thoughts of death count at any frequency. */
export const item9PresentFrom: Cited<number> = { value: 1, cite }
export const symptomsNeeded: Cited<number> = { value: 5, cite }

export type Phq9Algorithm = {
  /** Items (from 1) that are present, and those nobody answered. */
  readonly present: readonly number[]
  readonly unanswered: readonly number[]
  /** At least five symptoms, mood or interest among them. */
  readonly suggestsEpisode: 'yes' | 'no' | 'unknown'
}

/** Reads nine answers (0 to 3, the first item first). Unanswered items can leave the result open. */
export function phq9Algorithm(answers: readonly (number | undefined)[]): Phq9Algorithm {
  const items = Array.from({ length: 9 }, (_, index) => index + 1)
  const present = items.filter((item) => isPresent(item, answers[item - 1]))
  const unanswered = items.filter((item) => answers[item - 1] === undefined)
  return { present, unanswered, suggestsEpisode: suggests(present, unanswered) }
}

function isPresent(item: number, answer: number | undefined): boolean {
  return answer !== undefined && answer >= (item === 9 ? item9PresentFrom : presentFrom).value
}

function suggests(present: readonly number[], unanswered: readonly number[]): 'yes' | 'no' | 'unknown' {
  if (isEnough(present)) return 'yes'
  return isEnough([...present, ...unanswered]) ? 'unknown' : 'no'
}

function isEnough(items: readonly number[]): boolean {
  return items.length >= symptomsNeeded.value && (items.includes(1) || items.includes(2))
}
