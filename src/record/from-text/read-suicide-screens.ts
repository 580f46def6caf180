/**
 * A suicide screen written in words. Answers that raise the risk are read ("ideation 3", "Q4 yes"); a no is not: what
 * time it is about, and whether it was asked, words do not tell. Somebody has to look there in any case.
 */
import { screenerQuestions } from '../../knowledge/risk/index.ts'
import { exactly, formatStatedDate, type StatedDate } from '../../units/day.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

const columbia = /\bc-?ssrs\b|\bcolumbia (?:suicide|screen|protocol)/
const screen = /\bc-?ssrs\b|\bcolumbia (?:suicide|screen|protocol)|\b(?:item|question) ?#? ?9\b|\bq9\b/g

/** "Ideation 3", "ideation level 4/5", "Q4 yes", "question 5: positive". */
const answers =
  /\bideation(?: (?:level|severity|intensity|score|type|of))*[ :=]*([1-5])(?:\/5)?(?![\d.])|\b(?:q|question|item) ?#?([1-6])[ :=-]*(?:yes|positive|\+)/g

/** Reads the lines that name the C-SSRS or the ninth item of the PHQ-9. */
export function readSuicideScreens(elements: readonly NoteElement[], draft: TextDraft): void {
  const lines = new Set<number>()
  for (const { index } of draft.plain.matchAll(screen)) {
    const start = draft.plain.lastIndexOf('\n', index) + 1
    const element = elements.find(({ from, to }) => from <= index && index < to)
    if (element === undefined || lines.has(start)) continue
    lines.add(start)
    draft.entries.statements.push({
      ref: draft.ref(element),
      by: 'unknown',
      says: { kind: 'fact', id: 'suicide-screen-unread', value: 'present' },
    })
    readLine({ from: start, to: endOfLine(draft.plain, start) }, elements, draft)
  }
}

type Line = { readonly from: number; readonly to: number }

function endOfLine(plain: string, from: number): number {
  const end = plain.indexOf('\n', from)
  return end < 0 ? plain.length : end
}

function readLine(line: Line, elements: readonly NoteElement[], draft: TextDraft): void {
  const words = draft.plain.slice(line.from, line.to)
  const name = columbia.exec(words)
  if (name === null || isOfAnother(elements, line)) return
  const ofLine = dateOfLine(elements, line, draft)
  for (const found of words.matchAll(answers)) {
    const number = Number(found[1] ?? found[2])
    const from = line.from + found.index
    const read = elements.filter((each) => each.to > from && each.from < from + found[0].length)
    const [first] = read
    if (first === undefined || found.index < name.index || isAsked(draft.plain, from + found[0].length))
      continue
    const when = dateBeside(elements, read.at(-1)) ?? ofLine
    addYes(number, first, when, draft)
    const question = screenerQuestions.find((each) => each.number === number)
    const on = when === undefined ? 'date unknown' : formatStatedDate(when)
    draft.understand(read, `C-SSRS question ${number} yes: ${question?.id.replaceAll('-', ' ')} (${on})`)
  }
}

function addYes(part: number, element: NoteElement, when: StatedDate | undefined, draft: TextDraft): void {
  draft.entries.measurements.push({
    ref: draft.ref(element),
    concept: { codes: [], text: `C-SSRS question ${part}` },
    instrument: 'c-ssrs',
    part,
    value: 1,
    ...(when === undefined ? {} : { when }),
  })
}

function isOfAnother(elements: readonly NoteElement[], line: Line): boolean {
  return elements.some(({ kind, from }) => kind === 'relative' && from >= line.from && from < line.to)
}

function isAsked(plain: string, end: number): boolean {
  return plain.slice(end).trimStart().startsWith('?')
}

/** "Ideation 4 (5/20/2024)". */
function dateBeside(elements: readonly NoteElement[], last: NoteElement | undefined): StatedDate | undefined {
  const after = last === undefined ? -1 : elements.indexOf(last)
  const next = after < 0 ? undefined : elements.slice(after + 1).find(({ kind }) => kind !== 'filler')
  return next?.kind === 'date' ? next.date : undefined
}

/** The one date of the line, or the day of the text for "today". */
function dateOfLine(
  elements: readonly NoteElement[],
  line: Line,
  { asOf }: TextDraft,
): StatedDate | undefined {
  const own = elements.filter(({ from }) => from >= line.from && from < line.to)
  const dates = own.flatMap((element) => (element.kind === 'date' ? [element.date] : []))
  if (dates.length === 1) return dates[0]
  const isToday = dates.length === 0 && own.some(({ kind }) => kind === 'current')
  return isToday && asOf !== undefined ? exactly(asOf) : undefined
}
