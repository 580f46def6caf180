/** Doses, scores, procedures and the episode on one axis of time; with zoom, keyboard, evidence and a table. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import {
  type AgentLane,
  type LifeChart as Chart,
  lifeChart,
  type ScoreLane,
} from '../../../../src/explanation/life-chart.ts'
import { numberedDoses } from '../../../../src/explanation/numbered-doses.ts'
import { amount } from '../../../../src/explanation/words.ts'
import { addDays, type Day, formatDay } from '../../../../src/units/day.ts'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { Section, Wide } from '../../shared/section.tsx'
import { useChart } from './chart-context.ts'
import { type Mark, marksOf, markText } from './chart-marks.ts'

const axisHeight = 26
const agentHeight = 50
const scoreHeight = 104
const barHeight = 30
const rightMargin = 32
const leastWidth = 320
const narrow = 620
const millisecondsPerDay = 86_400_000
const leastDays = 28

type Axis = (day: Day) => number
type Span = { readonly from: Day; readonly to: Day }

export function LifeChart() {
  const { assessment } = useChart()
  const chart = useMemo(() => lifeChart(assessment), [assessment])
  return (
    <Section id="life-chart" title="Life chart">
      {chart === undefined ? (
        <p>Nothing in the record that belongs here has a date.</p>
      ) : (
        <ChartFigure chart={chart} marks={marksOf(chart, assessment)} />
      )}
    </Section>
  )
}

function ChartFigure({ chart, marks }: { readonly chart: Chart; readonly marks: readonly Mark[] }) {
  const whole: Span = chart
  const [span, setSpan] = useState<Span>()
  const shown = span ?? whole
  const [active, setActive] = useState(0)
  const [pointed, setPointed] = useState<Mark>()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const nameWidth = width < narrow ? 104 : 150
  const plot = width - nameWidth - rightMargin
  const x = scaleLinear([shown.from, shown.to], [nameWidth, width - rightMargin])
  const heights = [
    ...chart.lanes.map(() => agentHeight),
    ...chart.procedures.map(() => barHeight),
    ...chart.scores.map(() => scoreHeight),
  ]
  const tops = heights.map(
    (_, index) => axisHeight + heights.slice(0, index).reduce((sum, each) => sum + each, 0),
  )
  const height = axisHeight + heights.reduce((sum, each) => sum + each, 0) + (chart.episode ? barHeight : 6)
  const clip = useId()
  const description = useId()
  const current = pointed ?? marks[active]

  const zoom = (factor: number) => setSpan(zoomed(shown, whole, factor, current))
  const move = (share: number) => setSpan(moved(shown, whole, share))

  return (
    <figure className="life-chart">
      <fieldset className="row no-print chart-tools">
        <legend className="hidden">Part of the time shown</legend>
        <button type="button" className="small" onClick={() => zoom(0.5)}>
          Zoom in
        </button>
        <button type="button" className="small" disabled={span === undefined} onClick={() => zoom(2)}>
          Zoom out
        </button>
        <button
          type="button"
          className="small"
          disabled={shown.from <= whole.from}
          onClick={() => move(-0.5)}
        >
          ◂ Earlier
        </button>
        <button type="button" className="small" disabled={shown.to >= whole.to} onClick={() => move(0.5)}>
          Later ▸
        </button>
        <button
          type="button"
          className="small"
          disabled={span === undefined}
          onClick={() => setSpan(undefined)}
        >
          Whole time
        </button>
        <span className="soft small">
          {formatDay(shown.from)} to {formatDay(shown.to)}
        </span>
      </fieldset>
      <div ref={frame} className="chart-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no form */}
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Life chart: arrow keys go from mark to mark"
          aria-describedby={description}
          onKeyDown={(event) => moveFocus(event, marks, active, setActive)}
        >
          <defs>
            <clipPath id={clip}>
              <rect x={nameWidth} y="0" width={Math.max(0, plot + rightMargin)} height={height} />
            </clipPath>
          </defs>
          <TimeAxis shown={shown} from={nameWidth} to={width - rightMargin} height={height} />
          {[...chart.lanes, ...chart.procedures, ...chart.scores].map((lane, index) => (
            <LaneName
              key={`${lane.name} ${tops[index]}`}
              name={lane.name}
              asides={asidesOf(lane)}
              y={(tops[index] ?? 0) + Math.min(24, (heights[index] ?? 0) / 2)}
              room={nameWidth}
            />
          ))}
          <g clipPath={`url(#${clip})`}>
            {chart.lanes.map((lane, index) => (
              <AgentGround
                key={lane.name}
                lane={lane}
                top={tops[index] ?? 0}
                x={x}
                from={nameWidth}
                to={width}
              />
            ))}
            {chart.scores.map((lane, index) => (
              <ScoreGround
                key={lane.name}
                lane={lane}
                top={tops[chart.lanes.length + chart.procedures.length + index] ?? 0}
                x={x}
                from={nameWidth}
                to={width - rightMargin}
              />
            ))}
            {marks.map((mark, index) => (
              <MarkShape
                key={mark.id}
                mark={mark}
                chart={chart}
                top={tops[mark.lane] ?? 0}
                x={x}
                end={width}
                tabbable={index === active}
                onPoint={setPointed}
                onFocus={() => setActive(index)}
              />
            ))}
            {chart.lanes.map((lane, index) => (
              <AgentWords
                key={lane.name}
                lane={lane}
                marks={marks.filter((mark) => mark.lane === index)}
                top={tops[index] ?? 0}
                x={x}
                from={nameWidth}
                to={width}
              />
            ))}
            {chart.episode !== undefined && (
              <Episode chart={chart} x={x} top={height - barHeight} from={nameWidth} />
            )}
          </g>
          {chart.episode !== undefined && (
            <LaneName name="Episode" y={height - barHeight + 19} room={nameWidth} asides={[]} />
          )}
        </svg>
      </div>
      <div className="chart-detail no-print" id={description} aria-live="polite">
        {current === undefined ? null : (
          <>
            <strong>{markText(current)}</strong>
            {current.cameOfIt !== undefined && <span> · Outcome: {current.cameOfIt}</span>}
            <div className="small soft">
              <EvidenceLinks refs={current.evidence} />
            </div>
          </>
        )}
      </div>
      <figcaption className="small soft key">
        <Key chart={chart} />
        {chart.notDrawn === undefined ? null : <p>{chart.notDrawn}</p>}
      </figcaption>
      <details>
        <summary>The life chart as a table</summary>
        <ChartTable marks={marks} />
      </details>
    </figure>
  )
}

/** The drawing is as wide as its place, so that letters keep their size on a phone. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(900)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(Math.max(leastWidth, element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

function zoomed(shown: Span, whole: Span, factor: number, around: Span | undefined): Span | undefined {
  const length = Math.max(leastDays, (shown.to - shown.from) * factor)
  if (length >= whole.to - whole.from) return undefined
  const middle = around === undefined ? (shown.from + shown.to) / 2 : (around.from + around.to) / 2
  return within(middle - length / 2, length, whole)
}

function moved(shown: Span, whole: Span, share: number): Span {
  const length = shown.to - shown.from
  return within(shown.from + length * share, length, whole)
}

function within(from: number, length: number, whole: Span): Span {
  const start = Math.round(Math.min(Math.max(from, whole.from), whole.to - length))
  return { from: start as Day, to: Math.round(start + length) as Day }
}

/** Left and right go in time within a lane, up and down between the lanes. */
function moveFocus(
  event: KeyboardEvent<SVGSVGElement>,
  marks: readonly Mark[],
  active: number,
  setActive: (index: number) => void,
): void {
  const mark = marks[active]
  if (mark === undefined) return
  const next = nextMark(event.key, marks, active, mark)
  if (next === undefined || next < 0) return
  event.preventDefault()
  setActive(next)
  const svg = event.currentTarget
  requestAnimationFrame(() => svg.querySelector<SVGElement>(`[data-mark="${marks[next]?.id}"]`)?.focus())
}

function nextMark(key: string, marks: readonly Mark[], active: number, mark: Mark): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return marks[active + 1]?.lane === mark.lane ? active + 1 : undefined
    case 'ArrowLeft':
      return marks[active - 1]?.lane === mark.lane ? active - 1 : undefined
    case 'ArrowDown':
      return marks.findIndex(({ lane }) => lane === mark.lane + 1)
    case 'ArrowUp':
      return marks.findIndex(({ lane }) => lane === mark.lane - 1)
    case 'Home':
      return 0
    case 'End':
      return marks.length - 1
    default:
      return undefined
  }
}

function asidesOf(lane: Chart['lanes'][number] | Chart['procedures'][number] | ScoreLane): readonly string[] {
  if ('minimumMg' in lane) return lane.minimumMg === null ? [] : [`min ${amount(lane.minimumMg)} mg`]
  if (!('highest' in lane)) return []
  const remission = lane.remissionAtMost === null ? [] : [`remission 0 to ${lane.remissionAtMost}`]
  return [`0 to ${lane.highest}`, ...remission]
}

type NameProps = {
  readonly name: string
  readonly asides: readonly string[]
  readonly y: number
  readonly room: number
}

const letterWidth = 6.9

function LaneName({ name, asides, y, room }: NameProps) {
  const most = Math.floor(room / letterWidth)
  return (
    <>
      <text x="0" y={y}>
        <title>{name}</title>
        {name.length > most ? `${name.slice(0, most - 1)}…` : name}
      </text>
      {asides.map((aside, index) => (
        <text key={aside} className="quiet" x="0" y={y + 15 * (index + 1)}>
          {aside}
        </text>
      ))}
    </>
  )
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function TimeAxis({ shown, from, to, height }: { shown: Span; from: number; to: number; height: number }) {
  const scale = scaleUtc([shown.from * millisecondsPerDay, shown.to * millisecondsPerDay], [from, to])
  const ticks = scale.ticks(Math.max(2, Math.round((to - from) / 110)))
  const yearly = ticks.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
  return ticks.map((date) => {
    const at = Math.round(scale(date))
    return (
      <g key={date.getTime()}>
        <line className="grid" x1={at} x2={at} y1={axisHeight - 6} y2={height} />
        {at + 60 <= to + rightMargin && (
          <text className="quiet" x={at + 3} y="14">
            {tickText(date, yearly)}
          </text>
        )}
      </g>
    )
  })
}

function tickText(date: Date, yearly: boolean): string {
  const year = String(date.getUTCFullYear())
  if (yearly) return year
  const month = `${monthNames[date.getUTCMonth()] ?? ''} ${year}`
  return date.getUTCDate() === 1 ? month : `${date.getUTCDate()} ${monthNames[date.getUTCMonth()] ?? ''}`
}

type Ground = { readonly top: number; readonly x: Axis; readonly from: number; readonly to: number }

function doseScale({ highestMg, minimumMg }: AgentLane) {
  const top = Math.max(highestMg ?? 0, minimumMg ?? 0) || 1
  return scaleLinear([0, top], [agentHeight - 5, 16])
}

function AgentGround({ lane, top, x, from, to }: Ground & { readonly lane: AgentLane }) {
  const y = doseScale(lane)
  const first = Math.min(...lane.doses.map((dose) => dose.from)) as Day
  const last = Math.max(...lane.doses.map((dose) => dose.to)) as Day
  return (
    <g transform={`translate(0 ${top})`}>
      <line className="base" x1={from} x2={to} y1={agentHeight - 5} y2={agentHeight - 5} />
      {lane.minimumMg !== null && lane.doses.length > 0 && (
        <line className="minimum" x1={x(first)} x2={x(last)} y1={y(lane.minimumMg)} y2={y(lane.minimumMg)} />
      )}
    </g>
  )
}

const outcomeLetter = 6.4

/** The doses in numbers, and behind each course what came of it. */
function AgentWords({ lane, marks, top, x, from, to }: Ground & AgentWordsProps) {
  const y = doseScale(lane)
  return (
    <g className="chart-words" transform={`translate(0 ${top})`}>
      {numberedDoses(lane.doses, x, { from, to }).map(({ dose, text, at }) => (
        <text className="quiet" key={dose.from} x={at} y={(dose.mg === null ? y(0) - 12 : y(dose.mg)) - 3}>
          {text}
        </text>
      ))}
      {marks.map(({ id, ends, to: end }, index) => {
        const next = marks[index + 1]
        const room = (next === undefined ? to : Math.min(x(next.from), to)) - x(end)
        return ends === undefined || x(end) < from || room < ends.length * outcomeLetter + 8 ? null : (
          <text className="quiet" key={id} x={x(end) + 4} y={agentHeight - 9}>
            {ends}
          </text>
        )
      })}
    </g>
  )
}

type AgentWordsProps = { readonly lane: AgentLane; readonly marks: readonly Mark[] }

function scoreScale({ highest }: ScoreLane) {
  return scaleLinear([0, highest], [scoreHeight - 10, 18])
}

function ScoreGround({ lane, top, x, from, to }: Ground & { readonly lane: ScoreLane }) {
  const y = scoreScale(lane)
  const path = line<ScoreLane['scores'][number]>()
    .x(({ on }) => x(on))
    .y(({ value }) => y(value))([...lane.scores])
  return (
    <g transform={`translate(0 ${top})`}>
      <line className="base" x1={from} x2={to} y1={scoreHeight - 10} y2={scoreHeight - 10} />
      {lane.remissionAtMost !== null && (
        <line
          className="minimum"
          x1={from}
          x2={to}
          y1={y(lane.remissionAtMost)}
          y2={y(lane.remissionAtMost)}
        />
      )}
      <path className="score-line" d={path ?? ''} />
    </g>
  )
}

type ShapeProps = {
  readonly mark: Mark
  readonly chart: Chart
  readonly top: number
  readonly x: Axis
  /** Where the drawing ends on the right. */
  readonly end: number
  readonly tabbable: boolean
  readonly onPoint: (mark: Mark | undefined) => void
  readonly onFocus: () => void
}

function MarkShape({ mark, chart, top, x, end, tabbable, onPoint, onFocus }: ShapeProps) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is looked at, also with the keyboard
    <g
      role="img"
      aria-label={markText(mark)}
      tabIndex={tabbable ? 0 : -1}
      data-mark={mark.id}
      className="chart-mark"
      transform={`translate(0 ${top})`}
      onFocus={onFocus}
      onPointerEnter={() => onPoint(mark)}
      onPointerLeave={() => onPoint(undefined)}
      onClick={onFocus}
    >
      <ShapeOf mark={mark} chart={chart} x={x} end={end} />
    </g>
  )
}

/** Numbers that would stand on each other stand above and below the line. */
const scoreLabelRoom = 24
const sessionsLabelRoom = 80

function ShapeOf({ mark, chart, x, end }: Pick<ShapeProps, 'mark' | 'chart' | 'x' | 'end'>) {
  const lane = chart.lanes[mark.lane]
  if (lane !== undefined) return <DoseShape mark={mark} lane={lane} x={x} />
  const score = chart.scores[mark.lane - chart.lanes.length - chart.procedures.length]
  if (score !== undefined) {
    const y = scoreScale(score)(Number(mark.value))
    const before = score.scores.findLast(({ on }) => on < mark.from)
    const isCrowded = before !== undefined && x(mark.from) - x(before.on) < scoreLabelRoom
    return (
      <>
        <circle className="score-point" cx={x(mark.from)} cy={y} r="4.5" />
        <text x={x(mark.from) + 6} y={isCrowded ? y + 17 : y - 6}>
          {mark.value}
        </text>
      </>
    )
  }
  const left = x(mark.from)
  const right = Math.max(x(mark.to), left + 8)
  const label =
    right + sessionsLabelRoom > end
      ? ({ x: left - 4, textAnchor: 'end' } as const)
      : ({ x: right + 4, textAnchor: 'start' } as const)
  return (
    <>
      <rect className="procedure" x={left} y={barHeight / 2 - 6} width={right - left} height="12" rx="6" />
      <text className="quiet" {...label} y={barHeight / 2 + 4}>
        {mark.value}
      </text>
    </>
  )
}

function DoseShape({ mark, lane, x }: { readonly mark: Mark; readonly lane: AgentLane; readonly x: Axis }) {
  const y = doseScale(lane)
  const mg = mark.value === 'dose unknown' ? null : Number.parseFloat(mark.value)
  const left = x(mark.from)
  const width = Math.max(1.5, x(mark.to) - left)
  const top = mg === null ? y(0) - 12 : y(mg)
  return <rect className={doseClass(mark, mg, lane)} x={left} y={top} width={width} height={y(0) - top} />
}

function doseClass({ sure }: Mark, mg: number | null, { augmentation, minimumMg }: AgentLane): string {
  if (sure === 'possible') return 'possible'
  if (mg === null) return 'unknown-dose'
  if (augmentation) return 'dose added'
  return minimumMg !== null && mg >= minimumMg ? 'dose adequate' : 'dose'
}

function Episode({
  chart,
  x,
  top,
  from,
}: {
  readonly chart: Chart
  readonly x: Axis
  readonly top: number
  readonly from: number
}) {
  const { episode } = chart
  if (episode === undefined) return null
  const earliest = Math.max(from, x(episode.earliest))
  const start = Math.max(from, x(episode.from))
  const end = x(episode.to)
  return (
    <g transform={`translate(0 ${top})`}>
      {earliest < start && (
        <rect className="episode earliest" x={earliest} y="6" width={start - earliest} height="18" />
      )}
      <rect className="episode" x={start} y="6" width={Math.max(1, end - start)} height="18">
        <title>Current episode from {formatDay(episode.from)}</title>
      </rect>
      {x(episode.from) < from && end > from + sinceRoom && (
        <text className="quiet on-bar" x={from + 4} y="19">
          ◂ since {formatDay(episode.from)}
        </text>
      )}
    </g>
  )
}

const sinceRoom = 110

function Key({ chart: { lanes, episode, from } }: { readonly chart: Chart }) {
  const doses = lanes.flatMap((lane) => lane.doses)
  return (
    <>
      {doses.length > 0 && (
        <>
          <span>
            <i className="adequate" /> at or above the minimum dose
          </span>
          <span>
            <i className="low" /> below it, or no minimum known
          </span>
        </>
      )}
      {lanes.some((lane) => lane.augmentation) && (
        <span>
          <i className="added" /> agent that augments
        </span>
      )}
      {doses.some((dose) => dose.possible) && (
        <span>
          <i className="possible" /> possible, not documented
        </span>
      )}
      {doses.length > 0 && <span>numbers: mg/day; dashed line: minimum dose</span>}
      {episode !== undefined && episode.earliest < episode.from && from < episode.from && (
        <span>
          <i className="earliest" /> the episode may have begun then
        </span>
      )}
    </>
  )
}

function ChartTable({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <Wide label="The life chart as a table">
      <table>
        <caption>Doses, sessions and scores by date</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Value</th>
            <th scope="col">How sure</th>
            <th scope="col">Outcome</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={mark.id}>
              <th scope="row">{mark.name}</th>
              <td className="nowrap">{formatDay(mark.from)}</td>
              <td className="nowrap">{formatDay(addDays(mark.to, -1))}</td>
              <td className="nowrap">{mark.value}</td>
              <td>{mark.sure}</td>
              <td>{mark.cameOfIt}</td>
              <td className="small">
                <EvidenceLinks refs={mark.evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
