/** The tree of findings as it stands in the result: one component for each kind of finding. */
import type { ComponentType } from 'react'
import type { AssessedFinding } from '../../../../src/assessment/result.ts'
import { amount, percent } from '../../../../src/explanation/words.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { Cite } from '../../shared/cite.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'

type Kind = 'group' | 'measured' | 'contradicted' | 'assumed' | 'plain'
type Props = { readonly finding: AssessedFinding; readonly level: number }

/** Deeper levels are closed until somebody asks. */
const openLevels = 2

export function WhyTree({ findings }: { readonly findings: readonly AssessedFinding[] }) {
  return <Findings findings={findings} level={0} />
}

function Findings({
  findings,
  level,
}: {
  readonly findings: readonly AssessedFinding[]
  readonly level: number
}) {
  return (
    <ul className="reasons">
      {findings.map((finding) => {
        const View = views[kindOf(finding)]
        return (
          <li key={`${finding.rule} ${finding.about ?? ''}`}>
            <View finding={finding} level={level} />
          </li>
        )
      })}
    </ul>
  )
}

function kindOf({ because, conflict, assumed, measured, required }: AssessedFinding): Kind {
  if (because.length > 0) return 'group'
  if (conflict === true) return 'contradicted'
  if (assumed === true) return 'assumed'
  return measured !== undefined && required !== undefined ? 'measured' : 'plain'
}

const views: Readonly<Record<Kind, ComponentType<Props>>> = {
  group: GroupFinding,
  measured: MeasuredFinding,
  contradicted: ContradictedFinding,
  assumed: AssumedFinding,
  plain: PlainFinding,
}

/** A finding that rests on others: it folds out to them. */
function GroupFinding({ finding, level }: Props) {
  const open = level < openLevels && (level === 0 || finding.answer !== 'no')
  return (
    <details open={open}>
      <summary>
        <AnswerMark answer={finding.answer} />
        {finding.says} <span className="soft small">{combinesText(finding)}</span>
      </summary>
      <Basis finding={finding} />
      <Findings findings={finding.because} level={level + 1} />
    </details>
  )
}

function combinesText({ combines, because }: AssessedFinding): string {
  if (typeof combines === 'object') return `(at least ${combines.atLeast} of ${because.length})`
  if (because.length < 2) return ''
  if (combines === 'any') return `(any of ${because.length})`
  return combines === 'none' ? `(none of ${because.length})` : `(all of ${because.length})`
}

/** A number against a threshold, also as a bar. */
function MeasuredFinding({ finding }: Props) {
  return (
    <Leaf finding={finding}>
      <Meter finding={finding} />
    </Leaf>
  )
}

function ContradictedFinding({ finding }: Props) {
  return (
    <Leaf finding={finding}>
      <span className="badge open">contradictory evidence</span>
    </Leaf>
  )
}

function AssumedFinding({ finding }: Props) {
  return (
    <Leaf finding={finding}>
      <span className="badge">assumed, the record is silent</span>
    </Leaf>
  )
}

function PlainFinding({ finding }: Props) {
  return <Leaf finding={finding} />
}

function Leaf({
  finding,
  children,
}: {
  readonly finding: AssessedFinding
  readonly children?: React.ReactNode
}) {
  return (
    <div className="leaf">
      <AnswerMark answer={finding.answer} />
      {finding.says} {children}
      <Basis finding={finding} />
    </div>
  )
}

function Basis({ finding: { evidence = [], cite } }: { readonly finding: AssessedFinding }) {
  if (evidence.length === 0 && cite === undefined) return null
  return (
    <div className="basis">
      <EvidenceLinks refs={evidence} />
      {evidence.length > 0 && cite !== undefined && ' · '}
      {cite !== undefined && (
        <span>
          Rule: <Cite cite={cite} />
        </span>
      )}
    </div>
  )
}

const meterWidth = 120

/** What is certain (filled) and possible (outlined), with a line where the threshold lies. */
function Meter({ finding: { measured, required } }: { readonly finding: AssessedFinding }) {
  if (measured === undefined || required === undefined) return null
  const low = Math.max(0, measured.low ?? 0)
  const high = Math.max(low, measured.high ?? Math.max(low, required.value) * 1.5)
  const top = Math.max(high, required.value) * 1.15 || 1
  const x = (value: number) => Math.round((Math.min(value, top) / top) * meterWidth)
  const words = `${valueText(measured.low, measured.high, measured.unit)}; the rule asks for ${required.relation.replace('-', ' ')} ${unitText(required.value, required.unit)}`
  return (
    <svg className="meter" width={meterWidth} height="14" role="img" aria-label={words}>
      <title>{words}</title>
      <rect className="meter-possible" x="0" y="3" width={x(high)} height="8" rx="2" />
      <rect className="meter-certain" x="0" y="3" width={x(low)} height="8" rx="2" />
      <line className="meter-limit" x1={x(required.value)} x2={x(required.value)} y1="0" y2="14" />
    </svg>
  )
}

function valueText(low: number | null, high: number | null, unit: string): string {
  if (low !== null && low === high) return unitText(low, unit)
  const from = low === null ? '?' : unitText(low, unit)
  return `${from} to ${high === null ? '?' : unitText(high, unit)}`
}

function unitText(value: number, unit: string): string {
  return unit.startsWith('share') ? percent(value) : `${amount(value)} ${unit}`
}
