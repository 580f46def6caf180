/**
 * What a result rests on: where the entries it names stand in the input, and the publications it cites, so that it
 * can be checked without this project.
 */
import { type SourceId, sources } from '../knowledge/sources.ts'
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
    if (name === 'evidence' && Array.isArray(field)) for (const ref of field) found.refs.add(ref)
    else if (name === 'cite' && 'source' in field && isSource(field.source)) found.sources.add(field.source)
    else collect(field, found)
  }
}

function isSource(id: unknown): id is SourceId {
  return typeof id === 'string' && Object.hasOwn(sources, id)
}

function evidenceOrigin(ref: Ref, origins: ReadonlyMap<Ref, Origin>): EvidenceOrigin {
  const origin = origins.get(ref)
  return { ref, file: origin?.file ?? '', path: origin?.path ?? '' }
}
