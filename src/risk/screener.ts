/** Triage of the Columbia screener from its answers, exactly as Columbia publishes it. */
import type { Citation } from '../knowledge/citation.ts'
import { type ScreenerQuestionId, type TriageLevel, triageRows } from '../knowledge/risk/index.ts'

/** What was answered. A question that is not here was not answered, or was declined: that is not a no. */
export type ScreenerAnswers = { readonly [Question in ScreenerQuestionId]?: 'yes' | 'no' }

export type ScreenerTriage = {
  /** Incomplete is never low and never none. */
  readonly level: TriageLevel | 'incomplete'
  /** Of an incomplete screener: what the answers given already make it, whatever the others will be. */
  readonly atLeast?: Exclude<TriageLevel, 'none'> | undefined
  /** Colour on the forms of Columbia. */
  readonly colour?: string | undefined
  /** The questions answered yes that make the level. */
  readonly because: readonly ScreenerQuestionId[]
  /** Required questions without an answer. */
  readonly missing: readonly ScreenerQuestionId[]
  readonly cite: Citation
}

/**
 * The level that the answers make. The highest positive answer of a red row stands at once, whatever is still
 * blank; otherwise every required question must be answered. Questions 3 to 5 are required only after a yes to 2,
 * the past three months only after a yes to 6; a positive answer counts even where it was not required.
 */
export function triageScreener(answers: ScreenerAnswers): ScreenerTriage {
  const fitting = triageRows.find((row) => row.anyYes.some((question) => answers[question] === 'yes'))
  const row = fitting ?? noneRow
  const because = row.anyYes.filter((question) => answers[question] === 'yes')
  const missing = unanswered(answers)
  if (row.level !== 'high' && missing.length > 0) {
    const atLeast = row.level === 'none' ? undefined : row.level
    return { level: 'incomplete', atLeast, because, missing, cite: row.cite }
  }
  return { level: row.level, colour: row.colour.value, because, missing, cite: row.cite }
}

const noneRow = triageRows[triageRows.length - 1] as (typeof triageRows)[number]

function unanswered(answers: ScreenerAnswers): readonly ScreenerQuestionId[] {
  return requiredQuestions(answers).filter((question) => answers[question] === undefined)
}

function requiredQuestions(answers: ScreenerAnswers): readonly ScreenerQuestionId[] {
  return [
    'wish-to-be-dead',
    'suicidal-thoughts',
    ...(answers['suicidal-thoughts'] === 'yes' ? afterThoughts : []),
    'behaviour-ever',
    ...(answers['behaviour-ever'] === 'yes' ? afterBehaviour : []),
  ]
}

const afterThoughts: readonly ScreenerQuestionId[] = ['thoughts-of-method', 'some-intent', 'plan-and-intent']
const afterBehaviour: readonly ScreenerQuestionId[] = ['behaviour-past-3-months']
