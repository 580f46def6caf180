/** The trials as the plan and the coverage criteria look at them. */
import type { Determination, JudgedTrial } from '../../determination/determination.ts'
import type { Answer } from '../../determination/finding.ts'
import type { Day } from '../../units/day.ts'
import type { CertainAndPossible, CurrentMedicine, PlanTrial } from '../plan-context.ts'
import { ongoingTrials } from './current-step.ts'

export function planTrials(
  determination: Determination,
  current: readonly CurrentMedicine[],
  asOf: Day,
): readonly PlanTrial[] {
  const isOngoing = ongoingTrials(determination, current, asOf)
  return determination.trials.map((judged) => planTrial(judged, isOngoing(judged)))
}

const daysPerWeek = 7

function planTrial(judged: JudgedTrial, ongoing: boolean): PlanTrial {
  const { trial, daysAtDose, certainDaysAtDose, improvement } = judged
  return {
    agent: trial.agent,
    ingredients: trial.ingredients,
    drugClass: trial.drugClass,
    role: trial.role,
    adequate: judged.adequate,
    failed: judged.failed,
    outcome: judged.outcome,
    inCurrentEpisode: judged.inCurrentEpisode,
    start: trial.start,
    end: trial.end,
    sessions: trial.sessions,
    weeksAtDose: certainDaysAtDose > 0 ? certainDaysAtDose / daysPerWeek : undefined,
    mostWeeksAtDose: Number.isFinite(daysAtDose.high) ? daysAtDose.high / daysPerWeek : undefined,
    covered: judged.proportionOfDaysCovered,
    improvementAtMost: finite(improvement?.high),
    ongoing,
    evidence: trial.evidence,
  }
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

/** Different agents and treatments of any kind that were adequate and failed in this episode. */
export function failedTreatments(trials: readonly PlanTrial[]): CertainAndPossible {
  const certain = agentsWith(trials, (answer) => answer === 'yes')
  const possible = agentsWith(trials, (answer) => answer !== 'no')
  return { certain: certain.size, possible: possible.size }
}

function agentsWith(trials: readonly PlanTrial[], accepts: (answer: Answer) => boolean): ReadonlySet<string> {
  return new Set(
    trials
      .filter(({ adequate, failed, inCurrentEpisode }) => [adequate, failed, inCurrentEpisode].every(accepts))
      .map(({ agent }) => agent),
  )
}
