/**
 * A treatment that is dated only to the month or year stands in a succession on some days of it and not on others: the
 * day on which it began, or ended, is the open fact.
 */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { addDays, type Day } from '../units/day.ts'
import type { DoseContext } from './adequacy.ts'
import { allOf, leaf } from './combine.ts'
import type { Finding } from './finding.ts'
import { settled } from './settled.ts'
import {
  boundsOf,
  comesBefore,
  type Dated,
  type DatedTreatment,
  hasDates,
  isApart,
  isSoonEnough,
  isWithin,
  leadsTo,
  liesInWindowOf,
  standsBefore,
  type Treatment,
} from './succession.ts'

type Boundary = 'start' | 'end'
/** Which days of which treatments are open. */
export type OpenPlaces = ReadonlyMap<Treatment, ReadonlySet<Boundary>>

/** The treatments whose exact days would settle whether this succession stands: as few as will do. */
export function openPlaces(chain: readonly Treatment[], rule: SuccessiveTreatmentsRule): OpenPlaces {
  const places = new Map<Treatment, Set<Boundary>>()
  for (const [earlier, later] of openPairs(chain, rule)) {
    const asEarlier = openOfEarlier(earlier, later, chain, rule)
    const asLater: readonly Boundary[] = isStartRough(later) ? ['start'] : []
    const known = [places.get(earlier), places.get(later)] as const
    if (known[0] !== undefined || known[1] !== undefined) {
      for (const boundary of asEarlier) known[0]?.add(boundary)
      for (const boundary of asLater) known[1]?.add(boundary)
    } else if (asEarlier.length > 0 && widthOf(earlier, asEarlier) >= widthOf(later, asLater)) {
      places.set(earlier, new Set(asEarlier))
    } else if (asLater.length > 0) places.set(later, new Set(asLater))
  }
  return places
}

/** What has to be known of the first of two: its end where a pause, an overlap or days still taken are asked for. */
function openOfEarlier(
  earlier: DatedTreatment,
  later: DatedTreatment,
  chain: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Boundary[] {
  const [a, b] = [earlier.trial, later.trial]
  const isActive = rule.withinCounts?.value === 'active'
  const isLinked = rule.nextWithinDays !== undefined && isNext(earlier, later, chain)
  const isFar = !isWithin(a, b, rule, 'surely')
  const isUnlinked = isLinked && !(isSoonEnough(a, b, rule, 'surely') && isApart(a, b, rule, 'surely'))
  const isUnordered = (isLinked || rule.nextWithinDays === undefined) && !comesBefore(a, b, 'surely')
  const isEndOpen = ((isActive && isFar) || isUnlinked) && isEndRough(earlier)
  const isStartOpen = ((!isActive && isFar) || isUnordered) && isStartRough(earlier)
  // A known length ends when its start says.
  if (isEndOpen && endsWithStart(a)) return ['start']
  return [...(isStartOpen ? (['start'] as const) : []), ...(isEndOpen ? (['end'] as const) : [])]
}

function isNext(earlier: Treatment, later: Treatment, chain: readonly Treatment[]): boolean {
  return chain.indexOf(later) === chain.indexOf(earlier) + 1
}

function isStartRough({ trial }: DatedTreatment): boolean {
  const { startFirst, startLast } = boundsOf(trial)
  return startFirst < startLast
}

function isEndRough({ trial }: DatedTreatment): boolean {
  const { endFirst, endLast } = boundsOf(trial)
  return endFirst < endLast
}

function endsWithStart(trial: Dated): boolean {
  const { startFirst, startLast, isOne, isTangled } = boundsOf(trial)
  return startFirst < startLast && isOne && !isTangled && trial.isEndRough !== true
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
  return (
    liesInWindowOf(earlier, later, rule, 'surely') &&
    (!isNext(earlier, later, chain) || leadsTo(earlier, later, rule, 'surely'))
  )
}

function widthOf({ trial }: DatedTreatment, boundaries: readonly Boundary[]): number {
  const { startFirst, startLast, endFirst, endLast } = boundsOf(trial)
  const start = boundaries.includes('start') ? startLast - startFirst : 0
  return boundaries.includes('end') ? start + endLast - endFirst : start
}

/** What was answered to the question where it lay; `undefined` where nobody was asked. */
export function placeAnswered(trial: Dated, { answers }: DoseContext): Finding | undefined {
  if (answers === undefined || trial.bounds === undefined) return undefined
  return asked
    .map((boundaries) => settled(placeFinding(trial, new Set(boundaries)), answers))
    .find(({ answer }) => answer !== 'unknown')
}

const asked: readonly (readonly Boundary[])[] = [['start'], ['end'], ['start', 'end']]

export function withOpenPlace(
  treatment: Treatment,
  lasted: Finding,
  boundaries: ReadonlySet<Boundary>,
): Finding {
  return hasDates(treatment) ? placedFinding(lasted, placeFinding(treatment.trial, boundaries)) : lasted
}

/** It counts where it lasted and lay on the right days. */
export function placedFinding(lasted: Finding, place: Finding): Finding {
  return allOf('placed-treatment', [lasted, place], { about: lasted.about, taken: lasted.taken })
}

/** Which day is open: that of its start, that of its end, or both. */
function placeFinding(trial: Dated, boundaries: ReadonlySet<Boundary>): Finding {
  const { startFirst, startLast, endFirst, endLast } = boundsOf(trial)
  const about = { about: trial.id, evidence: trial.evidence }
  if (boundaries.size === 2)
    return leaf('treatment-began-and-ended', 'unknown', {
      ...about,
      taken: { from: startFirst, to: endLast },
    })
  if (boundaries.has('start'))
    return leaf('treatment-began', 'unknown', {
      ...about,
      taken: { from: startFirst, to: addDays(startLast, 1) },
    })
  // No treatment ends before it began.
  const from = Math.max(startFirst, endFirst - 1) as Day
  return leaf('treatment-ended', 'unknown', { ...about, taken: { from, to: endLast } })
}
