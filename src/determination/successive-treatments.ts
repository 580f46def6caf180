/** Counts treatments one after the other, as registers and claims do, without knowing what came of them. */
import type { Cited } from '../knowledge/citation.ts'
import type { DoseTableId, SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose } from '../knowledge/doses/index.ts'
import { type DayBounds, daysAtDose, daysOfTreatment } from '../trials/days-at-dose.ts'
import type { History } from '../trials/history.ts'
import type { Segment, Trial } from '../trials/trial.ts'
import type { DoseContext } from './adequacy.ts'
import { all, reaches } from './answer.ts'
import { anyOf, leaf } from './combine.ts'
import { daysAtTheDose, type Finding } from './finding.ts'
import { outsideSuccession } from './outside-succession.ts'
import { settled } from './settled.ts'
import {
  type Dated,
  follows,
  isAntidepressant,
  isDated,
  isForAnotherPurpose,
  isWithin,
  liesInWindow,
  type Treatment,
} from './succession.ts'

/** Is there a chain of enough different treatments, or another road to the same label? */
export function countSuccessiveTreatments(
  history: History,
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): Finding {
  const trials = history.trials(rule.maximumGapDays.value)
  const treatments = treatmentsOf(trials, rule, doses)
  const needed = rule.treatments.value
  const certain = longestChain(treatments, rule, isCertain)
  const possible = longestChain(treatments, rule, isPossible)
  const best = certain.length >= needed ? certain : possible
  const chain: Finding = {
    rule: 'successive-treatments',
    answer: reaches(certain.length, possible.length, needed),
    because: [...inSuccession(best, rule), ...outsideSuccession(trials, treatments, best, rule)],
    combines: { atLeast: needed },
    measured: { low: certain.length, high: possible.length, unit: 'treatments' },
    required: { relation: 'at-least', value: needed, unit: 'treatments' },
    cite: rule.treatments.cite,
  }
  if (rule.shortcuts.length === 0) return chain
  return anyOf('successive-treatments-or-shortcut', [chain, ...shortcutFindings(history, rule)])
}

/** The last one that is needed may be judged otherwise than those before it. */
function inSuccession(
  chain: readonly Treatment[],
  { treatments }: SuccessiveTreatmentsRule,
): readonly Finding[] {
  return chain.map(({ asEarlier, asLast }, index) => (index === treatments.value - 1 ? asLast : asEarlier))
}

/** With what was answered about each: an answer makes other chains, not only another end of this one. */
function treatmentsOf(
  trials: readonly Trial[],
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): readonly Treatment[] {
  return trials
    .filter(isDated)
    .filter((trial) => isTreatment(trial, rule))
    .map((trial) => {
      const days = daysFor(trial, rule, doses)
      const lasted = (minimum: Cited<number> | undefined): Finding =>
        settled(lastedFinding(trial, days, minimum, rule), doses.answers)
      return {
        trial,
        group: groupKey(trial, rule),
        asEarlier: lasted(rule.earlierMinimumDays),
        asLast: lasted(rule.lastMinimumDays),
      }
    })
}

function isTreatment(trial: Trial, rule: SuccessiveTreatmentsRule): boolean {
  const isAddition = rule.augmentationCounts.value && trial.addedTo.length > 0
  return (isAntidepressant(trial) || isAddition) && !isForAnotherPurpose(trial)
}

function groupKey(trial: Trial, rule: SuccessiveTreatmentsRule): string {
  if (rule.distinctBy.value === 'trial') return trial.id
  return rule.distinctBy.value === 'class' ? (trial.drugClass ?? trial.agent) : trial.agent
}

/** An augmenting agent is judged by its time, an antidepressant by its time at the dose the definition wants. */
function daysFor(trial: Dated, rule: SuccessiveTreatmentsRule, { tables, age }: DoseContext): DayBounds {
  const gap = rule.maximumGapDays.value
  const table = doseTableFor(trial, rule)
  if (table === undefined) return daysOfTreatment(trial, gap)
  return daysAtDose(trial, (segment) => minimumDoseOf(tables, table, trial, segment, age), gap)
}

function doseTableFor({ role }: Trial, rule: SuccessiveTreatmentsRule): DoseTableId | undefined {
  const table = rule.earlierMinimumDose?.value
  return table === 'none' || role === 'augmentation' ? undefined : table
}

function minimumDoseOf(
  tables: DoseTables,
  table: DoseTableId,
  trial: Trial,
  segment: Pick<Segment, 'form' | 'release'>,
  age: number | undefined,
): number | 'unknown' {
  return (
    minimumDose(tables, table, trial.agent, { form: segment.form, release: segment.release, age })?.value ??
    'unknown'
  )
}

type Counts = (lasted: Finding) => boolean

function isPossible({ answer }: Finding): boolean {
  return answer !== 'no'
}

/** Documented for long enough at the dose, or answered for. */
function isCertain({ answer }: Finding): boolean {
  return answer === 'yes'
}

function isDocumented(trial: Trial): boolean {
  return trial.segments.some((segment) => segment.cover === 'documented')
}

/** The longest chain that can be completed, at most as long as needed; treatments are in order of start. */
function longestChain(
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
  counts: Counts,
): readonly Treatment[] {
  const chainTo = rule.nextWithinDays === undefined ? windowBefore : followedClosely
  let longest: readonly Treatment[] = []
  for (const [index, last] of treatments.entries()) {
    if (!counts(last.asLast)) continue
    const earlier = treatments.slice(0, index).filter(({ asEarlier }) => counts(asEarlier))
    const chain = chainTo(last, earlier, rule)
    if (chain.length > longest.length) longest = chain
  }
  return longest
}

/** Different treatments in the window that ends with the start of this one. */
function windowBefore(
  last: Treatment,
  before: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const groups = new Map<string, Treatment>()
  for (const earlier of before) {
    if (earlier.group === last.group || groups.has(earlier.group)) continue
    if (isWithin(earlier.trial, last.trial, rule)) groups.set(earlier.group, earlier)
  }
  return [...groups.values(), last].slice(-rule.treatments.value)
}

/** A chain in which each treatment follows the one before closely enough, found backwards from its last. */
function followedClosely(
  last: Treatment,
  before: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const inWindow = before.filter(({ trial }) => isWithin(trial, last.trial, rule))
  return [...leadingTo(last, [last.group], inWindow, rule), last]
}

/** The most treatments, of other groups than those taken, of which each is followed closely by the next. */
function leadingTo(
  next: Treatment,
  taken: readonly string[],
  before: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  let longest: readonly Treatment[] = []
  if (taken.length >= rule.treatments.value) return longest
  for (const earlier of before) {
    if (taken.includes(earlier.group) || !follows(earlier.trial, next.trial, rule)) continue
    const chain = [...leadingTo(earlier, [...taken, earlier.group], before, rule), earlier]
    if (chain.length > longest.length) longest = chain
  }
  return longest
}

function lastedFinding(
  trial: Dated,
  days: DayBounds,
  minimum: Cited<number> | undefined,
  rule: SuccessiveTreatmentsRule,
): Finding {
  const lasted = minimum === undefined ? 'yes' : reaches(days.low, days.high, minimum.value)
  return leaf('treatment-lasted', isDocumented(trial) ? lasted : all([lasted, 'unknown']), {
    about: trial.id,
    taken: { from: trial.start, to: trial.end },
    measured: { ...days, unit: 'days' },
    required: minimum && {
      ...{ relation: 'at-least', value: minimum.value },
      unit: doseTableFor(trial, rule) === undefined ? 'days' : daysAtTheDose,
    },
    evidence: trial.evidence,
    cite: minimum?.cite ?? rule.treatments.cite,
  })
}

/** One agent of a list after so many antidepressants: certain where the days of all of them are documented. */
function shortcutFindings(history: History, rule: SuccessiveTreatmentsRule): readonly Finding[] {
  const trials = history.trials(rule.maximumGapDays.value).filter(isDated)
  const antidepressants = trials.filter((trial) => isAntidepressant(trial) && !isForAnotherPurpose(trial))
  return rule.shortcuts.map(({ value, cite }) => {
    const agents = trials.filter((trial) => value.agents.includes(trial.agent))
    const reaches = (before: readonly Dated[]) => (trial: Dated) =>
      agentsBefore(trial, before, rule) >= value.priorAntidepressants
    const roads = agents.filter(reaches(antidepressants))
    // Sessions have no supply: they took place.
    const documented = agents.filter((trial) => trial.segments.length === 0 || isDocumented(trial))
    const certain = documented.filter(reaches(antidepressants.filter(isDocumented)))
    return leaf('shortcut', certain.length > 0 ? 'yes' : roads.length > 0 ? 'unknown' : 'no', {
      about: (certain[0] ?? roads[0])?.id ?? value.agents.join(', '),
      required: { relation: 'at-least', value: value.priorAntidepressants, unit: 'earlier antidepressants' },
      // One that came too early or too late could lead there, if another day of it were told.
      evidence: agents.flatMap((trial) => trial.evidence),
      cite,
    })
  })
}

/** How many other antidepressants were begun by this treatment, and went on into its window. */
function agentsBefore(
  trial: Dated,
  antidepressants: readonly Dated[],
  rule: SuccessiveTreatmentsRule,
): number {
  const begun = antidepressants.filter(({ start }) => start <= trial.start)
  const agents = new Set(begun.filter(({ end }) => liesInWindow(end, trial, rule)).map(({ agent }) => agent))
  agents.delete(trial.agent)
  return agents.size
}
