export { type CombinedPlan, combined } from './combined.ts'
export {
  answersFromReview,
  answersFromRisk,
  type FactAnswer,
  type ReviewAnswer,
} from './context/fact-answers.ts'
export { medicinesOf } from './context/medicines-of.ts'
export { type PlanSources, planContextFrom } from './context/plan-context-from.ts'
export {
  type Coverage,
  type CoverageAnswer,
  coverageFor,
  coverageOf,
  type JudgedCriterion,
} from './coverage.ts'
export { settleFirst } from './held-back.ts'
export { orderOfKeys } from './in-order.ts'
export { type Plan, type PlanQuestion, plan, planOption } from './plan.ts'
export type * from './plan-context.ts'
export { nameWithDoubt } from './plan-context.ts'
export type * from './plan-option.ts'
export type { RegimenAlert } from './regimen-alerts.ts'
