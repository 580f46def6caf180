/** Takes Bundles apart: every resource of the input with its place. */
import type { FhirDocument } from './fhir-document.ts'
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import { asObject, asText, isObject, type JsonObject } from './json.ts'

/** Real records nest a Bundle in a Bundle; anything much deeper is not a record. */
const deepestNesting = 20

type Place = {
  readonly value: unknown
  readonly file: string
  readonly path: string
  readonly fullUrl?: string | undefined
  readonly depth: number
}

const notRead = 'What it holds is not used.'

/**
 * All resources of the documents in the order they are written. Bundles of any type, Bundles in Bundles, lists of
 * resources, Parameters and single resources are opened.
 */
export function collectResources(
  documents: readonly FhirDocument[],
  log: IssueLog,
): readonly FoundResource[] {
  const found: FoundResource[] = []
  for (const { file, json, path } of documents) {
    collect({ value: json, file, path: path ?? '', depth: 0 }, found, log)
  }
  return found
}

function collect(place: Place, found: FoundResource[], log: IssueLog): void {
  const { value, file, path, depth } = place
  if (depth > deepestNesting) {
    log.count(whereOf(place), `Bundles nested more than ${deepestNesting} deep are not opened.`, notRead)
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      collect({ value: each, file, path: `${path}[${index}]`, depth: depth + 1 }, found, log)
    }
  } else if (!isObject(value)) {
    log.count(whereOf(place), `Expected a FHIR resource, found ${kindOf(value)}.`, notRead)
  } else {
    collectObject(place, value, found, log)
  }
}

function collectObject(place: Place, json: JsonObject, found: FoundResource[], log: IssueLog): void {
  const type = json.resourceType
  if (typeof type !== 'string' || type === '') {
    log.count(whereOf(place), 'Expected a FHIR resource, found an object without resourceType.', notRead)
  } else if (type === 'Bundle') {
    collectEntries(place, json, 'entry', found, log)
  } else if (type === 'Parameters') {
    collectEntries(place, json, 'parameter', found, log)
  } else {
    found.push(resourceAt(type, json, place.file, place.path, place.fullUrl))
  }
}

function resourceAt(
  type: string,
  json: JsonObject,
  file: string,
  path: string,
  fullUrl: string | undefined,
): FoundResource {
  const id = asText(json.id) ?? idOfUrl(fullUrl)
  const ref = id === undefined ? whereOf({ file, path }) : `${type}/${id}`
  return { type, id, ref, fullUrl, json, file, path }
}

function collectEntries(
  place: Place,
  owner: JsonObject,
  field: 'entry' | 'parameter',
  found: FoundResource[],
  log: IssueLog,
): void {
  const entries = owner[field]
  if (entries === undefined && field === 'entry' && owner.type !== undefined) return
  if (!Array.isArray(entries)) {
    log.count(whereOf(place), `${owner.resourceType} without a list of ${field}.`, notRead)
    return
  }
  const { file, depth } = place
  const list = place.path === '' ? field : `${place.path}.${field}`
  for (const [index, entry] of entries.entries()) {
    const path = `${list}[${index}].resource`
    if (isObject(entry) && entry.resource !== undefined) {
      const { resource } = entry
      const fullUrl = asText(entry.fullUrl)
      const isHere = depth < deepestNesting && isSingle(resource)
      if (isHere) found.push(resourceAt(resource.resourceType, resource, file, path, fullUrl))
      else collect({ value: resource, file, path, fullUrl, depth: depth + 1 }, found, log)
    } else if (field === 'entry') {
      reportEmptyEntry({ value: entry, file, path, depth }, log)
    }
  }
}

function reportEmptyEntry(place: Place, log: IssueLog): void {
  const method = isObject(place.value) ? asText(asObject(place.value.request)?.method) : undefined
  const problem =
    method === 'DELETE' ? 'A Bundle entry asks to delete a resource.' : 'A Bundle entry holds no resource.'
  log.count(whereOf(place), problem, 'The entry is not used.')
}

/** A resource that holds no others, as nearly all entries do. */
function isSingle(value: unknown): value is JsonObject & { readonly resourceType: string } {
  if (!isObject(value)) return false
  const type = value.resourceType
  return typeof type === 'string' && type !== '' && type !== 'Bundle' && type !== 'Parameters'
}

function whereOf({ file, path }: Pick<Place, 'file' | 'path'>): string {
  return path === '' ? file : `${file} ${path}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return typeof value === 'string' ? 'text' : `a ${typeof value}`
}

const uuidUrl = /^urn:(?:uuid|oid):(.+)$/

/** The id that a Bundle entry's address gives a resource which names none itself. */
function idOfUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  return uuidUrl.exec(url)?.[1] ?? (url.slice(url.lastIndexOf('/') + 1) || undefined)
}
