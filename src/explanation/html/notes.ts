/** Open questions, assumptions, flags and data issues. */
import type { AssessedRisk, AssessedRiskFinding, Assessment } from '../../assessment/result.ts'
import { assumptionsOf } from '../assumptions.ts'
import { type Choice, type Facts, groupedChanges } from '../grouped-changes.ts'
import { groupedIssues } from '../grouped-issues.ts'
import { isPressing } from '../plan-words.ts'
import { stageText } from '../stage-text.ts'
import { needText, nothingOpenText } from '../verdict-words.ts'
import { counted } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, citationLink, evidenceNumbers } from './parts.ts'
import { alertItem } from './plan-section.ts'

export function wouldChangeSection(assessment: Assessment): Html {
  const groups = groupedChanges(assessment.determination.wouldChange)
  return html`<section aria-labelledby="change"><h2 id="change">What would change the answer</h2>${
    groups.length === 0
      ? html`<p>${nothingOpenText(assessment)}</p>`
      : groups.map((group) => html`<p>${needText(group)}</p><ul>${group.choices.map(choiceItem)}</ul>`)
  }</section>`
}

function choiceItem({ alternatives }: Choice): Html {
  return html`<li>${alternatives.map((facts, index) => html`${index > 0 && html`<br>or `}${factText(facts)}`)}</li>`
}

function factText(facts: Facts): Html {
  return html`${facts.map(({ asks, needed }, index) => html`${index > 0 && ' and '}${asks} <strong>${needed}</strong>`)}`
}

/** Suicide risk, and medicines taken now that would not be started like this: before anything else. */
export function flagsSection({ risk, plan }: Assessment, anchors: Anchors): Html {
  const flags = (risk?.findings ?? []).filter(({ answer }) => answer !== 'no')
  const pressing = (plan?.alerts ?? []).filter(isPressing)
  if (risk === undefined && pressing.length === 0) return html``
  return html`<section aria-labelledby="safety"><h2 id="safety">Safety</h2>${
    risk !== undefined && html`<p><strong>Suicide risk:</strong> ${risk.message}</p>`
  }${flags.length + pressing.length > 0 && html`<ul>${flags.map((flag) => flagItem(flag, anchors))}${pressing.map((alert) => alertItem(alert, anchors))}</ul>`}${risk !== undefined && html`${riskActions(risk)}${safetyPlanForm(risk)}`}</section>`
}

function flagItem(flag: AssessedRiskFinding, anchors: Anchors): Html {
  const { message, evidence, cite } = flag
  return html`<li>${message} <span class="small soft">${evidence.length > 0 && html`Record: ${evidenceNumbers(evidence, anchors)}. `}Rule: ${citationLink(cite, anchors)}</span></li>`
}

function riskActions({ actions, crisisContacts }: AssessedRisk): Html {
  return html`<details><summary>What to do, and whom to call</summary><ul>${actions.map(({ text, when }) => html`<li>${text} <span class="soft">(${when})</span></li>`)}${crisisContacts.map(({ name, how }) => html`<li>${name}: ${how}</li>`)}</ul></details>`
}

/** To be written on paper with the person: the page keeps nothing. */
function safetyPlanForm({ safetyPlan }: AssessedRisk): Html {
  return html`<details><summary>Safety plan to fill in together</summary><ol class="safety-plan">${safetyPlan.sections.map(
    ({ heading, help, entries }) =>
      html`<li><strong>${heading}</strong><br><span class="soft small">${help}</span>${entries.length > 0 && html`<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`}</li>`,
  )}</ol></details>`
}

export function stagingSection({ staging }: Assessment, anchors: Anchors): Html {
  if (staging === undefined) return html``
  return html`<section aria-labelledby="staging"><h2 id="staging">Staging</h2><ul class="reasons">${Object.values(
    staging,
  ).map(
    (stage) =>
      html`<li><details><summary>${stage.name}: <strong>${stageText(stage)}</strong></summary><ul>${stage.items.map(
        ({ label, points, because, cite }) =>
          html`<li>${label}: ${points !== undefined && html`<strong>${pointsText(points)}</strong>, `}${because} <span class="small soft">${citationLink(cite, anchors)}</span></li>`,
      )}${stage.notes.map(({ text }) => html`<li class="soft">${text}</li>`)}</ul></details></li>`,
  )}</ul></section>`
}

function pointsText({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low} to ${high}`
}

export function assumptionsSection(assessment: Assessment): Html {
  const assumptions = assumptionsOf(assessment)
  const { caveats } = assessment.determination
  if (assumptions.length + caveats.length === 0) return html``
  return html`<section aria-labelledby="assumptions"><h2 id="assumptions">Assumptions and limits</h2>${
    assumptions.length > 0 &&
    html`<p>Assumed, because the record is silent:</p><ul>${assumptions.map((text) => html`<li>${text}</li>`)}</ul>`
  }${caveats.length > 0 && html`<p>Limits of this definition:</p><ul>${caveats.map((text) => html`<li>${text}</li>`)}</ul>`}</section>`
}

export function issuesSection(assessment: Assessment): Html {
  const groups = groupedIssues(assessment)
  return html`<section aria-labelledby="issues"><h2 id="issues">Data issues</h2>${
    groups.length === 0
      ? html`<p>Everything in the input was understood.</p>`
      : html`<p>${counted(assessment.dataIssues.length, 'entry', 'entries')} could not be used in full. They can only make the answer less certain.</p><ul>${groups.map(
          ({ problem, effect, places, matters }) =>
            html`<li>${matters && html`<span class="badge">used above</span> `}${problem}: ${effect} ${placesOf(places)}</li>`,
        )}</ul>`
  }</section>`
}

const fewPlaces = 3

function placesOf(places: readonly string[]): Html {
  if (places.length <= fewPlaces) return html`<span class="small soft">(${places.join(', ')})</span>`
  return html`<details><summary class="small soft">${places.length} entries</summary><span class="small soft">${places.join(', ')}</span></details>`
}
