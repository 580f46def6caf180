/** Where the entries that a result names as evidence stand in the input. */
import type { Origin, Ref } from '../record/record.ts'
import type { EvidenceOrigin } from './result.ts'

/** `fill-9` before `fill-10`. */
const inOrder = new Intl.Collator('en', { numeric: true })

/** One row for each entry named in any `evidence` list of a value, in order of reference. */
export function namedEvidence(value: unknown, origins: ReadonlyMap<Ref, Origin>): readonly EvidenceOrigin[] {
  const refs = new Set<Ref>()
  collect(value, refs)
  return [...refs].sort(inOrder.compare).map((ref) => {
    const origin = origins.get(ref)
    return { ref, file: origin?.file ?? '', path: origin?.path ?? '' }
  })
}

function collect(value: unknown, refs: Set<Ref>): void {
  if (value === null || typeof value !== 'object') return
  if ('evidence' in value && Array.isArray(value.evidence)) {
    for (const ref of value.evidence) if (typeof ref === 'string') refs.add(ref)
  }
  for (const entry of Object.values(value)) collect(entry, refs)
}
