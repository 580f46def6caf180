/** The trials as CSV (RFC 4180), one row each, for a spreadsheet; no cell can act as a formula. */
import { stringify } from 'csv-stringify/sync'
import type { AssessedTrial, Assessment } from '../../assessment/result.ts'
import { safeText } from '../safe-text.ts'

type Cell = string | number | null
type Columns = Readonly<Record<string, (trial: AssessedTrial, assessment: Assessment) => Cell>>

const columns: Columns = {
  patient: (_trial, { patient }) => patient.id,
  as_of: (_trial, { asOf }) => asOf,
  trial: ({ id }) => id,
  name: ({ name }) => name,
  agents: ({ agents }) => agents.join('; '),
  role: ({ role }) => role,
  added_to: ({ addedTo }) => addedTo.join('; '),
  start: ({ start }) => start,
  start_latest: ({ startLatest }) => startLatest,
  end: ({ end }) => end,
  end_latest: ({ endLatest }) => endLatest,
  possible_end: ({ possibleEnd }) => possibleEnd,
  highest_mg_per_day_at_least: ({ maxDailyDoseRangeMg }) => maxDailyDoseRangeMg?.atLeast ?? null,
  highest_mg_per_day_at_most: ({ maxDailyDoseRangeMg }) => maxDailyDoseRangeMg?.atMost ?? null,
  minimum_mg_per_day: ({ minimumDoseMg }) => minimumDoseMg,
  sessions: ({ sessions }) => sessions,
  weeks: ({ weeks }) => rounded(weeks),
  weeks_at_dose_at_least: ({ weeksAtAdequateDoseRange }) => rounded(weeksAtAdequateDoseRange.atLeast),
  weeks_at_dose_at_most: ({ weeksAtAdequateDoseRange }) => rounded(weeksAtAdequateDoseRange.atMost),
  taken: ({ adherence }) => adherence,
  proportion_of_days_covered: ({ proportionOfDaysCovered }) => proportionOfDaysCovered,
  adequate: ({ adequate }) => adequate,
  shortfalls: ({ shortfalls }) => shortfalls.join('; '),
  outcome: ({ outcome }) => outcome,
  outcome_basis: ({ outcomeBasis }) => outcomeBasis,
  improvement_at_least: ({ improvement }) => improvement?.atLeast ?? null,
  improvement_at_most: ({ improvement }) => improvement?.atMost ?? null,
  failed: ({ failed }) => failed,
  in_current_episode: ({ inCurrentEpisode }) => inCurrentEpisode,
  counts: ({ counts }) => counts,
  judged_by: (_trial, { trialsJudgedBy }) => trialsJudgedBy,
  evidence: ({ evidence }) => evidence.join('; '),
}

/** All trials of all patients in one table; a table without trials has its header. */
export function trialsCsv(assessments: readonly Assessment[]): string {
  const rows = assessments.flatMap((assessment) =>
    assessment.trials.map((trial) => Object.values(columns).map((cell) => shown(cell(trial, assessment)))),
  )
  return stringify([Object.keys(columns), ...rows], { record_delimiter: 'windows', escape_formulas: true })
}

function shown(cell: Cell): Cell {
  return typeof cell === 'string' ? safeText(cell) : cell
}

function rounded(weeks: number | null): number | null {
  return weeks === null ? null : Number(weeks.toFixed(2))
}
