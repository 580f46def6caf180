/** Small pieces that several sections of the page share. */
import type { Answer, AssessedFinding, Assessment } from '../../assessment/result.ts'
import type { Citation } from '../../knowledge/citation.ts'
import { type Html, html } from './html-text.ts'

const marks = { yes: '✓', no: '✗', unknown: '?' } as const
const spoken = { yes: 'Yes:', no: 'No:', unknown: 'Open:' } as const

/** `✓`, `✗` or `?`, and the word for those who listen. */
export function answerMark(answer: Answer): Html {
  return html`<span class="mark ${answer}" aria-hidden="true">${marks[answer]}</span><span class="hidden">${spoken[answer]} </span>`
}

/** Where an entry stands in the list of evidence of the page. */
export type Anchors = {
  readonly evidence: (ref: string) => string | undefined
  /** A judgement of this project or of the user: there is nothing outside to compare it with. */
  readonly isOwn: (source: string) => boolean
}

export function anchorsOf({ evidence, sources }: Assessment): Anchors {
  const ids = new Map(evidence.map(({ ref }, index) => [ref, `evidence-${index + 1}`]))
  return {
    evidence: (ref) => ids.get(ref),
    isOwn: (source) => sources[source]?.kind === 'project',
  }
}

const mostLinks = 6

/** Links to the entries of the record; many of them are cut short with a link to the list. */
export function evidenceLinks(refs: readonly string[], anchors: Anchors): Html {
  const shown = refs
    .slice(0, mostLinks)
    .map((ref, index) => html`${index > 0 && ', '}${evidenceLink(ref, anchors)}`)
  const more = refs.length - mostLinks
  return html`${shown}${more > 0 && html` and <a href="#evidence">${more} more</a>`}`
}

/** `3, 5, 6`: the numbers of the entries in the list of evidence, where there is no room for their names. */
export function evidenceNumbers(refs: readonly string[], anchors: Anchors): Html {
  const shown = refs
    .slice(0, mostLinks)
    .map((ref, index) => html`${index > 0 && ', '}${evidenceNumber(ref, anchors)}`)
  const more = refs.length - mostLinks
  return html`${shown}${more > 0 && html` and <a href="#evidence">${more} more</a>`}`
}

function evidenceNumber(ref: string, anchors: Anchors): Html {
  const id = anchors.evidence(ref)
  if (id === undefined) return html`${ref}`
  const number = id.replace('evidence-', '')
  return html`<a href="#${id}" aria-label="${number}: ${ref}">${number}</a>`
}

function evidenceLink(ref: string, anchors: Anchors): Html {
  const id = anchors.evidence(ref)
  return id === undefined ? html`${ref}` : html`<a href="#${id}">${ref}</a>`
}

const statusWords = {
  verified: '',
  known: ' (known, not yet compared with the source)',
  unsure: ' (unverified)',
} as const

/** `fda-esketamine, two adequate trials`, linked to the list of sources. */
export function citationLink(cite: NonNullable<AssessedFinding['cite']>, { isOwn }: Anchors): Html {
  const { source, at, status } = cite
  return html`<a href="#source-${source}">${source}</a>${at !== undefined && html`, ${at}`}${!isOwn(source) && statusWords[status]}`
}

/** The same in few words, where a sentence before it says what "known" means. */
export function shortCitation({ source, at, status }: Citation, { isOwn }: Anchors): Html {
  return html`<a href="#source-${source}">${source}</a>${at !== undefined && html`, ${at}`}${status !== 'verified' && !isOwn(source) && ` (${status === 'known' ? 'known' : 'unverified'})`}`
}

export const shortCitationNote = '“known” at a source: not yet compared with it by us.'

type Grounded = {
  readonly evidence?: readonly string[] | undefined
  readonly cite?: AssessedFinding['cite'] | undefined
}

/** `Record: 3, 5. Rule: canmat-2023, table 7.2`. */
export function basisText({ evidence = [], cite }: Grounded, anchors: Anchors): Html {
  return html`${evidence.length > 0 && html`Record: ${evidenceNumbers(evidence, anchors)}. `}${cite !== undefined && html`Rule: ${shortCitation(cite, anchors)}`}`
}

/** A table that may be wider than the page scrolls by itself, and can be reached with the keyboard. */
export function wide(label: string, content: Html): Html {
  return html`<div class="wide" role="region" aria-label="${label} (can be scrolled)" tabindex="0">${content}</div>`
}
