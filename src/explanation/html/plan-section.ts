/** The whole plan: alerts, every option under its status, the questions that settle the most, monitoring and goals. */
import type { AssessedOption, AssessedPlan, Assessment } from '../../assessment/result.ts'
import { alertText, firstOptions, firstStepText, isPressing } from '../plan-words.ts'
import { optionKinds, optionStatusWords } from '../shared-sections/option-groups.ts'
import { type Html, html } from './html-text.ts'
import { optionDetails } from './option-details.ts'
import { type Anchors, basisText, shortCitation, shortCitationNote } from './parts.ts'

const statuses: readonly {
  readonly status: AssessedOption['status']
  readonly title: string
  readonly means: string
}[] = [
  {
    status: 'recommended',
    title: 'Recommended',
    means: 'supported at this stage, and everything that would forbid it is known to be absent',
  },
  { status: 'possible', title: 'Possible', means: 'nothing that is known forbids it' },
  {
    status: 'needs-information',
    title: 'Needs an answer first',
    means: 'something that would forbid it is unknown',
  },
  {
    status: 'blocked',
    title: 'Not for this patient now',
    means: 'ruled out or not indicated, with the reason',
  },
]

export function planSection({ plan }: Assessment, anchors: Anchors): Html {
  if (plan === undefined) return html``
  return html`<section aria-labelledby="plan" class="plan"><h2 id="plan">What could come next</h2>
<p class="soft small">A proposal, in order of safety, evidence at this stage, what was not tried, fit and burden. The numbers are places in that order. The clinician and the patient choose. ${shortCitationNote}</p>
${headPart(plan, anchors)}${alertsPart(plan, anchors)}${firstPart(plan)}${questionsPart(plan)}${kindFilter()}
${statuses.map(({ status, title, means }) =>
  statusPart(
    title,
    means,
    plan.options.filter((option) => option.status === status),
    anchors,
  ),
)}${followPart(plan, anchors)}</section>`
}

/** What to settle before any next step. */
function headPart({ first }: AssessedPlan, anchors: Anchors): Html {
  if (first.length === 0) return html``
  return html`<h3>Before a next step</h3><ul>${first.map(
    (step) =>
      html`<li><strong>${firstStepText(step)}</strong> <span class="small soft">${shortCitation(step.cite, anchors)}</span></li>`,
  )}</ul>`
}

/** What is pressing stands under safety. */
function alertsPart({ alerts }: AssessedPlan, anchors: Anchors): Html {
  const shown = alerts.filter((alert) => !isPressing(alert))
  if (shown.length === 0) return html``
  return html`<h3>About the medicines taken now</h3><ul>${shown.map((alert) => alertItem(alert, anchors))}</ul>`
}

export function alertItem(alert: AssessedPlan['alerts'][number], anchors: Anchors): Html {
  return html`<li>${alert.severity === 'monitor' ? '' : html`<strong>Warning:</strong> `}${alertText(alert)} <span class="small soft">${basisText(alert, anchors)}</span></li>`
}

const mostFirst = 8

function firstPart(plan: AssessedPlan): Html {
  const first = firstOptions(plan, mostFirst)
  if (first.length === 0) return html``
  return html`<h3>First in the order</h3><p class="soft small">At most two of a kind; all others below.</p><ul class="options">${first.map(
    (option) =>
      html`<li><span class="rank">${option.rank ?? ''}</span> <a href="#option-${option.id}">${option.name}</a> <span class="small">${optionStatusWords[option.status]}</span></li>`,
  )}</ul>`
}

const mostLinks = 8

function questionsPart(plan: AssessedPlan): Html {
  if (plan.questions.length === 0) return html``
  const names = new Map(plan.options.map(({ id, name }) => [id, name]))
  return html`<details><summary><strong>Questions that settle the most options (${plan.questions.length})</strong></summary><ol>${plan.questions.map(
    ({ question, options }) =>
      html`<li>${question} <span class="small soft">${options.slice(0, mostLinks).map((id, index) => html`${index > 0 && ', '}<a href="#option-${id}">${names.get(id) ?? id}</a>`)}${options.length > mostLinks && ` and ${options.length - mostLinks} more`}</span></li>`,
  )}</ol></details>`
}

/** Works without a script: the style hides what is not of the chosen kind. */
function kindFilter(): Html {
  const kinds = [{ key: 'all', title: 'All kinds' }, ...optionKinds]
  return html`<fieldset class="kinds"><legend>Show</legend>${kinds.map(
    ({ key, title }) =>
      html`<label><input type="radio" name="kind" value="${key}"${key === 'all' && html` checked`}> ${title}</label> `,
  )}</fieldset>`
}

function statusPart(
  title: string,
  means: string,
  options: readonly AssessedOption[],
  anchors: Anchors,
): Html {
  if (options.length === 0) return html``
  return html`<div class="status"><h3>${title} <span class="soft">(${options.length})</span></h3><p class="soft small">${means}</p><ol class="options">${options.map((option) => optionDetails(option, anchors))}</ol></div>`
}

function followPart({ monitoring, goals }: AssessedPlan, anchors: Anchors): Html {
  const item = ({ text, cite }: AssessedPlan['monitoring'][number]) =>
    html`<li>${text} <span class="small soft">${shortCitation(cite, anchors)}</span></li>`
  return html`<h3>Goals</h3><ul>${goals.map(item)}</ul><h3>Monitoring</h3><ul>${monitoring.map(item)}</ul>`
}
