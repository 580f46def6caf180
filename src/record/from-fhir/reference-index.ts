/** Follows references between resources: `Type/id`, `urn:uuid:…`, absolute addresses and contained `#id`. */
import { laterOf } from './distinct-resources.ts'
import type { FoundResource } from './found-resource.ts'
import { type JsonObject, objectAt, objectsAt, sameJson, textAt, trimmed } from './json.ts'

/** The types that other resources refer to for something we read. */
const referencedTypes: ReadonlySet<string> = new Set(['Patient', 'Medication', 'Condition', 'Device'])

export type ReferenceIndex = {
  readonly byUrl: ReadonlyMap<string, FoundResource>
  readonly byRef: ReadonlyMap<string, readonly FoundResource[]>
}

export function referenceIndex(resources: readonly FoundResource[]): ReferenceIndex {
  const byUrl = new Map<string, FoundResource>()
  const byRef = new Map<string, FoundResource[]>()
  for (const resource of resources) {
    if (!referencedTypes.has(resource.type)) continue
    if (resource.fullUrl !== undefined) byUrl.set(resource.fullUrl, resource)
    const same = byRef.get(resource.ref)
    if (same === undefined) byRef.set(resource.ref, [resource])
    else if (!repeats(same.at(-1), resource)) same.push(resource)
  }
  return { byUrl, byRef }
}

function repeats(before: FoundResource | undefined, resource: FoundResource): boolean {
  return before?.file === resource.file && sameJson(before.json, resource.json)
}

/** The text of a Reference: `Medication/7`. Some records give the text itself in place of the object. */
export function referenceAt(owner: JsonObject | undefined, field: string): string | undefined {
  const value = owner?.[field]
  if (typeof value === 'string') return trimmed(value) || undefined
  return textAt(objectAt(owner, field), 'reference')
}

/** The texts of a list of References. */
export function referencesAt(owner: JsonObject | undefined, field: string): readonly string[] {
  return objectsAt(owner, field)
    .map((reference) => textAt(reference, 'reference'))
    .filter((text) => text !== undefined)
}

const versionOrQuery = /\/_history\/.*$|[?#].*$/
const longestReference = 1000
/** `Type/id` already, as nearly all references are. */
const plainReference = /^[A-Z][A-Za-z]*\/[^/?#]+$/
const typeAndId = /(?:^|\/)([A-Z][A-Za-z]*)\/([^/]+)$/

/** `Type/id` of a reference in any style: `https://example.org/fhir/Patient/7/_history/2` is `Patient/7`. */
export function refOf(reference: string, type: string): string {
  if (reference.length > longestReference || plainReference.test(reference)) return reference
  const match = typeAndId.exec(reference.replace(versionOrQuery, ''))
  if (match) return `${match[1]}/${match[2]}`
  return `${type}/${reference.replace(/^urn:(?:uuid|oid):/, '')}`
}

/** The resource inside this one that `#id` names. */
export function containedIn(owner: JsonObject, reference: string): JsonObject | undefined {
  const id = reference.slice(1)
  return objectsAt(owner, 'contained').find((each) => each.id === id || each.id === reference)
}

/**
 * What a reference in `from` points at, if the input holds it. An id that stands for different things in
 * different files means the one of the same file, and of its versions the later; where no file settles it, nothing.
 */
export function resolve(
  index: ReferenceIndex,
  reference: string,
  from: FoundResource,
  type: string,
): JsonObject | undefined {
  if (reference.startsWith('#')) return containedIn(from.json, reference)
  const candidates = index.byRef.get(refOf(reference, type))
  if (candidates === undefined) return index.byUrl.get(reference)?.json
  const near = candidates.filter((candidate) => candidate.file === from.file)
  if (near.length > 0) return near.reduce(laterOf).json
  const [first, ...others] = candidates
  return others.every((other) => sameJson(first?.json, other.json)) ? first?.json : undefined
}
