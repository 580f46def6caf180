/** Measurement-based care: what to do now, every check of the step, maintenance, and how to stop. */
import type { AssessedFollowUp, Assessment } from '../../assessment/result.ts'
import { type Check, checkStateWords, maintenanceText, sinceText } from '../follow-up-words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, basisText, shortCitation, wide } from './parts.ts'

export function followUpSection({ followUp }: Assessment, anchors: Anchors): Html {
  if (followUp === undefined) return html``
  const { step, decision, also } = followUp
  return html`<section aria-labelledby="follow-up"><h2 id="follow-up">Follow-up</h2>${
    step !== null && html`<p class="soft small">The newest step: ${step.agent}, since ${sinceText(step)}.</p>`
  }<ul class="flags">${[decision, ...also].map((each) => decisionItem(each, anchors))}</ul>
${relapsePart(followUp, anchors)}${maintenancePart(followUp, anchors)}${schedulePart(followUp, anchors)}${taperingPart(followUp, anchors)}</section>`
}

function decisionItem(each: AssessedFollowUp['decision'], anchors: Anchors): Html {
  return html`<li><strong>${each.advice}</strong><br>${each.because}<div class="basis">${basisText(each, anchors)}</div></li>`
}

function relapsePart({ relapse }: AssessedFollowUp, anchors: Anchors): Html {
  if (relapse.answer === 'no') return html``
  return html`<p><strong>${relapse.answer === 'yes' ? 'Relapse' : 'Perhaps a relapse'}:</strong> ${relapse.because} <span class="small soft">${basisText(relapse, anchors)}</span></p>`
}

function maintenancePart({ maintenance }: AssessedFollowUp, anchors: Anchors): Html {
  if (maintenance === null) return html``
  const { notes, toAsk } = maintenance
  return html`<h3>Maintenance</h3><p>${maintenanceText(maintenance)} <span class="small soft">${basisText(maintenance, anchors)}</span></p>${
    toAsk.length > 0 && html`<p>Longer, if there is: ${toAsk.join(', ')}.</p>`
  }<ul>${notes.map((note) => sentence(note, anchors))}</ul>`
}

function schedulePart({ schedule }: AssessedFollowUp, anchors: Anchors): Html {
  if (schedule.length === 0) return html``
  return html`<h3>Checks of this step</h3>${wide(
    'Checks of this step',
    html`<table><thead><tr><th scope="col">When</th><th scope="col">State</th><th scope="col">Measure</th><th scope="col">What it decides</th><th scope="col">Basis</th></tr></thead><tbody>${schedule.map((check) => checkRow(check, anchors))}</tbody></table>`,
  )}`
}

function checkRow(check: Check, anchors: Anchors): Html {
  const { title, from, to, state, measure, purpose } = check
  const said =
    state === 'due' || state === 'missed'
      ? html`<strong>${checkStateWords[state]}</strong>`
      : html`${checkStateWords[state]}`
  return html`<tr><th scope="row">${title}<br><span class="small soft date">${from} to ${to}</span></th><td>${said}</td><td>${measure.join(', ')}</td><td>${purpose}</td><td class="small soft">${basisText(check, anchors)}</td></tr>`
}

function taperingPart({ tapering }: AssessedFollowUp, anchors: Anchors): Html {
  return html`${tapering.map(
    ({ agent, risk, advice }) =>
      html`<details><summary><strong>How to stop ${agent}</strong>, when the time has come: ${risk} risk of withdrawal</summary><ul>${advice.map((each) => sentence(each, anchors))}</ul></details>`,
  )}`
}

function sentence(
  { text, cite }: AssessedFollowUp['tapering'][number]['advice'][number],
  anchors: Anchors,
): Html {
  return html`<li>${text} <span class="small soft">${shortCitation(cite, anchors)}</span></li>`
}
