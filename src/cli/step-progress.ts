/** Tells on stderr how far a long query has come: rows, rate and time left. Nothing where nobody is looking. */
import type { Terminal } from './terminal.ts'

/** What the database says of the query that is running. */
export type QueryProgress = {
  readonly percentage: number
  readonly rows_processed: bigint
  readonly total_rows_to_process: bigint
}

/** How many people have been counted, where they are counted in batches. */
export type PeopleDone = { readonly done: number; readonly total: number }

export type StepProgress = {
  readonly step: (name: string, people?: PeopleDone) => void
  readonly stop: () => void
}

const everyMilliseconds = 250

/** `look` is asked for the progress of the running query. */
export function stepProgress({ stderr }: Terminal, look: () => QueryProgress): StepProgress {
  if (!stderr.isTTY) return { step: () => {}, stop: () => {} }
  const started = performance.now()
  let name = ''
  let stepStarted = started
  let people: PeopleDone | undefined
  let peopleStarted = started
  const show = (): void => {
    const now = performance.now()
    const step = progressLine(name, look(), now - stepStarted, now - started)
    const line = people === undefined ? step : `${peopleLine(people, now - peopleStarted)} · ${step}`
    stderr.write(`\r\u001b[2K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(show, everyMilliseconds)
  return {
    step: (next, counted) => {
      name = next
      stepStarted = performance.now()
      if (counted !== undefined && people === undefined) peopleStarted = stepStarted
      people = counted
      show()
    },
    stop: () => {
      clearInterval(timer)
      stderr.write('\r\u001b[2K')
    },
  }
}

/** `diagnoses: 1,200,000 of 4,000,000 rows, 400,000 a second, 7 s left (12 s in all)` */
export function progressLine(name: string, progress: QueryProgress, inStep: number, inAll: number): string {
  const whole = `${seconds(inAll)} in all`
  const done = Number(progress.rows_processed)
  const total = Number(progress.total_rows_to_process)
  if (!(progress.percentage > 0) || !(total > 0) || inStep <= 0) return `${name} (${whole})`
  const rate = (done / inStep) * 1000
  const left = rate > 0 ? (total - done) / rate : 0
  return `${name}: ${grouped(done)} of ${grouped(total)} rows, ${grouped(rate)} a second, ${seconds(left * 1000)} left (${whole})`
}

/** `2,000,000 of 8,900,000 people, 50,000 a second, 2 min 18 s left` */
export function peopleLine({ done, total }: PeopleDone, milliseconds: number): string {
  const counted = `${grouped(done)} of ${grouped(total)} people`
  if (done === 0 || milliseconds <= 0) return counted
  const rate = (done / milliseconds) * 1000
  return `${counted}, ${grouped(rate)} a second, ${seconds(((total - done) / rate) * 1000)} left`
}

function grouped(count: number): string {
  return Math.round(count).toLocaleString('en-US')
}
function seconds(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds / 1000))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
