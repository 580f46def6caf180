/** One trial under one definition: adequate, failed, in scope, and so whether it counts. */
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'
import { type DoseContext, judgeAdequacy } from './adequacy.ts'
import { allOf } from './combine.ts'
import type { JudgedTrial } from './determination.ts'
import { judgeOutcome } from './outcome.ts'
import { inCurrentEpisode, scopeFinding } from './scope.ts'

/** Judges a trial; the findings say why, the values beside them are for tables and staging. */
export function judgeTrial(
  trial: Trial,
  history: History,
  rule: FailedTrialsRule,
  doses: DoseContext,
): JudgedTrial {
  const adequacy = judgeAdequacy(trial, rule, doses)
  const outcome = judgeOutcome(trial, history, rule)
  const episode = inCurrentEpisode(trial, history.episode)
  const finding = allOf(
    'trial-counts',
    [adequacy.finding, outcome.finding, scopeFinding(trial, history.episode, rule.scope)],
    { about: trial.id, evidence: trial.evidence },
  )
  return {
    trial,
    minimumDoseMg: adequacy.minimumDoseMg,
    daysAtDose: adequacy.daysAtDose,
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
