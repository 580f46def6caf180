/** What the review and the risk stage have found, as facts for the plan. */
import type { Answer } from '../../determination/finding.ts'
import {
  diagnoses,
  factors,
  medicalConditions,
  type ReviewRow,
  substances,
} from '../../knowledge/review/index.ts'
import type { Ref } from '../../record/record.ts'
import type { RiskAssessment } from '../../risk/index.ts'

/** Its id is a clinical fact; others are passed over. */
export type FactAnswer = {
  readonly id: string
  readonly answer: Answer
  readonly because?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
}

/** One row of the review as it was answered. */
export type ReviewAnswer = {
  readonly id: string
  readonly answer: Answer
  readonly evidence?: readonly Ref[] | undefined
}

const rows: ReadonlyMap<string, ReviewRow> = new Map(
  [...diagnoses, ...medicalConditions, ...substances, ...factors].map((row) => [row.id, row]),
)

/** "No" to a row denies each of its facts, or those it is denied by; "yes" says which fact it is only where the row has a single one. */
export function answersFromReview(review: readonly ReviewAnswer[]): readonly FactAnswer[] {
  return review.flatMap(({ id, answer, evidence }) => {
    const row = rows.get(id)
    if (row === undefined || answer === 'unknown') return []
    if (answer === 'yes' && row.facts.length !== 1) return []
    const facts = answer === 'no' ? (row.deniedBy ?? row.facts) : row.facts
    return facts.map((fact) => ({ id: fact, answer, because: row.title, evidence }))
  })
}

/** A moderate or high triage is a raised risk; a low one, fully asked, is none for the choice of a medicine. */
export function answersFromRisk({ level, message, findings }: RiskAssessment): readonly FactAnswer[] {
  const evidence = findings.flatMap((finding) => [...finding.evidence])
  const raised = {
    id: 'suicide-risk-raised',
    answer: 'yes',
    because: `suicide risk: ${level}`,
    evidence,
  } as const
  if (level === 'high') {
    const intent = findings.some((finding) => finding.intent === true && finding.resolved !== true)
    const acute = { ...raised, id: 'acute-suicidality' }
    return intent ? [raised, acute, { ...raised, id: 'suicidal-intent' }] : [raised, acute]
  }
  if (level === 'moderate') return [raised]
  if (level === 'low' || level === 'none') {
    return [{ id: 'suicide-risk-raised', answer: 'no', because: message, evidence }]
  }
  return []
}
