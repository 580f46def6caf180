/** The life chart in a terminal: a column is a stretch of days, the height of a block is the dose. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Assessment } from '../../assessment/result.ts'
import type { Day } from '../../units/day.ts'
import { type AgentLane, type LifeChart, lifeChart, type ScoreLane } from '../life-chart.ts'
import { amount } from '../words.ts'
import { column, heading, type Layout, wrapped } from './layout.ts'

const nameWidth = 16
const asideWidth = 17
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const millisecondsPerDay = 86_400_000

type Axis = {
  readonly columns: number
  /** First and last column of a stretch of days. */
  readonly at: (day: Day) => number
  readonly dayAt: (column: number) => number
}

export function lifeChartLines(assessment: Assessment, layout: Layout): readonly string[] {
  const chart = lifeChart(assessment)
  if (chart === undefined)
    return [heading('Life chart', layout), ' Nothing in the record that belongs here has a date.']
  const axis = axisOf(chart, layout.width - nameWidth - asideWidth - 2)
  const row = (name: string, cells: string, aside = '') =>
    ` ${column(name, nameWidth - 1)}${cells}${aside === '' ? '' : ` ${layout.colors.dim(aside)}`}`.trimEnd()
  return [
    heading('Life chart', layout, columnText(chart, axis)),
    row('', dateCells(chart, axis)),
    ...chart.lanes.map((lane) => row(lane.name, doseCells(lane, axis, layout), doseText(lane))),
    ...chart.procedures.map((lane) =>
      row(lane.name, layout.colors.magenta(markCells(lane.courses, axis, '◆')), sessionsText(lane.courses)),
    ),
    ...chart.scores.map((lane) =>
      row(lane.name, layout.colors.cyan(scoreCells(lane, axis)), `0–${lane.highest}`),
    ),
    ...(chart.episode === undefined ? [] : [row('Episode', layout.colors.dim(episodeCells(chart, axis)))]),
    ...legend(chart, layout),
    ...(chart.notDrawn === undefined
      ? []
      : wrapped(chart.notDrawn, layout.width - 1).map((line) => ` ${layout.colors.dim(line)}`)),
  ]
}

function axisOf(chart: LifeChart, columns: number): Axis {
  const scale = scaleLinear([chart.from, chart.to], [0, columns])
  return {
    columns,
    at: (day) => Math.max(0, Math.min(columns - 1, Math.floor(scale(day)))),
    dayAt: (index) => scale.invert(index + 0.5),
  }
}

function columnText(chart: LifeChart, { columns }: Axis): string {
  const days = (chart.to - chart.from) / columns
  return days < 10
    ? `one column is ${Math.max(1, Math.round(days))} d`
    : `one column is ${(days / 7).toFixed(1)} weeks`
}

/** Years or months where the axis has room for them. */
function dateCells(chart: LifeChart, axis: Axis): string {
  const scale = scaleUtc([chart.from * millisecondsPerDay, chart.to * millisecondsPerDay], [0, axis.columns])
  const format = (date: Date) => date.toISOString().slice(0, 7)
  const ticks = scale.ticks(Math.max(2, Math.floor(axis.columns / 12)))
  const marks = ticks.map((date) => ({ at: Math.round(scale(date)), text: `╷${format(date)}` }))
  return placed(marks, axis.columns)
}

/** Texts at their columns, left to right; one that would touch the one before is left out. */
function placed(marks: readonly { readonly at: number; readonly text: string }[], columns: number): string {
  let line = ''
  for (const { at, text } of marks) {
    const fits = at + text.length <= columns && (line === '' || at > line.length)
    if (fits) line = line.padEnd(at) + text
  }
  return line.padEnd(columns)
}

/** The dose that stood in the middle of each column; `·` possible, `?` dose unknown. */
function doseCells(lane: AgentLane, axis: Axis, { colors }: Layout): string {
  const top = Math.max(lane.highestMg ?? 0, lane.minimumMg ?? 0)
  const height = scaleLinear([0, top || 1], [0, heights.length]).clamp(true)
  return cellsOf(axis, (index) => {
    const dose = doseIn(lane, axis, index)
    if (dose === undefined) return ' '
    if (dose.possible) return colors.dim('·')
    if (dose.mg === null) return colors.yellow('?')
    const block = heights[Math.max(0, Math.ceil(height(dose.mg)) - 1)] ?? '█'
    const adequate = lane.minimumMg !== null && dose.mg >= lane.minimumMg
    return adequate ? colors.green(block) : block
  })
}

/** A course shorter than a column still shows. */
function doseIn(lane: AgentLane, axis: Axis, index: number) {
  const middle = axis.dayAt(index)
  const standing = lane.doses.find((dose) => dose.from <= middle && middle < dose.to)
  const within = lane.doses.filter((dose) => axis.at(dose.from) === index && !dose.possible)
  return standing?.possible === false ? standing : (within[0] ?? standing)
}

function cellsOf({ columns }: Axis, cell: (index: number) => string): string {
  return Array.from({ length: columns }, (_, index) => cell(index)).join('')
}

type Stretch = { readonly from: Day; readonly to: Day }

function markCells(stretches: readonly Stretch[], axis: Axis, mark: string): string {
  return cellsOf(axis, (index) =>
    stretches.some(({ from, to }) => axis.at(from) <= index && index <= axis.at((to - 1) as Day))
      ? mark
      : ' ',
  )
}

function scoreCells({ scores }: ScoreLane, axis: Axis): string {
  const marks = scores.map(({ on, value }) => {
    const text = amount(value)
    return { at: Math.min(axis.at(on), axis.columns - text.length), text }
  })
  return placed(marks, axis.columns)
}

function episodeCells({ episode, episodeClipped }: LifeChart, axis: Axis): string {
  if (episode === undefined) return ''
  const cells = cellsOf(axis, (index) => {
    const day = axis.dayAt(index)
    if (day > episode.to) return ' '
    if (day >= episode.from) return '━'
    return day >= episode.earliest ? '╌' : ' '
  })
  return episodeClipped ? `◂${cells.slice(1)}` : cells
}

function doseText({ highestMg, minimumMg }: AgentLane): string {
  const highest = highestMg === null ? 'dose ?' : `${amount(highestMg)} mg`
  return minimumMg === null ? highest : `${highest} (min ${amount(minimumMg)})`
}

function sessionsText(courses: LifeChart['procedures'][number]['courses']): string {
  const known = courses.map((course) => course.sessions)
  if (known.includes(null)) return 'sessions unknown'
  return `${known.reduce((sum: number, sessions) => sum + (sessions ?? 0), 0)} sessions`
}

function legend(chart: LifeChart, { colors }: Layout): readonly string[] {
  const doses = chart.lanes.flatMap((lane) => lane.doses)
  const parts = [
    'height: mg/day of the highest',
    ...(doses.some((dose) => dose.possible) ? ['· possible, not documented'] : []),
    ...(doses.some((dose) => !dose.possible && dose.mg === null) ? ['? dose unknown'] : []),
    ...(chart.procedures.length > 0 ? ['◆ sessions'] : []),
    ...(chart.episodeClipped ? ['◂ episode began earlier'] : []),
  ]
  return chart.lanes.length + chart.procedures.length === 0 ? [] : [colors.dim(` ${parts.join('   ')}`)]
}
