/**
 * What would change the answer, as questions that a clinician can answer or ask. Every question is put so that the
 * reply that would turn the answer is the fact's `needed`: yes or no.
 */
import type { AssessedFact } from '../assessment/result.ts'
import { type Naming, nameOfExclusion } from './naming.ts'
import { safeText } from './safe-text.ts'
import { atTheDose } from './word-finding.ts'
import { amount, monthsOf, percent, plainWords, roundDays } from './words.ts'

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
  'not-in-remission': () => 'Is the depressive episode still present?',
  'old-enough': ({ required }) => `Is the patient at least ${amount(required?.value ?? 18)} years old?`,
  'young-enough': ({ required }) => `Is the patient at most ${amount(required?.value ?? 0)} years old?`,
  'medicine-identified': ({ about }) =>
    `Is the medicine that could not be identified (${safeText(about ?? 'no name')}) an antidepressant that failed an adequate trial?`,
  'unrecorded-failed-trials': () => 'Were there adequate trials that failed and are not in this record?',
  'minimum-dose': (fact, naming) =>
    `Did the dose of ${midSentence(fact, naming)} reach ${fact.required === undefined ? 'an adequate amount' : `${amount(fact.required.value)} mg/day`}${when(fact, naming)}?`,
  'minimum-duration': (fact, naming) =>
    `Was ${midSentence(fact, naming)} taken${atDose(fact, naming)} for at least ${roundDays(fact.required?.value ?? 0)}${when(fact, naming)}?`,
  'treatment-lasted': (fact, naming) =>
    `Did treatment with ${midSentence(fact, naming)} last at least ${roundDays(fact.required?.value ?? 0)}${atTheDose(fact)}${when(fact, naming)}?`,
  'different-medicines': ({ required }) =>
    `Were at least ${amount(required?.value ?? 0)} different antidepressants prescribed?`,
  'enough-switches': ({ required }) =>
    `With the antidepressants whose day of prescription is not recorded, are there switches away from at least ${amount(required?.value ?? 0)} of them?`,
  'switched-away': (fact, naming) =>
    `Was ${midSentence(fact, naming)} the later of two medicines prescribed on its last day?`,
  'first-index': () =>
    'With the days that are not recorded, is there a first day after enough drug eras that meets every condition?',
  'era-begins': (fact, naming) =>
    `Are there enough dose eras of antidepressants before ${midSentence(fact, naming)} begins?`,
  'diagnosis-before-index': ({ about, required }) =>
    `Was ${about === 'depression' ? 'depression' : 'major depressive disorder'} diagnosed in the ${amount(required?.value ?? 0)} days before?`,
  'not-excluded-before-index': ({ about }) => `Had ${nameOfExclusion(about)} been ruled out by then?`,
  'enough-sessions': (fact, naming) =>
    `Did ${midSentence(fact, naming)} reach ${amount(fact.required?.value ?? 0)} sessions${when(fact, naming)}?`,
  'taken-as-prescribed': (fact, naming) =>
    `Was ${midSentence(fact, naming)} taken as prescribed${when(fact, naming)}?`,
  'for-depression': (fact, naming) =>
    `Was ${midSentence(fact, naming)} prescribed for depression${when(fact, naming)}?`,
  'not-as-needed': (fact, naming) => `Was ${midSentence(fact, naming)} taken every day${when(fact, naming)}?`,
  'outcome-failed': (fact, naming) =>
    `Had ${naming.mainScale === undefined ? 'the depression improved' : `the ${naming.mainScale} fallen`} by ${improvementAsked(fact)} at the end of ${midSentence(fact, naming)}${when(fact, naming)}?`,
  'in-scope': (fact, naming) =>
    `Does the trial of ${midSentence(fact, naming)}${when(fact, naming)} belong to the current episode?`,
}

function general(fact: AssessedFact, naming: Naming): string {
  const subject = fact.about === undefined ? '' : ` for ${midSentence(fact, naming)}`
  return `Does “${plainWords(fact.rule)}” hold${subject}?`
}

/** `sertraline`, `ECT`. */
function midSentence({ about }: AssessedFact, { trial, name }: Naming): string {
  const named = trial(about)?.name ?? name(about)
  const properName = /^.[A-Z]/.test(named)
  return properName ? named : named.charAt(0).toLowerCase() + named.slice(1)
}

function when({ about, start, end = null }: AssessedFact, { trial }: Naming): string {
  const found = start === undefined ? trial(about) : { start, end }
  return found === undefined ? '' : ` (${monthsOf(found.start, found.end)})`
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
