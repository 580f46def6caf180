/**
 * What a result rests on: where the entries it names stand in the input, and the publications it cites, so that it
 * can be checked without this project.
 */
import type { Citation } from '../knowledge/citation.ts'
import { isSameForAll, madeOnce } from '../knowledge/same-for-all.ts'
import { isSourceId, type SourceId, sources } from '../knowledge/sources.ts'
import type { Origin, Ref } from '../record/record.ts'
import type { AssessedOption, AssessedPlan, Assessment, EvidenceOrigin } from './result.ts'

export type Basis = Pick<Assessment, 'evidence' | 'sources'>

/** Every entry in an `evidence` list and every source of a `cite` within what is shown, in order of first mention. */
export function basisOf(shown: unknown, origins: ReadonlyMap<Ref, Origin>): Basis {
  const found = nothingFound()
  collect(shown, found)
  return basisFrom(found, origins)
}

type Told = { readonly plan?: AssessedPlan | undefined }

/** The same of a result, in which the plan comes last. */
export function basisOfResult({ plan, ...rest }: Told, origins: ReadonlyMap<Ref, Origin>): Basis {
  const found = nothingFound()
  collect(rest, found)
  if (plan !== undefined) collectFromPlan(plan, found)
  return basisFrom(found, origins)
}

function nothingFound(): Found {
  return { refs: new Set(), sources: new Set() }
}

function basisFrom({ refs, sources: ids }: Found, origins: ReadonlyMap<Ref, Origin>): Basis {
  return {
    evidence: [...refs].map((ref) => evidenceOrigin(ref, origins)),
    sources: sourcesNamed(ids),
  }
}

const idsInOrder = (Object.keys(sources) as SourceId[]).sort()

function sourcesNamed(ids: ReadonlySet<SourceId>): Basis['sources'] {
  const named: Record<string, Basis['sources'][string]> = {}
  for (const id of idsInOrder) if (ids.has(id)) named[id] = sources[id]
  return named
}

type Found = { readonly refs: Set<Ref>; readonly sources: Set<SourceId> }

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const entry of value) if (typeof entry === 'object') collect(entry, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (isSameForAll(value)) for (const source of sourcesIn(value)) found.sources.add(source)
  else collectFields(value as Fields, found)
}

type Fields = Readonly<Record<string, unknown>>

/** What is the same for all names no entry of a record. */
const sourcesIn = madeOnce((value: object): readonly SourceId[] => {
  const found = nothingFound()
  collectFields(value as Fields, found)
  return [...found.sources]
})

function collectFields(fields: Fields, found: Found): void {
  for (const name in fields) {
    const field = fields[name]
    if (typeof field !== 'object' || field === null) continue
    if (name === 'evidence' && Array.isArray(field)) for (const ref of field) found.refs.add(ref)
    else if (name === 'cite' && 'source' in field && isSourceId(field.source)) found.sources.add(field.source)
    else collect(field, found)
  }
}

/** Options are many, and most of what they say is the same for every patient. Questions cite nothing. */
function collectFromPlan({ options, questions: _, ...rest }: AssessedPlan, found: Found): void {
  collect(rest, found)
  for (const option of options) {
    for (const id of sourcesOfKnowledge(option)) found.sources.add(id)
    for (const { cite } of option.reasons) if (cite !== undefined) found.sources.add(cite.source)
    collectFromStatements(option.blockedBy, found)
    collectFromStatements(option.cautions, found)
  }
}

type OfPatient = { readonly evidence?: readonly Ref[] | undefined; readonly cite: Citation }

function collectFromStatements(statements: readonly OfPatient[], found: Found): void {
  for (const { evidence, cite } of statements) {
    found.sources.add(cite.source)
    if (evidence !== undefined) for (const ref of evidence) found.refs.add(ref)
  }
}

/** By the grades of an option, which no other has: what it says to everybody, and what is left of that when blocked. */
const ofOffered = new WeakMap<AssessedOption['evidenceGrade'], readonly SourceId[]>()
const ofBlocked = new WeakMap<AssessedOption['evidenceGrade'], readonly SourceId[]>()

/** Looked through once for all patients. */
function sourcesOfKnowledge(option: AssessedOption): readonly SourceId[] {
  const { evidenceGrade, checks, regimen, judge, together, regulatory, cite } = option
  const known = option.status === 'blocked' ? ofBlocked : ofOffered
  const before = known.get(evidenceGrade)
  if (before !== undefined) return before
  const found = nothingFound()
  collect({ evidenceGrade, checks, regimen, judge, together, regulatory, cite }, found)
  const named = [...found.sources]
  known.set(evidenceGrade, named)
  return named
}

function evidenceOrigin(ref: Ref, origins: ReadonlyMap<Ref, Origin>): EvidenceOrigin {
  const origin = origins.get(ref)
  return { ref, file: origin?.file ?? '', path: origin?.path ?? '' }
}
