/** Is an option indicated? */
import { reaches } from '../determination/answer.ts'
import type { Answer } from '../determination/finding.ts'
import type { Need } from '../knowledge/options/index.ts'
import { isSerotoninReuptakeInhibitor } from './agent-classes.ts'
import { factTruth } from './fact-truth.ts'
import { labInRange } from './lab-truth.ts'
import type { PlanContext } from './plan-context.ts'
import { stillTakenQuestion } from './taking-truth.ts'
import { allTrue, anyTrue, no, type Truth, unknown, yes } from './truth.ts'

export function requirementTruth(context: PlanContext, needs: Need): Truth {
  switch (needs.kind) {
    case 'failures':
      return failuresTruth(context, needs.atLeast)
    case 'not-resistant':
      return notTruth(resistantTruth(context))
    case 'current-antidepressant':
      return currentAntidepressant(context, () => true)
    case 'current-serotonin-reuptake-inhibitor':
      return currentAntidepressant(context, isSerotoninReuptakeInhibitor)
    case 'current-antidepressant-below-maximum':
      return belowMaximum(context)
    case 'remission':
      return remissionTruth(context)
    case 'doubtful-antidepressant':
      return doubtfulAntidepressant(context)
    case 'antidepressant-not-known':
      return isAntidepressantNotKnown(context) ? yes('no complete list of medicines is on record') : no
    case 'diagnosis-not-settled':
      return diagnosisNotSettled(context)
    case 'trial-short-of-adequate':
      return shortTrial(context)
    case 'age':
      return ageFrom(context, needs.from)
    case 'age-below':
      return notTruth(ageFrom(context, needs.years))
    case 'any-fact':
      return anyTrue(needs.of.map((id) => factTruth(context, id)))
    case 'raised-tsh':
      return labInRange(context, 'tsh', { above: needs.above })
    case 'ect-indication':
      return anyTrue([...ectFacts.map((id) => factTruth(context, id)), failuresTruth(context, 2)])
  }
}

const ectFacts = [
  'psychotic-depression',
  'catatonia',
  'deteriorating-physical-state',
  'suicidal-intent',
  'good-response-to-ect',
] as const

/** Four and more are counted over treatments of every kind; fewer, over antidepressants as the definition counts. */
const everyKindFrom = 4

function failuresTruth(context: PlanContext, atLeast: number): Truth {
  const { certain, possible } = atLeast >= everyKindFrom ? context.treatmentFailures : context.failures
  const atMost = context.mayHaveMoreFailures ? Number.POSITIVE_INFINITY : possible
  return asTruth(
    reaches(certain, atMost, atLeast),
    `${certain} adequate failed ${certain === 1 ? 'treatment' : 'treatments'}`,
    'trials',
    'What were dose, length, intake and effect of the earlier treatments in this episode?',
  )
}

function resistantTruth({ resistant }: PlanContext): Truth {
  return asTruth(
    resistant,
    'treatment-resistant under the definition',
    'trials',
    'What were dose, length, intake and effect of the earlier treatments in this episode?',
  )
}

function currentAntidepressant(context: PlanContext, isMeant: (id: string) => boolean): Truth {
  const found = context.step.antidepressants.filter(isMeant)
  if (found.length > 0) return yes(`takes ${found.join(', ')}`)
  const doubtful = context.step.doubtful.filter(({ ingredients }) => ingredients.some(isMeant))
  if (doubtful.length > 0)
    return anyTrue(doubtful.map(({ name, doubt = '' }) => stillTakenQuestion(name, doubt)))
  return context.medicines.complete ? no : unknown('medicines', 'Is an antidepressant being taken now?')
}

/** None is taken for certain, and of one nobody can tell. */
function doubtfulAntidepressant({ step }: PlanContext): Truth {
  if (step.antidepressants.length > 0 || step.doubtful.length === 0) return no
  return yes(step.doubtful.map(({ name, doubt = '' }) => `${name}: ${doubt}`).join('; '))
}

/** None is on record as taken, for certain or in doubt, and nobody says that the list of medicines is complete. */
function isAntidepressantNotKnown({ step, medicines }: PlanContext): boolean {
  return step.antidepressants.length + step.doubtful.length === 0 && !medicines.complete
}

/** A possible diagnosis, or an unspecified one, does not settle it. */
function diagnosisNotSettled({ facts }: PlanContext): Truth {
  const known = facts.get('major-depression')?.state
  if (known === 'present') return no
  return yes(known === 'absent' ? 'stated as not major depression' : 'no such diagnosis is on record')
}

function belowMaximum(context: PlanContext): Truth {
  const below = asTruth(
    isAntidepressantNotKnown(context) ? 'unknown' : context.step.belowMaximum,
    'the dose is below the maximum',
    'current-dose',
    'What is the daily dose of the current antidepressant?',
  )
  return allTrue([currentAntidepressant(context, () => true), below])
}

function remissionTruth({ episode }: PlanContext): Truth {
  if (episode.status === 'remitted') return yes('in remission')
  return episode.status === 'current' ? no : unknown('current-score', 'What is the PHQ-9 today?')
}

function shortTrial(context: PlanContext): Truth {
  const { adequate, shortfalls } = context.step
  const short: Answer = adequate === 'unknown' ? 'unknown' : adequate === 'no' ? 'yes' : 'no'
  const truth = asTruth(
    short,
    shortfalls.length > 0 ? `short of: ${shortfalls.join(', ')}` : 'the trial is not long enough yet',
    'current-trial',
    'Since when, at what dose and how regularly is the current antidepressant taken?',
  )
  return allTrue([currentAntidepressant(context, () => true), truth])
}

function ageFrom({ age }: PlanContext, from: number): Truth {
  if (age === undefined) return unknown('age', 'How old is the patient?')
  return age >= from ? yes(`${age} years`) : no
}

function asTruth(answer: Answer, because: string, question: string, text: string): Truth {
  if (answer === 'yes') return yes(because)
  return answer === 'no' ? no : unknown(question, text)
}

function notTruth(truth: Truth): Truth {
  if (truth.answer === 'unknown') return truth
  return truth.answer === 'yes' ? no : yes()
}
