/**
 * The treatments that do not stand in the succession that is shown, each with the reason: any of them could have
 * made the answer, or would make it if the record said something else of it.
 */
import type { Citation } from '../knowledge/citation.ts'
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import type { Trial } from '../trials/trial.ts'
import { leaf } from './combine.ts'
import type { Finding } from './finding.ts'
import {
  type Dated,
  type DatedTreatment,
  daysBefore,
  hasDates,
  isAntidepressant,
  isApart,
  isDated,
  isForAnotherPurpose,
  isSoonEnough,
  isWithin,
  pauseBetween,
  type Treatment,
  takenWithin,
} from './succession.ts'

/** Why a treatment is left out. */
export type OutsideReason =
  | 'without days'
  | 'not added'
  | 'another purpose'
  | 'too short'
  | 'counted already'
  | 'before the window'
  | 'after the window'
  | 'began together'
  | 'too late'
  | 'beside another'
  | 'not needed'
  | 'instead of another'

type Why = {
  readonly note: OutsideReason
  readonly measured?: Finding['measured']
  readonly required?: Finding['required']
  readonly cite?: Citation
}
type Shown = { readonly chain: readonly Treatment[]; readonly rule: SuccessiveTreatmentsRule }
/** Those whose days are known, and those of which nothing tells them. */
type Judged = { readonly treatments: readonly DatedTreatment[]; readonly open: readonly Treatment[] }

/** One line for each antidepressant, and for each added agent where those count, in order of start. */
export function outsideSuccession(
  trials: readonly Trial[],
  { treatments, open }: Judged,
  chain: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): readonly Finding[] {
  const inChain = new Set(chain.map(({ trial }) => trial.id))
  return trials
    .filter((trial) => isLookedAt(trial, rule) && !inChain.has(trial.id))
    .map((trial) => {
      const treatment = treatments.find((each) => each.trial.id === trial.id)
      const undated = open.find((each) => each.trial.id === trial.id && trial.start === undefined)
      const why =
        treatment === undefined
          ? whyNone(trial, undated, chain, rule)
          : whyOutside(treatment, { chain, rule })
      return leaf('outside-succession', 'no', {
        about: trial.id,
        taken: treatment && takenWithin(treatment.trial),
        ...why,
        evidence: trial.evidence,
        cite: why.cite ?? rule.treatments.cite,
      })
    })
}

function isLookedAt(trial: Trial, { augmentationCounts }: SuccessiveTreatmentsRule): boolean {
  return isAntidepressant(trial) || (augmentationCounts.value && trial.role === 'augmentation')
}

/** It is no treatment in this counting at all. */
function whyNone(
  trial: Trial,
  undated: Treatment | undefined,
  chain: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
): Why {
  if (undated !== undefined)
    return (
      tooShortAs(undated.asEarlier) ?? countedAlready(undated, { chain, rule }) ?? { note: 'without days' }
    )
  if (trial.start === undefined) return { note: 'without days' }
  return { note: isForAnotherPurpose(trial) ? 'another purpose' : 'not added' }
}

/** The first reason that holds: its own length, another of its kind, its place between the others. */
function whyOutside(treatment: DatedTreatment, shown: Shown): Why {
  return (
    tooShort(treatment, shown) ??
    countedAlready(treatment, shown) ??
    misplaced(treatment, shown) ??
    spare(shown)
  )
}

function tooShort({ trial, asEarlier, asLast }: DatedTreatment, { chain }: Shown): Why | undefined {
  const last = chain.at(-1)?.trial
  const isLast = last === undefined || (isDated(last) && last.start < trial.start)
  return tooShortAs(isLast ? asLast : asEarlier)
}

function tooShortAs({ answer, measured, required, cite }: Finding): Why | undefined {
  return answer === 'no' ? { note: 'too short', measured, required, ...(cite && { cite }) } : undefined
}

function countedAlready({ group }: Treatment, { chain, rule }: Shown): Why | undefined {
  const isCounted = chain.some((other) => other.group === group)
  return isCounted ? { note: 'counted already', cite: rule.distinctBy.cite } : undefined
}

/** Too far from the others, or too near to one of them. */
function misplaced({ trial }: DatedTreatment, { chain, rule }: Shown): Why | undefined {
  const members = chain.filter(hasDates).map((member) => member.trial)
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const outside =
    trial.start > last.start
      ? beyond(first, trial, 'after the window', rule)
      : beyond(trial, last, 'before the window', rule)
  if (outside !== undefined || rule.nextWithinDays === undefined) return outside
  const before = members.findLast(({ start }) => start <= trial.start)
  const after = members.find(({ start }) => start > trial.start)
  return (before && unlinked(before, trial, rule)) ?? (after && unlinked(trial, after, rule))
}

function beyond(
  earlier: Dated,
  last: Dated,
  note: OutsideReason,
  rule: SuccessiveTreatmentsRule,
): Why | undefined {
  const { withinDays } = rule
  if (withinDays === undefined || isWithin(earlier, last, rule, 'possibly')) return undefined
  return {
    note,
    ...inDays(daysBefore(earlier, last, rule), withinDays.value),
    cite: withinDays.cite,
  }
}

function unlinked(earlier: Dated, next: Dated, rule: SuccessiveTreatmentsRule): Why | undefined {
  const { nextWithinDays, maximumOverlapDays } = rule
  const pause = pauseBetween(earlier, next)
  if (earlier.start === next.start && !earlier.bounds && !next.bounds) return { note: 'began together' }
  if (nextWithinDays && !isSoonEnough(earlier, next, rule, 'possibly'))
    return { note: 'too late', ...inDays(pause, nextWithinDays.value), cite: nextWithinDays.cite }
  if (maximumOverlapDays && !isApart(earlier, next, rule, 'possibly'))
    return {
      note: 'beside another',
      ...inDays({ low: -pause.high, high: -pause.low }, maximumOverlapDays.value),
      cite: maximumOverlapDays.cite,
    }
  return undefined
}

function inDays(
  { low, high }: { low: number; high: number },
  most: number,
): Pick<Why, 'measured' | 'required'> {
  return {
    measured: { low, high, unit: 'days' },
    required: { relation: 'at-most', value: most, unit: 'days' },
  }
}

/** It could stand there; the others are enough, or there is room for one of them only. */
function spare({ chain, rule }: Shown): Why {
  return { note: chain.length >= rule.treatments.value ? 'not needed' : 'instead of another' }
}
