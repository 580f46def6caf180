/** A table with tagged header cells; a row never breaks across pages, and the header is drawn again on each page. */
import { type Column, plainText, type Table, type Words } from '../document/document.ts'
import { colors, decoration, heightOf, roomLeft, type Sheet, type Style, tag, write } from './sheet.ts'

type Cell = { readonly words: Words; readonly x: number; readonly width: number; readonly style: Style }
type Element = PDFKit.PDFStructureElement

const padding = 3
const cellGap = 6
/** Tables are set smaller than sentences. */
const smaller = 0.86

export function tableOf(sheet: Sheet, table: Table): void {
  const { pdf, root, left, width, size } = sheet
  const small = size * smaller
  const header = headerOf(sheet, table)
  const rows = table.rows.map((words) => rowOf(sheet, table, words))
  const firstHeight = startHeightOf(sheet, table)
  if (roomLeft(sheet) < firstHeight) pdf.addPage()
  pdf.y += size * 0.5
  const element = pdf.struct('Table')
  root.add(element)
  tag(sheet, element, 'Caption', () =>
    write(sheet, table.caption, left, width, { size: small, bold: true, color: colors.soft }),
  )
  writeRow(sheet, element, header, () => 'Column')
  for (const cells of rows) {
    if (roomLeft(sheet) < rowHeight(sheet, cells)) {
      pdf.addPage()
      decoration(sheet, () => drawCells(sheet, header))
    }
    writeRow(sheet, element, cells, (column) => (column === 0 ? 'Row' : undefined))
  }
  element.end()
  pdf.y += size * 0.6
}

/** What must stand together: the caption, the header and the first row. */
export function startHeightOf(sheet: Sheet, table: Table): number {
  const first = rowOf(sheet, table, table.rows[0] ?? [])
  return rowHeight(sheet, headerOf(sheet, table)) + rowHeight(sheet, first) + sheet.size * 2
}

function headerOf(sheet: Sheet, { columns }: Table): readonly Cell[] {
  const names = columns.map(({ name }) => name)
  return cellsOf(sheet, columns, names, () => ({
    size: sheet.size * smaller,
    bold: true,
    color: colors.soft,
  }))
}

function rowOf(sheet: Sheet, { columns }: Table, words: readonly Words[]): readonly Cell[] {
  return cellsOf(sheet, columns, words, (column) => ({ size: sheet.size * smaller, bold: column === 0 }))
}

function cellsOf(
  { left, width }: Sheet,
  columns: readonly Column[],
  words: readonly Words[],
  style: (column: number) => Style,
): readonly Cell[] {
  const parts = columns.reduce((sum, column) => sum + column.width, 0)
  let x = left
  return columns.map((column, index) => {
    const wide = (width * column.width) / parts
    const cell = { words: words[index] ?? '', x, width: wide - cellGap, style: style(index) }
    x += wide
    return cell
  })
}

function rowHeight(sheet: Sheet, cells: readonly Cell[]): number {
  const heights = cells.map(({ words, width, style }) => heightOf(sheet, words, width, style))
  return Math.max(0, ...heights) + 2 * padding
}

type Scope = 'Row' | 'Column' | undefined

function writeRow(
  sheet: Sheet,
  table: Element,
  cells: readonly Cell[],
  scopeOf: (column: number) => Scope,
): void {
  const { pdf } = sheet
  const row = pdf.struct('TR')
  table.add(row)
  const height = rowHeight(sheet, cells)
  const top = pdf.y
  for (const [index, cell] of cells.entries()) {
    const scope = scopeOf(index)
    pdf.y = top + padding
    row.add(
      scope === undefined
        ? pdf.struct('TD', {}, () => draw(sheet, cell))
        : pdf.struct('TH', { scope }, () => draw(sheet, cell)),
    )
  }
  row.end()
  pdf.y = top + height
  rule(sheet)
}

/** The header again, for the eye only. */
function drawCells(sheet: Sheet, cells: readonly Cell[]): void {
  const { pdf } = sheet
  const top = pdf.y
  for (const cell of cells) {
    pdf.y = top + padding
    draw(sheet, cell)
  }
  pdf.y = top + rowHeight(sheet, cells)
}

/** An empty cell is a blank, so that its tag has content. */
function draw(sheet: Sheet, { words, x, width, style }: Cell): void {
  write(sheet, plainText(words) === '' ? ' ' : words, x, width, style)
}

function rule(sheet: Sheet): void {
  const { pdf, left, width } = sheet
  decoration(sheet, () => {
    pdf
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .lineWidth(0.4)
      .strokeColor(colors.line)
      .stroke()
  })
}
