/** A document as a tagged PDF (PDF/UA): headings, lists, tables and pictures are known to readers that speak. */
import {
  type Block,
  type Document,
  type Fact,
  isChart,
  plainText,
  type Section,
  type Tone,
  type Words,
} from '../document/document.ts'
import { safeValue } from '../safe-text.ts'
import { chartFigure, chartHeight } from './chart-figure.ts'
import {
  colors,
  decoration,
  ensureRoom,
  finished,
  heightOf,
  newSheet,
  type PdfTools,
  roomLeft,
  type Sheet,
  tag,
  write,
} from './sheet.ts'
import { startHeightOf, tableOf } from './table.ts'

export type { PdfTools, PdfTools as PdfFonts } from './sheet.ts'

/** Body and margin in points: a letter goes on two pages, a handout is read at arm's length. */
const layouts: Readonly<Record<Document['kind'], { readonly size: number; readonly margin: number }>> = {
  letter: { size: 8.7, margin: 42 },
  packet: { size: 9, margin: 45 },
  handout: { size: 10.5, margin: 42 },
}

/** The file, complete. `created` is the moment that the properties of the file show. */
export function documentPdf(document: Document, tools: PdfTools, created: Date): Uint8Array {
  const { title, subtitle, sections, footer, kind, language } = safeValue(document)
  const sheet = newSheet({ title, language, created, ...layouts[kind], tools })
  heading(sheet, 'H1', title, sheet.size * 1.6)
  paragraph(sheet, subtitle, true)
  for (const section of sections) writeSection(sheet, section)
  footers(sheet, footer)
  return finished(sheet)
}

function writeSection(sheet: Sheet, section: Section): void {
  const { pdf, size, left, width } = sheet
  if (!isChart(section) && section.newPage === true) pdf.addPage()
  ensureRoom(sheet, roomToStart(sheet, section))
  pdf.y += size * 0.6
  heading(sheet, 'H2', section.heading, size * 1.2)
  pdf.outline.addItem(section.heading)
  decoration(sheet, () => {
    pdf
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .lineWidth(0.6)
      .strokeColor(colors.line)
      .stroke()
  })
  pdf.y += size * 0.3
  if (isChart(section)) chartFigure(sheet, section.chart)
  else for (const block of section.blocks) writeBlock(sheet, block)
}

/** A heading does not stand alone at the foot of a page: the chart, or the first row of a table, comes with it. */
function roomToStart(sheet: Sheet, section: Section): number {
  const own = sheet.size * 3.5
  if (isChart(section)) return own + chartHeight(section.chart)
  return own + heightOfStart(sheet, section.blocks[0])
}

/** What of a block cannot be parted from the heading above it. */
function heightOfStart(sheet: Sheet, block: Block | undefined): number {
  const { size, width } = sheet
  switch (block?.kind) {
    case 'table':
      return startHeightOf(sheet, block.table)
    case 'list':
      return Math.min(heightOf(sheet, block.items[0] ?? '', width - size * 1.8), size * 12)
    case 'paragraph':
      return Math.min(heightOf(sheet, block.words, width), size * 6)
    default:
      return size
  }
}

function heading(sheet: Sheet, level: 'H1' | 'H2' | 'H3', text: string, size: number): void {
  tag(sheet, sheet.root, level, () => write(sheet, text, sheet.left, sheet.width, { size, bold: true }))
}

function writeBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      paragraph(sheet, block.words, block.quiet === true)
      break
    case 'heading':
      ensureRoom(sheet, sheet.size * 4)
      sheet.pdf.y += sheet.size * 0.4
      heading(sheet, 'H3', block.text, sheet.size * 1.05)
      break
    case 'list':
      listOf(sheet, block.items, block.ordered === true)
      break
    case 'facts':
      facts(sheet, block.rows)
      break
    case 'table':
      tableOf(sheet, block.table)
      break
    case 'callout':
      callout(sheet, block.tone, [[{ strong: block.title }], ...block.words])
      break
    case 'lines':
      if (block.room === 'writing') formLines(sheet, block.labels)
      else lines(sheet, block.labels)
      break
  }
}

function paragraph(sheet: Sheet, words: Words, quiet: boolean): void {
  const { pdf, root, left, width, size } = sheet
  const style = quiet ? { size: size * 0.92, color: colors.soft } : {}
  ensureRoom(sheet, Math.min(heightOf(sheet, words, width, style), size * 6))
  tag(sheet, root, 'P', () => write(sheet, words, left, width, style))
  pdf.y += size * 0.3
}

function listOf(sheet: Sheet, items: readonly Words[], ordered: boolean): void {
  const { pdf, root, left, width, size } = sheet
  const indent = size * (ordered ? 1.8 : 1.2)
  const element = pdf.struct('L')
  root.add(element)
  for (const [index, words] of items.entries()) {
    ensureRoom(sheet, Math.min(heightOf(sheet, words, width - indent), size * 12))
    const item = pdf.struct('LI')
    element.add(item)
    const top = pdf.y
    tag(sheet, item, 'Lbl', () => write(sheet, ordered ? `${index + 1}.` : '•', left + 2, indent))
    pdf.y = top
    tag(sheet, item, 'LBody', () => write(sheet, words, left + indent, width - indent))
    item.end()
    pdf.y += size * 0.15
  }
  element.end()
  pdf.y += size * 0.3
}

const gap = 14

/** Names with their words, two beside each other. */
function facts(sheet: Sheet, rows: readonly Fact[]): void {
  const { pdf, root, left, width, size } = sheet
  const half = (width - gap) / 2
  const nameWidth = Math.min(half * 0.36, size * 9)
  const element = pdf.struct('L')
  root.add(element)
  for (let index = 0; index < rows.length; index += 2) {
    const pair = rows.slice(index, index + 2)
    const height = Math.max(
      ...pair.map(({ name, words }) =>
        Math.max(heightOf(sheet, words, half - nameWidth), heightOf(sheet, name, nameWidth)),
      ),
    )
    ensureRoom(sheet, height)
    const top = pdf.y
    for (const [column, { name, words }] of pair.entries()) {
      const x = left + column * (half + gap)
      const item = pdf.struct('LI')
      element.add(item)
      pdf.y = top
      tag(sheet, item, 'Lbl', () => write(sheet, name, x, nameWidth - 4, { color: colors.soft }))
      pdf.y = top
      tag(sheet, item, 'LBody', () => write(sheet, words, x + nameWidth, half - nameWidth))
      item.end()
    }
    pdf.y = top + height + size * 0.2
  }
  element.end()
  pdf.y += size * 0.3
}

const bar = 4
const inset = 10

function callout(sheet: Sheet, tone: Tone, all: readonly Words[]): void {
  const { pdf, root, left, width, size } = sheet
  const sentences = all.filter((words) => plainText(words) !== '')
  const inner = width - 2 * inset - bar
  const styleOf = (index: number) => (index === 0 ? { size: size * 1.15, bold: true } : {})
  const heights = sentences.map((words, index) => heightOf(sheet, words, inner, styleOf(index)) + size * 0.35)
  const height = heights.reduce((sum, each) => sum + each, 0) + inset * 1.4
  ensureRoom(sheet, height)
  const top = pdf.y
  decoration(sheet, () => {
    pdf.rect(left, top, width, height).fill(colors.panel)
    pdf.rect(left, top, bar, height).fill(colors[tone])
  })
  const element = pdf.struct('Div')
  root.add(element)
  pdf.y = top + inset * 0.8
  for (const [index, words] of sentences.entries()) {
    tag(sheet, element, 'P', () => write(sheet, words, left + bar + inset, inner, styleOf(index)))
    pdf.y += size * 0.35
  }
  element.end()
  pdf.y = Math.max(pdf.y, top + height) + size * 0.6
}

const writingRoom = 26

/** A question, and two lines across the page to answer it; one, where the page has no room for more. */
function formLines(sheet: Sheet, labels: readonly string[]): void {
  const { pdf, root, left, width, size } = sheet
  const heightWith = (rows: number) => size * 2 + rows * writingRoom * 0.75
  const rows = roomLeft(sheet) - size * 9 >= labels.length * heightWith(2) ? 2 : 1
  for (const label of labels) {
    ensureRoom(sheet, heightWith(rows))
    tag(sheet, root, 'P', () => write(sheet, label, left, width, { bold: true }))
    for (let row = 1; row <= rows; row++) {
      const y = pdf.y + row * writingRoom * 0.75
      decoration(sheet, () => {
        pdf
          .moveTo(left, y)
          .lineTo(left + width, y)
          .lineWidth(0.6)
          .strokeColor(colors.line)
          .stroke()
      })
    }
    pdf.y += rows * writingRoom * 0.75 + size * 0.7
  }
}

/** Two beside each other. */
function lines(sheet: Sheet, labels: readonly string[]): void {
  const { pdf, root, left, width, size } = sheet
  const half = (width - gap) / 2
  for (let index = 0; index < labels.length; index += 2) {
    ensureRoom(sheet, writingRoom + size * 2)
    const top = pdf.y + writingRoom
    for (const [column, label] of labels.slice(index, index + 2).entries()) {
      const x = left + column * (half + gap)
      decoration(sheet, () => {
        pdf
          .moveTo(x, top)
          .lineTo(x + half, top)
          .lineWidth(0.7)
          .strokeColor(colors.ink)
          .stroke()
      })
      pdf.y = top + 2
      tag(sheet, root, 'P', () => write(sheet, label, x, half, { size: size * 0.85, color: colors.soft }))
    }
    pdf.y = top + size * 1.6
  }
}

/** On every page, for the eye only. */
function footers({ pdf, left, width }: Sheet, footer: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    const { bottom } = pdf.page.margins
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.font('regular').fontSize(7.5).fillColor(colors.soft)
    pdf.text(footer, left, pdf.page.height - 48, { width: width - 60 })
    pdf.text(`${page + 1} / ${count}`, left + width - 60, pdf.page.height - 48, { width: 60, align: 'right' })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}
