/** Another road to the same label: one agent of a list after so many antidepressants. */
import type { Shortcut, SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'
import { leaf } from './combine.ts'
import type { Finding } from './finding.ts'
import {
  boundsOf,
  type Dated,
  type Degree,
  isAntidepressant,
  isDated,
  isForAnotherPurpose,
} from './succession.ts'
import { undatedTrials } from './undated-trials.ts'

type Taken = { readonly dated: readonly Dated[]; readonly undated: readonly Trial[] }

/** Certain where the days of all of them are documented. */
export function shortcutFindings(history: History, rule: SuccessiveTreatmentsRule): readonly Finding[] {
  const all = history.trials(rule.maximumGapDays.value)
  const [dated, undated] = [all.filter(isDated), undatedTrials(history, all)]
  const isPrior = (trial: Trial) => isAntidepressant(trial) && !isForAnotherPurpose(trial)
  const prior = { dated: dated.filter(isPrior), undated: undated.filter(isPrior) }
  return rule.shortcuts.map(({ value, cite }) => {
    const isAgent = ({ agent }: Trial) => value.agents.includes(agent)
    const agents = { dated: dated.filter(isAgent), undated: undated.filter(isAgent) }
    const certain = certainRoads(agents, prior, value, rule)
    const roads = possibleRoads(agents, prior, value, rule)
    const answer = certain.length > 0 ? 'yes' : roads.length > 0 ? 'unknown' : 'no'
    const open = answer === 'unknown' ? [...agents.undated, ...prior.undated] : []
    return leaf('shortcut', answer, {
      about: (certain[0] ?? roads[0])?.id ?? value.agents.join(', '),
      required: { relation: 'at-least', value: value.priorAntidepressants, unit: 'earlier antidepressants' },
      note: open.length === 0 ? undefined : open.map(({ id }) => id).join(', '),
      // One that came too early or too late could lead there, if another day of it were told.
      evidence: [...agents.dated, ...agents.undated, ...open].flatMap((trial) => trial.evidence),
      cite,
    })
  })
}

export function isDocumented(trial: Trial): boolean {
  return trial.segments.some((segment) => segment.cover === 'documented')
}

function certainRoads(
  agents: Taken,
  prior: Taken,
  { priorAntidepressants }: Shortcut,
  rule: SuccessiveTreatmentsRule,
): readonly Trial[] {
  const isSure = (trial: Dated) => isDocumented(trial) && boundsOf(trial).isOne
  const sure = { dated: prior.dated.filter(isSure), undated: [] }
  // Sessions have no supply: they took place.
  return agents.dated
    .filter((trial) => boundsOf(trial).isOne && (trial.segments.length === 0 || isDocumented(trial)))
    .filter((trial) => agentsBefore(trial, trial, sure, rule, 'surely') >= priorAntidepressants)
}

/** What nothing dates may have stood before the agent, or the agent after any antidepressant. */
function possibleRoads(
  agents: Taken,
  prior: Taken,
  { priorAntidepressants }: Shortcut,
  rule: SuccessiveTreatmentsRule,
): readonly Trial[] {
  const isRoad = (trial: Trial, begun: Dated | undefined) =>
    agentsBefore(trial, begun, prior, rule, 'possibly') >= priorAntidepressants
  return [
    ...agents.dated.filter((trial) => isRoad(trial, trial)),
    ...agents.undated.filter((trial) => [undefined, ...prior.dated].some((begun) => isRoad(trial, begun))),
  ]
}

/**
 * How many other antidepressants had begun when this one began, and went on into the window of the agent; and those
 * that nothing dates.
 */
function agentsBefore(
  { agent }: Trial,
  begun: Dated | undefined,
  { dated, undated }: Taken,
  rule: SuccessiveTreatmentsRule,
  degree: Degree,
): number {
  const before = begun === undefined ? [] : dated.filter((other) => hadBegun(other, begun, rule, degree))
  const agents = new Set([...before, ...undated].map((trial) => trial.agent))
  agents.delete(agent)
  return agents.size
}

function hadBegun(
  earlier: Dated,
  begun: Dated,
  { withinDays }: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  const [a, b] = [boundsOf(earlier), boundsOf(begun)]
  const mostDays = withinDays?.value ?? Number.POSITIVE_INFINITY
  if (degree === 'surely') return a.startLast <= b.startFirst && b.startLast - a.endFirst <= mostDays
  return a.startFirst <= b.startLast && b.startFirst - a.endLast <= mostDays
}
