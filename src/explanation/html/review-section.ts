/** The whole review: what is there, what to ask, what was looked for and not found. */
import type { AssessedReview, Assessment } from '../../assessment/result.ts'
import { askText, byKind, type ReviewGroup, reviewKindWords, sortedReview } from '../review-words.ts'
import { counted } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, basisText, shortCitationNote, wide } from './parts.ts'

export function reviewSection(assessment: Assessment, anchors: Anchors): Html {
  if (assessment.review === undefined) return html``
  const { present, toAsk, absent } = sortedReview(assessment)
  return html`<section aria-labelledby="review"><h2 id="review">What else it could be</h2>
<p class="soft small">What may only look like resistance, or stands behind it: ${present.length} present, ${toAsk.length} to ask or consider, ${absent.length} looked for and not found. Silence of the record is never taken as normal. ${shortCitationNote}</p>
${sensitiveNote(assessment.review)}${presentPart(present, anchors)}${toAskPart(toAsk, anchors)}${absentPart(absent, anchors)}</section>`
}

/** Whoever reads a printed copy along learns that there is more, not what. */
function sensitiveNote(items: readonly AssessedReview[]): Html {
  const count = items.filter(({ sensitive }) => sensitive === true).length
  if (count === 0) return html``
  return html`<p class="print-only small">${counted(count, 'item')} of the review ${count === 1 ? 'is' : 'are'} not printed, because others may read a printed copy.</p>`
}

function presentPart(present: readonly AssessedReview[], anchors: Anchors): Html {
  if (present.length === 0) return html`<h3>Present</h3><p>Nothing on the list is known to be present.</p>`
  return html`<h3>Present</h3><ul class="flags">${present.map(
    (item) =>
      html`<li class="${rowClass(item)}"><strong>${item.title}</strong>${badges(item)}<br>${item.message}<br><span class="do">${item.action}</span><div class="basis">${basisText(item, anchors)}</div></li>`,
  )}</ul>`
}

function toAskPart(toAsk: readonly AssessedReview[], anchors: Anchors): Html {
  if (toAsk.length === 0) return html``
  return html`<h3>To ask or to consider</h3>${byKind(toAsk).map((group) => kindPart(group, anchors))}`
}

/** Open where something matters most. */
function kindPart({ title, items }: ReviewGroup, anchors: Anchors): Html {
  const open = items.some(({ severity }) => severity === 'high')
  return html`<details${open && html` open`}><summary><strong>${title}</strong> <span class="soft">(${items.length})</span></summary>${wide(
    `To ask: ${title}`,
    html`<table class="questions"><thead><tr><th scope="col">About</th><th scope="col">What to ask</th><th scope="col">If it is so</th><th scope="col">Basis</th></tr></thead><tbody>${items.map(
      (item) =>
        html`<tr class="${rowClass(item)}"><th scope="row">${item.title}${badges(item)}</th><td>${askText(item)}</td><td>${item.action}</td><td class="small soft">${basisText(item, anchors)}</td></tr>`,
    )}</tbody></table>`,
  )}</details>`
}

function absentPart(absent: readonly AssessedReview[], anchors: Anchors): Html {
  if (absent.length === 0) return html``
  return html`<details><summary><strong>Looked for and not found (${absent.length})</strong></summary><ul>${absent.map(
    (item) =>
      html`<li class="${rowClass(item)}"><strong>${item.title}</strong> <span class="soft">(${reviewKindWords[item.kind].toLowerCase()})</span>: ${item.message} <span class="small soft">${basisText(item, anchors)}</span></li>`,
  )}</ul></details>`
}

function rowClass({ severity, sensitive }: AssessedReview): string {
  return sensitive === true ? `${severity} sensitive` : severity
}

function badges({ severity, sensitive }: AssessedReview): Html {
  return html`${severity === 'high' && html` <span class="badge">matters most</span>`}${sensitive === true && html` <span class="badge">not for shared copies</span>`}`
}
