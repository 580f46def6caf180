/** The charts of a run. Every number in them stands in a table beside them; what is not shown there is not drawn. */
import type { ResultTable } from './results.ts'
import { type Chart, drawing } from './svg.ts'

const ink = '#1f4e79'
const width = 720

/** The charts by the id of the table they belong to. */
export async function chartsOf(tables: readonly ResultTable[]): Promise<ReadonlyMap<string, Chart>> {
  const tools = await drawing()
  if (tools === undefined) return new Map()
  const { plot, draw } = tools
  const byId = new Map(tables.map((table) => [table.id, objectsOf(table)]))
  const charts = new Map<string, Chart>()
  const funnel = (byId.get('attrition') ?? []).filter((row) => row.not_ruled_out !== undefined)
  if (funnel.length > 0) {
    charts.set('attrition', {
      title: 'People left after each condition: not ruled out (light), and certain (dark)',
      svg: draw({
        width,
        marginLeft: 330,
        marginRight: 70,
        height: 40 + funnel.length * 38,
        x: { label: 'people', grid: true },
        y: { axis: null, domain: funnel.map(({ condition }) => condition) },
        marks: [
          plot.axisY({ lineWidth: 28, tickSize: 0, label: null }),
          plot.barX(funnel, { x: 'not_ruled_out', y: 'condition', fill: '#b7cbe0' }),
          plot.barX(funnel, { x: 'certain', y: 'condition', fill: ink, insetTop: 6, insetBottom: 6 }),
          plot.text(funnel, {
            x: 'not_ruled_out',
            y: 'condition',
            text: 'not_ruled_out',
            dx: 6,
            textAnchor: 'start',
          }),
        ],
      }),
    })
  }
  const years = (byId.get('prevalence-and-incidence') ?? []).filter(
    (row) => row.by === 'all' && row.prevalence !== undefined,
  )
  if (years.length > 0) {
    charts.set('prevalence-and-incidence', {
      title: 'Share of the treated people who meet the definition, by year, with 95 % intervals',
      svg: draw({
        width,
        height: 260,
        x: { label: 'year', type: 'point', tickFormat: 'd' },
        y: { label: '% of treated people', grid: true, percent: true, zero: true },
        marks: [
          plot.ruleX(years, { x: 'year', y1: 'prevalence_low', y2: 'prevalence_high', stroke: ink }),
          plot.dot(years, { x: 'year', y: 'prevalence', fill: ink, r: 4 }),
        ],
      }),
    })
  }
  const times = (byId.get('time-to-resistance') ?? []).filter(
    (row) => row.measure === 'people by time' && row.value !== undefined,
  )
  if (times.length > 0) {
    charts.set('time-to-resistance', {
      title: 'Days from the first antidepressant to the index day',
      svg: draw({
        width,
        height: 240,
        x: { label: 'days' },
        y: { label: 'people', grid: true },
        marks: [plot.rectY(times, { x1: 'from_day', x2: 'to_day', y: 'value', fill: ink }), plot.ruleY([0])],
      }),
    })
  }
  const lacks = (byId.get('shortfalls') ?? []).flatMap((row) =>
    (['met', 'open', 'not_met'] as const).flatMap((state) =>
      row[state] === undefined
        ? []
        : [{ requirement: row.meaning, state: state.replace('_', ' '), trials: row[state] }],
    ),
  )
  if (lacks.length > 0) {
    charts.set('shortfalls', {
      title: 'Trials that meet each requirement, leave it open, or fail it',
      svg: draw({
        width,
        marginLeft: 230,
        height: 60 + new Set(lacks.map(({ requirement }) => requirement)).size * 30,
        color: { legend: false, domain: ['met', 'open', 'not met'], range: [ink, '#c9c9c9', '#c05f1f'] },
        x: { label: 'trials', grid: true },
        y: { label: null },
        marks: [plot.barX(lacks, { x: 'trials', y: 'requirement', fill: 'state' })],
      }),
    })
  }
  const overlap = byId.get('overlap') ?? []
  if (overlap.some(({ people, definitions }) => people !== undefined && definitions !== ''))
    charts.set('overlap', upSet(overlap, tools))
  return charts
}

type Row = Readonly<Record<string, string | number | undefined>>

export function objectsOf({ columns, rows }: ResultTable): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
}

const mostCombinations = 30

/** UpSet: each column is a combination of definitions, its dots say which, its bar says how many people. */
function upSet(
  rows: readonly Row[],
  { plot, draw }: NonNullable<Awaited<ReturnType<typeof drawing>>>,
): Chart {
  const shown = rows
    .filter(({ people, definitions }) => people !== undefined && definitions !== '')
    .slice(0, mostCombinations)
  const names = [...new Set(shown.flatMap(({ definitions }) => `${definitions}`.split(' + ')))]
  const columns = shown.map(({ definitions, people }, index) => ({ definitions, people, place: index + 1 }))
  const dots = columns.flatMap(({ place, definitions }) => {
    const own = new Set(`${definitions}`.split(' + '))
    return names.map((name) => ({ place, name, isIn: own.has(name) }))
  })
  const shared = {
    width,
    marginLeft: 210,
    x: { axis: null, type: 'band', domain: columns.map(({ place }) => place) },
  }
  const bars = draw({
    ...shared,
    height: 200,
    y: { label: 'people', grid: true },
    marks: [
      plot.barY(columns, { x: 'place', y: 'people', fill: ink }),
      plot.text(columns, { x: 'place', y: 'people', text: 'people', dy: -6, fontSize: 9 }),
    ],
  })
  const grid = draw({
    ...shared,
    height: 30 + names.length * 20,
    y: { label: null, type: 'band', domain: names },
    marks: [
      plot.dot(dots, {
        x: 'place',
        y: 'name',
        r: 5,
        fill: (dot: { isIn: boolean }) => (dot.isIn ? ink : '#dddddd'),
      }),
    ],
  })
  return { title: 'Which definitions agree on whom: each column is one combination', svg: bars + grid }
}
