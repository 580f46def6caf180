/** Counts treatments one after the other, as registers and claims do, without knowing what came of them. */
import type { Cited } from '../knowledge/citation.ts'
import type { DoseTableId, SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose } from '../knowledge/doses/index.ts'
import { type DayBounds, daysAtDose, daysOfTreatment } from '../trials/days-at-dose.ts'
import type { History } from '../trials/history.ts'
import type { Segment, Trial } from '../trials/trial.ts'
import { canBeAddedTo, isAddition } from './added-to.ts'
import type { DoseContext } from './adequacy.ts'
import { all, reaches } from './answer.ts'
import { allOf, anyOf, leaf } from './combine.ts'
import { daysAtTheDose, type Finding } from './finding.ts'
import { type OpenPlaces, openPlaces, placeAnswered, placedFinding, withOpenPlace } from './open-place.ts'
import { openSuccession } from './open-succession.ts'
import { outsideSuccession } from './outside-succession.ts'
import { roughDays } from './rough-days.ts'
import { settled } from './settled.ts'
import { isDocumented, shortcutFindings } from './shortcuts.ts'
import {
  boundsOf,
  type Dated,
  type DatedTreatment,
  type Degree,
  isAntidepressant,
  isDated,
  isForAnotherPurpose,
  leadsTo,
  liesInWindowOf,
  standsBefore,
  type Treatment,
  takenWithin,
} from './succession.ts'
import { undatedTrials } from './undated-trials.ts'

const nonePlaces: OpenPlaces = new Map()

/** Is there a chain of enough different treatments, or another road to the same label? */
export function countSuccessiveTreatments(
  history: History,
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): Finding {
  const trials = history.trials(rule.maximumGapDays.value)
  const treatments = treatmentsOf(trials, rule, doses)
  const open = openTreatments(history, trials, rule, doses)
  const needed = rule.treatments.value
  const certain = longestSuccession(treatments, open, rule, isCertain, 'surely')
  const possible = possibleSuccession(treatments, open, rule)
  const isReached = certain.length >= needed
  const best = isReached ? certain : possible
  const beside = isReached ? [] : besideSuccession(open, best)
  const places = isReached ? nonePlaces : openPlaces(best, rule)
  const withoutBeside = trials.filter((trial) => !beside.some((other) => other.trial === trial))
  const chain: Finding = {
    rule: 'successive-treatments',
    answer: reaches(certain.length, possible.length, needed),
    because: [
      ...inSuccession(best, beside, places),
      ...outsideSuccession(withoutBeside, { treatments, open }, best, rule),
    ],
    combines: { atLeast: needed },
    measured: { low: certain.length, high: possible.length, unit: 'treatments' },
    required: { relation: 'at-least', value: needed, unit: 'treatments' },
    cite: rule.treatments.cite,
  }
  if (rule.shortcuts.length === 0) return chain
  return anyOf('successive-treatments-or-shortcut', [chain, ...shortcutFindings(history, rule)])
}

/** Where all days are known, they decide; else the treatments whose days are open stand where they fit best. */
function longestSuccession(
  treatments: readonly DatedTreatment[],
  open: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
  counts: Counts,
  degree: Degree,
): readonly Treatment[] {
  const dated = longestChain(treatments, rule, counts)
  const decide = open.length === 0 && (degree === 'surely' || treatments.every(isExact))
  if (decide || dated.length >= rule.treatments.value) return dated
  const withOpen = openSuccession([...treatments, ...open], rule, counts, degree)
  return withOpen.length > dated.length ? withOpen : dated
}

function isExact({ trial }: DatedTreatment): boolean {
  return trial.bounds === undefined
}

/** One that stands wherever the days lay that are known only roughly, before one that stands in some places only. */
function possibleSuccession(
  treatments: readonly DatedTreatment[],
  open: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Treatment[] {
  const surely = longestSuccession(treatments, open, rule, isPossible, 'surely')
  const isSettled = open.length === 0 && treatments.every(isExact)
  if (isSettled || surely.length >= rule.treatments.value) return surely
  const possibly = longestSuccession(treatments, open, rule, isPossible, 'possibly')
  return possibly.length > surely.length ? possibly : surely
}

/** Others without days, any of which could stand in the place of one that is shown. */
function besideSuccession(open: readonly Treatment[], chain: readonly Treatment[]): readonly Treatment[] {
  const isCounted = ({ group }: Treatment) =>
    chain.some((other) => other.group === group && isCertain(other.asEarlier))
  return open.filter(
    (treatment) => !chain.includes(treatment) && isPossible(treatment.asEarlier) && !isCounted(treatment),
  )
}

/** The last one is judged, as it is counted, otherwise than those before it; several of a group count once. */
function inSuccession(
  chain: readonly Treatment[],
  beside: readonly Treatment[],
  places: OpenPlaces,
): readonly Finding[] {
  const members = chain.map((treatment, index) => {
    const finding = index === chain.length - 1 ? treatment.asLast : treatment.asEarlier
    const open = places.get(treatment)
    return { group: treatment.group, finding: open ? withOpenPlace(treatment, finding, open) : finding }
  })
  const others = beside.map(({ group, asEarlier }) => ({ group, finding: asEarlier }))
  const groups = Map.groupBy([...members, ...others], ({ group }) => group)
  return [...groups].map(([group, [first, ...more]]) => {
    const findings = [first, ...more].flatMap((member) => member?.finding ?? [])
    return more.length === 0 && first !== undefined
      ? first.finding
      : anyOf('treatment-counted', findings, { about: group })
  })
}

/** With what was answered about each: an answer makes other chains, not only another end of this one. */
function treatmentsOf(
  trials: readonly Trial[],
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): readonly DatedTreatment[] {
  return trials
    .filter(isDated)
    .filter((trial) => isTreatment(trial, trials, rule))
    .map((trial) => {
      const days = daysFor(trial, rule, doses)
      const place = placeAnswered(trial, doses)
      const lasted = (minimum: Cited<number> | undefined): Finding => {
        const finding = settled(lastedFinding(trial, days, minimum, rule), doses.answers)
        return place?.answer === 'no' ? placedFinding(finding, place) : finding
      }
      return {
        trial,
        group: groupKey(trial, rule),
        asEarlier: lasted(rule.earlierMinimumDays),
        asLast: lasted(rule.lastMinimumDays),
        isPlaced: place?.answer === 'yes' || undefined,
      }
    })
}

/** Treatments of which nothing tells the days, and what such a treatment could make a treatment. */
function openTreatments(
  history: History,
  trials: readonly Trial[],
  rule: SuccessiveTreatmentsRule,
  doses: DoseContext,
): readonly Treatment[] {
  return openTrials(history, trials, rule).map((trial) => {
    const days = daysFor(trial, rule, doses)
    const open = (minimum: Cited<number> | undefined): Finding => {
      const finding = isDated(trial)
        ? addedFinding(trial, trials, lastedFinding(trial, days, minimum, rule), rule)
        : openFinding(trial, days, minimum, rule)
      return settled(finding, doses.answers)
    }
    return {
      trial,
      group: groupKey(trial, rule),
      asEarlier: open(rule.earlierMinimumDays),
      asLast: open(rule.lastMinimumDays),
    }
  })
}

/**
 * An agent without days may have been added to any antidepressant, and an antidepressant without days may be what a
 * dated agent was added to.
 */
function openTrials(
  history: History,
  trials: readonly Trial[],
  rule: SuccessiveTreatmentsRule,
): readonly Trial[] {
  const undated = undatedTrials(history, trials).filter((trial) => !isForAnotherPurpose(trial))
  const addedAgents = rule.augmentationCounts.value
    ? trials.filter((trial) => trial.role === 'augmentation' && !isForAnotherPurpose(trial))
    : []
  const hasOpenBase = undated.some(canBeAddedTo)
  const hasBase = hasOpenBase || trials.filter(isDated).some(canBeAddedTo)
  return [
    ...undated.filter(isAntidepressant),
    ...addedAgents.filter((trial) => {
      if (!isDated(trial)) return hasBase && undated.includes(trial)
      return !isAddition(trial, trials, 'surely') && (hasOpenBase || isAddition(trial, trials, 'possibly'))
    }),
  ]
}

function isTreatment(trial: Trial, trials: readonly Trial[], rule: SuccessiveTreatmentsRule): boolean {
  if (isForAnotherPurpose(trial)) return false
  return isAntidepressant(trial) || (rule.augmentationCounts.value && isAddition(trial, trials, 'surely'))
}

function groupKey(trial: Trial, rule: SuccessiveTreatmentsRule): string {
  if (rule.distinctBy.value === 'trial') return trial.id
  return rule.distinctBy.value === 'class' ? (trial.drugClass ?? trial.agent) : trial.agent
}

/** An augmenting agent is judged by its time, an antidepressant by its time at the dose the definition wants. */
function daysFor(trial: Trial, rule: SuccessiveTreatmentsRule, { tables, age }: DoseContext): DayBounds {
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

/** The longest chain that surely stands, at most as long as needed; treatments are in order of start. */
function longestChain(
  treatments: readonly DatedTreatment[],
  rule: SuccessiveTreatmentsRule,
  counts: Counts,
): readonly DatedTreatment[] {
  const chainTo = rule.nextWithinDays === undefined ? windowBefore : followedClosely
  const earlier = treatments.filter(({ asEarlier }) => counts(asEarlier))
  let longest: readonly DatedTreatment[] = []
  for (const last of treatments) {
    if (!counts(last.asLast)) continue
    const chain = chainTo(last, earlier, rule, counts)
    if (chain.length > longest.length) longest = chain
  }
  return longest
}

/** Different treatments in the window that ends with the start of this one. */
function windowBefore(
  last: DatedTreatment,
  others: readonly DatedTreatment[],
  rule: SuccessiveTreatmentsRule,
  counts: Counts,
): readonly DatedTreatment[] {
  const groups = new Map<string, DatedTreatment>()
  for (const earlier of others) {
    if (earlier.group === last.group || groups.has(earlier.group)) continue
    if (standsBefore(earlier, last, rule, counts, 'surely')) groups.set(earlier.group, earlier)
  }
  return [...groups.values(), last].slice(-rule.treatments.value)
}

/** A chain in which each treatment follows the one before closely enough, found backwards from its last. */
function followedClosely(
  last: DatedTreatment,
  others: readonly DatedTreatment[],
  rule: SuccessiveTreatmentsRule,
): readonly DatedTreatment[] {
  const inWindow = others.filter((earlier) => liesInWindowOf(earlier, last, rule, 'surely'))
  return [...leadingTo(last, [last.group], inWindow, rule), last]
}

/** The most treatments, of other groups than those taken, of which each is followed closely by the next. */
function leadingTo(
  next: DatedTreatment,
  taken: readonly string[],
  before: readonly DatedTreatment[],
  rule: SuccessiveTreatmentsRule,
): readonly DatedTreatment[] {
  let longest: readonly DatedTreatment[] = []
  if (taken.length >= rule.treatments.value) return longest
  for (const earlier of before) {
    if (taken.includes(earlier.group) || !leadsTo(earlier, next, rule, 'surely')) continue
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
  const { isOne, isTangled } = boundsOf(trial)
  const known = isTangled ? { low: 0, high: Number.POSITIVE_INFINITY } : days
  const lasted = minimum === undefined ? 'yes' : reaches(known.low, known.high, minimum.value)
  const isCertain = isOne && isDocumented(trial)
  return leaf('treatment-lasted', isCertain ? lasted : all([lasted, 'unknown']), {
    about: trial.id,
    taken: takenWithin(trial),
    measured: { ...known, unit: 'days' },
    required: requiredDays(trial, minimum, rule),
    evidence: trial.evidence,
    cite: minimum?.cite ?? rule.treatments.cite,
  })
}

/** It was dated, and may have been added to an antidepressant that was not, or not exactly. */
function addedFinding(
  trial: Dated,
  trials: readonly Trial[],
  lasted: Finding,
  rule: SuccessiveTreatmentsRule,
): Finding {
  const isRough = isAddition(trial, trials, 'possibly')
  const note = isRough ? { note: roughDays } : {}
  const added = leaf('was-added', 'unknown', {
    about: trial.id,
    taken: lasted.taken,
    evidence: trial.evidence,
    cite: rule.augmentationCounts.cite,
    ...note,
  })
  return allOf('added-treatment', [added, lasted], { about: trial.id, taken: lasted.taken, ...note })
}

/** It may have lasted, and stood where it counts: nothing tells its days. */
function openFinding(
  trial: Trial,
  days: DayBounds,
  minimum: Cited<number> | undefined,
  rule: SuccessiveTreatmentsRule,
): Finding {
  const lasted = minimum === undefined ? 'yes' : reaches(days.low, days.high, minimum.value)
  return leaf('undated-treatment', all([lasted, 'unknown']), {
    about: trial.id,
    measured: { ...days, unit: 'days' },
    required: requiredDays(trial, minimum, rule),
    evidence: trial.evidence,
    cite: minimum?.cite ?? rule.treatments.cite,
  })
}

function requiredDays(
  trial: Trial,
  minimum: Cited<number> | undefined,
  rule: SuccessiveTreatmentsRule,
): Finding['required'] {
  const unit = doseTableFor(trial, rule) === undefined ? 'days' : daysAtTheDose
  return minimum && { relation: 'at-least', value: minimum.value, unit }
}
