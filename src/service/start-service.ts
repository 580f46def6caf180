/** Opens the store and listens. */
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { createApp } from './api/app.ts'
import { keptCharts } from './api/charts.ts'
import type { Settings } from './api/services.ts'
import { assessThreads, type ThreadLimits } from './assess-threads.ts'
import { type FirstStart, firstStart, renewedFirstPassword } from './first-start.ts'
import { freePort } from './free-port.ts'
import { openStore } from './store/open-store.ts'
import type { Clock } from './store/patient-log.ts'

export type StartRequest = {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Where the port is taken, one of the next that is free. */
  readonly orNextPort?: boolean | undefined
  /** A file, `:memory:`, or `postgres://…`. */
  readonly database: string
  readonly samples: boolean
  /** A one-time password that nobody has used is made anew, because only the terminal of the first start showed it. */
  readonly renewFirstPassword?: boolean | undefined
  /** As browsers see it, where that is not `http://host:port`. */
  readonly publicUrl?: string | undefined
  readonly settings?: Omit<Partial<Settings>, 'origin' | 'otherOrigins'> | undefined
  readonly threads?: ThreadLimits | undefined
  readonly log: (line: string) => void
  readonly clock?: Clock | undefined
}

export type Started = {
  readonly url: string
  readonly port: number
  readonly first?: FirstStart | undefined
  readonly stop: () => Promise<void>
}

/** A request that takes longer is cut off. */
const longestRequest = 60_000
/** How soon a chart that another process erased has left the memory of this one. */
const erasedEvery = 60_000
/** How many ports are tried after one that is taken. */
const nextPorts = 20

export async function startService(request: StartRequest): Promise<Started> {
  const clock = request.clock ?? (() => new Date())
  // First, because a one-time password must not be made and then lost with a start that fails.
  const port = await freePort(request.host, request.port, request.orNextPort === true ? nextPorts : 0)
  const store = await openStore(request.database, clock)
  const first =
    (await firstStart(store, { samples: request.samples, clock })) ??
    (request.renewFirstPassword === true ? await renewedFirstPassword(store) : undefined)
  const local = `http://${nameOf(request.host)}:${port}`
  const settings: Settings = {
    ...request.settings,
    origin: request.publicUrl ?? local,
    otherOrigins: [local, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
  }
  const threads = assessThreads(request.threads)
  const charts = keptCharts(store.patients)
  // A database that does not answer is told by the next request.
  const sweep = setInterval(() => void charts.forgetErased().catch(() => undefined), erasedEvery).unref()
  const app = createApp({
    store,
    clock,
    settings,
    charts,
    assessElsewhere: threads.assess,
    log: request.log,
  })
  if (settings.webFolder !== undefined) addPages(app, settings.webFolder)
  const server = serve({ fetch: app.fetch, hostname: request.host, port })
  if ('requestTimeout' in server) server.requestTimeout = longestRequest
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const stop = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeIdleConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    clearInterval(sweep)
    await threads.stop()
    await store.database.close()
  }
  return { url: settings.origin, port, first, stop }
}

/** Addresses inside the app are pages too: `/patients/…` is answered with the page, which reads the rest. */
function addPages(app: Hono, root: string): void {
  const [files, page] = [serveStatic({ root }), serveStatic({ root, path: 'index.html' })]
  app.get('/*', async (context, next) => {
    if (/^\/(?:api|cds-services|health)(?:\/|$)/.test(context.req.path)) return next()
    return (await files(context, async () => undefined)) ?? page(context, next)
  })
}

/** Passkeys belong to a name, never to an address: browsers are sent to `localhost`. */
function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
