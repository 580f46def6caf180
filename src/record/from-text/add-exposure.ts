/** A medicine with what is said of it → an exposure. */
import { productByName } from '../../knowledge/medicines/index.ts'
import { datedBeforeMarket, keptWithItsDate } from '../before-market.ts'
import type { Exposure, Medicine } from '../record.ts'
import { type BareDose, mayBeMonth } from './bare-dose.ts'
import { isBareMention } from './base-mentions.ts'
import type { Clause } from './clauses.ts'
import { courseDoses } from './course-doses.ts'
import type { CourseFacts } from './course-facts.ts'
import { type CourseTime, isSoFar } from './course-time.ts'
import { doseWords, factWords, nameWords, timeWords } from './course-words.ts'
import { type Course, isSubject } from './courses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'
import type { ReadCourse } from './read-course.ts'
import { endReplaced } from './replaced-courses.ts'
import { reportedOf } from './reported-of.ts'
import { sideEffectsOf, sideEffectWords } from './side-effect-words.ts'
import type { TextDraft } from './text-draft.ts'

export function addExposure(
  { course, clause, facts, time, instruction, bare }: ReadCourse,
  draft: TextDraft,
): string {
  const subject = course.subject as NoteElementOf<'medicine'>
  const medicine = medicineOf(subject, draft)
  const ingredients = medicine.ingredients.map(({ ingredient }) => ingredient)
  const details = bare?.details ?? course.details
  const dose = courseDoses(details, ingredients, { instruction, disagreeing: time.disagreeing })
  draft.reject(dose.unused)
  if (instruction !== undefined && instruction.phases === undefined) draft.reject(instruction.elements)
  if (dose.unused.length > 0) reportDose(subject, dose.unused, draft)
  if (bare !== undefined) reportBareDose(subject, bare, draft)
  reportNumbers({ ...course, details }, instruction?.elements ?? [], draft)
  const reported = reportedOf(facts, sideEffectsOf(course, draft))
  const sig = details.filter(({ kind }) => kind === 'dose')
  const current = time.current || clause.section === 'current' || course.polarity === 'continued'
  for (const problem of datedBeforeMarket(medicine, time.start))
    draft.issue(subject, problem, keptWithItsDate)
  const ref = draft.ref(subject)
  if (course.replaces) endReplaced(subject, medicine, time.start, draft)
  const goesOn = isSoFar(details)
  if (time.current && (goesOn || !saysCurrent(course, clause))) draft.openCourses.add(ref)
  if (goesOn) draft.countedBack.add(ref)
  const exposure: Exposure = {
    ref,
    kind: 'statement',
    medicine,
    status: statusOf(course, clause, facts, time, current),
    start: time.start,
    end: time.end,
    asserted:
      current && draft.asOf !== undefined
        ? { first: draft.asOf, last: draft.asOf, precision: 'day' }
        : undefined,
    statedDays: time.statedDays,
    doses: dose.doses,
    doseBasis: dose.doseBasis,
    asNeeded: dose.asNeeded,
    sig: sig.length === 0 ? undefined : sig.map((element) => draft.textOf([element])).join('; '),
    reasons: reasonsOf(clause, course, draft).map((text) => ({ codes: [], text })),
    stopReasons: [],
    reported,
  }
  draft.entries.exposures.push(exposure)
  if (course.isBase && isBareMention(exposure)) draft.bareMentions.add(ref)
  const as = [
    nameWords(medicine),
    ...doseWords(dose.doses),
    ...(bare === undefined ? [] : ['unit not written']),
    ...(dose.asNeeded ? ['as needed'] : []),
    ...timeWords(time),
    ...(current ? ['current'] : []),
    ...factWords(facts),
    ...sideEffectWords(course, facts, draft),
  ].join(', ')
  if (instruction?.phases !== undefined) draft.understand(instruction.elements, as)
  return as
}

/** "venlafaxine XR". */
const releaseAfter = /^[ -](?:xr|er|sr|xl|cr|ir|la|dr)(?![a-z.])/
const longestRelease = 5

function medicineOf(subject: NoteElementOf<'medicine'>, draft: TextDraft): Medicine {
  if (subject.certainty === 'misspelt') {
    const problem = `"${draft.sourceOf(subject)}" is read as ${subject.ingredients.replaceAll('+', ' and ')}.`
    draft.issue(subject, problem, 'Check the name.')
  }
  const named = `${subject.name}${releaseAfter.exec(draft.plain.slice(subject.to, subject.to + longestRelease))?.[0] ?? ''}`
  const product = productByName(named)?.product
  return {
    name: draft.sourceOf(subject),
    codes: [],
    ingredients: subject.ingredients.split('+').map((ingredient) => ({ ingredient })),
    ...(product?.form === undefined ? {} : { form: product.form }),
    ...(product?.release === undefined ? {} : { release: product.release }),
    ...(product?.brand === undefined ? {} : { brand: product.brand }),
    identified: 'by-name',
  }
}

function reportDose(
  subject: NoteElementOf<'medicine'>,
  unused: readonly NoteElement[],
  draft: TextDraft,
): void {
  const words = unused.map((element) => draft.textOf([element])).join(', ')
  draft.issue(
    subject,
    `The dose "${words}" of "${draft.sourceOf(subject)}" could not be read.`,
    'The dose is unknown.',
  )
}

/** Read as milligrams, and said so. */
function reportBareDose(subject: NoteElementOf<'medicine'>, { dose }: BareDose, draft: TextDraft): void {
  const problem = `"${draft.textOf([dose])}" after "${draft.sourceOf(subject)}" has no unit.`
  draft.issue(subject, problem, 'It is read as milligrams; write "mg", or what else it is.')
}

/** "Prozac 2 x 8 weeks": the number may be milligrams or anything else. */
function reportNumbers({ subject, details }: Course, sig: readonly NoteElement[], draft: TextDraft): void {
  const numbers = details.filter((element) => isBareNumber(element) && !sig.includes(element))
  draft.reject(numbers)
  const months = numbers.filter((element) => mayBeMonth(element, draft.plain))
  if (months.length > 0) reportMonths(subject, months, draft)
  if (numbers.length === months.length || details.some(({ kind }) => kind === 'dose')) return
  const words = numbers.map((element) => draft.textOf([element])).join(', ')
  const problem = `"${words}" after "${draft.sourceOf(subject)}" has no unit.`
  draft.issue(subject, problem, 'The dose is unknown; write "mg".')
}

function reportMonths(subject: Course['subject'], months: readonly NoteElement[], draft: TextDraft): void {
  const words = months.map((element) => draft.textOf([element])).join(', ')
  const problem = `"${words}" after "${draft.sourceOf(subject)}" can be a month, a day or doses.`
  draft.issue(
    subject,
    problem,
    'Not used; write a month with its year in full (11/2024) and doses with "mg".',
  )
}

function isBareNumber({ kind }: NoteElement): boolean {
  return kind === 'numbers' || kind === 'limit' || kind === 'sessions'
}

function saysCurrent({ details, polarity }: Course, { section }: Clause): boolean {
  return section === 'current' || polarity === 'continued' || details.some(({ kind }) => kind === 'current')
}

function statusOf(
  { polarity, details }: Course,
  { section }: Clause,
  facts: CourseFacts,
  time: CourseTime,
  current: boolean,
): Exposure['status'] {
  if (facts.adherence === 'not-taken') return 'not-taken'
  if (facts.stopped || facts.stopReason !== undefined) return 'stopped'
  if (current) return 'active'
  const over =
    polarity === 'failed' || section === 'history' || time.end !== undefined || time.statedDays !== undefined
  return over || details.some(({ kind }) => kind === 'outcome') ? 'ended' : 'unknown'
}

const reasonPattern =
  /\bfor (?:the )?(depression|mdd|anxiety|sleep|insomnia|pain|neuropathic pain|nerve pain|migraines?|headaches?|smoking cessation|ocd|ptsd|panic|adhd|neuropathy|fibromyalgia|pmdd|hot flashes|bedwetting|ibs|weight|appetite)\b/

/** "for depression", "for sleep" after the name. */
function reasonsOf(clause: Clause, { subject }: Course, draft: TextDraft): readonly string[] {
  const next = clause.elements.find((element) => isSubject(element) && element.from > subject.from)
  const words = draft.plain.slice(subject.to, next?.from ?? clause.elements.at(-1)?.to)
  const reason = reasonPattern.exec(words)
  if (reason === null) return []
  const from = subject.to + reason.index
  draft.understand(
    clause.elements.filter((element) => element.from >= from && element.to <= from + reason[0].length),
    `reason: ${reason[1]}`,
  )
  return [reason[1] ?? '']
}
