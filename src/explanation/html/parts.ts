/** Small pieces that several sections of the page share. */
import type { Answer, AssessedFinding, Assessment } from '../../assessment/result.ts'
import { type Html, html } from './html-text.ts'

const marks = { yes: '✓', no: '✗', unknown: '?' } as const
const spoken = { yes: 'Yes:', no: 'No:', unknown: 'Open:' } as const

/** `✓`, `✗` or `?`, and the word for those who listen. */
export function answerMark(answer: Answer): Html {
  return html`<span class="mark ${answer}" aria-hidden="true">${marks[answer]}</span><span class="hidden">${spoken[answer]} </span>`
}

/** Where an entry stands in the list of evidence of the page. */
export type Anchors = { readonly evidence: (ref: string) => string | undefined }

export function anchorsOf({ evidence }: Assessment): Anchors {
  const ids = new Map(evidence.map(({ ref }, index) => [ref, `evidence-${index + 1}`]))
  return { evidence: (ref) => ids.get(ref) }
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

function evidenceLink(ref: string, anchors: Anchors): Html {
  const id = anchors.evidence(ref)
  return id === undefined ? html`${ref}` : html`<a href="#${id}">${ref}</a>`
}

const statusWords = {
  verified: '',
  known: ' (from the literature, not yet compared)',
  unsure: ' (unverified)',
} as const

/** `fda-esketamine, two adequate trials`, linked to the list of sources. */
export function citationLink(cite: NonNullable<AssessedFinding['cite']>): Html {
  const { source, at, status } = cite
  return html`<a href="#source-${source}">${source}</a>${at !== undefined && html`, ${at}`}${statusWords[status]}`
}

/** A table that may be wider than the page scrolls by itself, and can be reached with the keyboard. */
export function wide(label: string, content: Html): Html {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0">${content}</div>`
}
