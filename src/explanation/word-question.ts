/**
 * What would change the answer, as questions that a clinician can answer or ask. Every question is put so that the
 * reply that would turn the answer is the fact's `needed`: yes or no.
 */
import type { AssessedFact } from '../assessment/result.ts'
import { lostResponse } from '../determination/finding.ts'
import { type Naming, nameOfExclusion } from './naming.ts'
import { safeText } from './safe-text.ts'
import { atTheDose } from './word-finding.ts'
import {
  amount,
  capitalised,
  counted,
  midSentence,
  monthsOf,
  percent,
  periodOf,
  plainWords,
  roundDays,
} from './words.ts'

type Question = (fact: AssessedFact, naming: Naming) => string

/** The question behind an open fact. */
export function wordQuestion(fact: AssessedFact, naming: Naming): string {
  const question = Object.hasOwn(questions, fact.rule) ? questions[fact.rule] : undefined
  return (question ?? general)(fact, naming)
}

const questions: Readonly<Record<string, Question>> = {
  diagnosis: ({ about }) =>
    `Is the diagnosis ${about === 'depression' ? 'depression' : 'major depressive disorder'}?`,
  'not-excluded': ({ about }) => `Has ${nameOfExclusion(about)} been ruled out?`,
  'not-in-remission': (_, { hasDied }) =>
    hasDied
      ? 'Was the depressive episode still present at death?'
      : 'Is the depressive episode still present?',
  'old-enough': ({ required }) => `Is the patient at least ${amount(required?.value ?? 18)} years old?`,
  'young-enough': ({ required }) => `Is the patient at most ${amount(required?.value ?? 0)} years old?`,
  'medicine-identified': ({ about }) =>
    `Is the medicine that could not be identified (${safeText(about ?? 'no name')}) an antidepressant that failed an adequate trial?`,
  'unrecorded-failed-trials': () => 'Were there adequate trials that failed and are not in this record?',
  'minimum-dose': (fact, naming) =>
    `Did the dose of ${named(fact, naming)} reach ${fact.required === undefined ? 'an adequate amount' : `${amount(fact.required.value)} mg/day`}${when(fact, naming)}?`,
  'minimum-duration': (fact, naming) =>
    `Was ${named(fact, naming)} taken${atDose(fact, naming)} for at least ${roundDays(fact.required?.value ?? 0)}${when(fact, naming)}?`,
  'treatment-lasted': (fact, naming) =>
    fact.required === undefined
      ? `Was ${named(fact, naming)} taken${when(fact, naming)}?`
      : `Did treatment with ${named(fact, naming)} last at least ${roundDays(fact.required?.value ?? 0)}${atTheDose(fact)}${when(fact, naming)}?`,
  'undated-treatment': (fact, naming) =>
    `Did treatment with ${named(fact, naming)}, whose days are not recorded, fall within the time that this definition looks at${lastedAsNeeded(fact)}? When it began and ended would settle it.`,
  'treatment-began': (fact, naming) => roughDayAsked(fact, naming, 'begin', 'began'),
  'treatment-ended': (fact, naming) => roughDayAsked(fact, naming, 'end', 'ended'),
  'treatment-began-and-ended': (fact, naming) =>
    `Did treatment with ${named(fact, naming)} begin and end, some time in ${periodOf(fact.start ?? null, fact.end ?? null)}, on days on which it counts beside the others? The days or the months on which it began and ended would settle it.`,
  'undated-course': (fact, naming) =>
    `Was ${named(fact, naming)} taken in another course than the dated one, in an adequate trial that failed? When it began and ended, its dose and what came of it would settle it.`,
  'was-added': (fact, naming) =>
    `Was treatment with ${named(fact, naming)} added to an antidepressant${when(fact, naming)}?`,
  shortcut: (fact, naming) =>
    `Did ${named(fact, naming)} come after ${counted(fact.required?.value ?? 1, 'other antidepressant')}, soon enough for this definition? When each began and ended would settle it.`,
  'different-medicines': ({ required }) =>
    `Were at least ${amount(required?.value ?? 0)} different antidepressants prescribed?`,
  'enough-switches': ({ required }) =>
    `With the antidepressants whose day of prescription is not recorded, are there switches away from at least ${amount(required?.value ?? 0)} of them?`,
  'switched-away': (fact, naming) =>
    `Was ${named(fact, naming)} the later of two medicines prescribed on its last day?`,
  'first-index': () =>
    'With the days that are not recorded, is there a first day after enough drug eras that meets every condition?',
  'era-begins': (fact, naming) =>
    `Are there enough dose eras of antidepressants before ${named(fact, naming)} begins?`,
  'diagnosis-before-index': ({ about, required }) =>
    `Was ${about === 'depression' ? 'depression' : 'major depressive disorder'} diagnosed in the ${amount(required?.value ?? 0)} days before?`,
  'not-excluded-before-index': ({ about }) => `Had ${nameOfExclusion(about)} been ruled out by then?`,
  'enough-sessions': (fact, naming) =>
    `Did ${named(fact, naming)} reach ${amount(fact.required?.value ?? 0)} sessions${when(fact, naming)}?`,
  'taken-as-prescribed': (fact, naming) =>
    `Was ${named(fact, naming)} taken as prescribed${when(fact, naming)}?`,
  'for-depression': (fact, naming) =>
    `Was ${named(fact, naming)} prescribed for depression${when(fact, naming)}?`,
  'not-as-needed': (fact, naming) => `Was ${named(fact, naming)} taken every day${when(fact, naming)}?`,
  'outcome-failed': (fact, naming) =>
    fact.note === lostResponse
      ? `${capitalised(named(fact, naming))}${when(fact, naming)}: better by half, then ill again while it was taken. Is that a failed trial?`
      : `Had ${naming.mainScale === undefined ? 'the depression improved' : `the ${naming.mainScale} fallen`} by ${improvementAsked(fact)} at the end of ${named(fact, naming)}${when(fact, naming)}?`,
  'in-scope': (fact, naming) =>
    `Does the trial of ${named(fact, naming)}${when(fact, naming)} belong to the current episode?`,
}

function general(fact: AssessedFact, naming: Naming): string {
  const subject = fact.about === undefined ? '' : ` for ${named(fact, naming)}`
  return `Does “${plainWords(fact.rule)}” hold${subject}?`
}

function named({ about }: AssessedFact, { trial, name }: Naming): string {
  return midSentence(trial(about)?.name ?? name(about))
}

function when({ about, start, end = null }: AssessedFact, { trial }: Naming): string {
  if (start !== undefined) return ` (${monthsOf(start, end)})`
  const found = trial(about)
  return found === undefined ? '' : ` (${monthsOf(found.start, found.endLatest ?? found.end)})`
}

/** Of a day that is known only to the month or year. */
function roughDayAsked(
  fact: AssessedFact,
  naming: Naming,
  verb: 'begin' | 'end',
  past: 'began' | 'ended',
): string {
  const period = periodOf(fact.start ?? null, fact.end ?? null)
  return `Did treatment with ${named(fact, naming)} ${verb}, some time in ${period}, on a day on which it counts beside the others? The day or the month on which it ${past} would settle it.`
}

/** ` and last at least 6 weeks`, where a treatment has to last. */
function lastedAsNeeded(fact: AssessedFact): string {
  if (fact.required === undefined) return ''
  return ` and last at least ${roundDays(fact.required.value)}${atTheDose(fact)}`
}

function atDose({ about }: AssessedFact, { trial }: Naming): string {
  const minimum = trial(about)?.minimumDoseMg
  return typeof minimum === 'number' ? ` at ${amount(minimum)} mg/day or more` : ''
}

function improvementAsked({ required }: AssessedFact): string {
  if (required === undefined) return 'too little'
  const half = required.value === 0.5 ? 'half' : percent(required.value)
  const orEqual = required.relation === 'at-most' ? ' or exactly' : ''
  return `less than${orEqual} ${half}`
}
