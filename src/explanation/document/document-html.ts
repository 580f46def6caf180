/** A document as one self-contained page: nothing is loaded, nothing runs, everything of the record is escaped. */
import { type Html, html } from '../html/html-text.ts'
import { lifeChartSection } from '../html/life-chart-figure.ts'
import { pageStyle } from '../html/page-style.ts'
import { pageStyleHash } from '../html/page-style-hash.ts'
import { wide } from '../html/parts.ts'
import { safeValue } from '../safe-text.ts'
import {
  type Block,
  type Document,
  type Fact,
  type Inline,
  inlines,
  isChart,
  type Section,
  type Table,
  type Words,
} from './document.ts'
import { documentStyle } from './document-style.ts'
import { documentStyleHash } from './document-style-hash.ts'

/** Allows the two styles of the page, and nothing else from anywhere. */
const policy = `default-src 'none'; style-src '${pageStyleHash}' '${documentStyleHash}'; base-uri 'none'; form-action 'none'`

/** The document as a page for a browser, a printer or a record system. */
export function documentHtml(document: Document): string {
  const shown = safeValue(document)
  const { html: page } = html`<!doctype html>
<html lang="${shown.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${shown.title}: ${shown.subtitle}</title>
<style>${{ html: pageStyle }}</style>
<style>${{ html: documentStyle }}</style>
</head>
<body class="document ${shown.kind}">
<header><h1>${shown.title}</h1><p class="soft">${shown.subtitle}</p></header>
<main>
${shown.sections.map(sectionHtml)}
</main>
<footer>${shown.footer}</footer>
</body>
</html>
`
  return page
}

function sectionHtml(section: Section, index: number): Html {
  if (isChart(section)) return lifeChartSection(section.chart)
  const id = `section-${index + 1}`
  return html`<section aria-labelledby="${id}"${section.newPage === true && html` class="new-page"`}><h2 id="${id}">${section.heading}</h2>
${section.blocks.map(blockHtml)}</section>
`
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return block.quiet === true
        ? html`<p class="soft small">${wordsHtml(block.words)}</p>`
        : html`<p>${wordsHtml(block.words)}</p>`
    case 'heading':
      return html`<h3>${block.text}</h3>`
    case 'list':
      return listHtml(block.items, block.ordered === true)
    case 'facts':
      return html`<dl>${block.rows.map(factHtml)}</dl>`
    case 'table':
      return tableHtml(block.table)
    case 'callout':
      return html`<div class="callout ${block.tone}"><p class="callout-title">${block.title}</p>${block.words.map((words) => html`<p>${wordsHtml(words)}</p>`)}</div>`
    case 'lines':
      return html`<div class="lines${block.room === 'writing' && html` writing`}">${block.labels.map((label) => html`<p class="line">${label}</p>`)}</div>`
  }
}

function listHtml(items: readonly Words[], ordered: boolean): Html {
  const entries = items.map((words) => html`<li>${wordsHtml(words)}</li>`)
  return ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`
}

function factHtml({ name, words }: Fact): Html {
  return html`<div><dt>${name}</dt><dd>${wordsHtml(words)}</dd></div>`
}

function tableHtml({ caption, columns, rows }: Table): Html {
  const isNumber = columns.map(({ number }) => number === true)
  const head = columns.map(
    ({ name }, index) =>
      html`<th scope="col"${isNumber[index] === true && html` class="number"`}>${name}</th>`,
  )
  const body = rows.map(
    (cells) =>
      html`<tr>${cells.map((words, index) => cellHtml(words, index, isNumber[index] === true))}</tr>`,
  )
  return wide(
    caption,
    html`<table><caption>${caption}</caption><colgroup>${columns.map(({ width }) => html`<col class="parts-${width}">`)}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  )
}

function cellHtml(words: Words, index: number, isNumber: boolean): Html {
  if (index === 0) return html`<th scope="row">${wordsHtml(words)}</th>`
  return html`<td${isNumber && html` class="number"`}>${wordsHtml(words)}</td>`
}

function wordsHtml(words: Words): Html {
  return html`${inlines(words).map(inlineHtml)}`
}

const isoDate = /(\b\d{4}-\d{2}-\d{2}\b)/

/** Dates are marked as such, so that they are not broken across lines. */
function dated(text: string): Html {
  const parts = text.split(isoDate)
  if (parts.length === 1) return html`${text}`
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<time datetime="${part}">${part}</time>` : html`${part}`))}`
}

function inlineHtml(inline: Inline): Html {
  if (typeof inline === 'string') return dated(inline)
  if ('strong' in inline) return html`<strong>${inline.strong}</strong>`
  if ('quiet' in inline) return html`<span class="soft">${dated(inline.quiet)}</span>`
  return html`<span class="blank">${inline.blank}</span>`
}
