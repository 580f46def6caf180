/** The life chart drawn into a PDF, with all its facts in words for those who listen. */
import { type ScaleLinear, scaleLinear, scaleUtc } from 'd3-scale'
import type { Assessment } from '../../assessment/result.ts'
import { addDays, formatDay } from '../../units/day.ts'
import {
  type AgentLane,
  type LifeChart,
  lifeChart,
  type ProcedureLane,
  type ScoreLane,
} from '../life-chart.ts'
import { amount, counted } from '../words.ts'
import { colors, ensureRoom, type Sheet, tag, write } from './sheet.ts'

const laneHeight = 30
const procedureHeight = 18
const scoreHeight = 62
const axisHeight = 16
const nameWidth = 96
const millisecondsPerDay = 86_400_000
const small = 7

type X = ScaleLinear<number, number>

export function chartFigure(sheet: Sheet, assessment: Assessment): void {
  const { pdf, root, left, width } = sheet
  const chart = lifeChart(assessment)
  if (chart === undefined) {
    tag(sheet, root, 'P', () =>
      write(sheet, 'Nothing in the record that belongs here has a date.', left, width),
    )
    return
  }
  const height = heightOfChart(chart)
  ensureRoom(sheet, height)
  const top = pdf.y
  const bbox: [number, number, number, number] = [left, top, left + width, top + height]
  root.add(pdf.struct('Figure', { alt: chartText(chart), bbox }, () => draw(sheet, chart, top, height)))
  pdf.x = left
  pdf.y = top + height + 4
  tag(sheet, root, 'P', () =>
    write(
      sheet,
      `Dark bars: at or above the minimum dose. Light bars: below it, or no minimum known. Dashed: possible, not documented. Numbers: mg/day.${chart.notDrawn === undefined ? '' : ` ${chart.notDrawn}`}`,
      left,
      width,
      { size: small, color: colors.soft },
    ),
  )
}

/** The room that the chart of a result takes. */
export function chartHeight(assessment: Assessment): number {
  const chart = lifeChart(assessment)
  return chart === undefined ? 0 : heightOfChart(chart)
}

function heightOfChart({ lanes, procedures, scores }: LifeChart): number {
  return (
    axisHeight +
    lanes.length * laneHeight +
    procedures.length * procedureHeight +
    scores.length * scoreHeight +
    6
  )
}

/** The chart in words: each lane with its dates and values. */
export function chartText({ from, to, lanes, procedures, scores }: LifeChart): string {
  return [
    `Life chart from ${formatDay(from)} to ${formatDay(to)}.`,
    ...lanes.map(laneText),
    ...procedures.map(procedureText),
    ...scores.map(
      ({ name, scores: values }) =>
        `${name}: ${values.map(({ on, value }) => `${value} on ${formatDay(on)}`).join(', ')}.`,
    ),
  ].join(' ')
}

function laneText({ name, doses }: AgentLane): string {
  const stretches = doses.map(({ from, to, mg, possible }) => {
    const dose = mg === null ? 'unknown dose' : `${amount(mg)} mg/day`
    return `${dose}${possible ? ', possible,' : ''} ${formatDay(from)} to ${formatDay(addDays(to, -1))}`
  })
  return `${name}: ${stretches.join('; ')}.`
}

function procedureText({ name, courses }: ProcedureLane): string {
  return `${name}: ${courses.map(({ from, sessions }) => `${sessions === null ? 'sessions' : counted(sessions, 'session')} from ${formatDay(from)}`).join('; ')}.`
}

function draw(sheet: Sheet, chart: LifeChart, top: number, height: number): void {
  const x = scaleLinear([chart.from, chart.to], [sheet.left + nameWidth, sheet.left + sheet.width])
  axis(sheet, chart, top, height)
  let y = top + axisHeight
  for (const lane of chart.lanes) {
    agentLane(sheet, lane, x, y)
    y += laneHeight
  }
  for (const lane of chart.procedures) {
    procedureLane(sheet, lane, x, y)
    y += procedureHeight
  }
  for (const lane of chart.scores) {
    scoreLane(sheet, lane, x, y)
    y += scoreHeight
  }
}

const tickRoom = 44

function axis({ pdf, left, width }: Sheet, { from, to }: LifeChart, top: number, height: number): void {
  const scale = scaleUtc(
    [from * millisecondsPerDay, to * millisecondsPerDay],
    [left + nameWidth, left + width],
  )
  for (const date of scale.ticks(7)) {
    const at = scale(date)
    pdf
      .moveTo(at, top + 8)
      .lineTo(at, top + height)
      .lineWidth(0.4)
      .strokeColor(colors.line)
      .stroke()
    if (at + tickRoom <= left + width) label(pdf, date.toISOString().slice(0, 7), at + 2, top, colors.soft)
  }
}

function label(
  pdf: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  color: string = colors.ink,
): void {
  pdf.font('regular').fontSize(small).fillColor(color).text(text, x, y, { lineBreak: false })
}

const longestName = 24

function laneName(pdf: PDFKit.PDFDocument, name: string, x: number, y: number): void {
  label(pdf, name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name, x, y)
}

function agentLane({ pdf, left, width }: Sheet, lane: AgentLane, x: X, top: number): void {
  const base = top + laneHeight - 4
  const highest = Math.max(lane.highestMg ?? 0, lane.minimumMg ?? 0) || 1
  const y = scaleLinear([0, highest], [base, top + 9])
  laneName(pdf, lane.name, left, top + 8)
  if (lane.minimumMg !== null)
    label(pdf, `minimum ${amount(lane.minimumMg)} mg/day`, left, top + 16, colors.soft)
  pdf
    .moveTo(left + nameWidth, base)
    .lineTo(left + width, base)
    .lineWidth(0.4)
    .strokeColor(colors.line)
    .stroke()
  for (const dose of lane.doses) {
    const from = x(dose.from)
    const wide = Math.max(1, x(dose.to) - from)
    const high = dose.mg === null ? 9 : base - y(dose.mg)
    const box = pdf.rect(from, base - high, wide, high)
    if (dose.possible || dose.mg === null)
      box.lineWidth(0.6).dash(2, { space: 2 }).strokeColor(colors.soft).stroke().undash()
    else box.fill(barColor(lane, dose.mg))
    const text = dose.mg === null ? '?' : amount(dose.mg)
    if (wide > text.length * 5) label(pdf, text, from + 2, base - high - 9, colors.soft)
  }
}

function barColor({ augmentation, minimumMg }: AgentLane, mg: number): string {
  if (augmentation) return colors.added
  return minimumMg !== null && mg >= minimumMg ? colors.dose : colors.low
}

function procedureLane({ pdf, left }: Sheet, lane: ProcedureLane, x: X, top: number): void {
  laneName(pdf, lane.name, left, top + 4)
  for (const { from, to, sessions } of lane.courses) {
    const start = x(from)
    const end = Math.max(x(to), start + 4)
    pdf.roundedRect(start, top + 5, end - start, 7, 3).fill(colors.mark)
    label(
      pdf,
      sessions === null ? 'sessions unknown' : counted(sessions, 'session'),
      end + 3,
      top + 4,
      colors.soft,
    )
  }
}

function scoreLane({ pdf, left, width }: Sheet, lane: ScoreLane, x: X, top: number): void {
  const y = scaleLinear([0, lane.highest], [top + scoreHeight - 6, top + 12])
  laneName(pdf, lane.name, left, top + scoreHeight / 2 - 6)
  label(pdf, `0 to ${lane.highest}`, left, top + scoreHeight / 2 + 2, colors.soft)
  if (lane.remissionAtMost !== null) {
    const at = y(lane.remissionAtMost)
    pdf
      .moveTo(left + nameWidth, at)
      .lineTo(left + width, at)
      .lineWidth(0.6)
      .dash(2, { space: 2 })
      .strokeColor(colors.soft)
      .stroke()
      .undash()
  }
  for (const [index, { on, value }] of lane.scores.entries()) {
    const before = lane.scores[index - 1]
    if (before !== undefined) {
      pdf
        .moveTo(x(before.on), y(before.value))
        .lineTo(x(on), y(value))
        .lineWidth(1.2)
        .strokeColor(colors.score)
        .stroke()
    }
    pdf.circle(x(on), y(value), 2).fill(colors.score)
    label(pdf, amount(value), x(on) + 3, y(value) - 9)
  }
}
