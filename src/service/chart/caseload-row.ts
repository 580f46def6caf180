/** One line of the caseload: how the patient is, what is due, who is at risk. */
import type { AssessedScore, Assessment } from '../../assessment/result.ts'
import { instruments } from '../../knowledge/instruments/index.ts'
import type { Instrument, InstrumentId } from '../../knowledge/instruments/instrument.ts'
import { addDays, type Day, day, formatDay } from '../../units/day.ts'
import type { CaseloadRow } from '../api/contract/schemas.ts'
import type { Chart } from './chart.ts'
import type { ChartOfPatient } from './patient-page.ts'

/** Where nobody said when: measurement-based care asks for a score at least this often. A habit, not a rule. */
const daysBetweenScores = 28
const pointsShown = 12

export function caseloadRow(of: ChartOfPatient, assessment: Assessment, asOf: Day): CaseloadRow {
  const { chart } = of
  const latest = assessment.scores.at(-1)
  const scores = assessment.scores.filter(({ instrument }) => instrument === latest?.instrument)
  const { risk, determination, episode } = assessment
  return {
    id: of.id,
    version: chart.version,
    clinic: of.clinic,
    name: chart.details.name,
    born: chart.details.born ?? null,
    sample: chart.sample,
    answer: determination.answer,
    adequateFailedTrials: determination.adequateFailedTrials,
    episode: episode.status,
    latestScore: latest === undefined ? null : shownScore(latest),
    scores: scores.slice(-pointsShown).map(({ instrument, on, value }) => ({ instrument, on, value })),
    trend: trendOf(scores),
    risk: {
      level: risk?.level ?? 'not-screened',
      message: risk?.message ?? '',
      dispositionRequired: risk?.dispositionRequired ?? false,
      open: (risk?.findings ?? [])
        .filter(({ answer, resolved }) => answer === 'yes' && resolved !== true)
        .map(({ message }) => message),
    },
    currentOptions: chart.decisions
      .filter(({ decision }) => decision === 'accepted')
      .map(({ option }) => option),
    due: dueOf(chart, assessment, asOf),
    lastEventAt: chart.lastEventAt,
  }
}

function shownScore({ instrument: id, on, value }: AssessedScore): NonNullable<CaseloadRow['latestScore']> {
  const instrument: Instrument | undefined = instruments[id as InstrumentId]
  const band = instrument?.bands.findLast(({ from }) => value >= from)
  const limit = instrument?.remissionAtMost?.value
  return {
    instrument: id,
    name: instrument?.name ?? id,
    on,
    value,
    band: band?.name ?? null,
    remission: limit !== undefined && value <= limit,
  }
}

/** Against the score before, by the change that matters on this scale. */
function trendOf(scores: readonly AssessedScore[]): CaseloadRow['trend'] {
  const [before, latest] = scores.slice(-2)
  if (before === undefined || latest === undefined) return 'unknown'
  const meaningful = instruments[latest.instrument as InstrumentId]?.meaningfulChange?.value
  if (meaningful === undefined) return 'unknown'
  const change = latest.value - before.value
  if (Math.abs(change) < meaningful) return 'same'
  return change < 0 ? 'better' : 'worse'
}

function dueOf(chart: Chart, { scores, risk, episode }: Assessment, asOf: Day): CaseloadRow['due'] {
  const due: { what: CaseloadRow['due'][number]['what']; on: Day }[] = []
  // A positive answer about harm, and the questions that follow it were not asked: today, not at the next visit.
  if (risk?.level === 'incomplete') due.push({ what: 'screening', on: asOf })
  if (risk?.dispositionRequired === true) due.push({ what: 'disposition', on: asOf })
  const visit = nextVisit(chart)
  if (visit !== undefined) due.push({ what: 'visit', on: visit })
  const lastScore = day(scores.at(-1)?.on ?? '')
  const isTreated = chart.decisions.some(({ decision }) => decision === 'accepted')
  if (lastScore !== undefined && isTreated && episode.status !== 'remitted') {
    due.push({ what: 'score', on: addDays(lastScore, daysBetweenScores) })
  }
  return due
    .toSorted((a, b) => a.on - b.on)
    .map(({ what, on }) => ({ what, on: formatDay(on), overdue: on < asOf }))
}

/** The visit that was last agreed on, unless there was a contact on that day or later. */
function nextVisit({ decisions, followUps }: Chart): Day | undefined {
  const agreed = [...decisions, ...followUps]
    .toSorted((a, b) => a.version - b.version)
    .findLast(({ nextVisit }) => nextVisit !== undefined)
  const visit = day(agreed?.nextVisit ?? '')
  const seen = followUps.some(({ on }) => visit !== undefined && (day(on) ?? 0) >= visit)
  return seen ? undefined : visit
}
