/** Open questions, assumptions, flags and data issues. */
import type { Assessment } from '../../assessment/result.ts'
import { assumptionsOf } from '../assumptions.ts'
import { type Choice, type Facts, groupedChanges } from '../grouped-changes.ts'
import { groupedIssues } from '../grouped-issues.ts'
import { needText } from '../verdict-words.ts'
import { counted } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { answerMark } from './parts.ts'

export function wouldChangeSection({ determination }: Assessment): Html {
  const groups = groupedChanges(determination.wouldChange)
  return html`<section aria-labelledby="change"><h2 id="change">What would change the answer</h2>${
    groups.length === 0
      ? html`<p>No open fact in this record would.</p>`
      : groups.map((group) => html`<p>${needText(group)}</p><ul>${group.choices.map(choiceItem)}</ul>`)
  }</section>`
}

function choiceItem({ alternatives }: Choice): Html {
  return html`<li>${alternatives.map((facts, index) => html`${index > 0 && html`<br>or `}${factText(facts)}`)}</li>`
}

function factText(facts: Facts): Html {
  return html`${facts.map(({ asks, needed }, index) => html`${index > 0 && ' and '}${asks} <strong>${needed}</strong>`)}`
}

export function flagsSection({ risk, review }: Assessment): Html {
  const flags = (review ?? []).filter(({ answer }) => answer !== 'no')
  if (risk === undefined && flags.length === 0) return html``
  return html`<section aria-labelledby="flags"><h2 id="flags">Flags</h2><ul>${risk !== undefined && html`<li>Suicide risk: ${risk.level}</li>`}${flags.map(
    ({ answer, message }) => html`<li>${answerMark(answer)}${message}</li>`,
  )}</ul></section>`
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
