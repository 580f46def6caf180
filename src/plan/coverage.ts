/** Which criteria of a payer are met, unmet, or not documented in this record. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import { type Criterion, type Policy, policies, type Test } from '../knowledge/coverage/index.ts'
import type { OptionId } from '../knowledge/options/index.ts'
import type { Ref } from '../record/record.ts'
import { conditionTruth } from './condition-truth.ts'
import { augmentationTruth, trialsTruth, triedAgentTruth } from './coverage-trials.ts'
import { factTruth } from './fact-truth.ts'
import type { PlanContext } from './plan-context.ts'
import { allTrue, anyTrue, no, type Truth, unknown, yes } from './truth.ts'

export type CoverageAnswer = 'met' | 'unmet' | 'undocumented'

export type Coverage = {
  readonly policy: string
  readonly payer: string
  readonly title: string
  readonly options: readonly OptionId[]
  /** unmet as soon as one criterion is; met where all are; otherwise undocumented. */
  readonly answer: CoverageAnswer
  readonly criteria: readonly JudgedCriterion[]
  readonly approval?: string | undefined
  readonly caveats: readonly string[]
  readonly effective?: string | undefined
  readonly retrieved: string
  readonly cite: Citation
}

export type JudgedCriterion = {
  readonly id: string
  readonly text: string
  readonly answer: CoverageAnswer
  readonly because?: string | undefined
  readonly evidence: readonly Ref[]
  /** What would document it. */
  readonly missing: readonly string[]
  readonly cite: Citation
}

/** Every policy we hold that is about this option. */
export function coverageFor(
  context: PlanContext,
  option: OptionId,
  from: readonly Policy[] = policies,
): readonly Coverage[] {
  return from.filter((policy) => policy.options.includes(option)).map((policy) => coverageOf(context, policy))
}

export function coverageOf(context: PlanContext, policy: Policy): Coverage {
  const criteria = policy.criteria.map((criterion) => judged(context, criterion))
  const { payer, title, options, approval, caveats, effective, retrieved, cite } = policy
  return {
    policy: policy.id,
    payer,
    title,
    options,
    answer: overall(criteria),
    criteria,
    approval,
    caveats,
    effective,
    retrieved,
    cite,
  }
}

/** A policy without criteria that we could read is never met. */
function overall(criteria: readonly JudgedCriterion[]): CoverageAnswer {
  if (criteria.some(({ answer }) => answer === 'unmet')) return 'unmet'
  return criteria.length > 0 && criteria.every(({ answer }) => answer === 'met') ? 'met' : 'undocumented'
}

const words: Readonly<Record<Answer, CoverageAnswer>> = { yes: 'met', no: 'unmet', unknown: 'undocumented' }

function judged(context: PlanContext, { id, text, test, cite }: Criterion): JudgedCriterion {
  const { answer, because, evidence, open } = testTruth(context, test)
  const missing = [...new Set(open.map((question) => question.text))]
  return { id, text, answer: words[answer], because, evidence: evidence ?? [], missing, cite }
}

function testTruth(context: PlanContext, test: Test): Truth {
  switch (test.kind) {
    case 'age':
      return ageTruth(context, test)
    case 'trials':
      return trialsTruth(context, test)
    case 'augmentation':
      return augmentationTruth(context, test)
    case 'tried-agent':
      return triedAgentTruth(context, test)
    case 'score':
      return scoreTruth(context, test)
    case 'any-score':
      return anyScoreTruth(context)
    case 'severity':
      return severityTruth(context, test.atLeast)
    case 'taking-antidepressant':
      return takingTruth(context)
    case 'prior-response':
      return priorResponse(context, test.role)
    case 'fact':
      return test.present ? factTruth(context, test.is) : absentTruth(factTruth(context, test.is))
    case 'documented':
      return unknown('documentation', 'To be documented by the clinician.')
    case 'all':
      return allTrue(test.of.map((part) => testTruth(context, part)))
    case 'any':
      return anyTrue(test.of.map((part) => testTruth(context, part)))
  }
}

function ageTruth(context: PlanContext, test: Extract<Test, { kind: 'age' }>): Truth {
  const { over, atLeast, below } = test
  const from = atLeast === undefined ? over : atLeast - 1
  return conditionTruth(context, { kind: 'age', over: from, below })
}

function scoreTruth({ episode, asOf }: PlanContext, test: Extract<Test, { kind: 'score' }>): Truth {
  const { score } = episode
  const question = `What is the ${test.instrument.toUpperCase()} now?`
  if (score === undefined || score.instrument !== test.instrument) return unknown('current-score', question)
  if (test.withinDays !== undefined && asOf - score.on > test.withinDays)
    return unknown('current-score', question)
  const high =
    (test.above === undefined || score.value > test.above) &&
    (test.atLeast === undefined || score.value >= test.atLeast)
  return high ? yes(`${test.instrument.toUpperCase()} ${score.value}`) : no
}

function anyScoreTruth({ episode }: PlanContext): Truth {
  const { score } = episode
  return score === undefined
    ? unknown('current-score', 'What is the score of a depression scale now?')
    : yes(`${score.instrument.toUpperCase()} ${score.value}`)
}

const degree = { mild: 0, moderate: 1, severe: 2 } as const

function severityTruth({ episode }: PlanContext, atLeast: 'moderate' | 'severe'): Truth {
  const { severity } = episode
  if (severity === undefined) return unknown('current-score', 'How severe is the depression on a scale now?')
  return degree[severity] >= degree[atLeast] ? yes(severity) : no
}

function takingTruth({ step, medicines }: PlanContext): Truth {
  if (step.antidepressants.length > 0) return yes(`takes ${step.antidepressants.join(', ')}`)
  return medicines.complete ? no : unknown('medicines', 'Is an antidepressant being taken now?')
}

function priorResponse({ trials }: PlanContext, role: 'tms' | 'ect'): Truth {
  const courses = trials.filter((trial) => trial.role === role)
  const helped = courses.find(({ outcome }) => outcome === 'response' || outcome === 'remission')
  if (helped !== undefined) return yes(`${role.toUpperCase()} helped before`, helped.evidence)
  const open = courses.some(({ outcome }) => outcome === 'unknown')
  return open ? unknown(`${role}-response`, `How much did ${role.toUpperCase()} help before?`) : no
}

function absentTruth(truth: Truth): Truth {
  if (truth.answer === 'unknown') return truth
  return truth.answer === 'yes' ? no : yes('not present')
}
