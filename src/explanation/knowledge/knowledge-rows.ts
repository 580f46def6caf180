/**
 * Everything that a clinician could dispute, one row for each: every value and sentence of the knowledge that carries
 * a citation, with where it comes from, how surely it is known, and when it was last compared.
 */
import type { Citation, FactStatus } from '../../knowledge/citation.ts'
import { type SourceId, sources } from '../../knowledge/sources.ts'
import { type KnowledgePart, type KnowledgeTopic, knowledgeParts } from './knowledge-parts.ts'

export type KnowledgeRow = {
  readonly topic: KnowledgeTopic
  readonly title: string
  /** What it belongs to: `R-041`, `esketamine-nasal`, `nextline-clinical/2026`. */
  readonly id: string
  /** Which part of that: `regimen`, `rule.minimumDays`. */
  readonly part: string
  readonly says: string
  readonly source: SourceId
  readonly at: string
  readonly status: FactStatus
  /** `2026-11-23`. */
  readonly reviewed: string
}

let rows: readonly KnowledgeRow[] | undefined

/** All rows, in the order of the files; worked out once. */
export function knowledgeRows(): readonly KnowledgeRow[] {
  rows ??= knowledgeParts.flatMap(rowsOf)
  return rows
}

/** Rows under this id, whatever their topic. */
export function knowledgeAbout(id: string): readonly KnowledgeRow[] {
  const wanted = id.toLowerCase()
  return knowledgeRows().filter((row) => row.id.toLowerCase() === wanted)
}

type Place = { readonly id: string; readonly path: readonly string[]; readonly reviewed: string }
type Node = Readonly<Record<string, unknown>>

function rowsOf(part: KnowledgePart): readonly KnowledgeRow[] {
  const found: KnowledgeRow[] = []
  visit(part.data, { id: '', path: [], reviewed: part.reviewed }, (node, place, cite) => {
    found.push({
      topic: part.topic,
      title: part.title,
      id: [place.id, place.path.join('.'), textOf(node.test)].find((id) => id !== '') ?? part.topic,
      part: place.path.join('.'),
      says: says(node, place.path),
      source: cite.source,
      at: cite.at ?? '',
      status: cite.status,
      reviewed: place.reviewed,
    })
  })
  return found
}

type Visitor = (node: Node, place: Place, cite: Citation) => void

function visit(value: unknown, place: Place, visitor: Visitor): void {
  if (Array.isArray(value)) {
    for (const entry of value) visit(entry, place, visitor)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const node = value as Node
  const here = placeOf(node, place)
  if (isCitation(node.cite)) visitor(node, here, node.cite)
  for (const [name, child] of Object.entries(node)) {
    if (name !== 'cite') visit(child, below(here, name), visitor)
  }
}

/** Rows of a map are known by their key; what has an id of its own, by that. */
function below(place: Place, name: string): Place {
  return { ...place, path: [...place.path, name] }
}

function placeOf(node: Node, place: Place): Place {
  const reviewed = textOf(node.reviewed) ?? textOf(node.checkedOn) ?? place.reviewed
  const id = textOf(node.id)
  if (id === undefined) return { ...place, reviewed }
  return place.id === '' ? { id, path: [], reviewed } : { ...place, path: [...place.path, id], reviewed }
}

function isCitation(value: unknown): value is Citation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    Object.hasOwn(sources, value.source)
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The fact in words: its sentence where it has one, its values where it has none. */
function says(node: Node, path: readonly string[]): string {
  if (textOf(node.by) !== undefined && textOf(node.grade) !== undefined) {
    return `${node.by}: ${node.grade}${textOf(node.for) === undefined ? '' : ` (${node.for})`}`
  }
  const named = textOf(node.name) ?? textOf(node.title) ?? textOf(node.label)
  const sentence = textOf(node.text) ?? textOf(node.message) ?? textOf(node.question) ?? textOf(node.summary)
  if (sentence !== undefined) return named === undefined ? sentence : `${named}: ${sentence}`
  if ('value' in node) return `${path.at(-1) ?? 'value'}: ${valueText(node.value)}`
  return named ?? valueText(withoutCite(node))
}

function withoutCite(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== 'cite'))
}

const longest = 200

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : plain(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** `minimum 50, release extended`; nested rows have rows of their own. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (value instanceof RegExp) return String(value)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value as Node)
    .filter(([name, entry]) => name !== 'cite' && entry !== undefined && typeof entry !== 'function')
    .map(([name, entry]) => `${name} ${plain(entry)}`)
    .join(', ')
}
