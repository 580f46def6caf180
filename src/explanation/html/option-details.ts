/** One option as a fold: what a clinician wants to know before choosing it, each sentence with its source. */
import type { AssessedOption } from '../../assessment/result.ts'
import type { Citation } from '../../knowledge/citation.ts'
import { obstacleText, questionLabel, toClear, whyReasons } from '../plan-words.ts'
import { kindOfModality, optionStatusWords } from '../shared-sections/option-groups.ts'
import { counted, plainWords } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, basisText, shortCitation } from './parts.ts'

export function optionDetails(option: AssessedOption, anchors: Anchors): Html {
  const { id, name, rank, modality } = option
  return html`<li class="option ${kindOfModality(modality)}"><details id="option-${id}"><summary>${rank !== null && html`<span class="rank">${rank}</span> `}<strong>${name}</strong> <span class="badge">${plainWords(modality)}</span> <span class="small">${summaryText(option)}</span></summary>
<dl>${parts(option, anchors)}</dl></details></li>`
}

/** Why it stands there, or why not; and how much is to be asked. */
function summaryText(option: AssessedOption): string {
  const [obstacle] = option.blockedBy
  if (obstacle !== undefined) return obstacleText(obstacle)
  const [reason] = option.reasons
  const open = toClear(option).length
  return `${reason?.text ?? ''}${open === 0 ? '' : ` To clear first: ${counted(open, 'question')}.`}`
}

function parts(option: AssessedOption, anchors: Anchors): readonly Html[] {
  const said = ({ text, cite }: { readonly text: string; readonly cite?: Citation | undefined }) =>
    html`${text}${cite !== undefined && html` <span class="small soft">${shortCitation(cite, anchors)}</span>`}`
  return [
    part('Status', [
      html`${optionStatusWords[option.status]}${option.supportive && html`, only where it already helps`}`,
    ]),
    part(
      'Ruled out by',
      option.blockedBy.map((each) => obstacle(each, anchors)),
    ),
    part('Why it stands here', whyReasons(option).map(said)),
    part(
      'To clear first',
      toClear(option).map(({ question }) => html`${question}`),
    ),
    part(
      'Cautions for this patient',
      option.cautions.filter(isPersonal).map((each) => caution(each, anchors)),
    ),
    part('Would add a caution, if so', addingCaution(option)),
    part('How it is given', option.regimen.map(said)),
    part('Checks before and during', option.checks.map(said)),
    part('Together with what is taken', option.together.map(said)),
    part('To judge it', [said(option.judge)]),
    part(
      'Evidence',
      option.evidenceGrade.map((each) => grade(each, anchors)),
    ),
    part('Cautions for everybody', option.cautions.filter((each) => !isPersonal(each)).map(said)),
    part('Regulatory', [said(option.regulatory)]),
    part('Described by', [shortCitation(option.cite, anchors)]),
  ]
}

function part(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``
  const [first] = items
  const content = items.length === 1 ? first : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
  return html`<dt>${title}</dt><dd>${content}</dd>`
}

function obstacle(each: AssessedOption['blockedBy'][number], anchors: Anchors): Html {
  return html`${obstacleText(each)} <span class="small soft">${basisText(each, anchors)}</span>`
}

function isPersonal({ severity }: AssessedOption['cautions'][number]): boolean {
  return severity !== 'general'
}

function caution(each: AssessedOption['cautions'][number], anchors: Anchors): Html {
  const { severity, text, because } = each
  return html`${severity === 'warn' && html`<strong>Warning:</strong> `}${text}${because !== undefined && ` (${because})`} <span class="small soft">${basisText(each, anchors)}</span>`
}

/** In a few words: none of these keeps the option from being chosen. */
function addingCaution({ missing }: AssessedOption): readonly Html[] {
  const labels = missing.filter(({ effect }) => effect === 'caution').map(({ id }) => questionLabel(id))
  return labels.length === 0 ? [] : [html`${[...new Set(labels)].join(', ')}`]
}

function grade(each: AssessedOption['evidenceGrade'][number], anchors: Anchors): Html {
  const { by, grade: words, level, for: what, cite } = each
  return html`${by}: ${words}${level !== undefined && `, level ${level}`} (${what}) <span class="small soft">${shortCitation(cite, anchors)}</span>`
}
