/** Is a clinical fact present? Said so, implied by a broader or narrower fact, or decided by a measurement. */
import { type ClinicalFact, clinicalFacts, type FactId } from '../knowledge/interactions/index.ts'
import { labInRange } from './lab-truth.ts'
import type { PlanContext } from './plan-context.ts'
import { no, type Truth, unknown, yes } from './truth.ts'

const table: Readonly<Record<FactId, ClinicalFact>> = clinicalFacts
const factIds = Object.keys(table) as FactId[]

/** Facts that cannot be present without this one. */
const narrower = new Map<FactId, readonly FactId[]>(
  factIds.map((id) => [id, factIds.filter((other) => table[other].partOf === id)]),
)

/** Many rules ask for the same fact: it is looked up once for a patient. */
const looked = new WeakMap<PlanContext, Map<FactId, Truth>>()

export function factTruth(context: PlanContext, id: FactId): Truth {
  const truths = looked.get(context) ?? new Map<FactId, Truth>()
  if (truths.size === 0) looked.set(context, truths)
  const known = truths.get(id)
  if (known !== undefined) return known
  const truth = lookedUp(context, id)
  truths.set(id, truth)
  return truth
}

function lookedUp(context: PlanContext, id: FactId): Truth {
  const known = context.facts.get(id)
  const row = table[id]
  if (known?.state === 'present') return yes(known.because ?? row.name, known.evidence)
  const part = narrower.get(id)?.find((other) => context.facts.get(other)?.state === 'present')
  if (part !== undefined) return yes(table[part].name, context.facts.get(part)?.evidence)
  if (known?.state === 'absent' || broaderIsAbsent(context, row)) return no
  return decidedByLab(context, row) ?? asked(context, id, row)
}

/** What to ask: the same words for every patient. */
const questions = new Map<FactId, Truth>(factIds.map((id) => [id, unknown(id, table[id].question)]))

/** The broader question is asked before the narrower one. */
function asked(context: PlanContext, id: FactId, { partOf, question }: ClinicalFact): Truth {
  const broader = partOf as FactId | undefined
  const first = broader !== undefined && !context.facts.has(broader) ? broader : id
  return questions.get(first) ?? unknown(id, question)
}

function broaderIsAbsent(context: PlanContext, row: ClinicalFact): boolean {
  return row.partOf !== undefined && context.facts.get(row.partOf as FactId)?.state === 'absent'
}

function decidedByLab(context: PlanContext, { decidedBy }: ClinicalFact): Truth | undefined {
  if (decidedBy === undefined) return undefined
  return labInRange(context, decidedBy.lab, decidedBy)
}
