/** The life chart as SVG, with the same facts as a table behind it. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import type { Assessment } from '../../assessment/result.ts'
import { addDays, type Day, formatDay } from '../../units/day.ts'
import {
  type AgentLane,
  type ChartDose,
  type LifeChart,
  lifeChart,
  type ProcedureLane,
  type ScoreLane,
} from '../life-chart.ts'
import { numberedDoses } from '../numbered-doses.ts'
import { amount, counted, listed } from '../words.ts'
import { type Html, html } from './html-text.ts'
import { wide } from './parts.ts'

const width = 1000
const nameWidth = 150
const rightMargin = 20
const axisHeight = 24
const laneHeight = 46
const scoreHeight = 96
const barHeight = 26
const millisecondsPerDay = 86_400_000

type Axis = (day: Day) => number
type Drawn = { readonly height: number; readonly draw: (top: number) => Html }

export function lifeChartSection(assessment: Assessment): Html {
  const chart = lifeChart(assessment)
  const content =
    chart === undefined
      ? html`<p>Nothing in the record that belongs here has a date.</p>`
      : chartFigure(chart)
  return html`<section aria-labelledby="chart"><h2 id="chart">Life chart</h2>${content}</section>`
}

function chartFigure(chart: LifeChart): Html {
  const x = scaleLinear([chart.from, chart.to], [nameWidth, width - rightMargin])
  const rows: readonly Drawn[] = [
    ...chart.lanes.map((lane) => agentRow(lane, x)),
    ...chart.procedures.map((lane) => procedureRow(lane, x)),
    ...chart.scores.map((lane) => scoreRow(lane, x)),
    ...(chart.episode === undefined ? [] : [episodeRow(chart, x)]),
  ]
  const tops = rows.map(
    (_, index) => axisHeight + rows.slice(0, index).reduce((sum, row) => sum + row.height, 0),
  )
  const height = axisHeight + rows.reduce((sum, row) => sum + row.height, 0) + 6
  return html`<figure>${wide(
    'Life chart',
    html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-description">
<title id="chart-title">Treatments, scores and episode over time</title>
<desc id="chart-description">${description(chart)}</desc>
${timeAxis(chart, height)}${rows.map((row, index) => row.draw(tops[index] ?? axisHeight))}</svg>`,
  )}<figcaption class="small soft key">${key(chart)}${chart.notDrawn === undefined ? '' : html`<br>${chart.notDrawn}`}</figcaption></figure>${chartTable(chart)}`
}

function description({ from, to, lanes, procedures, scores }: LifeChart): string {
  const names = [...lanes, ...procedures, ...scores].map((lane) => lane.name)
  return `From ${formatDay(from)} to ${formatDay(to)}: ${listed(names)}. The table below the chart holds every value.`
}

const tickRoom = 62

function timeAxis({ from, to }: LifeChart, height: number): Html {
  const scale = scaleUtc(
    [from * millisecondsPerDay, to * millisecondsPerDay],
    [nameWidth, width - rightMargin],
  )
  const ticks = scale.ticks(8)
  const yearly = ticks.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
  return html`${ticks.map((date) => {
    const at = rounded(scale(date))
    const label =
      at + tickRoom <= width &&
      html`<text class="quiet" x="${at + 3}" y="12">${tickText(date, yearly)}</text>`
    return html`<line class="grid" x1="${at}" x2="${at}" y1="${axisHeight - 6}" y2="${height}"/>${label}`
  })}`
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2025`, `Mar 2025`, or `3 Mar 2025` where days are shown. */
function tickText(date: Date, yearly: boolean): string {
  const year = String(date.getUTCFullYear())
  if (yearly) return year
  const month = `${monthNames[date.getUTCMonth()] ?? ''} ${year}`
  return date.getUTCDate() === 1 ? month : `${date.getUTCDate()} ${month}`
}

function laneName(name: string, middle: number, aside = ''): Html {
  const short = name.length > 22 ? `${name.slice(0, 21)}…` : name
  return html`<text x="0" y="${middle}">${short}</text>${aside !== '' && html`<text class="quiet" x="0" y="${middle + 14}">${aside}</text>`}`
}

function agentRow(lane: AgentLane, x: Axis): Drawn {
  const top = Math.max(lane.highestMg ?? 0, lane.minimumMg ?? 0) || 1
  const y = scaleLinear([0, top], [laneHeight - 4, 14])
  const aside = lane.minimumMg === null ? '' : `minimum ${amount(lane.minimumMg)} mg/day`
  return {
    height: laneHeight,
    draw: (offset) => html`<g transform="translate(0 ${offset})">${laneName(lane.name, 24, aside)}
<line class="base" x1="${nameWidth}" x2="${width - rightMargin}" y1="${laneHeight - 4}" y2="${laneHeight - 4}"/>
${lane.doses.map((dose) => doseBlock(dose, lane, x, y))}${minimumLine(lane, x, y)}${doseNumbers(lane, x, y)}</g>`,
  }
}

function doseBlock(dose: ChartDose, lane: AgentLane, x: Axis, y: (mg: number) => number): Html {
  const left = rounded(x(dose.from))
  const wideness = Math.max(1, rounded(x(dose.to) - x(dose.from)))
  const top = rounded(dose.mg === null ? y(0) - 12 : y(dose.mg))
  const height = rounded(y(0) - top)
  return html`<rect class="${blockClass(dose, lane)}" x="${left}" y="${top}" width="${wideness}" height="${height}"><title>${doseTitle(dose, lane)}</title></rect>`
}

function doseNumbers({ doses }: AgentLane, x: Axis, y: (mg: number) => number): Html {
  const numbered = numberedDoses(doses, x, { from: nameWidth, to: width })
  return html`${numbered.map(
    ({ dose, text, at }) =>
      html`<text class="quiet" x="${rounded(at)}" y="${rounded(dose.mg === null ? y(0) - 12 : y(dose.mg)) - 2}">${text}</text>`,
  )}`
}

function blockClass({ mg, possible }: ChartDose, { minimumMg, augmentation }: AgentLane): string {
  if (possible) return 'possible'
  if (mg === null) return 'unknown-dose'
  if (augmentation) return 'dose added'
  return minimumMg !== null && mg >= minimumMg ? 'dose adequate' : 'dose'
}

function doseTitle(dose: ChartDose, { name }: AgentLane): string {
  const mg = dose.mg === null ? 'dose unknown' : `${amount(dose.mg)} mg/day`
  const possible = dose.possible ? ', possible, not documented' : ''
  return `${name}, ${mg}, ${formatDay(dose.from)} to ${formatDay(addDays(dose.to, -1))}${possible}`
}

function minimumLine({ doses, minimumMg }: AgentLane, x: Axis, y: (mg: number) => number): Html {
  if (minimumMg === null || doses.length === 0) return html``
  const from = rounded(x(Math.min(...doses.map((dose) => dose.from)) as Day))
  const to = rounded(x(Math.max(...doses.map((dose) => dose.to)) as Day))
  return html`<line class="minimum" x1="${from}" x2="${to}" y1="${rounded(y(minimumMg))}" y2="${rounded(y(minimumMg))}"/>`
}

function procedureRow(lane: ProcedureLane, x: Axis): Drawn {
  const middle = barHeight / 2
  return {
    height: barHeight + 6,
    draw: (offset) =>
      html`<g transform="translate(0 ${offset})">${laneName(lane.name, middle + 4)}${lane.courses.map(
        ({ from, to, sessions }) => {
          const left = rounded(x(from))
          const right = rounded(Math.max(x(to), left + 6))
          const text = sessions === null ? 'sessions unknown' : counted(sessions, 'session')
          return html`<rect class="procedure" x="${left}" y="${middle - 5}" width="${rounded(right - left)}" height="10" rx="5"><title>${lane.name}, ${text}, from ${formatDay(from)}</title></rect><text class="quiet" x="${right + 4}" y="${middle + 4}">${text}</text>`
        },
      )}</g>`,
  }
}

function scoreRow(lane: ScoreLane, x: Axis): Drawn {
  const y = scaleLinear([0, lane.highest], [scoreHeight - 10, 18])
  const path = line<ScoreLane['scores'][number]>()
    .x(({ on }) => rounded(x(on)))
    .y(({ value }) => rounded(y(value)))([...lane.scores])
  return {
    height: scoreHeight,
    draw: (
      offset,
    ) => html`<g transform="translate(0 ${offset})">${laneName(lane.name, scoreHeight / 2, `0 to ${lane.highest}`)}
<line class="base" x1="${nameWidth}" x2="${width - rightMargin}" y1="${scoreHeight - 10}" y2="${scoreHeight - 10}"/>
${remissionLine(lane, y)}<path class="score-line" d="${path ?? ''}"/>${lane.scores.map(
      ({ on, value }) =>
        html`<circle class="score-point" cx="${rounded(x(on))}" cy="${rounded(y(value))}" r="3.5"><title>${lane.name} ${value}, ${formatDay(on)}</title></circle><text x="${rounded(x(on)) + 5}" y="${rounded(y(value)) - 5}">${amount(value)}</text>`,
    )}</g>`,
  }
}

function remissionLine({ remissionAtMost }: ScoreLane, y: (value: number) => number): Html {
  if (remissionAtMost === null) return html``
  const at = rounded(y(remissionAtMost))
  return html`<line class="minimum" x1="${nameWidth}" x2="${width - rightMargin}" y1="${at}" y2="${at}"/><text class="quiet" text-anchor="end" x="${width - rightMargin}" y="${at - 3}">remission: ${remissionAtMost} or less</text>`
}

function episodeRow({ episode, episodeClipped, from }: LifeChart, x: Axis): Drawn {
  return {
    height: barHeight,
    draw: (offset) => {
      if (episode === undefined) return html``
      const earliest = rounded(x(Math.max(episode.earliest, from) as Day))
      const start = rounded(x(Math.max(episode.from, from) as Day))
      const end = rounded(x(episode.to))
      return html`<g transform="translate(0 ${offset})">${laneName('Episode', 16)}${
        earliest < start &&
        html`<rect class="episode earliest" x="${earliest}" y="5" width="${rounded(start - earliest)}" height="16"/>`
      }<rect class="episode" x="${start}" y="5" width="${rounded(Math.max(1, end - start))}" height="16"><title>Current episode from ${formatDay(episode.from)}</title></rect>${
        episodeClipped &&
        html`<text class="on-bar" x="${nameWidth + 4}" y="17">◂ since ${formatDay(episode.from)}</text>`
      }</g>`
    },
  }
}

function key({ lanes }: LifeChart): Html {
  const doses = lanes.flatMap((lane) => lane.doses)
  return html`<span><i class="adequate"></i>at or above the minimum dose</span><span><i class="low"></i>below it, or no minimum known</span>${
    lanes.some((lane) => lane.augmentation) && html`<span><i class="added"></i>agent that augments</span>`
  }${doses.some((dose) => dose.possible) && html`<span><i class="possible"></i>possible, not documented</span>`}<span>numbers: mg/day; dotted line: minimum dose</span>`
}

function chartTable(chart: LifeChart): Html {
  const rows = [
    ...chart.lanes.flatMap((lane) =>
      lane.doses.map((dose) => [
        lane.name,
        formatDay(dose.from),
        formatDay(addDays(dose.to, -1)),
        dose.mg === null ? 'dose unknown' : `${amount(dose.mg)} mg/day`,
        dose.possible ? 'possible' : 'documented',
      ]),
    ),
    ...chart.procedures.flatMap((lane) =>
      lane.courses.map(({ from, to, sessions }) => [
        lane.name,
        formatDay(from),
        formatDay(addDays(to, -1)),
        sessions === null ? 'sessions unknown' : counted(sessions, 'session'),
        'documented',
      ]),
    ),
    ...chart.scores.flatMap((lane) =>
      lane.scores.map(({ on, value }) => [
        lane.name,
        formatDay(on),
        formatDay(on),
        amount(value),
        'documented',
      ]),
    ),
  ]
  return html`<details><summary>The life chart as a table</summary>${wide(
    'The life chart as a table',
    html`<table><caption>Doses, sessions and scores by date</caption><thead><tr><th scope="col">What</th><th scope="col">From</th><th scope="col">Until</th><th scope="col">Value</th><th scope="col">How sure</th></tr></thead><tbody>${rows.map(
      ([what, ...cells]) =>
        html`<tr><th scope="row">${what}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}</details>`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
