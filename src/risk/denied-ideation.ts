/** "Denies SI": shown, so that nobody thinks it was passed over, and no answer to a screener. */
import { statedTriggers } from '../knowledge/risk/index.ts'
import type { Statement } from '../record/record.ts'
import { formatDay } from '../units/day.ts'
import type { RiskFinding } from './risk-assessment.ts'

const id = 'suicidal-ideation'
const row = statedTriggers.find(({ facts }) => facts.includes(id))

/** Denials of ideation in words, each with its day; they neither lower the level nor close anything. */
export function deniedIdeation(statements: readonly Statement[]): readonly RiskFinding[] {
  if (row === undefined) return []
  return statements
    .filter(({ says }) => says.kind === 'fact' && says.id === id && says.value === 'absent')
    .map(({ when, ref }) => ({
      id: 'ideation-denied',
      answer: 'no',
      message: `Suicidal ideation is denied${when === undefined ? ', on a day that is not recorded' : ` on ${formatDay(when)}`}. How it was asked is not recorded: this is no screener.`,
      on: when,
      evidence: [ref],
      cite: row.cite,
    }))
}
