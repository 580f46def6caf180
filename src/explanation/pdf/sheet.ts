/**
 * One PDF being written: its fonts, its measures and its tree of tags, with the few strokes that all parts share.
 * What only decorates is marked as such, so that a reader that speaks passes over it.
 */
import type PDFDocument from 'pdfkit'
import { type Inline, inlines, type Language, type Words } from '../document/document.ts'
import { accessibleForm } from './pdfkit-types.ts'

/**
 * What writes the file, handed in by those who need it: the library is large. The font files (TrueType) are embedded,
 * so that the page reads the same everywhere.
 */
export type PdfTools = {
  readonly library: typeof PDFDocument
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

export type Sheet = {
  readonly pdf: PDFKit.PDFDocument
  /** The root of the tags. */
  readonly root: PDFKit.PDFStructureElement
  readonly size: number
  readonly left: number
  readonly width: number
}

export const colors = {
  ink: '#1d2429',
  soft: '#4a555e',
  line: '#b9c2c9',
  panel: '#f1f4f6',
  yes: '#8c1d18',
  no: '#1b5e3a',
  unknown: '#7a4b00',
  caution: '#7a4b00',
  help: '#0b5394',
  dose: '#2f6f9f',
  low: '#8fa9bd',
  added: '#6b5b95',
  score: '#a23b00',
  mark: '#7b2d8b',
} as const

const footerRoom = 12

export type SheetRequest = {
  /** Shown by the reader as the name of the window: words of ours, never of the record. */
  readonly title: string
  readonly language: Language
  readonly created: Date
  readonly size: number
  readonly margin: number
  readonly tools: PdfTools
}

/** An empty tagged PDF of letter size. */
export function newSheet({ title, language, created, size, margin, tools }: SheetRequest): Sheet {
  const pdf = new tools.library({
    size: 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footerRoom },
    pdfVersion: '1.7',
    subset: accessibleForm,
    tagged: true,
    displayTitle: true,
    lang: `${language}-US`,
    bufferPages: true,
    info: { Title: title, CreationDate: created, Creator: 'Nextline', Producer: 'Nextline' },
  })
  pdf.registerFont('regular', bufferOf(tools.regular))
  pdf.registerFont('bold', bufferOf(tools.bold))
  pdf.font('regular').fontSize(size).fillColor(colors.ink)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root, size, left: margin, width: pdf.page.width - 2 * margin }
}

/** pdfkit wants bytes of exactly the file, not a view into something larger. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer
}

/** The finished file. */
export function finished({ pdf, root }: Sheet): Uint8Array {
  root.end()
  pdf.end()
  const chunks: Uint8Array[] = []
  for (let chunk = pdf.read(); chunk !== null; chunk = pdf.read()) chunks.push(chunk as Uint8Array)
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Draws what carries no meaning of its own. */
export function decoration({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** The room that is left on the page. */
export function roomLeft({ pdf }: Sheet): number {
  return pdf.page.height - pdf.page.margins.bottom - pdf.y
}

/** Begins a new page unless so much room is left. */
export function ensureRoom(sheet: Sheet, height: number): void {
  const { pdf } = sheet
  if (roomLeft(sheet) < height && pdf.y > pdf.page.margins.top) pdf.addPage()
}

/** A tag with its content. */
export function tag(sheet: Sheet, parent: PDFKit.PDFStructureElement, type: string, draw: () => void): void {
  parent.add(sheet.pdf.struct(type, {}, draw))
}

/** Room between lines, as a share of the size of the body. */
const leading = 0.1

export type Style = { readonly size?: number; readonly color?: string; readonly bold?: boolean }

/** Writes a sentence at the current height; parts that stand out are bold, places to fill in are in brackets. */
export function write(sheet: Sheet, words: Words, x: number, width: number, style: Style = {}): void {
  const { pdf, size } = sheet
  const parts = inlines(words).filter((part) => textOf(part) !== '')
  pdf.x = x
  for (const [index, part] of parts.entries()) {
    pdf
      .font(style.bold === true || isStrong(part) ? 'bold' : 'regular')
      .fontSize(style.size ?? size)
      .fillColor(isQuiet(part) ? colors.soft : (style.color ?? colors.ink))
      .text(textOf(part), { width, continued: index < parts.length - 1, lineGap: size * leading })
  }
  pdf.font('regular').fontSize(size).fillColor(colors.ink)
}

/** The height that a sentence takes. */
export function heightOf(sheet: Sheet, words: Words, width: number, style: Style = {}): number {
  const { pdf, size } = sheet
  const parts = inlines(words)
  const mixed = style.bold !== true && parts.some(isStrong) && !parts.every(isStrong)
  pdf.font(style.bold === true || parts.some(isStrong) ? 'bold' : 'regular').fontSize(style.size ?? size)
  const gap = size * leading
  const height = mixed
    ? linesOf(sheet, parts, width) * (pdf.currentLineHeight(true) + gap)
    : pdf.heightOfString(parts.map(textOf).join('') || ' ', { width, lineGap: gap })
  pdf.font('regular').fontSize(size)
  return height
}

/** A little narrower than the page, so that a line is never counted too few. */
const careful = 0.985

/** Lines of a sentence in two weights: bold letters are wider. */
function linesOf({ pdf }: Sheet, parts: readonly Inline[], width: number): number {
  let [lines, used] = [1, 0]
  for (const part of parts) {
    pdf.font(isStrong(part) ? 'bold' : 'regular')
    for (const word of textOf(part).split(/(?<= )/)) {
      if (used > 0 && used + pdf.widthOfString(word.trimEnd()) > width * careful) {
        lines++
        used = 0
      }
      used += pdf.widthOfString(word)
    }
  }
  return lines
}

function isStrong(part: Inline): boolean {
  return typeof part !== 'string' && 'strong' in part
}

function isQuiet(part: Inline): boolean {
  return typeof part !== 'string' && ('quiet' in part || 'blank' in part)
}

/** The ruled place is spoken as its name in brackets. */
function textOf(part: Inline): string {
  if (typeof part === 'string') return part
  if ('strong' in part) return part.strong
  return 'quiet' in part ? part.quiet : `[${part.blank}]`
}
