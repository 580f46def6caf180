/**
 * The chart as this page has it: the log as it was last read, and what was added here since. What is added counts on the
 * page at once. The service is told in the same order, each addition resting on the version the person saw; what it does
 * not take goes away again and is set aside with the reason, so that nobody's change is lost in silence.
 */
import type { EventLog } from '../../../../src/service/api/contract/schemas.ts'
import { withdrawals } from '../../../../src/service/chart/chart.ts'
import type { LoggedEvent, PatientEvent } from '../../../../src/service/events/patient-event.ts'
import { ask, ServiceProblem } from '../../shared/api.ts'

/** One request that adds one event. */
export type Addition = {
  /** `Escitalopram: no response`, for the person. */
  readonly label: string
  readonly path: string
  readonly body: unknown
  /** What the service will write into the log; absent where only the service can tell. */
  readonly event?: PatientEvent | undefined
  /** It still stands in the form it was typed into, and can be sent again from there. */
  readonly staysInForm?: true | undefined
}

export type Unkept = {
  readonly reason: string
  readonly labels: readonly string[]
  /** What can be sent again. */
  readonly additions: readonly Addition[]
}

export type ChartView = {
  /** As the service last told it; absent until then. */
  readonly log?: EventLog | undefined
  /** Those of the log, and what is on its way, with the version it will have. The same list until something differs. */
  readonly events: readonly LoggedEvent[]
  readonly isSending: boolean
  readonly unkept?: Unkept | undefined
  /** Why the chart could not be read. */
  readonly problem?: string | undefined
}

export type ChartCopy = ReturnType<typeof chartCopy>

export function chartCopy(patient: string, send: typeof ask = ask) {
  let view: ChartView = { events: [], isSending: false }
  let queue: readonly Addition[] = []
  /** How many of the queue the service has taken. */
  let taken = 0
  let running: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const signedOutListeners = new Set<() => void>()
  const outcomes = new Map<Addition, (isKept: boolean) => void>()

  function show(changed: Partial<ChartView>): void {
    view = { ...view, ...changed }
    for (const listener of listeners) listener()
  }

  /** Sends what waits, one after the other, and reads the chart once nothing waits any more. */
  async function run(): Promise<void> {
    let isRead = false
    while (!isRead || taken < queue.length) {
      while (taken < queue.length) await sendNext()
      isRead = await read()
    }
    running = undefined
    show({ isSending: false })
  }

  async function sendNext(): Promise<void> {
    const addition = queue[taken]
    if (addition === undefined) return
    const { path, body } = addition
    try {
      await send(`/api/patients/${patient}/${path}`, { body, version: versionOf(view) + taken })
      taken += 1
      settle([addition], true)
    } catch (error) {
      refuse(error)
    }
  }

  /** What comes after rests on what was refused: it goes with it. */
  function refuse(error: unknown): void {
    const rest = queue.slice(taken)
    const refused = withoutTakenBack(rest, versionOf(view) + taken + 1)
    queue = queue.slice(0, taken)
    show({
      events: withAdditions(view.log, queue),
      unkept: together(view.unkept, refused, error),
    })
    settle(rest, false)
    tellSignedOut(error)
  }

  /** False where something was added meanwhile: what was read is not what the person saw then. */
  async function read(): Promise<boolean> {
    const waiting = queue.length
    try {
      const log = await send<EventLog>(`/api/patients/${patient}/events`)
      if (queue.length > waiting) return false
      const isAsShown = isContinuedBy(view.log, queue, log)
      queue = []
      taken = 0
      show({ log, events: isAsShown ? view.events : log.events, problem: undefined })
    } catch (error) {
      if (queue.length > waiting) return false
      show({ problem: reasonOf(error) })
      tellSignedOut(error)
    }
    return true
  }

  function settle(additions: readonly Addition[], isKept: boolean): void {
    for (const addition of additions) {
      outcomes.get(addition)?.(isKept)
      outcomes.delete(addition)
    }
  }

  function tellSignedOut(error: unknown): void {
    if (error instanceof ServiceProblem && error.status === 401)
      for (const listener of signedOutListeners) listener()
  }

  function start(): Promise<void> {
    running ??= run()
    return running
  }

  function add(additions: readonly Addition[]): Promise<boolean> {
    const last = additions.at(-1)
    if (last === undefined) return Promise.resolve(true)
    queue = [...queue, ...additions]
    const isKept = new Promise<boolean>((done) => outcomes.set(last, done))
    show({ events: withAdditions(view.log, queue), isSending: true })
    void start()
    return isKept
  }

  return {
    current: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onSignedOut: (listener: () => void) => {
      signedOutListeners.add(listener)
      return () => void signedOutListeners.delete(listener)
    },
    read: start,
    /** Shows it at once and sends it; true where it was kept. */
    add,
    /** Sends what was not kept once more, on top of the chart as it is shown now. */
    again: () => {
      const additions = view.unkept?.additions ?? []
      show({ unkept: undefined })
      return add(additions)
    },
    leave: () => show({ unkept: undefined }),
  }
}

function versionOf({ log }: ChartView): number {
  return log?.version ?? 0
}

/** The log with what is on its way behind it. */
function withAdditions(log: EventLog | undefined, queue: readonly Addition[]): readonly LoggedEvent[] {
  return [...(log?.events ?? []), ...loggedFrom(queue, (log?.version ?? 0) + 1)]
}

/** As the service will log them; who does it is not known here. */
function loggedFrom(queue: readonly Addition[], firstVersion: number): readonly LoggedEvent[] {
  const at = new Date().toISOString()
  const author = { account: '', role: 'clinician' } as const
  return queue.flatMap(({ event }, index) =>
    event === undefined ? [] : [{ version: firstVersion + index, at, author, event }],
  )
}

/** Whether the log that was read adds to the one before just what was added here. */
function isContinuedBy(before: EventLog | undefined, queue: readonly Addition[], read: EventLog): boolean {
  if (before === undefined) return false
  const added = read.events.filter(({ version }) => version > before.version)
  return (
    added.length === queue.length && added.every(({ event }, index) => isSame(event, queue[index]?.event))
  )
}

function isSame(first: unknown, second: unknown): boolean {
  return second !== undefined && inOrder(first) === inOrder(second)
}

/** As JSON, whatever the order in which an object was put together. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/** What was added and taken back before it was kept is gone: neither of the two is missed. What was brought back is. */
function withoutTakenBack(rest: readonly Addition[], firstVersion: number): readonly Addition[] {
  const withdrawn = withdrawals(loggedFrom(rest, firstVersion))
  return rest.filter(({ event }, index) => {
    const isOfTheRest = event?.kind === 'event-withdrawn' && event.version >= firstVersion
    return !isOfTheRest && !withdrawn.has(firstVersion + index)
  })
}

/** What was refused for what it is would be refused again. */
const final: ReadonlySet<number> = new Set([400, 403, 422])

function together(before: Unkept | undefined, refused: readonly Addition[], error: unknown): Unkept {
  const labels = refused.map(({ label }) => label)
  const isFinal = error instanceof ServiceProblem && final.has(error.status)
  const again = refused.filter(({ staysInForm }, index) => staysInForm !== true && !(isFinal && index === 0))
  return {
    reason: reasonOf(error),
    labels: [...new Set([...(before?.labels ?? []), ...labels])],
    additions: [...(before?.additions ?? []), ...again],
  }
}

/** What the person can do about it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof ServiceProblem)) return 'This could not be done.'
  if (error.status === 401) return 'You are signed out. Sign in again.'
  if (error.problem?.type.endsWith('version-conflict') !== true) return error.message
  return `${error.problem.title} It is shown as it is now: see whether your change still holds.`
}
