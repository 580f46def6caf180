/** One trial under one definition: adequate, failed, in scope, and so whether it counts. */
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'
import { type DoseContext, judgeAdequacy } from './adequacy.ts'
import { allOf } from './combine.ts'
import type { JudgedTrial } from './determination.ts'
import { type JudgedOutcome, judgeOutcome } from './outcome.ts'
import { inCurrentEpisode, scopeFinding } from './scope.ts'
import { settled } from './settled.ts'

/** Judges a trial; the findings say why, the values beside them are for tables and staging. */
export function judgeTrial(
  trial: Trial,
  history: History,
  rule: FailedTrialsRule,
  doses: DoseContext,
): JudgedTrial {
  const adequacy = judgeAdequacy(trial, rule, doses)
  const outcome = withAnswer(judgeOutcome(trial, history, rule), rule, doses)
  const episode = inCurrentEpisode(trial, history.episode)
  const scope = settled(scopeFinding(trial, history.episode, rule.scope), doses.answers)
  const finding = allOf('trial-counts', [adequacy.finding, outcome.finding, scope], {
    about: trial.id,
    evidence: trial.evidence,
  })
  return {
    trial,
    minimumDoseMg: adequacy.minimumDoseMg,
    daysAtDose: adequacy.daysAtDose,
    certainDaysAtDose: adequacy.certainDaysAtDose,
    proportionOfDaysCovered: adequacy.proportionOfDaysCovered,
    adequate: adequacy.finding.answer,
    shortfalls: adequacy.shortfalls,
    outcome: outcome.outcome,
    outcomeBasis: outcome.basis,
    improvement: outcome.improvement,
    failed: outcome.finding.answer,
    inCurrentEpisode: episode,
    counts: finding.answer,
    finding,
  }
}

/** "It fell by half" is no answer to a definition that asks for remission or an end point as well. */
function withAnswer(
  outcome: JudgedOutcome,
  { failure }: FailedTrialsRule,
  { answers }: DoseContext,
): JudgedOutcome {
  const finding = settled(outcome.finding, answers)
  if (finding === outcome.finding) return outcome
  const asksForMore = failure.value.untilRemission || failure.value.endpointAtLeast !== undefined
  return finding.answer === 'no' && asksForMore ? outcome : { ...outcome, finding }
}
