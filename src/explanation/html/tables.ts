/** Trials, definitions, evidence and sources as tables and lists. */
import type { AssessedTrial, Assessment } from '../../assessment/result.ts'
import { reasonsAgainst } from '../reasons-against.ts'
import { datesText, doseText, outcomeBasisWords, outcomeText, takenText, weeksText } from '../trial-words.ts'
import { percent } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, answerMark, evidenceNumbers, wide } from './parts.ts'

export function trialsSection(assessment: Assessment, anchors: Anchors): Html {
  const { trials, trialsJudgedBy } = assessment
  const content =
    trials.length === 0
      ? html`<p>No treatment trial is recorded.</p>`
      : wide(
          'Trials',
          html`<table><caption>Every treatment trial in the record, measured by ${trialsJudgedBy}</caption>
<thead><tr><th scope="col">Counts?</th><th scope="col">Agent</th><th scope="col">Dates</th><th scope="col" class="number">Highest mg/day</th><th scope="col" class="number">Weeks at minimum dose</th><th scope="col">Taken</th><th scope="col">Outcome</th><th scope="col">What is open or short</th></tr></thead>
<tbody>${trials.map((trial) => trialRow(trial, assessment, anchors))}</tbody></table>`,
        )
  return html`<section aria-labelledby="trials"><h2 id="trials">Trials</h2>${content}</section>`
}

const countsWords = { yes: 'yes', no: 'no', unknown: 'open' } as const

function trialRow(trial: AssessedTrial, assessment: Assessment, anchors: Anchors): Html {
  const reasons = reasonsAgainst(trial, assessment)
  return html`<tr><td>${countsCell(trial)}</td>
<th scope="row">${trial.name}${trial.role === 'augmentation' && html`<br><span class="badge">added</span>`}</th>
<td class="date">${datesText(trial)}</td><td class="number">${doseText(trial)}</td><td class="number">${weeksText(trial)}</td>
<td>${takenText(trial)}${trial.proportionOfDaysCovered !== null && html`<br><span class="small soft">${percent(trial.proportionOfDaysCovered)} of days covered</span>`}</td>
<td>${outcomeText(trial)}<br><span class="small soft">${outcomeBasisWords[trial.outcomeBasis]}</span></td>
<td>${reasons.length > 0 && html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}<span class="small soft">Record: ${evidenceNumbers(trial.evidence, anchors)}</span></td></tr>`
}

/** What the definition does not look at is no failure to count. */
function countsCell({ counts, role }: AssessedTrial): Html {
  if (counts === 'no' && role !== 'antidepressant' && role !== 'combination') return html`not counted`
  return html`${answerMark(counts)}${countsWords[counts]}`
}

export function definitionsSection({ definitions, determination }: Assessment): Html {
  return html`<section aria-labelledby="definitions"><h2 id="definitions">All definitions</h2>${wide(
    'All definitions',
    html`<table><caption>The same record under every definition</caption><thead><tr><th scope="col">Answer</th><th scope="col">Definition</th><th scope="col" class="number">Treatments counted</th><th scope="col" class="number">Still possible</th></tr></thead><tbody>${definitions.map(
      ({ definition, title, status, answer, adequateFailedTrials }) =>
        html`<tr><td>${answerMark(answer)}${countsWords[answer]}</td><th scope="row">${title}<br><span class="small soft">${definition}${definition === determination.definition && ' (explained above)'}${status === 'needs-table' && ' (needs a dose table that you supply)'}</span></th><td class="number">${adequateFailedTrials.certain}</td><td class="number">${adequateFailedTrials.possible}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`
}

export function evidenceSection({ evidence }: Assessment): Html {
  return html`<section aria-labelledby="evidence"><h2 id="evidence">Evidence: where each entry stands in the input</h2>${
    evidence.length === 0
      ? html`<p>No entry of the record was used.</p>`
      : wide(
          'Evidence',
          html`<table class="evidence-list"><caption>${evidence.length} entries</caption><thead><tr><th scope="col" class="number">No.</th><th scope="col">Entry</th><th scope="col">File</th><th scope="col">Place</th></tr></thead><tbody>${evidence.map(
            ({ ref, file, path }, index) =>
              html`<tr id="evidence-${index + 1}"><td class="number">${index + 1}</td><th scope="row" class="path">${ref}</th><td class="path">${file}</td><td class="path">${path}</td></tr>`,
          )}</tbody></table>`,
        )
  }</section>`
}

const readWords = {
  primary: '',
  secondary: ' Read through a summary or copy.',
  'not-read': ' Not yet read by us.',
} as const

export function sourcesSection({ sources }: Assessment): Html {
  return html`<section aria-labelledby="sources"><h2 id="sources">Sources of the rules</h2><ul class="sources">${Object.entries(
    sources,
  ).map(
    ([id, { title, reference, read }]) =>
      html`<li id="source-${id}"><strong>${id}</strong>: ${title}. <span class="soft">${reference}.${readWords[read]}</span></li>`,
  )}</ul></section>`
}
