/** "50 mg tablet, take 2 tablets daily": where units are counted, the words are an instruction. */
import { readSig, type SigPhase } from '../sig/index.ts'
import type { NoteElement } from './note-element.ts'

export type CountedInstruction = {
  readonly elements: readonly NoteElement[]
  /** Absent where the instruction could not be read whole. */
  readonly phases?: readonly SigPhase[] | undefined
  /** Its stated length. */
  readonly days?: number | undefined
}

const counting = new Set<NoteElement['kind']>(['dose', 'numbers', 'unit-word', 'frequency', 'as-needed'])
const between = new Set<NoteElement['kind']>(['filler', 'comma', 'and', 'unknown', 'duration', 'because'])

/** The instruction in the words of a course; `undefined` where no units are counted. */
export function countedInstruction(
  details: readonly NoteElement[],
  plain: string,
): CountedInstruction | undefined {
  if (!details.some(({ kind }) => kind === 'unit-word')) return undefined
  const words = wordsFromDose(details, plain)
  const elements = words.slice(0, endOfInstruction(words))
  const [first] = elements
  const last = elements.at(-1)
  if (first === undefined || last === undefined) return undefined
  const counts = elements.some(({ kind }) => kind === 'numbers' || kind === 'frequency')
  // "50 mg tablets" alone counts nothing; with words that are not understood it may.
  if (!counts) return words.some(({ kind }) => kind === 'unknown') ? { elements } : undefined
  const { phases, understood, days } = readSig(plain.slice(first.from, last.to))
  const whole = understood === 'yes' && phases.every(({ perDay }) => perDay.unit === 'mg')
  return whole ? { elements, phases, days } : { elements }
}

/** The last word that counts; where the steps have lengths, the length of the last step too. */
function endOfInstruction(words: readonly NoteElement[]): number {
  const end = words.findLastIndex(({ kind }) => counting.has(kind)) + 1
  const steps = words.slice(0, end).some(({ kind }) => kind === 'duration')
  return steps && words[end]?.kind === 'duration' ? end + 1 : end
}

/** "Disp: 45 tablet, Rfl: 2" is told to the pharmacy, and no more of the instruction. */
const toPharmacy = /^(?:disp|dispense|dispensed|qty|quantity|rfl|rf|refills?)$/

function wordsFromDose(details: readonly NoteElement[], plain: string): readonly NoteElement[] {
  const first = details.findIndex(({ kind }) => kind === 'dose')
  const rest = first < 0 ? [] : details.slice(first)
  const end = rest.findIndex(
    ({ kind, from, to }) =>
      (!counting.has(kind) && !between.has(kind)) || toPharmacy.test(plain.slice(from, to)),
  )
  return end < 0 ? rest : rest.slice(0, end)
}
