/** How to stop what is being taken, when the time has come. */

import type { Citation } from '../knowledge/citation.ts'
import {
  shortExposureDays,
  taperingAdvice,
  type WithdrawalRisk,
  withdrawalRisks,
} from '../knowledge/follow-up/index.ts'
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import type { OngoingStep } from './current-step.ts'

export type Tapering = {
  readonly agent: string
  readonly risk: WithdrawalRisk
  readonly advice: readonly { readonly text: string; readonly cite: Citation }[]
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

/** One row for each antidepressant being taken; where the start is not known exactly, for the longest it can have been. */
export function taperingOf(steps: readonly OngoingStep[], asOf: Day): readonly Tapering[] {
  return steps
    .filter(({ judged: { trial } }) => trial.role === 'antidepressant' || trial.role === 'combination')
    .map(({ judged: { trial }, start }) => {
      const { usual, short, hyperbolic, tellApart, safety } = taperingAdvice
      const length = asOf - start < shortExposureDays.value ? short : usual
      return {
        agent: trial.agent,
        risk: withdrawalRisk(trial.ingredients),
        advice: [length, hyperbolic, tellApart, safety],
        evidence: trial.evidence,
        cite: withdrawalRisks.cite,
      }
    })
}

/** The highest of its ingredients; moderate where neither list names one. */
export function withdrawalRisk(ingredients: readonly string[]): WithdrawalRisk {
  if (ingredients.some((id) => withdrawalRisks.high.includes(id))) return 'high'
  return ingredients.length > 0 && ingredients.every((id) => withdrawalRisks.low.includes(id))
    ? 'low'
    : 'moderate'
}
