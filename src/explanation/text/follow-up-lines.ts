/** What the scores say to do now, and when to measure again. */
import type { AssessedFollowUp, Assessment } from '../../assessment/result.ts'
import { maintenanceText, missedChecks, nextCheck, sinceText } from '../follow-up-words.ts'
import { withReason } from '../words.ts'
import { hanging, heading, type Layout } from './layout.ts'

export function followUpLines({ followUp }: Assessment, layout: Layout): readonly string[] {
  if (followUp === undefined) return []
  const { step, decision, also, maintenance } = followUp
  return [
    heading('Follow-up', layout, step === null ? '' : `${step.agent} since ${sinceText(step)}`),
    ...hanging(' → ', withReason(decision.advice, decision.because), layout),
    ...also.flatMap((each) => hanging(' ! ', withReason(each.advice, each.because), layout)),
    ...missedLines(followUp, layout),
    ...nextLines(followUp, layout),
    ...(maintenance === null ? [] : hanging(' · ', maintenanceText(maintenance), layout)),
  ]
}

function missedLines(followUp: AssessedFollowUp, layout: Layout): readonly string[] {
  const titles = missedChecks(followUp).map(({ title }) => title.replace(/:.*$/, '').toLowerCase())
  return titles.length === 0 ? [] : hanging(' ! ', `No score in time: ${titles.join('; ')}.`, layout)
}

function nextLines(followUp: AssessedFollowUp, layout: Layout): readonly string[] {
  const next = nextCheck(followUp)
  if (next === undefined) return []
  const when = `${next.state === 'due' ? 'Due now, until' : `Next from ${next.from} to`} ${next.to}`
  return hanging(' · ', `${when}: ${next.measure.join(', ')}. ${next.purpose}`, layout)
}
