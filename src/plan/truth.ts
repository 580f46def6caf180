/** A statement about the patient that is so, is not so, or is not known; why, and what to ask. */
import type { Answer } from '../determination/finding.ts'
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'

export type Truth = {
  readonly answer: Answer
  /** In words, where it is so. */
  readonly because?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
  /** The first day on which it no longer is so. */
  readonly until?: Day | undefined
  /** What would have to be known. */
  readonly open: readonly Question[]
}

export type Question = {
  /** A fact, a laboratory value, `age`, `sex`, `pregnancy`, `medicines`, `last-dose/fluoxetine`. */
  readonly id: string
  readonly text: string
}

export const no: Truth = { answer: 'no', open: [] }

export function yes(because?: string, evidence?: readonly Ref[], until?: Day): Truth {
  return { answer: 'yes', because, evidence, until, open: [] }
}

export function unknown(id: string, text: string): Truth {
  return { answer: 'unknown', open: [{ id, text }] }
}

/** So, if every part is; not so, as soon as one part is not. */
export function allTrue(parts: readonly Truth[]): Truth {
  if (parts.some(isNo)) return no
  return parts.some(isUnknown) ? stillOpen(parts.filter(isUnknown)) : merged(parts)
}

/** So, as soon as one part is; not so, if every part is not. */
export function anyTrue(parts: readonly Truth[]): Truth {
  if (parts.some(isYes)) return merged(parts.filter(isYes))
  return parts.some(isUnknown) ? stillOpen(parts.filter(isUnknown)) : no
}

function isYes({ answer }: Truth): boolean {
  return answer === 'yes'
}

function isNo({ answer }: Truth): boolean {
  return answer === 'no'
}

function isUnknown({ answer }: Truth): boolean {
  return answer === 'unknown'
}

function stillOpen(parts: readonly Truth[]): Truth {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const open: Question[] = []
  for (const part of parts) for (const question of part.open) open.push(question)
  return { answer: 'unknown', open }
}

/** Over when the last of its reasons is over; never, where one has no end. */
function merged(parts: readonly Truth[]): Truth {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const because = parts.flatMap((part) => part.because ?? [])
  const ends = parts.map((part) => part.until)
  return {
    answer: 'yes',
    because: because.length > 0 ? [...new Set(because)].join('; ') : undefined,
    evidence: parts.flatMap((part) => part.evidence ?? []),
    until: ends.includes(undefined) ? undefined : (Math.max(...ends.map(Number)) as Day),
    open: [],
  }
}
