/** Scores of questionnaires: what an answer counts, what the items add up to, and which total stands. */
import { answerValue } from '../../knowledge/instruments/answer-values.ts'
import { type InstrumentId, instruments, scorePhq9 } from '../../knowledge/instruments/index.ts'
import type { IssueLog } from './issue-log.ts'
import type { ObservedValue } from './observation-value.ts'

/** What an answer counts: its number, or what its code or words stand for. */
export function answerScore(
  instrument: InstrumentId,
  observed: ObservedValue | undefined,
): number | undefined {
  if (observed?.value !== undefined) return observed.value
  const concept = observed?.valueConcept
  if (concept === undefined) return undefined
  for (const word of [...concept.codes.map((code) => code.code), ...displays(concept)]) {
    const value = answerValue(instrument, word)
    if (value !== undefined) return value
  }
  return undefined
}

function displays(concept: NonNullable<ObservedValue['valueConcept']>): readonly string[] {
  const words = concept.codes.map((code) => code.display)
  return [...words, concept.text].filter((word) => word !== undefined)
}

/** Items of one instrument, by their number. */
export type Items = ReadonlyMap<number, number>

/** Instruments whose total is the plain sum of items that records code one by one. */
const plainSums: ReadonlySet<InstrumentId> = new Set(['phq-9', 'gad-7', 'audit-c'])

type Computed = ReturnType<typeof scorePhq9>

/** The total that the items make; `undefined` where the instrument is not a plain sum. */
function computed(instrument: InstrumentId, items: Items): Computed | undefined {
  const count = instruments[instrument].items
  if (count === undefined || !plainSums.has(instrument)) return undefined
  const answers = Array.from({ length: count }, (_, index) => items.get(index + 1))
  if (instrument === 'phq-9') return scorePhq9(answers)
  const answered = answers.filter((answer) => answer !== undefined)
  if (answered.length < count) return { kind: 'none', missing: count - answered.length }
  return { kind: 'total', total: answered.reduce((sum, answer) => sum + answer, 0) }
}

/** With fewer items than this, a form is not the questionnaire with gaps, but a shorter one. */
const fewestItems = 3

/**
 * The total that stands: the sum of all items over a reported total that differs; with one or two items missing
 * the reported total if the items allow it, or else the mean-based estimate; otherwise the reported one.
 */
export function settledTotal(
  instrument: InstrumentId,
  answers: Items,
  reported: number | undefined,
  where: string,
  log: IssueLog,
): number | undefined {
  const { name, range, items: count = 0 } = instruments[instrument]
  const items = new Map([...answers].filter(([part]) => part <= count))
  const score = items.size < fewestItems ? undefined : computed(instrument, items)
  if (score === undefined) return reported
  if (score.kind === 'total') {
    if (reported !== undefined && reported !== score.total) {
      log.report(
        where,
        `${name} total is given as ${reported}, its items add up to ${score.total}.`,
        `The sum of the items, ${score.total}, is used.`,
      )
    }
    return score.total
  }
  const sum = [...items.values()].reduce((total, value) => total + value, 0)
  if (reported !== undefined) {
    const missing = score.missing
    const perItem = range.value.max / count
    if (reported >= sum && reported <= sum + missing * perItem) return reported
    log.report(
      where,
      `${name} total is given as ${reported}, which its answered items (sum ${sum}, ${missing} missing) do not allow.`,
      'The score is left out.',
    )
    return undefined
  }
  if (score.kind === 'estimated') {
    log.report(
      where,
      `${name} with ${score.missing} of ${count} items unanswered and no total.`,
      `The total is estimated as ${score.total} from the mean of the answered items.`,
    )
    return score.total
  }
  log.report(where, `${name} with ${score.missing} items unanswered and no total.`, 'No total is used.')
  return undefined
}
