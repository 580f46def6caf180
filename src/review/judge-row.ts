/** One row of the review over one patient: a diagnosis, a statement or a screen tells; silence is unknown. */
import type { Answer } from '../determination/finding.ts'
import { instruments } from '../knowledge/instruments/index.ts'
import { type ClinicalFact, clinicalFacts } from '../knowledge/interactions/index.ts'
import type { Only, ReviewRow, Screen } from '../knowledge/review/index.ts'
import { sameForAll } from '../knowledge/same-for-all.ts'
import type { Measurement, Ref } from '../record/record.ts'
import { type Day, formatDay } from '../units/day.ts'
import { hintsFor } from './hints.ts'
import type { Diagnosis, PatientView, StatedFact } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

type Evidence = {
  readonly answer: Answer
  readonly basis: ReviewItem['basis']
  readonly message: string
  readonly evidence: readonly Ref[]
}

/** Whether a question is for this patient at all; an unknown sex or age does not rule it out. */
export function isAsked(only: Only | undefined, { sex, age }: PatientView): boolean {
  if (only === undefined) return true
  if (only.sex !== undefined && (sex === 'female' || sex === 'male') && sex !== only.sex) return false
  if (only.age === undefined || age === undefined) return true
  return age.high >= only.age.from && age.low <= only.age.to
}

export function judgeRow(row: ReviewRow, view: PatientView): ReviewItem | undefined {
  const { id, kind, title, severity, action, sensitive, cite } = row
  const { answer, basis, message: found, evidence } = judged(row, view)
  // What was found is shown whomever it is about; only the open question is left out.
  if (basis === 'none' && !isAsked(row.only, view)) return undefined
  const because = answer === 'unknown' ? hintsFor(row.hints, view) : []
  if (basis === 'none' && because.length === 0) return notRecorded(row)
  const message = because.length === 0 ? found : `${found} Consider it, because ${because.join(' and ')}.`
  return { id, kind, title, answer, severity, basis, message, action, because, sensitive, evidence, cite }
}

const unrecorded = new Map<ReviewRow, ReviewItem>()

/** Nothing is known and nothing points to it: the same for every patient. */
function notRecorded(row: ReviewRow): ReviewItem {
  const known = unrecorded.get(row)
  if (known !== undefined) return known
  const { id, kind, title, severity, action, sensitive, cite } = row
  const { answer, basis, message, evidence } = toBeAsked(row)
  const item = {
    id,
    kind,
    title,
    answer,
    severity,
    basis,
    message,
    action,
    because: [],
    sensitive,
    evidence,
    cite,
  }
  unrecorded.set(row, sameForAll(item))
  return item
}

function toBeAsked({ question }: ReviewRow): Evidence {
  return { answer: 'unknown', basis: 'none', message: `Not recorded. Ask: ${question}`, evidence: [] }
}

/** A diagnosis before a statement before a screen; a "no" against a diagnosis leaves the question open. */
function judged(row: ReviewRow, view: PatientView): Evidence {
  const diagnosis = fromDiagnoses(row, view)
  const stated = fromStatements(row, view)
  const screen = fromScreens(row, view)
  if (diagnosis?.answer === 'yes' && stated?.answer === 'no') return conflict(row, diagnosis, stated)
  if (diagnosis?.answer === 'yes') return diagnosis
  if (stated !== undefined) return stated
  if (screen?.answer === 'yes') return screen
  if (diagnosis?.answer === 'unknown') return diagnosis
  // A diagnosis that is over, and nothing newer.
  if (screen !== undefined) return screen
  return diagnosis ?? toBeAsked(row)
}

function conflict(row: ReviewRow, diagnosis: Evidence, stated: Evidence): Evidence {
  return {
    answer: 'unknown',
    basis: 'statement',
    message: `Recorded as a diagnosis and stated as absent. Clarify: ${row.question}`,
    evidence: [...diagnosis.evidence, ...stated.evidence],
  }
}

/** The diagnoses of these groups; one that belongs to several of them is listed once. */
function diagnosesOf(groups: readonly string[], view: PatientView): readonly Diagnosis[] {
  const found: Diagnosis[] = []
  for (const group of groups) {
    for (const each of view.diagnoses.get(group) ?? none) if (!found.includes(each)) found.push(each)
  }
  return found
}

const none: readonly Diagnosis[] = []

function fromDiagnoses(row: ReviewRow, view: PatientView): Evidence | undefined {
  const all = diagnosesOf(row.groups, view)
  if (all.length === 0) return undefined
  const holding = all.filter(({ state }) => state === 'active' || (state === 'past' && row.time === 'ever'))
  if (holding.length > 0) {
    return {
      answer: 'yes',
      basis: 'diagnosis',
      message: `${row.title}: ${namesOf(holding)}. ${row.present}`,
      evidence: refsOf(holding),
    }
  }
  const possible = all.filter(({ state }) => state === 'possible')
  if (possible.length > 0) {
    return {
      answer: 'unknown',
      basis: 'diagnosis',
      message: `A possible diagnosis is recorded: ${namesOf(possible)}. Clarify: ${row.question}`,
      evidence: refsOf(possible),
    }
  }
  return {
    answer: 'no',
    basis: 'diagnosis',
    message: `${row.title}: recorded as over (${namesOf(all)}).`,
    evidence: refsOf(all),
  }
}

/** What was stated of a row, by its own name or by one of its facts. */
export function statedOf(
  { id, facts }: { readonly id: string; readonly facts: readonly string[] },
  view: PatientView,
): readonly StatedFact[] {
  if (view.facts.size === 0) return nothingStated
  return [id, ...facts].map((name) => view.facts.get(name)).filter((fact) => fact !== undefined)
}

const nothingStated: readonly StatedFact[] = []

function fromStatements(row: ReviewRow, view: PatientView): Evidence | undefined {
  const stated = statedOf(row, view)
  if (stated.length === 0) return undefined
  const present = stated.find(({ value }) => value === 'present')
  const last = present ?? (isDenied(row, view) ? stated.find(({ value }) => value === 'absent') : undefined)
  if (last === undefined) return undefined
  const by = last.by === 'unknown' ? '' : ` by the ${last.by}`
  return {
    answer: present === undefined ? 'no' : 'yes',
    basis: 'statement',
    message:
      present === undefined
        ? `${row.title}: stated as absent${by}${onDay(last.on)}.`
        : `${row.title}: stated${by}${onDay(last.on)}. ${row.present}`,
    evidence: [last.ref],
  }
}

/**
 * "No seizures" does not deny a stroke: a row is denied by its own name, by another name of the same thing, or fact by
 * fact; what is part of a fact is denied with it.
 */
function isDenied({ id, facts: all, deniedBy: facts = all }: ReviewRow, view: PatientView): boolean {
  const isAbsent = (fact: string): boolean => view.facts.get(fact)?.value === 'absent'
  const [clinical, others] = [facts.filter(isClinicalFact), facts.filter((fact) => !isClinicalFact(fact))]
  if ([id, ...others].some(isAbsent)) return true
  const whole = clinical.filter((fact) => !facts.includes(broaderOf(fact)))
  return whole.length > 0 && whole.every(isAbsent)
}

const clinicalFactsById: Readonly<Record<string, ClinicalFact>> = clinicalFacts

function isClinicalFact(id: string): boolean {
  return Object.hasOwn(clinicalFactsById, id)
}

function broaderOf(id: string): string {
  return clinicalFactsById[id]?.partOf ?? ''
}

/** The most telling screen: a positive one, or else the newest negative one that is recent enough. */
function fromScreens(row: ReviewRow, view: PatientView): Evidence | undefined {
  let negative: Evidence | undefined
  for (const screen of row.screens) {
    const result = view.results.get(`${screen.instrument}|total`)?.at(-1)
    if (result?.value === undefined) continue
    if (isPositive(screen, result.value, view.sex)) return positive(row, screen, result)
    if (view.asOf - (result.when?.first ?? 0) <= screen.validDays)
      negative ??= negativeScreen(row, screen, result)
  }
  return negative
}

/** Where the limit differs by sex and the sex is not known, the lower limit is taken: it asks more often. */
function isPositive(screen: Screen, value: number, sex: PatientView['sex']): boolean {
  if (screen.positiveUpTo !== undefined) return value <= screen.positiveUpTo
  const { positiveFrom, positiveFromFemale } = screen
  const limit = sex === 'male' ? positiveFrom : Math.min(positiveFrom, positiveFromFemale ?? positiveFrom)
  return value >= limit
}

function positive(row: ReviewRow, screen: Screen, result: Measurement): Evidence {
  const note = screen.note === undefined ? '' : ` (${screen.note})`
  const score = `${scoreText(screen, result)}: positive screen${note}.`
  return screen.decides
    ? { answer: 'yes', basis: 'screen', message: `${score} ${row.present}`, evidence: [result.ref] }
    : {
        answer: 'unknown',
        basis: 'screen',
        message: `${score} A screen is no diagnosis. ${row.question}`,
        evidence: [result.ref],
      }
}

function negativeScreen(row: ReviewRow, screen: Screen, result: Measurement): Evidence {
  return {
    answer: 'no',
    basis: 'screen',
    message: `${scoreText(screen, result)}: negative screen for ${row.title.toLowerCase()}.`,
    evidence: [result.ref],
  }
}

function scoreText({ instrument }: Screen, { value, when }: Measurement): string {
  return `${instruments[instrument].name} ${value}${onDay(when?.first)}`
}

export function namesOf(diagnoses: readonly Diagnosis[]): string {
  const names = diagnoses.map(({ condition: { concept }, on }) => {
    const code = concept.codes[0]
    const name = concept.text ?? code?.display ?? code?.code ?? 'diagnosis'
    return `${name}${onDay(on)}`
  })
  const unique = [...new Set(names)]
  const more = unique.length - longestList
  return more > 0 ? `${unique.slice(0, longestList).join(', ')} and ${more} more` : unique.join(', ')
}
const longestList = 3

function refsOf(diagnoses: readonly Diagnosis[]): readonly Ref[] {
  return diagnoses.map(({ condition }) => condition.ref)
}

export function onDay(on: Day | undefined): string {
  return on === undefined ? '' : ` on ${formatDay(on)}`
}
