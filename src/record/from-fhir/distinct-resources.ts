/** One resource of each id: the same entry may stand in several Bundles, files and versions. */
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import { asNumber, asObject, asText, type JsonObject, sameJson } from './json.ts'

/**
 * Keeps one resource per type and id, in the order of first appearance. Of versions that differ the one updated
 * last stands, or without such a date the one read last; that they differ is reported.
 */
export function distinct(resources: readonly FoundResource[], log: IssueLog): readonly FoundResource[] {
  if (resources.length <= 1) return resources
  const kept = new Map<string, FoundResource>()
  for (const resource of resources) {
    const key = resource.id === undefined ? contentKey(resource) : resource.ref
    const earlier = kept.get(key)
    if (earlier === undefined) {
      kept.set(key, resource)
    } else if (!sameContent(earlier.json, resource.json)) {
      log.report(
        resource.ref,
        `Stands in the input twice with different content (${placeOf(earlier)} and ${placeOf(resource)}).`,
        'The version updated last is used, or else the one read last.',
      )
      kept.set(key, laterOf(earlier, resource))
    }
  }
  return kept.size === resources.length ? resources : [...kept.values()]
}

/** Resources without id are the same entry if they say the same. */
function contentKey(resource: FoundResource): string {
  try {
    return `${resource.type} ${JSON.stringify(resource.json)}`
  } catch {
    // Nested too deeply to be written out: then it is taken as an entry of its own.
    return resource.ref
  }
}

function placeOf({ file, path }: FoundResource): string {
  return path === '' ? file : `${file} ${path}`
}

/** The same in everything but its bookkeeping and its narrative. */
function sameContent(a: JsonObject, b: JsonObject): boolean {
  if (a === b) return true
  const { meta: _metaA, text: _textA, ...left } = a
  const { meta: _metaB, text: _textB, ...right } = b
  return sameJson(left, right)
}

/** The version updated last; without such a date, the later one in the input. */
export function laterOf(earlier: FoundResource, later: FoundResource): FoundResource {
  const before = asObject(earlier.json.meta)
  const after = asObject(later.json.meta)
  const [first, second] = [asText(before?.lastUpdated), asText(after?.lastUpdated)]
  if (first !== undefined && second !== undefined && first !== second) {
    return Date.parse(first) > Date.parse(second) ? earlier : later
  }
  const [oldVersion, newVersion] = [asNumber(before?.versionId), asNumber(after?.versionId)]
  if (oldVersion !== undefined && newVersion !== undefined && oldVersion > newVersion) return earlier
  return later
}
