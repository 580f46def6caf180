/** The screeners found in a record: the answers of one day belong together. */
import {
  reportedLevelLoinc,
  type ScreenerQuestionId,
  screenerQuestions,
  type TriageLevel,
} from '../knowledge/risk/index.ts'
import type { Measurement, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { type ScreenerAnswers, type ScreenerTriage, triageScreener } from './screener.ts'
import { yesOrNo } from './yes-or-no.ts'

export type ScreenerSession = {
  /** Absent where the answers are not dated. */
  readonly on?: Day | undefined
  readonly answers: ScreenerAnswers
  /** The level that a system states under its own code. */
  readonly reported?: TriageLevel | undefined
  readonly triage: ScreenerTriage
  readonly evidence: readonly Ref[]
}

type Draft = {
  on: Day | undefined
  answers: { [Question in ScreenerQuestionId]?: 'yes' | 'no' }
  reported: TriageLevel | undefined
  evidence: Ref[]
}

const byLoinc = new Map(
  screenerQuestions.flatMap((question) =>
    question.loinc === undefined ? [] : [[question.loinc, question.id] as const],
  ),
)
const byNumber = new Map(screenerQuestions.map((question) => [question.number, question.id]))

/** Every screener of the record, earliest first; undated answers stand before all others. */
export function screenerSessions(measurements: readonly Measurement[]): readonly ScreenerSession[] {
  const drafts = new Map<Day | undefined, Draft>()
  for (const measurement of measurements) addAnswer(drafts, measurement)
  return [...drafts.values()]
    .map((draft) => ({ ...draft, triage: triageScreener(draft.answers) }))
    .sort((a, b) => (a.on ?? Number.NEGATIVE_INFINITY) - (b.on ?? Number.NEGATIVE_INFINITY))
}

function addAnswer(drafts: Map<Day | undefined, Draft>, measurement: Measurement): void {
  const question = questionOf(measurement)
  const reported = question === undefined ? reportedLevel(measurement) : undefined
  if (question === undefined && reported === undefined) return
  const on = measurement.when?.first
  const draft = drafts.get(on) ?? { on, answers: {}, reported: undefined, evidence: [] }
  drafts.set(on, draft)
  draft.evidence.push(measurement.ref)
  if (reported !== undefined) draft.reported = higher(draft.reported, reported)
  const answer = question === undefined ? undefined : yesOrNo(measurement)
  // Two answers on one day: the yes stands.
  if (question !== undefined && answer !== undefined && draft.answers[question] !== 'yes') {
    draft.answers[question] = answer
  }
}

function questionOf({ instrument, part, concept }: Measurement): ScreenerQuestionId | undefined {
  if (instrument === 'c-ssrs' && typeof part === 'number') return byNumber.get(part)
  for (const { system, code } of concept.codes) {
    if (system === 'loinc' && byLoinc.has(code)) return byLoinc.get(code)
  }
  const words = [concept.text, ...concept.codes.map(({ display }) => display)].join(' ')
  return recentMonths.test(words) && behaviour.test(words) ? 'behaviour-past-3-months' : undefined
}

/** The follow-on question has no code that we know of: it is the one about behaviour in the past three months. */
const recentMonths = /(?:past|last) (?:3|three) months/i
const behaviour = /suicid\w* behavio|done anything.*end your life|attempt/i

const levelWords: readonly (readonly [RegExp, TriageLevel])[] = [
  [/\bhigh\b|\bred\b/i, 'high'],
  [/\bmoderate\b|\borange\b/i, 'moderate'],
  [/\blow\b|\byellow\b/i, 'low'],
  [/\bno\b|\bnone\b/i, 'none'],
]

function reportedLevel({ concept, valueConcept }: Measurement): TriageLevel | undefined {
  const isLevel = concept.codes.some(
    ({ system, code }) => system === 'loinc' && code === reportedLevelLoinc.value,
  )
  if (!isLevel || valueConcept === undefined) return undefined
  const words = [valueConcept.text, ...valueConcept.codes.map(({ display }) => display)].join(' ')
  return levelWords.find(([pattern]) => pattern.test(words))?.[1]
}

const order: readonly TriageLevel[] = ['none', 'low', 'moderate', 'high']

export function higher(a: TriageLevel | undefined, b: TriageLevel): TriageLevel {
  return a === undefined || order.indexOf(b) > order.indexOf(a) ? b : a
}
