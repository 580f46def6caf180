/** Complaints beside the depression: recorded, and followed over time by whatever measured them. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import { associatedComplaints, type ComplaintRow } from '../knowledge/review/index.ts'
import type { Condition, Measurement, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { byDate, type PatientView, stateOf } from './patient-view.ts'

export type ComplaintPoint = { readonly on: Day; readonly value: number; readonly ref: Ref }

/** Values of one measure, earliest first. */
export type ComplaintSeries = {
  readonly measure: string
  readonly points: readonly ComplaintPoint[]
  /** The last against the first value. Whether the change matters is for the clinician to say. */
  readonly direction: 'lower' | 'higher' | 'same' | 'one-value'
}

export type Complaint = {
  readonly id: string
  readonly name: string
  readonly answer: Answer
  /** What to ask where nothing is known. */
  readonly question: string
  readonly series: readonly ComplaintSeries[]
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export function complaints(view: PatientView): readonly Complaint[] {
  return associatedComplaints.map((row) => complaint(row, view))
}

function complaint(row: ComplaintRow, view: PatientView): Complaint {
  const { id, name, question, cite } = row
  const series = seriesOf(row, view)
  const diagnoses = diagnosesOf(row, view)
  const stated = view.facts.get(row.fact)
  const measured = measuredAnswer(row, view)
  const answer: Answer =
    stated !== undefined
      ? stated.value === 'present'
        ? 'yes'
        : 'no'
      : diagnoses.length > 0
        ? 'yes'
        : measured
  return {
    id,
    name,
    answer,
    question,
    series,
    evidence: [
      ...(stated === undefined ? [] : [stated.ref]),
      ...diagnoses,
      ...series.flatMap(({ points }) => points.map(({ ref }) => ref)),
    ],
    cite,
  }
}

function seriesOf(row: ComplaintRow, view: PatientView): readonly ComplaintSeries[] {
  const scales = row.measures.map(({ instrument, part }) => ({
    measure: part === 'total' ? instrument : `${instrument} item ${part}`,
    results: view.results.get(`${instrument}|${part}`) ?? [],
  }))
  const ratings = row.ratings.map((loinc) => ({
    measure: 'rating 0 to 10',
    results: view.tests.get(loinc) ?? [],
  }))
  return [...scales, ...ratings].flatMap(({ measure, results }) => {
    const points = pointsOf(results)
    return points.length === 0 ? [] : [{ measure, points, direction: directionOf(points) }]
  })
}

function pointsOf(results: readonly Measurement[]): readonly ComplaintPoint[] {
  return results
    .toSorted(byDate)
    .flatMap(({ when, value, ref }) =>
      when === undefined || value === undefined ? [] : [{ on: when.first, value, ref }],
    )
}

function directionOf(points: readonly ComplaintPoint[]): ComplaintSeries['direction'] {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return 'one-value'
  if (last.value === first.value) return 'same'
  return last.value < first.value ? 'lower' : 'higher'
}

/** The latest score of all measures; of one day, that of the best measure. */
function measuredAnswer({ measures }: ComplaintRow, view: PatientView): Answer {
  let latest: { readonly on: number; readonly answer: Answer } | undefined
  for (const { instrument, part, from } of measures) {
    const last = view.results.get(`${instrument}|${part}`)?.at(-1)
    if (last?.value === undefined) continue
    const on = last.when?.first ?? Number.NEGATIVE_INFINITY
    if (latest === undefined || on > latest.on) latest = { on, answer: last.value >= from ? 'yes' : 'no' }
  }
  return latest?.answer ?? 'unknown'
}

function diagnosesOf(row: ComplaintRow, view: PatientView): readonly Ref[] {
  const refs = new Set<Ref>()
  for (const group of row.groups) {
    for (const { condition, state } of view.diagnoses.get(group) ?? [])
      if (state === 'active') refs.add(condition.ref)
  }
  for (const condition of view.record.conditions) {
    if (
      !refs.has(condition.ref) &&
      isComplaint(row, condition) &&
      stateOf(condition, view.asOf) === 'active'
    ) {
      refs.add(condition.ref)
    }
  }
  return [...refs]
}

function isComplaint({ icd10, words }: ComplaintRow, { concept: { codes, text } }: Condition): boolean {
  const coded = codes.some(
    ({ system, code }) => system === 'icd10cm' && icd10.some((prefix) => code.startsWith(prefix)),
  )
  return (
    coded ||
    words.test(text ?? '') ||
    codes.some(({ display }) => display !== undefined && words.test(display))
  )
}
