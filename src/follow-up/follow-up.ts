/**
 * Measurement-based care: what has been measured since the newest step, what to do now, when to measure again, and
 * after remission how long to go on and how to stop.
 */
import type { Determination } from '../determination/determination.ts'
import { remissionDays } from '../knowledge/definitions/events.ts'
import { reviewAfterFailures } from '../knowledge/follow-up/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { type PatientView, patientView, type ReviewItem, reviewOf } from '../review/index.ts'
import { depressionScores } from '../trials/scores.ts'
import type { Score } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
import { advised, type SettleFirst } from './advised.ts'
import { isStartKnown, newestSteps, type OngoingStep, ongoingSteps, unclearSteps } from './current-step.ts'
import { type Decision, decision } from './decide.ts'
import { decideByStart, possibleStarts, type SinceStart } from './decide-by-start.ts'
import { impressionSince } from './impression.ts'
import { type Maintenance, maintenanceOf } from './maintenance.ts'
import { otherPathway } from './other-pathway.ts'
import { type Progress, progressSince } from './progress.ts'
import { lastScale, type Relapse, relapseOf, remissionSince } from './relapse.ts'
import { type ScheduledCheck, scheduleOf } from './schedule.ts'
import { type Tapering, taperingOf } from './tapering.ts'

export type FollowUpInput = {
  readonly record: PatientRecord
  readonly determination: Determination
  readonly asOf: Day
  /** Computed here where they are not handed in. */
  readonly scores?: readonly Score[] | undefined
  readonly view?: PatientView | undefined
  readonly review?: readonly ReviewItem[] | undefined
  /** What comes before any next step, as the plan knows it. */
  readonly settleFirst?: readonly SettleFirst[] | undefined
}

export type FollowedStep = {
  readonly agent: string
  readonly trial: string
  /** The first day on which it can have begun. */
  readonly start: Day
  /** The last one, where the day is not known. */
  readonly startLatest?: Day | undefined
}

export type FollowUp = {
  /** The newest step that goes on. */
  readonly step?: FollowedStep | undefined
  readonly progress?: Progress | undefined
  /** What to do now. */
  readonly decision: Decision
  /** What to do besides. */
  readonly also: readonly Decision[]
  readonly schedule: readonly ScheduledCheck[]
  readonly relapse: Relapse
  readonly maintenance?: Maintenance | undefined
  readonly tapering: readonly Tapering[]
}

export function followUp(input: FollowUpInput): FollowUp {
  const { record, determination, asOf } = input
  const view = input.view ?? patientView(record, determination, asOf)
  const review = input.review ?? reviewOf(view)
  const other = otherPathway(review, view)
  const scores = input.scores ?? depressionScores(record)
  const steps = ongoingSteps(view)
  const [step] = steps
  const own = lastScale(scores, asOf)
  const relapse = relapseOf(own)
  const since = remissionSince(own, determination.episode)
  const progress = step === undefined ? undefined : progressOf(step, scores, asOf)
  const sinceStart: SinceStart = (start) => ({
    progress: progressSince(start, scores, asOf),
    impression: impressionSince(start, record, asOf),
  })
  return {
    step: step && followedStep(step),
    progress,
    ...advised({
      other,
      decided: decideByStart(
        newestSteps(steps),
        {
          unclear: unclearSteps(view),
          relapse,
          remissionHeld: remissionHeld(own, since, determination),
          asOf,
        },
        sinceStart,
      ),
      due: alsoDue(determination, since),
      review,
      steps,
      view,
      settleFirst: input.settleFirst ?? [],
    }),
    schedule:
      step === undefined || other !== undefined || !isStartKnown(step)
        ? []
        : scheduleOf(step.start, progressScores(progress, scores), asOf),
    relapse,
    maintenance: since === undefined || other !== undefined ? undefined : maintenanceOf(since, review),
    tapering: taperingOf(steps, asOf),
  }
}

function followedStep(step: OngoingStep): FollowedStep {
  const { judged, start, startLast } = step
  return {
    agent: judged.trial.agent,
    trial: judged.trial.id,
    start,
    startLatest: isStartKnown(step) ? undefined : startLast,
  }
}

/** Where it depends on the day on which the step began which score is its baseline, none is. */
function progressOf(step: OngoingStep, scores: readonly Score[], asOf: Day): Progress | undefined {
  const all = possibleStarts(step).map((start) => progressSince(start, scores, asOf))
  const [first] = all
  if (first === undefined || all.every((each) => each?.baseline?.ref === first.baseline?.ref)) return first
  return { ...first, baseline: undefined, improvement: undefined, response: 'unknown' }
}

/** A single good score is no remission yet: two months must lie between the first and the last of them. */
function remissionHeld(own: readonly Score[], since: Day | undefined, { episode }: Determination): boolean {
  if (since === undefined) return false
  if (episode.status === 'remitted') return true
  const last = own.at(-1)
  return last !== undefined && last.on - since >= remissionDays.value
}

/** A check is done with the scale that is followed. */
function progressScores(progress: Progress | undefined, scores: readonly Score[]): readonly Score[] {
  return progress === undefined
    ? scores
    : scores.filter(({ instrument }) => instrument === progress.instrument)
}

function alsoDue(
  { answer, adequateFailedTrials, trials }: Determination,
  since: Day | undefined,
): readonly Decision[] {
  // Failed trials and yet no resistance: another disorder is on record, and has its own pathway.
  if (answer === 'no' || since !== undefined) return []
  if (adequateFailedTrials.certain < reviewAfterFailures.value) return []
  const evidence = trials.flatMap(({ counts, trial }) => (counts === 'yes' ? trial.evidence : []))
  return [decision('review-and-refer', `${adequateFailedTrials.certain} adequate trials failed`, evidence)]
}
