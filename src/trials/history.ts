/** Everything the trials, the episode and the outcomes are built from, prepared once for all definitions. */
import type { Exposure, PatientRecord } from '../record/record.ts'
import { addDays, type Day } from '../units/day.ts'
import { inOrder } from '../units/in-order.ts'
import { buildTrials } from './build-trials.ts'
import { type Course, rebuildCourses } from './course.ts'
import { currentEpisode } from './episode.ts'
import { depressionScores } from './scores.ts'
import { silentSince } from './silence.ts'
import type { Episode, Score, Trial } from './trial.ts'

export type History = {
  /** The record, without the medicines and measurements that have no part in a treatment history. */
  readonly record: PatientRecord
  /** Whether the record says anything at all. */
  readonly hasEntries: boolean
  readonly asOf: Day
  readonly courses: readonly Course[]
  readonly scores: readonly Score[]
  readonly episode: Episode
  /** The trials of this person when a pause longer than `maximumGapDays` ends a trial. */
  readonly trials: (maximumGapDays: number) => readonly Trial[]
}

/**
 * Reads the treatment history out of a record as it stood on a day. Nothing after that day, or after the death of
 * the patient, is counted. The order of the record's entries makes no difference.
 */
export function historyOf(record: PatientRecord, asOf: Day): History {
  const sorted = inFixedOrder(record)
  const scores = depressionScores(sorted).filter((score) => score.on <= asOf)
  const courses = rebuildCourses(sorted, firstDayAfter(sorted, asOf))
  const byGap = new Map<number, readonly Trial[]>()
  return {
    record: sorted,
    hasEntries: hasEntries(record),
    asOf,
    courses,
    scores,
    episode: episodeOf(sorted, scores, courses, asOf),
    trials: (maximumGapDays) => {
      const known = byGap.get(maximumGapDays)
      if (known !== undefined) return known
      const trials = buildTrials(sorted, courses, maximumGapDays)
      byGap.set(maximumGapDays, trials)
      return trials
    },
  }
}

/** Of an episode that is over nobody asks whether it still goes on. */
function episodeOf(
  record: PatientRecord,
  scores: readonly Score[],
  courses: readonly Course[],
  asOf: Day,
): Episode {
  const episode = currentEpisode(record, scores)
  if (episode.status === 'remitted') return episode
  return { ...episode, silentSince: silentSince(record, scores, courses, asOf) }
}

/** Exposure ends with the day looked at, or with death. */
function firstDayAfter(record: PatientRecord, asOf: Day): Day {
  const died = record.patient.died
  const last = died === undefined || died === 'date-unknown' ? asOf : Math.min(asOf, died.last)
  return addDays(last as Day, 1)
}

/**
 * The entries that trials, episode and outcome are built from, in an order that does not depend on the input's.
 * Other medicines and measurements keep their places: nothing here looks at them.
 */
function inFixedOrder(record: PatientRecord): PatientRecord {
  return {
    ...record,
    exposures: sortedByRef(record.exposures.filter(matters)),
    conditions: sortedByRef(record.conditions),
    measurements: sortedByRef(
      record.measurements.filter((measurement) => measurement.instrument !== undefined),
    ),
    procedures: sortedByRef(record.procedures),
    statements: sortedByRef(record.statements),
  }
}

/** An answer to one of our own questions adds nothing to a record that is empty. */
function hasEntries({ exposures, conditions, measurements, procedures, statements }: PatientRecord): boolean {
  const entries = exposures.length + conditions.length + measurements.length + procedures.length
  return entries > 0 || statements.some(({ says }) => says.kind !== 'answer')
}

/** A medicine with an ingredient we know, or one that nobody can name. */
function matters({ medicine }: Exposure): boolean {
  return medicine.ingredients.length > 0 || medicine.identified === 'unidentified'
}

function sortedByRef<T extends { readonly ref: string }>(entries: readonly T[]): readonly T[] {
  return inOrder(entries, (a, b) => a.ref < b.ref)
}
