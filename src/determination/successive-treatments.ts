/** Counts treatments one after the other, as registers and claims do, without knowing what came of them. */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose } from '../knowledge/doses/index.ts'
import { type DayBounds, daysAtDose, daysOfTreatment } from '../trials/days-at-dose.ts'
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'
import type { DoseContext } from './adequacy.ts'
import { all, reaches } from './answer.ts'
import { anyOf, leaf } from './combine.ts'
import type { Answer, Finding } from './finding.ts'

type Dated = Trial & { readonly start: NonNullable<Trial['start']>; readonly end: NonNullable<Trial['end']> }
type Treatment = {
  readonly trial: Dated
  readonly group: string
  readonly asEarlier: Answer
  readonly asLast: Answer
  readonly days: DayBounds
}

/** Is there a chain of enough different treatments, or another road to the same label? */
export function countSuccessiveTreatments(
  history: History,
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): Finding {
  const treatments = treatmentsOf(history, rule, doses)
  const needed = rule.treatments.value
  const certain = longestChain(treatments.filter(isCertain), rule)
  const possible = longestChain(treatments, rule)
  const best = certain.length >= needed ? certain : possible
  const chain: Finding = {
    rule: 'successive-treatments',
    answer: reaches(certain.length, possible.length, needed),
    because: best.map((treatment, index) => treatmentFinding(treatment, rule, index === needed - 1)),
    measured: { low: certain.length, high: possible.length, unit: 'treatments' },
    required: { relation: 'at-least', value: needed, unit: 'treatments' },
    cite: rule.treatments.cite,
  }
  if (rule.shortcuts.length === 0) return chain
  return anyOf('successive-treatments-or-shortcut', [chain, ...shortcutFindings(history, rule)])
}

function treatmentsOf(
  history: History,
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): readonly Treatment[] {
  return history
    .trials(rule.maximumGapDays.value)
    .filter(isDated)
    .filter((trial) => isTreatment(trial, rule))
    .map((trial) => {
      const days = daysFor(trial, rule, doses)
      const earlier = rule.earlierMinimumDays
      const last = rule.lastMinimumDays
      return {
        trial,
        group: groupKey(trial, rule),
        days,
        asEarlier: earlier === undefined ? 'yes' : reaches(days.low, days.high, earlier.value),
        asLast: last === undefined ? 'yes' : reaches(days.low, days.high, last.value),
      }
    })
}

function isDated(trial: Trial): trial is Dated {
  return trial.start !== undefined && trial.end !== undefined
}

function isTreatment(trial: Trial, rule: SuccessiveTreatmentsRule): boolean {
  if (trial.traps.some((trap) => trap.effect === 'not-a-trial' && trap.belowMgPerDay === undefined))
    return false
  if (trial.role === 'augmentation') return rule.augmentationCounts.value && trial.addedTo.length > 0
  return trial.role === 'antidepressant' || trial.role === 'combination'
}

function groupKey(trial: Trial, rule: SuccessiveTreatmentsRule): string {
  if (rule.distinctBy.value === 'trial') return trial.id
  return rule.distinctBy.value === 'class' ? (trial.drugClass ?? trial.agent) : trial.agent
}

/** An augmenting agent is judged by its time, an antidepressant by its time at the dose the definition wants. */
function daysFor(trial: Dated, rule: SuccessiveTreatmentsRule, { tables, age }: DoseContext): DayBounds {
  const gap = rule.maximumGapDays.value
  const table = rule.earlierMinimumDose?.value
  if (table === undefined || table === 'none' || trial.role === 'augmentation')
    return daysOfTreatment(trial, gap)
  return daysAtDose(trial, (segment) => minimumDoseOf(tables, table, trial, segment, age), gap)
}

function minimumDoseOf(
  tables: DoseTables,
  table: Parameters<typeof minimumDose>[1],
  trial: Trial,
  segment: {
    readonly form?: Trial['segments'][number]['form']
    readonly release?: Trial['segments'][number]['release']
  },
  age: number | undefined,
): number | 'unknown' {
  return (
    minimumDose(tables, table, trial.agent, { form: segment.form, release: segment.release, age })?.value ??
    'unknown'
  )
}

function isCertain(treatment: Treatment): boolean {
  return treatment.trial.segments.some((segment) => segment.cover === 'documented')
}

/** The longest chain that can be completed, at most as long as needed; treatments are in order of start. */
function longestChain(
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const usable = treatments.filter((treatment) => treatment.asEarlier !== 'no' || treatment.asLast !== 'no')
  let best: readonly Treatment[] = []
  for (const last of usable) {
    const chain =
      rule.nextWithinDays === undefined ? windowBefore(last, usable, rule) : chainTo(last, usable, rule)
    if (chain.length > best.length) best = chain
    if (best.length >= rule.treatments.value) break
  }
  return best
}

/** Different treatments in the window that ends with the start of this one. */
function windowBefore(
  last: Treatment,
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  if (last.asLast === 'no') return []
  const groups = new Map<string, Treatment>()
  for (const earlier of treatments) {
    const before =
      earlier.trial.start < last.trial.start ||
      (earlier.trial.start === last.trial.start && earlier.trial.id < last.trial.id)
    if (!before || earlier.group === last.group || earlier.asEarlier === 'no') continue
    if (isWithin(earlier, last, rule) && !groups.has(earlier.group)) groups.set(earlier.group, earlier)
  }
  return [...[...groups.values()].slice(-(rule.treatments.value - 1)), last]
}

function isWithin(earlier: Treatment, last: Treatment, rule: SuccessiveTreatmentsRule): boolean {
  if (rule.withinDays === undefined) return true
  const from = rule.withinCounts?.value === 'active' ? earlier.trial.end : earlier.trial.start
  return last.trial.start - from <= rule.withinDays.value
}

/** A chain in which each treatment follows the one before closely enough, found backwards from its last. */
function chainTo(
  last: Treatment,
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  if (last.asLast === 'no') return []
  return extend([last], treatments, rule)
}

function extend(
  chain: readonly Treatment[],
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const first = chain[0]
  if (first === undefined || chain.length >= rule.treatments.value) return chain
  let best = chain
  for (const earlier of treatments) {
    if (chain.some((member) => member.group === earlier.group) || earlier.asEarlier === 'no') continue
    const last = chain.at(-1)
    if (!follows(earlier, first, rule) || last === undefined || !isWithin(earlier, last, rule)) continue
    const longer = extend([earlier, ...chain], treatments, rule)
    if (longer.length > best.length) best = longer
    if (best.length >= rule.treatments.value) break
  }
  return best
}

function follows(earlier: Treatment, next: Treatment, rule: SuccessiveTreatmentsRule): boolean {
  if (earlier.trial.start >= next.trial.start) return false
  const pause = next.trial.start - earlier.trial.end
  if (rule.nextWithinDays !== undefined && pause > rule.nextWithinDays.value) return false
  return rule.maximumOverlapDays === undefined || -pause <= rule.maximumOverlapDays.value
}

function treatmentFinding(treatment: Treatment, rule: SuccessiveTreatmentsRule, isLast: boolean): Finding {
  const minimum = isLast ? rule.lastMinimumDays : rule.earlierMinimumDays
  const lasted = isLast ? treatment.asLast : treatment.asEarlier
  const answer = isCertain(treatment) ? lasted : all([lasted, 'unknown'])
  return leaf('treatment-lasted', answer, {
    about: treatment.trial.id,
    measured: { ...treatment.days, unit: 'days' },
    required: minimum && { relation: 'at-least', value: minimum.value, unit: 'days' },
    evidence: treatment.trial.evidence,
    cite: minimum?.cite ?? rule.treatments.cite,
  })
}

/** One agent of a list after so many antidepressants. */
function shortcutFindings(history: History, rule: SuccessiveTreatmentsRule): readonly Finding[] {
  const trials = history.trials(rule.maximumGapDays.value).filter(isDated)
  const antidepressants = trials.filter((trial) =>
    isTreatment(trial, { ...rule, augmentationCounts: { ...rule.augmentationCounts, value: false } }),
  )
  return rule.shortcuts.map(({ value, cite }) => {
    const roads = trials
      .filter((trial) => value.agents.includes(trial.agent))
      .filter((trial) => {
        const prior = antidepressants.filter(
          (other) =>
            other.start <= trial.start && other.agent !== trial.agent && isWithinWindow(other, trial, rule),
        )
        return new Set(prior.map((other) => other.agent)).size >= value.priorAntidepressants
      })
    return leaf('shortcut', roads.length > 0 ? 'yes' : 'no', {
      about: roads[0]?.id ?? value.agents.join(', '),
      required: { relation: 'at-least', value: value.priorAntidepressants, unit: 'earlier antidepressants' },
      evidence: roads.flatMap((trial) => [...trial.evidence]),
      cite,
    })
  })
}

function isWithinWindow(earlier: Dated, last: Dated, rule: SuccessiveTreatmentsRule): boolean {
  return rule.withinDays === undefined || last.start - earlier.end <= rule.withinDays.value
}
