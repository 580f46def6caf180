/** Is it major depression: nine symptoms, the other criteria, the specifiers; and the complaints that come with it. */
import type { AssessedComplaint, AssessedMajorDepression, Assessment } from '../../assessment/result.ts'
import {
  complaintText,
  criterionText,
  disputed,
  interviewText,
  screenText,
  specifiersText,
} from '../diagnosis-words.ts'
import { type Html, html } from './html-text.ts'
import { type Anchors, answerMark, basisText, wide } from './parts.ts'

export function diagnosisSection({ majorDepression, complaints }: Assessment, anchors: Anchors): Html {
  if (majorDepression === undefined) return html``
  return html`<section aria-labelledby="diagnosis"><h2 id="diagnosis">Is it major depression?</h2>
<p>${answerMark(majorDepression.answer)}<strong>${majorDepression.message}</strong></p>${toldList(majorDepression)}${criteriaTable(majorDepression, anchors)}${complaintsPart(complaints ?? [], anchors)}</section>`
}

function toldList(found: AssessedMajorDepression): Html {
  const told = [
    ...disputed(found).map(criterionText),
    interviewText(found),
    screenText(found),
    specifiersText(found),
  ]
  return html`<ul>${told.map((text) => (text === undefined ? html`` : html`<li>${text}</li>`))}</ul>`
}

function criteriaTable(found: AssessedMajorDepression, anchors: Anchors): Html {
  const { symptoms, diagnosed, enoughSymptoms, criteria, specifiers } = found
  return html`<details><summary><strong>Every criterion</strong></summary>${wide(
    'Criteria of major depression',
    html`<table><thead><tr><th scope="col">Criterion of DSM-5-TR</th><th scope="col">At interview</th><th scope="col">PHQ-9</th><th scope="col">Basis</th></tr></thead><tbody>${symptoms.map(
      (symptom) =>
        html`<tr><th scope="row">${symptom.criterion} ${symptom.name}</th><td>${answerWords[symptom.answer]}</td><td>${answerWords[symptom.screen]}</td><td class="small soft">${basisText(symptom, anchors)}</td></tr>`,
    )}${[enoughSymptoms, ...criteria, diagnosed, ...specifiers].map((criterion) => criterionRow(criterion, anchors))}</tbody></table>`,
  )}</details>`
}

const answerWords = { yes: 'yes', no: 'no', unknown: 'not recorded' } as const

function criterionRow(criterion: AssessedMajorDepression['diagnosed'], anchors: Anchors): Html {
  const { id, name, answer, implied, conflict, note } = criterion
  const letter = id === 'diagnosed' || criterion.criterion === 'specifier' ? '' : `${criterion.criterion} `
  return html`<tr><th scope="row">${letter}${name}</th><td>${answerWords[answer]}${implied === true && ', taken from the diagnosis'}${note !== undefined && `, ${note}`}${conflict === true && html` <span class="badge">the record says both</span>`}</td><td></td><td class="small soft">${basisText(criterion, anchors)}</td></tr>`
}

function complaintsPart(complaints: readonly AssessedComplaint[], anchors: Anchors): Html {
  if (complaints.length === 0) return html``
  return html`<h3>What comes with it</h3><ul>${complaints.map(
    (complaint) =>
      html`<li>${complaint.answer === 'unknown' && complaint.series.length === 0 ? html`${complaint.name}: not recorded. ${complaint.question}` : complaintText(complaint)} <span class="small soft">${basisText(complaint, anchors)}</span></li>`,
  )}</ul>`
}
