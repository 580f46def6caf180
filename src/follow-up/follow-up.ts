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
import { ongoingSteps, unclearSteps } from './current-step.ts'
import { type Decision, decide, decision } from './decide.ts'
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

export type FollowUp = {
  /** The newest step that goes on. */
  readonly step?: { readonly agent: string; readonly trial: string; readonly start: Day } | undefined
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
  const progress = step === undefined ? undefined : progressSince(step.start, scores, asOf)
  return {
    step: step && { agent: step.judged.trial.agent, trial: step.judged.trial.id, start: step.start },
    progress,
    ...advised({
      other,
      decided: decide({
        step,
        unclear: unclearSteps(view),
        progress,
        impression: step === undefined ? undefined : impressionSince(step.start, record, asOf),
        relapse,
        remissionHeld: remissionHeld(own, since, determination),
        asOf,
      }),
      due: alsoDue(determination, since),
      review,
      steps,
      view,
      settleFirst: input.settleFirst ?? [],
    }),
    schedule:
      step === undefined || other !== undefined
        ? []
        : scheduleOf(step.start, progressScores(progress, scores), asOf),
    relapse,
    maintenance: since === undefined || other !== undefined ? undefined : maintenanceOf(since, review),
    tapering: taperingOf(steps, asOf),
  }
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
