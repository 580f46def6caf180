/** The publications behind every citation in a result, so that the result can be checked without this project. */
import { type Source, type SourceId, sources } from '../knowledge/sources.ts'

/** Every source that is cited anywhere in a value, by id, in order of id. */
export function citedSources(value: unknown): Readonly<Record<string, Source>> {
  const ids = new Set<SourceId>()
  collect(value, ids)
  return Object.fromEntries([...ids].sort().map((id) => [id, sources[id]]))
}

function collect(value: unknown, ids: Set<SourceId>): void {
  if (value === null || typeof value !== 'object') return
  if (isCitation(value)) ids.add(value.source)
  for (const entry of Object.values(value)) collect(entry, ids)
}

function isCitation(value: object): value is { readonly source: SourceId } {
  return 'source' in value && typeof value.source === 'string' && Object.hasOwn(sources, value.source)
}
