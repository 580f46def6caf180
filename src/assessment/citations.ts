/**
 * A citation in one line that people and programs read: `canmat-2023, table 7.2` is verified, `fda-ketamine-2023
 * (known)` is not. What stands before the first comma or bracket is a key of `sources`.
 */
import type { Citation, FactStatus } from '../knowledge/citation.ts'
import { isSameForAll, madeOnce, sameForAll } from '../knowledge/same-for-all.ts'
import { isSourceId } from '../knowledge/sources.ts'

export type CitationText = string

/** The same with a line in place of every citation. */
export type Lean<T> = T extends Citation
  ? CitationText
  : T extends object
    ? { readonly [Name in keyof T]: Lean<T[Name]> }
    : T

/** Knowledge is the same for all patients: a line is made once. */
const lines = new WeakMap<Citation, CitationText>()

export function citationText(citation: Citation): CitationText {
  const known = lines.get(citation)
  if (known !== undefined) return known
  const { source, at, status } = citation
  const line = `${source}${at === undefined ? '' : `, ${at}`}${status === 'verified' ? '' : ` (${status})`}`
  lines.set(citation, line)
  return line
}

const parts = /^([\w.-]+)(?:, (.*?))?(?: \((known|unsure)\))?$/s

export function citationOfText(line: CitationText): Citation {
  const [, source, at, status] = parts.exec(line) ?? []
  if (source === undefined || !isSourceId(source)) throw new Error(`This names no source: ${line}`)
  return {
    source,
    ...(at === undefined ? {} : { at }),
    status: (status as FactStatus | undefined) ?? 'verified',
  }
}

/** A copy with a line in place of every citation. */
export function withCitationTexts<T>(value: T): Lean<T> {
  return copied(value) as Lean<T>
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(copied) : value
  return isSameForAll(value) ? copiedOnce(value) : copiedFields(value)
}

const copiedOnce = madeOnce((value: object) => sameForAll(copiedFields(value)))

function copiedFields(value: object): object {
  const copy: Record<string, unknown> = { ...value }
  for (const name in copy) {
    const field = copy[name]
    if (typeof field !== 'object') continue
    copy[name] = name === 'cite' ? citationText(field as Citation) : copied(field)
  }
  return copy
}
