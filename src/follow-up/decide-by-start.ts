/**
 * A step of which the month or the year of the start is all that is known: what is decided is what holds on whichever
 * day it began. Where that differs, the start is to be asked.
 */
import { addDays, type Day } from '../units/day.ts'
import { isStartKnown, type OngoingStep } from './current-step.ts'
import { type Decision, decide, decision, type Situation } from './decide.ts'

/** What is known of a step, counted from one of the days on which it can have begun. */
export type SinceStart = (start: Day) => Pick<Situation, 'progress' | 'impression'>
type Fixed = Omit<Situation, 'step' | 'start' | 'progress' | 'impression'>

export function decideByStart(newest: readonly OngoingStep[], fixed: Fixed, since: SinceStart): Decision {
  const decisions = newest.flatMap((step) =>
    possibleStarts(step).map((start) => decide({ ...fixed, ...since(start), step, start })),
  )
  const [first, ...others] = decisions
  if (first === undefined) return decide({ ...fixed, step: undefined, progress: undefined })
  if (others.some(({ id }) => id !== first.id)) return askWhenBegun(newest)
  const evidence = new Set(decisions.flatMap((each) => each.evidence))
  return { ...first, because: because(decisions), evidence: [...evidence] }
}

export function possibleStarts({ start, startLast }: OngoingStep): readonly Day[] {
  return Array.from({ length: startLast - start + 1 }, (_, days) => addDays(start, days))
}

const mostReasons = 2

/** The reasons there are; of many, those of the first and the last day. */
function because(decisions: readonly Decision[]): string {
  const reasons = [...new Set(decisions.map((each) => each.because))]
  const shown = reasons.length > mostReasons ? [reasons[0], reasons.at(-1)] : reasons
  return shown.join(', or ')
}

function askWhenBegun(newest: readonly OngoingStep[]): Decision {
  const agents = newest.filter((step) => !isStartKnown(step)).map(({ judged }) => judged.trial.agent)
  return decision(
    'clarify-current-treatment',
    `not recorded: since when exactly ${agents.join(' and ')} ${agents.length > 1 ? 'are' : 'is'} taken`,
    newest.flatMap(({ judged }) => judged.trial.evidence),
  )
}
