/**
 * A treatment that is dated only to the month or year stands in a succession on some days of it and not on others: the
 * day on which it began, or ended, is the open fact.
 */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { addDays } from '../units/day.ts'
import type { DoseContext } from './adequacy.ts'
import { allOf, leaf } from './combine.ts'
import type { Finding } from './finding.ts'
import { settled } from './settled.ts'
import {
  boundsOf,
  type Dated,
  type DatedTreatment,
  hasDates,
  leadsTo,
  liesInWindowOf,
  standsBefore,
  type Treatment,
} from './succession.ts'

/** The treatments whose exact days would settle whether this succession stands: as few as will do. */
export function openPlaces(
  chain: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly DatedTreatment[] {
  const places = new Set<DatedTreatment>()
  for (const [earlier, later] of openPairs(chain, rule)) {
    if (places.has(earlier) || places.has(later)) continue
    places.add(widthOf(earlier) >= widthOf(later) ? earlier : later)
  }
  return [...places]
}

type Pair = readonly [DatedTreatment, DatedTreatment]

/** Two of which the one stands before the other only where their days lay well. */
function openPairs(chain: readonly Treatment[], rule: SuccessiveTreatmentsRule): readonly Pair[] {
  const dated = chain.filter(hasDates)
  const isOrdered = rule.nextWithinDays !== undefined
  const last = chain.at(-1)
  return dated.flatMap((earlier, index) =>
    dated.slice(index + 1).flatMap((later): readonly Pair[] => {
      const isLooked = isOrdered || later === last || !dated.some((each) => each === last)
      const stands = isOrdered
        ? standsInChain(earlier, later, chain, rule)
        : [[earlier, later] as const, [later, earlier] as const].some(([a, b]) => standsInWindow(a, b, rule))
      return isLooked && !stands ? [[earlier, later]] : []
    }),
  )
}

function standsInWindow(a: DatedTreatment, b: DatedTreatment, rule: SuccessiveTreatmentsRule): boolean {
  return standsBefore(a, b, rule, ({ answer }) => answer !== 'no', 'surely')
}

function standsInChain(
  earlier: DatedTreatment,
  later: DatedTreatment,
  chain: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): boolean {
  const isNext = chain.indexOf(later) === chain.indexOf(earlier) + 1
  return (
    liesInWindowOf(earlier, later, rule, 'surely') && (!isNext || leadsTo(earlier, later, rule, 'surely'))
  )
}

function widthOf({ trial }: DatedTreatment): number {
  const { startFirst, startLast, endFirst, endLast } = boundsOf(trial)
  return startLast - startFirst + (endLast - endFirst)
}

/** What was answered to the question where it lay; `undefined` where nobody was asked. */
export function placeAnswered(trial: Dated, { answers }: DoseContext): Finding | undefined {
  if (answers === undefined || trial.bounds === undefined) return undefined
  const place = settled(placeFinding(trial), answers)
  return place.answer === 'unknown' ? undefined : place
}

export function withOpenPlace(treatment: Treatment, lasted: Finding): Finding {
  return hasDates(treatment) ? placedFinding(lasted, placeFinding(treatment.trial)) : lasted
}

/** It counts where it lasted and lay on the right days. */
export function placedFinding(lasted: Finding, place: Finding): Finding {
  return allOf('placed-treatment', [lasted, place], { about: lasted.about, taken: lasted.taken })
}

/** Which day is open: that of its start, else that of its end. */
function placeFinding(trial: Dated): Finding {
  const { startFirst, startLast, endFirst, endLast } = boundsOf(trial)
  const isStart = startFirst < startLast
  return leaf(isStart ? 'treatment-began' : 'treatment-ended', 'unknown', {
    about: trial.id,
    taken: isStart
      ? { from: startFirst, to: addDays(startLast, 1) }
      : { from: addDays(endFirst, -1), to: endLast },
    evidence: trial.evidence,
  })
}
