/** The criteria of payers on what was tried: counted between what is certain and what is possible. */
import { all, any, reaches } from '../determination/answer.ts'
import type { Answer } from '../determination/finding.ts'
import type { Test, TrialsTest } from '../knowledge/coverage/index.ts'
import { addDays } from '../units/day.ts'
import type { PlanContext, PlanTrial } from './plan-context.ts'
import { no, type Truth, unknown, yes } from './truth.ts'

const question = 'Which treatments were tried: dose, dates, weeks, intake, effect?'
const daysPerYear = 365.25

export function trialsTruth(context: PlanContext, test: TrialsTest): Truth {
  const trials = context.trials.filter((trial) => test.anyTreatment === true || isAntidepressant(trial))
  const judged = trials.map((trial) => ({ trial, counts: countsFor(context, trial, test) }))
  const certain = judged.filter(({ counts }) => counts === 'yes').map(({ trial }) => trial)
  const possible = judged.filter(({ counts }) => counts !== 'no').map(({ trial }) => trial)
  const answer = all([
    reaches(distinct(certain, agentOf), distinct(possible, agentOf), test.count),
    test.differentClasses === true ? classesReach(certain, possible, test.count) : 'yes',
  ])
  return fromAnswer(answer, certain)
}

function isAntidepressant({ role }: PlanTrial): boolean {
  return role === 'antidepressant' || role === 'combination'
}

function agentOf({ agent }: PlanTrial): string {
  return agent
}

function distinct(trials: readonly PlanTrial[], by: (trial: PlanTrial) => string): number {
  return new Set(trials.map(by)).size
}

/** Policies ask for different classes; two are enough to differ. */
function classesReach(certain: readonly PlanTrial[], possible: readonly PlanTrial[], count: number): Answer {
  const classOf = (trial: PlanTrial): string => trial.drugClass ?? trial.agent
  return reaches(distinct(certain, classOf), distinct(possible, classOf), Math.min(count, 2))
}

function fromAnswer(answer: Answer, certain: readonly PlanTrial[]): Truth {
  if (answer === 'no') return no
  if (answer === 'unknown') return unknown('trials', question)
  return yes(
    certain.map(agentOf).join(', '),
    certain.flatMap(({ evidence }) => [...evidence]),
  )
}

function countsFor(context: PlanContext, trial: PlanTrial, test: TrialsTest): Answer {
  return all([
    outcomeFits(trial, test),
    all([weeksReach(trial, test), coveredReach(trial, test)]),
    test.thisEpisode === true ? trial.inCurrentEpisode : 'yes',
    withinYears(context, trial, test.withinYears),
  ])
}

/** Not enough improvement; or, where the policy takes it, a stop for side effects, however short. */
function outcomeFits(trial: PlanTrial, { improvementAtMost, intoleranceCounts }: TrialsTest): Answer {
  if (trial.outcome === 'intolerance') return intoleranceCounts === true ? 'yes' : 'no'
  if (improvementAtMost === undefined || trial.failed === 'no') return trial.failed
  if (trial.improvementAtMost === undefined) return 'unknown'
  return trial.improvementAtMost <= improvementAtMost ? 'yes' : 'no'
}

function weeksReach(
  trial: PlanTrial,
  { minimumWeeks, moreThanWeeks, intoleranceCounts }: TrialsTest,
): Answer {
  if (trial.outcome === 'intolerance' && intoleranceCounts === true) return 'yes'
  if (minimumWeeks === undefined && moreThanWeeks === undefined) return trial.adequate
  const isEnough = (weeks: number): boolean =>
    (minimumWeeks !== undefined && weeks >= minimumWeeks) ||
    (moreThanWeeks !== undefined && weeks > moreThanWeeks)
  const certain = trial.weeksAtDose ?? 0
  if (isEnough(certain)) return 'yes'
  const most = trial.mostWeeksAtDose ?? trial.weeksAtDose ?? Number.POSITIVE_INFINITY
  return isEnough(most) ? 'unknown' : 'no'
}

function coveredReach(
  { covered: found, outcome }: PlanTrial,
  { covered, intoleranceCounts }: TrialsTest,
): Answer {
  if (covered === undefined || (outcome === 'intolerance' && intoleranceCounts === true)) return 'yes'
  if (found === undefined) return 'unknown'
  return found >= covered ? 'yes' : 'no'
}

function withinYears({ asOf }: PlanContext, { end, ongoing }: PlanTrial, years: number | undefined): Answer {
  if (years === undefined || ongoing) return 'yes'
  if (end === undefined) return 'unknown'
  return end >= addDays(asOf, -Math.round(years * daysPerYear)) ? 'yes' : 'no'
}

export function augmentationTruth(
  { trials }: PlanContext,
  { count, minimumWeeks, moreThanWeeks }: Extract<Test, { kind: 'augmentation' }>,
): Truth {
  const added = trials.filter(({ role }) => role === 'augmentation' || role === 'combination')
  const judged = added.map((trial) => ({
    trial,
    counts: weeksReach(trial, { kind: 'trials', count, ...present({ minimumWeeks, moreThanWeeks }) }),
  }))
  const certain = judged.filter(({ counts }) => counts === 'yes').map(({ trial }) => trial)
  const possible = judged.filter(({ counts }) => counts !== 'no').map(({ trial }) => trial)
  return fromAnswer(reaches(distinct(certain, agentOf), distinct(possible, agentOf), count), certain)
}

/** Without the keys that are not given. */
function present({
  minimumWeeks,
  moreThanWeeks,
}: {
  readonly minimumWeeks: number | undefined
  readonly moreThanWeeks: number | undefined
}): Pick<TrialsTest, 'minimumWeeks' | 'moreThanWeeks'> {
  return {
    ...(minimumWeeks === undefined ? {} : { minimumWeeks }),
    ...(moreThanWeeks === undefined ? {} : { moreThanWeeks }),
  }
}

export function triedAgentTruth(
  { trials, medicines }: PlanContext,
  { any: agents, days }: Extract<Test, { kind: 'tried-agent' }>,
): Truth {
  const tried = trials.filter(({ ingredients }) => ingredients.some((id) => agents.includes(id)))
  const answers = tried.map((trial) => takenFor(trial, days))
  const answer = any(answers)
  if (answer === 'yes') {
    const found = tried[answers.indexOf('yes')]
    return yes(found?.agent, found?.evidence)
  }
  return answer === 'no' && medicines.complete ? no : unknown('trials', question)
}

function takenFor({ outcome, start, end }: PlanTrial, days: number): Answer {
  if (outcome === 'intolerance') return 'yes'
  if (start === undefined || end === undefined) return 'unknown'
  return end - start >= days ? 'yes' : 'no'
}
