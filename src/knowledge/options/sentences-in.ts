/** Every sentence of fact in the knowledge, for the printed reference and for the check that each is cited. */
import type { Citation } from '../citation.ts'

export type FactSentence = {
  /** The row it stands in: `esketamine-nasal › regimen`, `R-041`. */
  readonly row: string
  readonly text: string
  /** Absent where nobody cited it: a mistake. */
  readonly cite?: Citation | undefined
  /** When its row was last compared with the source; absent where nobody says. */
  readonly reviewed?: string | undefined
}

/** Fields that hold a sentence a clinician could dispute. */
const sentenceFields = [
  'text',
  'message',
  'grade',
  'question',
  'action',
  'because',
  'present',
  'title',
] as const
/** Fields that say when a row was compared with its source. */
const dateFields = ['reviewed', 'retrieved', 'checkedOn'] as const

type Node = Readonly<Record<string, unknown>>
type Place = { readonly row: string; readonly reviewed?: string | undefined }

/** All sentences below a value; `reviewed` is the date of the whole file, where it has one. */
export function sentencesIn(value: unknown, row: string, reviewed?: string): readonly FactSentence[] {
  const found: FactSentence[] = []
  collect(value, { row, reviewed }, found)
  return found
}

function collect(value: unknown, place: Place, found: FactSentence[]): void {
  if (Array.isArray(value)) for (const child of value) collect(child, place, found)
  else if (isNode(value)) collectNode(value, place, found)
}

function collectNode(node: Node, outer: Place, found: FactSentence[]): void {
  const place = { row: rowOf(node, outer.row), reviewed: dateOf(node) ?? outer.reviewed }
  const own = sentenceOf(node)
  if (own !== undefined) found.push({ ...place, text: own, cite: citeOf(node) })
  for (const [key, child] of Object.entries(node)) {
    if (key === 'cite') continue
    const isNamed = typeof child === 'object' && child !== null
    collect(child, isNamed ? { ...place, row: `${place.row} › ${key}` } : place, found)
  }
}

/** The words of the row: one sentence, or the parts that belong to one citation. A title of a group is no fact. */
function sentenceOf(node: Node): string | undefined {
  const words = [...sentenceFields.flatMap((field) => wordsIn(node[field])), ...wordsIn(node.caveats)]
  const onlyTitle = words.length === 1 && typeof node.title === 'string'
  return words.length === 0 || onlyTitle ? undefined : words.join(' | ')
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []
}

function rowOf(node: Node, outer: string): string {
  if (typeof node.id !== 'string') return outer
  return outer.endsWith(` ${node.id}`) ? outer : `${outer} › ${node.id}`
}

function dateOf(node: Node): string | undefined {
  for (const field of dateFields) {
    const date = node[field]
    if (typeof date === 'string') return date
  }
  return undefined
}

function citeOf({ cite }: Node): Citation | undefined {
  return isNode(cite) && typeof cite.source === 'string' && typeof cite.status === 'string'
    ? (cite as Citation)
    : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
