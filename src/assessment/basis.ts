/**
 * What a result rests on: where the entries it names stand in the input, and the publications it cites, so that it
 * can be checked without this project.
 */
import { isSourceId, type SourceId, sources } from '../knowledge/sources.ts'
import type { Origin, Ref } from '../record/record.ts'
import type { Assessment, EvidenceOrigin } from './result.ts'

export type Basis = Pick<Assessment, 'evidence' | 'sources'>

/** Every entry in an `evidence` list and every source of a `cite` within a result, in order of first mention. */
export function basisOf(result: unknown, origins: ReadonlyMap<Ref, Origin>): Basis {
  const found: Found = { refs: new Set(), sources: new Set() }
  collect(result, found)
  return {
    evidence: [...found.refs].map((ref) => evidenceOrigin(ref, origins)),
    sources: Object.fromEntries([...found.sources].sort().map((id) => [id, sources[id]])),
  }
}

/** What an option says to everybody is knowledge: the same objects each time, and no entry of a record among them. */
const saidToEverybody: ReadonlySet<string> = new Set([
  'checks',
  'regimen',
  'evidenceGrade',
  'judge',
  'together',
  'regulatory',
])
const sourcesOf = new WeakMap<object, ReadonlySet<SourceId>>()

/** Looked through once for all patients. */
function sourcesOfKnowledge(said: object): ReadonlySet<SourceId> {
  const known = sourcesOf.get(said)
  if (known !== undefined) return known
  const found: Found = { refs: new Set(), sources: new Set() }
  collect(said, found)
  sourcesOf.set(said, found.sources)
  return found.sources
}

type Found = { readonly refs: Set<Ref>; readonly sources: Set<SourceId> }

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const entry of value) if (typeof entry === 'object') collect(entry, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const fields = value as Readonly<Record<string, unknown>>
  for (const name in fields) {
    const field = fields[name]
    if (typeof field !== 'object' || field === null) continue
    if (name === 'missing') continue
    if (saidToEverybody.has(name)) for (const id of sourcesOfKnowledge(field)) found.sources.add(id)
    else if (name === 'evidence' && Array.isArray(field)) for (const ref of field) found.refs.add(ref)
    else if (name === 'cite' && 'source' in field && isSourceId(field.source)) found.sources.add(field.source)
    else collect(field, found)
  }
}

function evidenceOrigin(ref: Ref, origins: ReadonlyMap<Ref, Origin>): EvidenceOrigin {
  const origin = origins.get(ref)
  return { ref, file: origin?.file ?? '', path: origin?.path ?? '' }
}
