/** Opens the store and listens. */
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { createApp } from './api/app.ts'
import { keptCharts } from './api/charts.ts'
import type { Settings } from './api/services.ts'
import { assessThreads } from './assess-threads.ts'
import { type FirstStart, firstStart } from './first-start.ts'
import { openStore } from './store/open-store.ts'
import type { Clock } from './store/patient-log.ts'

export type StartRequest = {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** A file, `:memory:`, or `postgres://…`. */
  readonly database: string
  readonly samples: boolean
  /** As browsers see it, where that is not `http://host:port`. */
  readonly publicUrl?: string | undefined
  readonly settings?: Omit<Partial<Settings>, 'origin' | 'otherOrigins'> | undefined
  readonly log: (line: string) => void
  readonly clock?: Clock | undefined
}

export type Started = {
  readonly url: string
  readonly first?: FirstStart | undefined
  readonly stop: () => Promise<void>
}

/** A request that takes longer is cut off. */
const longestRequest = 60_000

export async function startService(request: StartRequest): Promise<Started> {
  const clock = request.clock ?? (() => new Date())
  const store = await openStore(request.database, clock)
  const first = await firstStart(store, request)
  const port = request.port === 0 ? await freePort(request.host) : request.port
  const local = `http://${request.host.includes(':') ? `[${request.host}]` : request.host}:${port}`
  const settings: Settings = {
    ...request.settings,
    origin: request.publicUrl ?? local,
    otherOrigins: [local, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
  }
  const threads = assessThreads()
  const app = createApp({
    store,
    clock,
    settings,
    charts: keptCharts(store.patients),
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
    await threads.stop()
    await store.database.close()
  }
  return { url: settings.origin, first, stop }
}

/** Addresses inside the app are pages too: `/patients/…` is answered with the page, which reads the rest. */
function addPages(app: Hono, root: string): void {
  const [files, page] = [serveStatic({ root }), serveStatic({ root, path: 'index.html' })]
  app.get('/*', async (context, next) => {
    if (/^\/(?:api|cds-services|health)(?:\/|$)/.test(context.req.path)) return next()
    return (await files(context, async () => undefined)) ?? page(context, next)
  })
}

async function freePort(host: string): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
