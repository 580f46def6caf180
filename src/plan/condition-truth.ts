/** Does the condition of a rule hold for this patient? */
import type { Condition } from '../knowledge/interactions/index.ts'
import { ingredientsOf } from './agent-selector.ts'
import { factTruth } from './fact-truth.ts'
import { labInRange } from './lab-truth.ts'
import type { CurrentMedicine, PlanContext, StoppedMedicine } from './plan-context.ts'
import { type Taking, takingTruth } from './taking-truth.ts'
import { allTrue, anyTrue, no, type Truth, unknown, yes } from './truth.ts'

/** The medicine a rule is about; its own entry does not count as a partner. */
export type Subject = (medicine: CurrentMedicine | StoppedMedicine) => boolean

const nobody: Subject = () => false

export function conditionTruth(
  context: PlanContext,
  condition: Condition,
  isSubject: Subject = nobody,
): Truth {
  switch (condition.kind) {
    case 'always':
      return yes()
    case 'fact':
      return factTruth(context, condition.is)
    case 'taking':
      return takingTruth(context, taking(condition, isSubject))
    case 'lab':
      return labInRange(context, condition.of, condition)
    case 'age':
      return ageTruth(context, condition)
    case 'sex':
      return sexTruth(context, condition.is)
    case 'pregnancy':
      return pregnancyTruth(context, condition.is)
    case 'phenotype':
      return context.phenotypes.get(condition.gene) === condition.is
        ? yes(`${condition.gene} ${condition.is} metaboliser`)
        : no
    case 'all':
      return everyTruth(context, condition.of, isSubject)
    case 'any':
      return someTruth(context, condition.of, isSubject)
  }
}

function someTruth(context: PlanContext, parts: readonly Condition[], isSubject: Subject): Truth {
  return anyTrue(parts.map((part) => conditionTruth(context, part, isSubject)))
}

/** One part that is not so settles it; what follows need not be looked at. */
function everyTruth(context: PlanContext, parts: readonly Condition[], isSubject: Subject): Truth {
  const truths: Truth[] = []
  for (const part of parts) {
    const truth = conditionTruth(context, part, isSubject)
    if (truth.answer === 'no') return no
    truths.push(truth)
  }
  return allTrue(truths)
}

function taking(condition: Extract<Condition, { kind: 'taking' }>, isSubject: Subject): Taking {
  const { any, stoppedWithin, evenItself } = condition
  return {
    ingredients: ingredientsOf(any),
    stoppedWithin,
    isSubject: evenItself === true ? nobody : isSubject,
  }
}

const unknownAge = unknown('age', 'How old is the patient?')
const unknownSex = unknown('sex', 'Which sex was assigned at birth?')

function ageTruth({ age }: PlanContext, { over, below }: Extract<Condition, { kind: 'age' }>): Truth {
  if (age === undefined) return unknownAge
  const within = (over === undefined || age > over) && (below === undefined || age < below)
  return within ? yes(`${age} years`) : no
}

function sexTruth({ sex }: PlanContext, is: 'female' | 'male'): Truth {
  if (sex === undefined || sex === 'other') return unknownSex
  return sex === is ? yes() : no
}

/** Ages between which a pregnancy is asked for. */
const fertile = { from: 12, to: 55 }

/** Pregnant or breastfeeding? To be asked where it is possible and nobody wrote it down. */
function pregnancyTruth(context: PlanContext, is: 'pregnant' | 'breastfeeding'): Truth {
  const { pregnancy, sex, age, facts } = context
  if (pregnancy === is) return yes(is)
  if (sex === 'male') return no
  if (age !== undefined && (age < fertile.from || age > fertile.to)) return no
  if (is === 'pregnant' && facts.get('contraception-documented')?.state === 'present') return no
  if (pregnancy === 'unknown') return questions[is]
  if (pregnancy === 'postpartum' && is === 'breastfeeding') return questions[is]
  return no
}

const questions = {
  pregnant: unknown('pregnancy', 'Is the patient pregnant, or could she be?'),
  breastfeeding: unknown('breastfeeding', 'Is the patient breastfeeding?'),
}
