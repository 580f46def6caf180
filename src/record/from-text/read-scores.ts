/** Scores of rating scales in a clause → measurements. */
import { instrumentByText } from '../../knowledge/instruments/index.ts'
import { exactly, formatStatedDate, type StatedDate } from '../../units/day.ts'
import type { Clause } from './clauses.ts'
import { courseTime } from './course-time.ts'
import type { Course } from './courses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'
import { elementsOfScore, type ScoreMention, scoreMentions } from './score-mentions.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads "PHQ-9 18 on 3/5/2021" and "PHQ-9 20 -> 17" into the draft. */
export function readScores(clause: Clause, courses: readonly Course[], draft: TextDraft): void {
  const mentions = scoreMentions(clause)
  if (mentions.length === 0) return
  const ofClause = dateOfClause(clause.elements, mentions)
  for (const mention of mentions) readScore(mention, ofClause, courses, draft)
}

function readScore(
  mention: ScoreMention,
  ofClause: ScoreDates,
  courses: readonly Course[],
  draft: TextDraft,
): void {
  const { name, numbers, again } = mention
  const values = numbers?.values ?? []
  const instrument = instrumentByText(name.name, values[0])?.instrument
  const isScore = numbers?.change === true || values.length === 1
  const possible = values.every((value) => instrumentByText(name.name, value) !== undefined)
  if (numbers === undefined || instrument === undefined || !isScore || !possible) {
    reportScore(mention, draft)
    return
  }
  const { stated, used } = datesOf(mention, ofClause, values.length, courses, draft)
  values.forEach((value, index) => {
    const when = stated[index]
    draft.entries.measurements.push({
      ref: draft.ref(again ? numbers : name),
      concept: { codes: [], text: name.name },
      instrument,
      part: 'total',
      value,
      ...(when === undefined ? {} : { when }),
    })
  })
  const as = values.map((value, index) => `${value} (${worded(stated[index])})`).join(' → ')
  draft.understand([...elementsOfScore(mention), ...used], `${instrument} ${as}`)
}

function worded(date: StatedDate | undefined): string {
  return date === undefined ? 'date unknown' : formatStatedDate(date)
}

function reportScore(mention: ScoreMention, draft: TextDraft): void {
  const elements = elementsOfScore(mention)
  draft.reject(elements)
  const problem = `"${draft.textOf(elements)}" names a scale without a score that is possible on it.`
  draft.issue(mention.name, problem, 'It is not used.')
}

type ScoreDates = {
  readonly stated: readonly (StatedDate | undefined)[]
  readonly used: readonly NoteElement[]
}

const undated: ScoreDates = { stated: [], used: [] }

/**
 * The date beside the score; for a change within one dated course, the beginning and the end of the course;
 * otherwise the date of the clause, where no treatment is named that it could belong to.
 */
function datesOf(
  { beside }: ScoreMention,
  ofClause: ScoreDates,
  count: number,
  courses: readonly Course[],
  { asOf }: TextDraft,
): ScoreDates {
  if (beside?.kind === 'date') return { stated: [beside.date], used: [] }
  if (beside?.kind === 'current') return asOf === undefined ? undated : { stated: [exactly(asOf)], used: [] }
  const [course, another] = courses
  if (course === undefined) return count === 1 ? ofClause : undated
  if (another !== undefined || count !== 2) return undated
  const { start, end } = courseTime(course.details, asOf)
  return start === undefined || end === undefined ? undated : { stated: [start, end], used: [] }
}

/** The one date of a clause that stands beside no score. */
function dateOfClause(elements: readonly NoteElement[], mentions: readonly ScoreMention[]): ScoreDates {
  const besideScores = new Set<NoteElement | undefined>(mentions.map(({ beside }) => beside))
  const [date, another] = elements.filter(
    (element): element is NoteElementOf<'date'> => element.kind === 'date' && !besideScores.has(element),
  )
  return date === undefined || another !== undefined ? undated : { stated: [date.date], used: [date] }
}
