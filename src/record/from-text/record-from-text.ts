/** A pasted treatment history → the record. */
import { conditionMentions } from '../../knowledge/conditions/index.ts'
import type { Day } from '../../units/day.ts'
import { plainText } from '../plain-text.ts'
import type { DataIssue, PatientRecord } from '../record.ts'
import { dropBareMentions } from './base-mentions.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { isSubject } from './courses.ts'
import { doubtsOfAll, leaveIntakeOpen } from './doubted-intake.ts'
import type { NoteElement } from './note-element.ts'
import { parseNote } from './note-parser.ts'
import { readAllergies, readNoAllergies } from './read-allergies.ts'
import { readConditions, readFamily } from './read-conditions.ts'
import { readCourses } from './read-courses.ts'
import { readLaboratory } from './read-laboratory.ts'
import { readPatient } from './read-patient.ts'
import { readScores } from './read-scores.ts'
import { readSuicideScreens } from './read-suicide-screens.ts'
import { TextDraft } from './text-draft.ts'
import type { TextReading } from './text-reading.ts'
import { isWeightless, textReading } from './text-spans.ts'
import { readUnnamedAntidepressants } from './unnamed-antidepressants.ts'

export type TextOptions = {
  /** Name of the file, for references: `history.txt#line-3`. */
  readonly file: string
  /** The day the text is read for: "for the past 8 weeks" and ages count back from it. */
  readonly asOf?: Day | undefined
}

export type TextRecords = {
  /** One record: a pasted history is about one patient. */
  readonly records: readonly PatientRecord[]
  /** What was understood, beside the text it came from. */
  readonly reading: TextReading
}

/** A longer text is not a treatment history; its beginning is read. */
const longestText = 200_000

/**
 * Reads a pasted history. Nothing is guessed: what is not understood stays out of the record, is listed as unread,
 * and is a data issue where it may be about treatment.
 */
export function recordFromText(text: string, { file, asOf }: TextOptions): TextRecords {
  const source = text.slice(0, longestText)
  const { text: plain, sourceOffset, invisible } = plainText(unwrapped(source))
  const draft = new TextDraft(file, plain, asOf, {
    lineOf: lineCounter(source, sourceOffset),
    sourceOf: (from, to) => source.slice(sourceOffset(from), sourceOffset(to)),
  })
  const { elements, problem } = parseNote(plain)
  const clauses = clausesOf(elements, plain)
  for (const clause of clauses) readClause(clause, draft)
  dropBareMentions(draft)
  readUnnamedAntidepressants(clauses, draft)
  leaveIntakeOpen(clauses.filter(isOfPatient).flatMap(doubtsOfAll), draft)
  readSuicideScreens(elements, draft)
  const reading = textReading(elements, draft, text, sourceOffset)
  const issues = [
    ...issuesOfText(text, file, invisible, problem),
    ...draft.issues(),
    ...unreadIssue(reading, file),
  ]
  return { records: [recordOf(draft, issues)], reading }
}

/**
 * Lines that were broken by the width of a window are one line; those of a list of medicines are not. The places of the
 * characters stay.
 */
function unwrapped(source: string): string {
  return source.replace(/(?<=[^\n]{60})(?<![.;:!?\r])\r?\n(?=[a-z(])/g, (lineEnd, at: number) => {
    const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
    const [after = ''] = source.slice(at + lineEnd.length).split('\n', 1)
    return listed.test(before) && listed.test(after) ? lineEnd : ' '.repeat(lineEnd.length)
  })
}

/** "sertraline (ZOLOFT) 100 MG tablet, Take 1 tablet by mouth daily". */
const listed = /\bm[c]?g\b.*\b(?:tab(?:let)?s?|cap(?:sule)?s?|take|disp|rfl)\b/i

/** Line numbers of places that are asked for in any order. */
function lineCounter(source: string, sourceOffset: (at: number) => number): (place: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (place) => {
    const offset = sourceOffset(place)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

function isOfPatient({ section, elements }: Clause): boolean {
  return section !== 'family' && !elements.some(({ kind }) => kind === 'relative')
}

function readClause(clause: Clause, draft: TextDraft): void {
  const kinds = new Set(clause.elements.map(({ kind }) => kind))
  draft.understand(
    clause.elements.filter(({ kind }) => kind === 'heading'),
    `heading${clause.section === undefined ? '' : `: ${clause.section}`}`,
  )
  readNoAllergies(clause, draft)
  if (clause.section === 'family' || kinds.has('relative')) readFamily(clause, draft)
  else if (clause.section === 'allergies' || kinds.has('allergy')) readAllergies(clause, draft)
  else {
    readPatient(clause, draft)
    readConditions(clause, draft)
    readScores(clause, readCourses(clause, draft), draft)
    readLaboratory(clause, draft)
    reportLeftOver(clause, draft)
  }
  understandLeadIns(clause, draft)
}

const leadIns = new Set<NoteElement['kind']>([
  'polarity',
  'step',
  'no',
  'shared',
  'relative',
  'allergy',
  'stop',
])

/** "never tried", "augmented with" are understood with what they lead to. */
function understandLeadIns({ elements }: Clause, draft: TextDraft): void {
  let as: string | undefined
  for (const element of elements.toReversed()) {
    const own = draft.asOfElement(element)
    if (own === undefined && leadIns.has(element.kind) && as !== undefined) draft.understand([element], as)
    else if (own !== undefined || !isWeightless(element)) as = own
  }
}

const ofTreatment = new Set<NoteElement['kind']>([
  ...(['dose', 'outcome', 'stop', 'reason', 'adherence', 'sessions', 'step'] as const),
])

/** Words of treatment without a treatment that they are said of. */
function reportLeftOver({ elements }: Clause, draft: TextDraft): void {
  if (elements.some(isSubject)) return
  const left = elements.filter((element) => ofTreatment.has(element.kind) && !isDoubtOfIntake(element))
  const unused = left.filter((element) => draft.asOfElement(element) === undefined)
  const [first] = unused
  if (first === undefined) return
  const words = draft.textOf(elements)
  draft.issue(first, `"${shortened(words)}" names no treatment that we know.`, 'It is not used.')
}

/** It is said of every medicine. */
function isDoubtOfIntake(element: NoteElement): boolean {
  return element.kind === 'adherence' && element.value === 'unknown'
}

const longestQuote = 80

function shortened(words: string): string {
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words
}

function issuesOfText(
  text: string,
  file: string,
  invisible: number,
  problem: string | undefined,
): readonly DataIssue[] {
  const issues: DataIssue[] = []
  if (text.length > longestText) {
    const length = `The text has ${text.length} characters; the first ${longestText} were read.`
    issues.push({
      where: file,
      problem: length,
      effect: 'Treatments named later are missing; split the text.',
    })
  }
  if (invisible > 0) {
    const hidden = `${invisible} characters cannot be seen (writing direction, zero width); they were left out.`
    issues.push({ where: file, problem: hidden, effect: 'What is shown may differ from what was read.' })
  }
  if (problem !== undefined) {
    issues.push({
      where: file,
      problem: `The text could not be read: ${problem}`,
      effect: 'Nothing of it is used.',
    })
  }
  return issues
}

/** Everything else that was not understood, counted. */
function unreadIssue({ unread }: TextReading, file: string): readonly DataIssue[] {
  if (unread.length === 0) return []
  const clinical = unread.filter(({ text }) => conditionMentions(text.slice(0, 300)).length > 0).length
  const one = unread.length === 1
  const passages = one ? 'One passage was' : `${unread.length} passages were`
  const illness = clinical === 0 ? '' : ` Of these, ${clinical} may name an illness.`
  const problem = `${passages} not understood.${illness}`
  return [{ where: file, problem, effect: 'Not used; marked beside the text.' }]
}

function recordOf(
  { entries, origins, patient, file }: TextDraft,
  dataIssues: readonly DataIssue[],
): PatientRecord {
  return { patient: { id: file, ...patient }, ...entries, pregnancies: [], origins, dataIssues }
}
