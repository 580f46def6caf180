/** The total of an answered questionnaire by the scoring of its authors. */
import { instruments, scorePhq9, scoreQids } from '../../knowledge/instruments/index.ts'
import type { InstrumentId } from '../../knowledge/instruments/instrument.ts'

/** Scales whose total is not the sum of their items, or whose items we cannot add up. */
const notSummed: ReadonlySet<string> = new Set(['c-ssrs', 'bfcrs', 'mdq', 'rms', 'stop-bang', 'who-5'])

export type Answers = readonly (number | null)[]

/** What is wrong with the answers; nothing where they fit the form. */
export function problemWithAnswers(instrument: string, answers: Answers): string | undefined {
  const known = Object.hasOwn(instruments, instrument) ? instruments[instrument as InstrumentId] : undefined
  if (known === undefined) return 'There is no such instrument; GET /api/knowledge/instruments lists them.'
  if (known.items !== undefined && answers.length > known.items + extraItems(instrument)) {
    return `${known.name} has ${known.items} items; ${answers.length} answers were sent.`
  }
  const { max } = known.range.value
  if (answers.some((answer) => answer !== null && answer > max)) return `An answer is above ${max}.`
  const highest = highestAnswer(instrument) ?? max
  if (answers.some((answer) => answer !== null && (answer > highest || !Number.isInteger(answer)))) {
    return `Answers are whole numbers from 0 to ${highest}.`
  }
  return undefined
}

/** Points of one answer, where the form has the same for all. The C-SSRS screener: 1 is yes, 0 is no. */
function highestAnswer(instrument: string): number | undefined {
  if (instrument === 'c-ssrs') return 1
  return isOfPhqFamily(instrument) || instrument.startsWith('qids') || instrument === 'epds' ? 3 : undefined
}

/**
 * The question on difficulty in daily life below the PHQ-9 and the GAD-7 is no part of the total; the question of the
 * C-SSRS screener about the past three months has no number of its own.
 */
function extraItems(instrument: string): number {
  return isOfPhqFamily(instrument) || instrument === 'c-ssrs' ? 1 : 0
}

function isOfPhqFamily(instrument: string): boolean {
  return instrument.startsWith('phq-') || instrument === 'gad-7'
}

/** The total, or null where too many answers are missing. */
export function questionnaireTotal(instrument: string, answers: Answers): number | null {
  const given = answers.map((answer) => answer ?? undefined)
  if (instrument === 'phq-9' || instrument === 'phq-9m') {
    const score = scorePhq9(given)
    return score.kind === 'none' ? null : score.total
  }
  if (instrument.startsWith('qids')) return scoreQids(given) ?? null
  const { items } = instruments[instrument as InstrumentId]
  if (notSummed.has(instrument) || items === undefined) return null
  const counted = answers.slice(0, items)
  if (counted.length < items || counted.some((answer) => answer === null)) return null
  return counted.reduce<number>((sum, answer) => sum + (answer ?? 0), 0)
}
