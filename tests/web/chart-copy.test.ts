/** What a clinician adds counts at once, and is never lost in silence. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/service/api/contract/schemas.ts'
import type { PatientEvent } from '../../src/service/events/patient-event.ts'
import { type Addition, chartCopy } from '../../web/src/features/clinic/chart-copy.ts'
import { type Request, ServiceProblem } from '../../web/src/shared/api.ts'

const fact = (id: string): PatientEvent => ({
  kind: 'statement-made',
  by: 'clinician',
  on: '2025-08-01',
  says: { kind: 'fact', id, value: 'absent' },
})
const addition = (id: string): Addition => ({ label: id, path: 'statements', body: id, event: fact(id) })
const withdrawal = (version: number): Addition => {
  const event = { kind: 'event-withdrawn', version, reason: 'no' } as const
  return { label: `withdraw ${version}`, path: 'withdrawals', body: event, event }
}

/** A service that keeps a log, takes what fits its version, and can be out of reach. */
function service() {
  const events: PatientEvent[] = [{ kind: 'patient-registered', details: { name: 'Ada' } }]
  let reachable = true
  let signedIn = true
  let whileReading = async () => {}
  const ask = async (path: string, { body, version }: Request = {}) => {
    await Promise.resolve()
    if (!reachable) throw new ServiceProblem(0, undefined)
    if (!signedIn) throw new ServiceProblem(401, undefined)
    if (path.endsWith('/forbidden')) throw new ServiceProblem(403, undefined)
    if (path.endsWith('/events')) {
      await whileReading()
      return logOf(events)
    }
    if (version !== events.length) {
      const type = 'urn:nextline:problem:version-conflict'
      throw new ServiceProblem(409, { type, title: 'Somebody else changed it.', status: 409 })
    }
    events.push(typeof body === 'string' ? turned(fact(body)) : (body as PatientEvent))
    return undefined
  }
  return {
    events,
    ask: ask as Parameters<typeof chartCopy>[1],
    isReachable: (is: boolean) => {
      reachable = is
    },
    whileReading: (work: () => Promise<void>) => {
      whileReading = work
    },
    isSignedIn: (is: boolean) => {
      signedIn = is
    },
  }
}

/** The order of the keys is the service’s own. */
function turned(event: PatientEvent): PatientEvent {
  return Object.fromEntries(Object.entries(event).toReversed()) as PatientEvent
}

function logOf(events: readonly PatientEvent[]): EventLog {
  const author = { account: 'a', role: 'clinician' } as const
  return {
    patient: 'p',
    version: events.length,
    intact: true,
    events: events.map((event, index) => ({
      version: index + 1,
      at: '2025-08-01T10:00:00Z',
      author,
      authorName: 'A',
      withdrawnBy: null,
      hash: '',
      event,
    })),
  }
}

describe('the chart as a page has it', () => {
  let here: ReturnType<typeof service>
  let copy: ReturnType<typeof chartCopy>
  const facts = () =>
    copy
      .current()
      .events.flatMap(({ event }) =>
        event.kind === 'statement-made' && event.says.kind === 'fact' ? [event.says.id] : [],
      )
  const versions = () => copy.current().events.map(({ version }) => version)
  beforeEach(async () => {
    here = service()
    copy = chartCopy('p', here.ask)
    await copy.read()
  })

  test('an addition counts at once, and nothing changes when the service says the same', async () => {
    const kept = copy.add([addition('mania')])
    expect(facts()).toEqual(['mania'])
    const { events } = copy.current()
    expect(await kept).toBe(true)
    await copy.read()
    expect(copy.current().isSending).toBe(false)
    expect(copy.current().log?.version).toBe(2)
    expect(copy.current().events).toBe(events)
  })

  test('where the service writes something else, that counts', async () => {
    await copy.add([{ ...addition('mania'), body: 'psychosis' }])
    await copy.read()
    expect(facts()).toEqual(['psychosis'])
  })

  test('what only the service can tell keeps its place among the versions', async () => {
    void copy.add([{ ...addition('mania'), event: undefined }])
    void copy.add([addition('psychosis')])
    expect(versions()).toEqual([1, 3])
    await copy.read()
    expect(versions()).toEqual([1, 2, 3])
    expect(facts()).toEqual(['mania', 'psychosis'])
  })

  test('somebody else was first: it is taken back and told, and can be saved on top', async () => {
    here.events.push(fact('pregnant'))
    const [first, second] = [copy.add([addition('mania')]), copy.add([addition('psychosis')])]
    expect(facts()).toEqual(['mania', 'psychosis'])
    expect([await first, await second]).toEqual([false, false])
    await copy.read()
    expect(facts()).toEqual(['pregnant'])
    expect(copy.current().unkept?.labels).toEqual(['mania', 'psychosis'])
    expect(copy.current().unkept?.reason).toContain('as it is now')
    expect(await copy.again()).toBe(true)
    await copy.read()
    expect(facts()).toEqual(['pregnant', 'mania', 'psychosis'])
    expect(copy.current().unkept).toBeUndefined()
  })

  test('somebody else is in between: what was seen before does not count as seen now', async () => {
    let second: Promise<boolean> | undefined
    here.whileReading(async () => {
      here.events.push(fact('pregnant'))
      second = copy.add([addition('psychosis')])
      here.whileReading(async () => {})
    })
    expect(await copy.add([addition('mania')])).toBe(true)
    await copy.read()
    expect(await second).toBe(false)
    expect(facts()).toEqual(['mania', 'pregnant'])
  })

  test('what was taken back before it was refused is not missed', async () => {
    here.isReachable(false)
    void copy.add([addition('mania')])
    void copy.add([addition('psychosis')])
    await copy.add([withdrawal(2)])
    expect(copy.current().unkept?.labels).toEqual(['psychosis'])
  })

  test('what was taken back and brought back before it was refused is missed', async () => {
    here.isReachable(false)
    void copy.add([addition('mania')])
    void copy.add([withdrawal(2)])
    await copy.add([withdrawal(3)])
    expect(copy.current().unkept?.labels).toEqual(['mania'])
  })

  test('without the service nothing is lost', async () => {
    here.isReachable(false)
    expect(await copy.add([addition('mania')])).toBe(false)
    await copy.read()
    expect(facts()).toEqual([])
    expect(copy.current().unkept?.reason).toContain('cannot be reached')
    expect(copy.current().problem).toContain('cannot be reached')
    here.isReachable(true)
    expect(await copy.again()).toBe(true)
    await copy.read()
    expect(facts()).toEqual(['mania'])
    expect(copy.current().problem).toBeUndefined()
  })

  test('of several additions in one change the ones that were kept are not sent again', async () => {
    const other: Addition = { ...addition('psychosis'), label: 'mania' }
    void copy.add([addition('mania'), other])
    await Promise.resolve()
    await Promise.resolve()
    here.events.push(fact('pregnant'))
    await copy.read()
    expect(copy.current().unkept?.labels).toEqual(['mania'])
    await copy.again()
    await copy.read()
    expect(facts()).toEqual(['mania', 'pregnant', 'psychosis'])
  })

  test('what stays in its form is told and not sent a second time', async () => {
    here.isReachable(false)
    await copy.add([{ ...addition('mania'), staysInForm: true }])
    expect(copy.current().unkept).toMatchObject({ labels: ['mania'], additions: [] })
    copy.leave()
    expect(copy.current().unkept).toBeUndefined()
  })

  test('what is refused for what it is, is told and not sent again; what came after it may be', async () => {
    void copy.add([{ ...addition('mania'), path: 'forbidden' }])
    await copy.add([addition('psychosis')])
    expect(copy.current().unkept).toMatchObject({
      labels: ['mania', 'psychosis'],
      additions: [{ label: 'psychosis' }],
    })
  })

  test('whoever is signed out is told, and the change waits', async () => {
    let told = 0
    copy.onSignedOut(() => {
      told += 1
    })
    here.isSignedIn(false)
    expect(await copy.add([addition('mania')])).toBe(false)
    expect(told).toBeGreaterThan(0)
    here.isSignedIn(true)
    expect(await copy.again()).toBe(true)
  })
})
