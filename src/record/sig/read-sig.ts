import { plainText } from '../plain-text.ts'
import type { SigElement } from './sig-element.ts'
import { parseSig } from './sig-parser.ts'
import { type PhasesRead, sigPhases } from './sig-phases.ts'
import type { SigForm, SigPhase, SigReading } from './sig-reading.ts'

/** No instruction is longer; what is longer is another kind of text. */
const longestSig = 2000

/**
 * Reads a free-text instruction: "1 and 1/2 tabs po bid x 30 days", "1 QHS PRN INSOMNIA". The dose is read only
 * where every word that could change it is understood; otherwise there are no phases, and `unread` has the words.
 */
export function readSig(text: string): SigReading {
  if (text.length > longestSig) return tooLong(text.length)
  const plain = plainText(text).text
  const { elements } = parseSig(plain)
  const read = sigPhases(elements)
  return reading(plain, elements, read)
}

function tooLong(length: number): SigReading {
  const words = `an instruction of ${length} characters; at most ${longestSig} are read`
  return { phases: [], asNeeded: false, understood: 'no', unread: [words] }
}

function reading(plain: string, elements: readonly SigElement[], read: PhasesRead): SigReading {
  const asNeeded = elements.find((element) => element.kind === 'as-needed')
  const unread = wordsOf(plain, elements, read)
  return {
    phases: read.phases,
    asNeeded: asNeeded !== undefined,
    indication: elements.find((element) => element.kind === 'indication')?.text ?? asNeeded?.reason,
    form: formOf(elements),
    days: totalDays(read.phases, elements),
    understood: read.phases.length === 0 ? 'no' : unread.length === 0 ? 'yes' : 'partly',
    unread,
  }
}

/**
 * Neighbouring words that were not understood, as one phrase each; the whole instruction where every word was
 * understood and they add up to no dose ("1 tab": how often?).
 */
function wordsOf(plain: string, elements: readonly SigElement[], read: PhasesRead): readonly string[] {
  const open = new Set(read.open)
  const phrases: { from: number; to: number; at: number }[] = []
  elements.forEach((element, at) => {
    if (!open.has(element) && element.kind !== 'unknown' && !isMissingDose(element, read)) return
    const last = phrases.at(-1)
    if (last?.at === at - 1) Object.assign(last, { to: element.to, at })
    else phrases.push({ from: element.from, to: element.to, at })
  })
  if (phrases.length === 0 && read.phases.length === 0 && plain.trim() !== '') return [plain.trim()]
  return phrases.map(({ from, to }) => plain.slice(from, to))
}

/** "taper as directed": the words that stand in the place of a dose. */
function isMissingDose(element: SigElement, read: PhasesRead): boolean {
  return read.phases.length === 0 && element.kind === 'as-directed'
}

function formOf(elements: readonly SigElement[]): SigForm | undefined {
  const forms = elements.map((element) => (element.kind === 'amount' ? element.amount.form : undefined))
  return forms.find((form) => form !== undefined)
}

function totalDays(phases: readonly SigPhase[], elements: readonly SigElement[]): number | undefined {
  const last = phases.at(-1)
  if (last !== undefined) return last.days === undefined ? undefined : last.fromDay + last.days
  const [duration, another] = elements.filter((element) => element.kind === 'duration')
  if (duration === undefined || another !== undefined) return undefined
  return duration.days.low === duration.days.high ? duration.days.low : undefined
}
