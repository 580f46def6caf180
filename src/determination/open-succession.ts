/**
 * Treatments of which nothing tells the days can have stood anywhere, and those that are dated only to the month or year
 * on any day of it. Could they, wherever they lay, complete a succession with those whose days are known?
 */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import {
  beginsBefore,
  type DatedTreatment,
  type Degree,
  degreeBetween,
  hasDates,
  leadsTo,
  liesInWindowOf,
  standsBefore,
  type Treatment,
} from './succession.ts'

type Counts = (lasted: Treatment['asLast']) => boolean
/** Of what is looked for: the rule, what counts, and how surely. */
type Wanted = {
  readonly rule: SuccessiveTreatmentsRule
  readonly counts: Counts
  readonly degree: Degree
}

/** The longest succession in which treatments without days stand where they fit best, at most as long as needed. */
export function openSuccession(
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
  counts: Counts,
  degree: Degree,
): readonly Treatment[] {
  const wanted = { rule, counts, degree }
  const earlier = treatments.filter(({ asEarlier }) => counts(asEarlier))
  const lasts = treatments.filter(({ asLast }) => counts(asLast))
  const chains =
    rule.nextWithinDays === undefined
      ? inOneWindow(treatments, earlier, lasts, wanted)
      : lasts.map((last) => leadingTo([last], earlier, wanted))
  return longest(chains)
}

/** Of equals the one of which most is certain: it asks for the least. */
function longest(chains: readonly (readonly Treatment[])[]): readonly Treatment[] {
  return chains.reduce((best, chain) => {
    const more = chain.length - best.length || certainOf(chain) - certainOf(best)
    return more > 0 ? chain : best
  }, [])
}

function certainOf(chain: readonly Treatment[]): number {
  return chain.filter(({ asEarlier, asLast }, index) => {
    const finding = index === chain.length - 1 ? asLast : asEarlier
    return finding.answer === 'yes'
  }).length
}

/**
 * The window ends with a treatment whose days are known, which is the last or stands right before one without days;
 * or nothing tells where it lay.
 */
function inOneWindow(
  treatments: readonly Treatment[],
  earlier: readonly Treatment[],
  lasts: readonly Treatment[],
  { rule, counts, degree }: Wanted,
): readonly (readonly Treatment[])[] {
  const ends = [undefined, ...treatments.filter(hasDates)]
  return ends.flatMap((end) => {
    const before = earlier.filter(
      (other) =>
        !hasDates(other) || (end !== undefined && standsAtOrBefore(other, end, { rule, counts, degree })),
    )
    return lasts
      .filter((last) => last === end || !hasDates(last))
      .map((last) => [...oneOfEachGroup(before, last, rule), last])
  })
}

/** The end of the window itself included. */
function standsAtOrBefore(
  earlier: DatedTreatment,
  end: DatedTreatment,
  { rule, counts, degree }: Wanted,
): boolean {
  return earlier === end || standsBefore(earlier, end, rule, counts, degree)
}

/** One treatment of each group but that of the last; those whose days are known come first. */
function oneOfEachGroup(
  before: readonly Treatment[],
  last: Treatment,
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const others = before.filter(({ group }) => group !== last.group)
  const groups = Map.groupBy([...others].sort(knownDaysFirst), ({ group }) => group)
  return [...groups.values()].flatMap(([first]) => first ?? []).slice(0, rule.treatments.value - 1)
}

function knownDaysFirst(a: Treatment, b: Treatment): number {
  return Number(hasDates(b)) - Number(hasDates(a))
}

/** The longest succession that ends with these, each followed closely where the days of both are known. */
function leadingTo(
  chain: readonly [Treatment, ...Treatment[]],
  earlier: readonly Treatment[],
  wanted: Wanted,
): readonly Treatment[] {
  if (chain.length >= wanted.rule.treatments.value) return chain
  const longer = earlier
    .filter((treatment) => canLead(treatment, chain, wanted))
    .map((treatment) => leadingTo([treatment, ...chain], earlier, wanted))
  return longest([chain, ...longer])
}

function canLead(
  treatment: Treatment,
  chain: readonly [Treatment, ...Treatment[]],
  { rule, degree }: Wanted,
): boolean {
  if (chain.some(({ group }) => group === treatment.group)) return false
  if (!hasDates(treatment)) return true
  const [next] = chain
  const later = chain.filter(hasDates)
  return (
    later.every(
      (other) =>
        beginsBefore(treatment.trial, other.trial, degreeBetween(treatment, other, degree)) &&
        liesInWindowOf(treatment, other, rule, degree),
    ) &&
    (!hasDates(next) || leadsTo(treatment, next, rule, degree))
  )
}
