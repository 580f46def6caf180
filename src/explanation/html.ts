/** One self-contained page: nothing is loaded, nothing runs, everything of the record is escaped. */
import type { Assessment } from '../assessment/result.ts'
import { diagnosisSection } from './html/diagnosis-section.ts'
import { followUpSection } from './html/follow-up-section.ts'
import { type Html, html } from './html/html-text.ts'
import { lifeChartSection } from './html/life-chart-figure.ts'
import {
  assumptionsSection,
  flagsSection,
  issuesSection,
  stagingSection,
  wouldChangeSection,
} from './html/notes.ts'
import { pageStyle } from './html/page-style.ts'
import { pageStyleHash } from './html/page-style-hash.ts'
import { anchorsOf } from './html/parts.ts'
import { planSection } from './html/plan-section.ts'
import { readingSection } from './html/reading.ts'
import { reviewSection } from './html/review-section.ts'
import { definitionsSection, evidenceSection, sourcesSection, trialsSection } from './html/tables.ts'
import { whySection } from './html/why-tree.ts'
import { safeValue } from './safe-text.ts'
import { countText, patientText, silenceText, verdicts } from './verdict-words.ts'
import { worded } from './worded.ts'

/** Allows the page's own style, and nothing else from anywhere. */
const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`

/** The assessment as a page for a browser, a printer or a record system. */
export function toHtml(assessment: Assessment): string {
  const shown = safeValue(worded(assessment))
  const { html: page } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Treatment resistance: ${shown.patient.id}, ${shown.asOf}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
${body(shown)}
</body>
</html>
`
  return page
}

function body(assessment: Assessment): Html {
  const anchors = anchorsOf(assessment)
  return html`<header><h1>Nextline assessment · ${patientText(assessment.patient)} · as of ${assessment.asOf}</h1></header>
<main>
${verdict(assessment)}
${flagsSection(assessment, anchors)}
${whySection(assessment, anchors)}
${lifeChartSection(assessment)}
${trialsSection(assessment, anchors)}
${wouldChangeSection(assessment)}
${diagnosisSection(assessment, anchors)}
${reviewSection(assessment, anchors)}
${planSection(assessment, anchors)}
${followUpSection(assessment, anchors)}
${definitionsSection(assessment)}
${stagingSection(assessment, anchors)}
${readingSection(assessment)}
${assumptionsSection(assessment)}
${issuesSection(assessment)}
${evidenceSection(assessment)}
${sourcesSection(assessment)}
</main>
<footer>Supports the decision of a clinician and never replaces it. Every statement can be followed to the entry of the record and the published rule it rests on.</footer>`
}

function verdict(assessment: Assessment): Html {
  const { answer, title, definition, summary } = assessment.determination
  const silence = silenceText(assessment)
  return html`<section class="verdict ${answer}" aria-label="Answer"><p class="answer">Treatment-resistant depression: ${verdicts[answer]}</p>
<p>${countText(assessment)}, by <strong>${title}</strong> (${definition}).</p><p class="soft small">${summary}</p>${silence !== undefined && html`<p><strong>${silence}</strong></p>`}</section>`
}
