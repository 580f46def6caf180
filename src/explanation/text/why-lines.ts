/** The reasons directly under the answer, the decisive ones first. */
import type { Answer, AssessedFinding, Assessment } from '../../assessment/result.ts'
import { nameOfExclusion, nameOfGroup } from '../naming.ts'
import { listed } from '../words.ts'
import { answerMark } from './answer-mark.ts'
import { hanging, heading, type Layout } from './layout.ts'

type Reason = {
  readonly answer: Answer
  readonly says: string
  /** Treatments counted one after the other, those left out, and other roads: a line each. */
  readonly under?: readonly AssessedFinding[] | undefined
}

const outside = 'outside-succession'
/** Of the treatments left out, the page shows so many. */
const mostOutside = 6

export function whyLines({ determination }: Assessment, layout: Layout): readonly string[] {
  const [root] = determination.findings
  if (root === undefined) return []
  const reasons = decisiveFirst(mergedExclusions(root.because), determination.answer)
  return [heading('Why', layout), ...reasons.flatMap((reason) => reasonLines(reason, layout))]
}

function reasonLines({ answer, says, under }: Reason, layout: Layout): readonly string[] {
  return [
    ...hanging(` ${answerMark(answer, layout.colors)} `, says, layout, 3),
    ...linesUnder(under ?? [], layout),
  ]
}

function linesUnder(findings: readonly AssessedFinding[], layout: Layout): readonly string[] {
  const left = findings.filter(({ rule }) => rule === outside)
  const hidden = new Set(left.slice(mostOutside))
  return [
    ...findings.filter((finding) => !hidden.has(finding)).flatMap((finding) => underLines(finding, layout)),
    ...(hidden.size === 0
      ? []
      : [layout.colors.dim(`     … and ${hidden.size} more not counted (in the JSON and the page)`)]),
  ]
}

function underLines({ rule, answer, says }: AssessedFinding, layout: Layout): readonly string[] {
  const mark = rule === outside ? '·' : answerMark(answer, layout.colors)
  return hanging(`   ${mark} `, says ?? '', layout, 5)
}

/** Everything that is ruled out in one line: it is the same good news each time. */
function mergedExclusions(findings: readonly AssessedFinding[]): readonly Reason[] {
  const absent = findings.filter(isAbsent)
  const rest = findings.filter((finding) => !isAbsent(finding)).map(reasonOf)
  if (absent.length === 0) return rest
  const names = absent.map((finding) => nameOfExclusion(finding.about))
  return [...rest, { answer: 'yes', says: `Nothing recorded points to ${listed(names, 'or')}.` }]
}

function isAbsent({ rule, answer }: AssessedFinding): boolean {
  return rule === 'not-excluded' && answer === 'yes'
}

function reasonOf(finding: AssessedFinding): Reason {
  const names = treatmentsIn(finding)
  return { answer: finding.answer, says: `${finding.says ?? ''}${namesText(names)}`, under: underOf(finding) }
}

/** Counts of which each part is worth a line. */
const countings: ReadonlySet<string> = new Set([
  'successive-treatments',
  'successive-treatments-or-shortcut',
  'prescription-switches',
  'enough-switches',
  'first-index',
  'index-qualifies',
])

/** What lies under a count of treatments. Other reasons say enough by themselves. */
function underOf({ rule, because }: AssessedFinding): readonly AssessedFinding[] {
  if (!countings.has(rule)) return []
  return because.flatMap((child) => (child.rule === rule ? underOf(child) : [child, ...underOf(child)]))
}

/** The treatments that were counted, also where the count is a part of the reason. */
function treatmentsIn({ rule, because }: AssessedFinding): readonly AssessedFinding[] {
  const count = because.find((child) => child.rule === rule)
  return count === undefined
    ? because.filter((child) => child.rule === 'treatment-failed')
    : treatmentsIn(count)
}

/** ` Failed: Sertraline. Open: Bupropion.` */
function namesText(findings: readonly AssessedFinding[]): string {
  const named = (answer: Answer) =>
    findings.filter((finding) => finding.answer === answer).map((finding) => nameOfGroup(finding.about ?? ''))
  const parts = [
    ['Failed', named('yes')],
    ['Open', named('unknown')],
    ['Not counted', named('no')],
  ] as const
  return parts
    .flatMap(([label, names]) => (names.length === 0 ? [] : [` ${label}: ${names.join(', ')}.`]))
    .join('')
}

/** What made the answer comes first; the rest keeps its order. */
function decisiveFirst(reasons: readonly Reason[], answer: Answer): readonly Reason[] {
  const decisive = reasons.filter((reason) => reason.answer === answer)
  return [...decisive, ...reasons.filter((reason) => reason.answer !== answer)]
}
