/** The marks of the life chart: what each says, where it lies in time, and the entries it comes from. */
import type { AssessedTrial, Assessment } from '../../../../src/assessment/result.ts'
import type { AgentLane, ChartDose, LifeChart } from '../../../../src/explanation/life-chart.ts'
import { nameOfInstrument } from '../../../../src/explanation/name-of-instrument.ts'
import { outcomeText } from '../../../../src/explanation/trial-words.ts'
import { amount, counted, dayOfDate } from '../../../../src/explanation/words.ts'
import { addDays, type Day, formatDay } from '../../../../src/units/day.ts'

export type Mark = {
  readonly id: string
  readonly lane: number
  readonly name: string
  readonly from: Day
  /** The first day after. */
  readonly to: Day
  readonly value: string
  readonly sure: 'documented' | 'possible'
  readonly evidence: readonly string[]
  /** What came of the treatment: `no response`, `not recorded`. */
  readonly cameOfIt?: string | undefined
  /** The same behind the last dose of a course, where it is known. */
  readonly ends?: string | undefined
}

/** In the order of the lanes, within a lane in order of time. */
export function marksOf(chart: LifeChart, assessment: Assessment): readonly Mark[] {
  const doses = chart.lanes.map((lane) =>
    lane.doses.map((dose) => {
      const trials = trialsAt(assessment, lane.name, dose.from)
      return {
        name: lane.name,
        from: dose.from,
        to: dose.to,
        value: doseText(dose),
        sure: dose.possible ? ('possible' as const) : ('documented' as const),
        evidence: evidenceOf(trials),
        cameOfIt: outcomeOf(trials),
        ends: endOf(dose, trials, lane),
      }
    }),
  )
  const procedures = chart.procedures.map((lane) =>
    lane.courses.map(({ from, to, sessions }) => ({
      name: lane.name,
      from,
      to,
      value: sessions === null ? 'sessions unknown' : counted(sessions, 'session'),
      sure: 'documented' as const,
      evidence: evidenceOf(trialsAt(assessment, lane.name, from)),
      cameOfIt: outcomeOf(trialsAt(assessment, lane.name, from)),
    })),
  )
  const scores = chart.scores.map((lane) =>
    lane.scores.map(({ on, value }) => ({
      name: lane.name,
      from: on,
      to: addDays(on, 1),
      value: amount(value),
      sure: 'documented' as const,
      evidence: evidenceOfScore(assessment, lane.name, on),
    })),
  )
  return [...doses, ...procedures, ...scores].flatMap((marks, lane) =>
    marks
      .toSorted((a, b) => a.from - b.from)
      .map((mark, index) => ({ ...mark, lane, id: `${lane}-${index}` })),
  )
}

export function doseText({ mg }: ChartDose): string {
  return mg === null ? 'dose unknown' : `${amount(mg)} mg/day`
}

/** `Sertraline, 100 mg/day, 2024-01-08 to 2024-03-30`. */
export function markText({ name, value, from, to, sure }: Mark): string {
  const last = addDays(to, -1)
  const dates = last <= from ? formatDay(from) : `${formatDay(from)} to ${formatDay(last)}`
  return `${name}, ${value}, ${dates}${sure === 'possible' ? ', possible, not documented' : ''}`
}

/** The trials of this day; all of this agent where none has it. */
function trialsAt({ trials }: Assessment, name: string, on: Day): readonly AssessedTrial[] {
  const own = trials.filter((trial) => trial.name === name)
  const around = own.filter(({ start, end, possibleEnd }) => {
    const first = dayOfDate(start)
    const last = dayOfDate(possibleEnd) ?? dayOfDate(end)
    return first !== undefined && on >= first && (last === undefined || on <= last)
  })
  return around.length > 0 ? around : own
}

function evidenceOf(trials: readonly AssessedTrial[]): readonly string[] {
  return [...new Set(trials.flatMap(({ evidence }) => evidence))]
}

function outcomeOf(trials: readonly AssessedTrial[]): string {
  return [...new Set(trials.map(outcomeText))].join(' or ')
}

/** Only behind the last dose of one course, and only where something is known. */
function endOf(
  dose: ChartDose,
  [trial, ...others]: readonly AssessedTrial[],
  { doses }: AgentLane,
): string | undefined {
  if (trial === undefined || others.length > 0 || trial.outcome === 'unknown') return undefined
  const end = dayOfDate(trial.possibleEnd) ?? dayOfDate(trial.end)
  const isLast = !doses.some(({ from }) => from > dose.from && (end === undefined || from <= end))
  return isLast ? outcomeText(trial) : undefined
}

function evidenceOfScore({ scores }: Assessment, name: string, on: Day): readonly string[] {
  const own = scores.filter((score) => nameOfInstrument(score.instrument) === name)
  return own.filter((score) => dayOfDate(score.on) === on).flatMap(({ evidence }) => evidence)
}
