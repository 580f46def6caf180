/** Treatments of which nothing tells the days. */
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'

/** The trials without days; what was surely not taken is none. */
export function undatedTrials(history: History, trials: readonly Trial[]): readonly Trial[] {
  return trials.filter((trial) => trial.start === undefined && !isNotTaken(trial, history))
}

function isNotTaken({ agent }: Trial, { courses }: History): boolean {
  const undated = courses.find((course) => course.agent.id === agent)?.undated ?? []
  return undated.length > 0 && undated.every(({ status }) => status === 'not-taken')
}
