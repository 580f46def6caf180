/** What a person answered to the questions of "what would change it" settles the findings that were open. */
import type { Statement } from '../record/record.ts'
import { all, any, atLeast, not } from './answer.ts'
import type { Answer, Finding, Required } from './finding.ts'

/** Given answers by rule and subject; the last one to a question stands. */
export type GivenAnswers = ReadonlyMap<string, GivenAnswer>
export type GivenAnswer = {
  readonly value: 'yes' | 'no'
  /** What was asked: "at least 42 days". */
  readonly required?: Required | undefined
  readonly ref: string
}

/** What these ask is about the time or the trials that one definition looks at: their answers tell nothing to another. */
const ofOneDefinition: readonly string[] = [
  ...['undated-treatment', 'undated-course'],
  ...['treatment-began', 'treatment-ended', 'treatment-began-and-ended'],
]

/**
 * The answers among the statements that tell something to this definition; `undefined` where nobody answered anything,
 * as in most records.
 */
export function givenAnswers(statements: readonly Statement[], definition: string): GivenAnswers | undefined {
  if (!statements.some(({ says }) => says.kind === 'answer')) return undefined
  const answers = new Map<string, GivenAnswer & { readonly when: number }>()
  for (const { says, when = 0, ref } of statements) {
    if (says.kind !== 'answer') continue
    if (ofOneDefinition.includes(says.rule) && says.definition !== definition) continue
    const key = keyOf(says.rule, says.about)
    if (when < (answers.get(key)?.when ?? 0)) continue
    answers.set(key, { value: says.value, required: says.required, ref, when })
  }
  return answers.size === 0 ? undefined : answers
}

/**
 * The finding with its open leaves settled. A leaf that the record itself decides is not overruled: that takes a
 * correction of the record.
 */
export function settled(finding: Finding, answers: GivenAnswers | undefined): Finding {
  if (answers === undefined) return finding
  if (finding.because.length === 0) return settledLeaf(finding, answers)
  const because = finding.because.map((child) => settled(child, answers))
  if (because.every((child, index) => child === finding.because[index])) return finding
  return { ...finding, because, answer: combinedAnswer(finding, because) }
}

/** Each of these findings with its open leaves settled. */
export function allSettled(
  findings: readonly Finding[],
  answers: GivenAnswers | undefined,
): readonly Finding[] {
  return answers === undefined ? findings : findings.map((each) => settled(each, answers))
}

function settledLeaf(leaf: Finding, answers: GivenAnswers): Finding {
  const given = answers.get(keyOf(leaf.rule, leaf.about))
  if (given === undefined || !isOpen(leaf) || !reaches(given, leaf)) return leaf
  const { assumed: _, disputable: __, conflict: ___, ...rest } = leaf
  return { ...rest, answer: given.value, note: 'answered', evidence: [...(leaf.evidence ?? []), given.ref] }
}

function isOpen({ answer, assumed, disputable, conflict }: Finding): boolean {
  return answer === 'unknown' || assumed === true || disputable === true || conflict === true
}

/** Where a leaf without a length asks whether it was a treatment at all. */
const asksForTreatment: readonly string[] = ['treatment-lasted', 'undated-treatment']

/** "At least 42 days: yes" answers "at least 28 days" too, and not "at least 56 days"; a no the other way round. */
function reaches({ value, required: asked }: GivenAnswer, { rule, required }: Finding): boolean {
  if (asked === undefined && required === undefined) return true
  if (asked === undefined || required === undefined)
    return asksForTreatment.includes(rule) && (value === 'yes') === (asked !== undefined)
  if (asked.unit !== required.unit || asked.relation !== required.relation) return false
  const isFloor = asked.relation === 'at-least' || asked.relation === 'above'
  return (value === 'yes') === isFloor ? required.value <= asked.value : required.value >= asked.value
}

function combinedAnswer({ combines, answer }: Finding, because: readonly Finding[]): Answer {
  const answers = because.map((child) => child.answer)
  switch (combines) {
    case 'all':
      return all(answers)
    case 'any':
      return any(answers)
    case 'none':
      return not(any(answers))
    case undefined:
      return answers.length === 1 ? (answers[0] ?? answer) : answer
    default:
      return atLeast(combines.atLeast, answers)
  }
}

function keyOf(rule: string, about: string | undefined): string {
  return `${rule}|${about ?? ''}`
}
