/** The published form of a result → the result, with everything where it is spoken of. */
import type { PlanOption } from '../plan/index.ts'
import { citationOfText } from './citations.ts'
import type { LeanAssessment, LeanOption, LeanPlan } from './lean.ts'
import type { AssessedPlan, Assessment } from './result.ts'

/**
 * `JSON.parse` of what was printed → the result. With a missing fact stand all rules that its answer settles, for
 * whichever option.
 */
export function fullAssessment({ plan, ...rest }: LeanAssessment): Assessment {
  const full = withCitations(rest) as Omit<Assessment, 'plan'>
  return plan === undefined ? full : { ...full, plan: fullPlan(plan) }
}

function withCitations(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withCitations)
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === 'cite' && typeof field === 'string' ? citationOfText(field) : withCitations(field),
    ]),
  )
}

type Statements = Readonly<Record<string, PlanOption['judge']>>
type Questions = Readonly<Record<string, LeanPlan['questions'][number]>>

function fullPlan({ statements, options, questions, ...rest }: LeanPlan): AssessedPlan {
  const said = withCitations(statements) as Statements
  const asked = Object.fromEntries(questions.map((question) => [question.id, question]))
  return {
    ...(withCitations(rest) as Omit<AssessedPlan, 'options' | 'questions'>),
    questions: questions
      .filter((question) => question.options.length > 0)
      .map(({ rules: _, ...question }) => question),
    options: options.map((option) => fullOption(option, said, asked)),
  }
}

function fullOption(option: LeanOption, said: Statements, asked: Questions): PlanOption {
  const { cautions, generalCautions, missing, checks, together, judge, regulatory, ...rest } = option
  const statement = (key: string) => at(said, key)
  type Rest = Omit<PlanOption, 'cautions' | 'missing' | 'checks' | 'together' | 'judge' | 'regulatory'>
  return {
    ...(withCitations(rest) as Rest),
    cautions: [
      ...(withCitations(cautions) as PlanOption['cautions']),
      ...generalCautions.map((key) => ({ severity: 'general' as const, ...statement(key) })),
    ],
    missing: missing.map(({ id, effect }) => {
      const { question, rules } = at(asked, id)
      return { id, question, effect, rules }
    }),
    checks: checks.map(statement),
    together: together.map(statement),
    judge: statement(judge),
    regulatory: statement(regulatory),
  }
}

function at<T>(table: Readonly<Record<string, T>>, key: string): T {
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  if (value === undefined) throw new Error(`The result refers to "${key}" and does not hold it.`)
  return value
}
