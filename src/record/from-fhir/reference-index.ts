/** Follows references between resources: `Type/id`, `urn:uuid:…`, absolute addresses and contained `#id`. */
import { laterOf } from './distinct-resources.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asObjects, asText, type JsonObject, sameJson, trimmed } from './json.ts'

/** The types that other resources refer to for something we read. */
const referencedTypes: ReadonlySet<string> = new Set(['Patient', 'Medication', 'Condition', 'Device'])

/** The resources that others refer to. Their names are written down when the first of them is looked for. */
export class ReferenceIndex {
  readonly #resources: readonly FoundResource[]
  #byUrl: ReadonlyMap<string, FoundResource> | undefined
  #byRef: ReadonlyMap<string, readonly FoundResource[]> | undefined

  constructor(resources: readonly FoundResource[]) {
    this.#resources = resources
  }

  byUrl(url: string): FoundResource | undefined {
    this.#byUrl ??= byUrlOf(this.#resources)
    return this.#byUrl.get(url)
  }

  byRef(ref: string): readonly FoundResource[] | undefined {
    this.#byRef ??= byRefOf(this.#resources)
    return this.#byRef.get(ref)
  }
}

function byUrlOf(resources: readonly FoundResource[]): ReadonlyMap<string, FoundResource> {
  const byUrl = new Map<string, FoundResource>()
  for (const resource of resources) {
    if (resource.fullUrl !== undefined && referencedTypes.has(resource.type))
      byUrl.set(resource.fullUrl, resource)
  }
  return byUrl
}

function byRefOf(resources: readonly FoundResource[]): ReadonlyMap<string, readonly FoundResource[]> {
  const byRef = new Map<string, FoundResource[]>()
  for (const resource of resources) {
    if (!referencedTypes.has(resource.type)) continue
    const same = byRef.get(resource.ref)
    if (same === undefined) byRef.set(resource.ref, [resource])
    else if (!repeats(same.at(-1), resource)) same.push(resource)
  }
  return byRef
}

function repeats(before: FoundResource | undefined, resource: FoundResource): boolean {
  return before?.file === resource.file && sameJson(before.json, resource.json)
}

/** The text of a Reference: `Medication/7`. Some records give the text itself in place of the object. */
export function asReference(value: unknown): string | undefined {
  if (typeof value === 'string') return trimmed(value) || undefined
  return asText(asObject(value)?.reference)
}

/** The texts of a list of References. */
export function asReferences(value: unknown): readonly string[] {
  if (value === undefined) return noReferences
  return asObjects(value)
    .map((reference) => asText(reference.reference))
    .filter((text) => text !== undefined)
}

const noReferences: readonly string[] = []

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
  return asObjects(owner.contained).find((each) => each.id === id || each.id === reference)
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
  const candidates = index.byRef(refOf(reference, type))
  if (candidates === undefined) return index.byUrl(reference)?.json
  const near = candidates.filter((candidate) => candidate.file === from.file)
  if (near.length > 0) return near.reduce(laterOf).json
  const [first, ...others] = candidates
  return others.every((other) => sameJson(first?.json, other.json)) ? first?.json : undefined
}
