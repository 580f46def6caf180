/** The tree of findings as lists that fold out, with evidence and source at each. */
import type { AssessedFinding, Assessment } from '../../assessment/result.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, answerMark, citationLink, evidenceLinks } from './parts.ts'

/** Deeper levels are closed until somebody asks. */
const openLevels = 2

export function whySection({ determination }: Assessment, anchors: Anchors): Html {
  return html`<section aria-labelledby="why"><h2 id="why">Why</h2>
<p class="soft small">Each line can be opened down to the entry of the record and the published source it rests on.</p>
${reasonList(determination.findings, anchors, 0)}</section>`
}

function reasonList(findings: readonly AssessedFinding[], anchors: Anchors, level: number): Html {
  return html`<ul class="reasons">${findings.map((finding) => reason(finding, anchors, level))}</ul>`
}

function reason(finding: AssessedFinding, anchors: Anchors, level: number): Html {
  const said = html`${answerMark(finding.answer)}${finding.says}${badges(finding)}`
  if (finding.because.length === 0) return html`<li class="leaf">${said}${basis(finding, anchors)}</li>`
  const open = level < openLevels ? html` open` : html``
  return html`<li><details${open}><summary>${said}</summary>${basis(finding, anchors)}${reasonList(finding.because, anchors, level + 1)}</details></li>`
}

function badges({ assumed, conflict }: AssessedFinding): Html {
  return html`${assumed === true && html` <span class="badge">assumed</span>`}${conflict === true && html` <span class="badge">contradictory evidence</span>`}`
}

function basis({ evidence, cite }: AssessedFinding, anchors: Anchors): Html {
  const parts = [
    ...(evidence === undefined || evidence.length === 0
      ? []
      : [html`Record: ${evidenceLinks(evidence, anchors)}`]),
    ...(cite === undefined ? [] : [html`Rule: ${citationLink(cite, anchors)}`]),
  ]
  return html`${parts.length > 0 && html`<div class="basis">${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}</div>`}`
}
