/**
 * The routes on Hono. For each request, in this order: meant for us, not too many, from our own pages, session, role
 * and chart, body; then the handler. What a handler needs is checked before it runs, for every route alike.
 */
import type { HttpBindings } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import { type Caller, decide } from '../security/access.ts'
import { documentPolicy, securityHeaders } from '../security/headers.ts'
import { parseBody, readBytes } from '../security/read-body.ts'
import { requestLimit } from '../security/request-limit.ts'
import { comesFromHere, isMeantForUs } from '../security/same-site.ts'
import { tokenHash } from '../security/secrets.ts'
import type { PatientHead } from '../store/patient-log.ts'
import { isStoreAway, wordsForStore } from '../store/store-problem.ts'
import type { Call, DocumentAnswer, RedirectAnswer } from './call.ts'
import type { Endpoint } from './contract/endpoint.ts'
import { endpoints, type OperationId } from './contract/endpoints.ts'
import { mostFileBytes } from './handlers/imports.ts'
import { handlers } from './handlers/index.ts'
import { callerOfPatient } from './handlers/intake.ts'
import { conflict } from './handlers/page-after.ts'
import { callerOfAccount } from './handlers/sessions.ts'
import { jsonText, WrittenJson } from './json-text.ts'
import { notFound, Problem, problemResponse } from './problem.ts'
import type { Services } from './services.ts'

const usualRequestsPerMinute = 1200
const mostJsonBytes = 1_000_000
/** Routes whose JSON holds a whole record. */
const largeJson: ReadonlySet<OperationId> = new Set(['importRecord', 'cdsService'])
/** A session is written down as used once a minute, not at every request. */
const touchMilliseconds = 60_000

type AnyHandler = (call: Call<OperationId>, services: Services) => Promise<unknown>

export function createApp(services: Services): Hono {
  const app = new Hono()
  const origins = new Set([services.settings.origin, ...(services.settings.otherOrigins ?? [])])
  const https = services.settings.origin.startsWith('https:')
  const limit = requestLimit(services.settings.requestsPerMinute ?? usualRequestsPerMinute, () =>
    services.clock().getTime(),
  )
  const headers = securityHeaders(https)

  app.use(async (context, next) => {
    const started = performance.now()
    const head = { method: context.req.method, header: (name: string) => context.req.header(name) }
    if (!isMeantForUs(head, origins)) throw new Problem(421, 'This service has another name.')
    const wait = limit(remoteOf(context, services))
    if (wait > 0)
      throw new Problem(
        429,
        'Too many requests.',
        { kind: 'too-many-attempts' },
        { 'retry-after': String(wait) },
      )
    await next()
    addHeaders(context.res, headers)
    const milliseconds = Math.round(performance.now() - started)
    services.log(`${context.req.method} ${routeOf(context)} ${context.res.status} ${milliseconds} ms`)
  })

  for (const [id, endpoint] of Object.entries(endpoints) as [OperationId, Endpoint][]) {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(endpoint.method.toUpperCase(), path, (context) =>
      answer(id, endpoint, context, services, { origins, https }),
    )
  }
  app.options('/cds-services/*', (context) => crossOrigin(context.body(null, 204)))
  app.notFound(() => problemResponse(notFound()))
  app.onError((error) => addHeaders(problemOf(error, services), headers))
  return app
}

type Site = { readonly origins: ReadonlySet<string>; readonly https: boolean }

async function answer(
  id: OperationId,
  endpoint: Endpoint,
  context: Context,
  services: Services,
  { origins, https }: Site,
): Promise<Response> {
  const head = { method: context.req.method, header: (name: string) => context.req.header(name) }
  const isForOtherSites = endpoint.group === 'cds-hooks'
  if (!isForOtherSites && !comesFromHere(head, origins)) {
    throw new Problem(403, 'This request came from another site.', { kind: 'other-site' })
  }
  const caller = isForOtherSites ? undefined : await callerOf(context, services, https)
  const patient = await allowed(id, endpoint, caller, context, services)
  const expected = expectedVersion(endpoint, context)
  await refuseOldVersion(patient, expected, services)
  const call = {
    caller,
    patient,
    path: context.req.param() as Record<string, string>,
    query: parsed(endpoint.query, context.req.query(), 'query'),
    body: await bodyOf(id, endpoint, context),
    expected,
    remote: remoteOf(context, services),
    header: head.header,
    url: new URL(context.req.url),
    setSession: (token: string | undefined) => setSession(context, token, https),
    setPassing: (value: string | undefined) => setPassing(context, value, https),
    passing: getCookie(context, passingCookie),
  } as unknown as Call<OperationId>
  const handler = handlers[id] as unknown as AnyHandler
  const result = await handler(call, services)
  return isForOtherSites
    ? crossOrigin(responseOf(endpoint, result, context))
    : responseOf(endpoint, result, context)
}

const refusals = {
  'sign-in-needed': () => new Problem(401, 'Sign in first.', { kind: 'sign-in-needed' }),
  'wrong-role': () => new Problem(403, 'Your role does not allow this.'),
  hidden: notFound,
}

/** The chart of the path, if the caller may have it; refusals and every look into a chart are written down. */
async function allowed(
  id: OperationId,
  { access, beforePasswordChange }: Endpoint,
  caller: Caller | undefined,
  context: Context,
  { store }: Services,
): Promise<PatientHead | undefined> {
  const named = access.kind === 'of-patient' ? context.req.param('patient') : undefined
  const patient = named === undefined || caller === undefined ? undefined : await store.patients.head(named)
  const decision = decide(access, caller, patient)
  if (
    decision === 'allowed' &&
    caller?.mustChangePassword === true &&
    beforePasswordChange !== true &&
    access.kind !== 'anyone'
  ) {
    throw new Problem(403, 'First change the one-time password.', { kind: 'password-change-needed' })
  }
  if (caller !== undefined && (decision !== 'allowed' || access.kind === 'of-patient' || id === 'caseload')) {
    const outcome = decision === 'allowed' ? 'allowed' : 'refused'
    await store.accounts.logAccess({ account: caller.account, action: id, patient: patient?.id, outcome })
  }
  if (decision !== 'allowed') throw refusals[decision]()
  return patient
}

async function callerOf(
  context: Context,
  { store, clock }: Services,
  https: boolean,
): Promise<Caller | undefined> {
  const token = getCookie(context, sessionCookie(https))
  if (token === undefined) return undefined
  const session = await store.accounts.session(tokenHash(token))
  if (session === undefined) return undefined
  const now = clock().getTime()
  const idle = now - Date.parse(session.usedAt)
  if (now >= Date.parse(session.expiresAt) || idle > session.idleMinutes * 60_000) {
    await store.accounts.endSession(session.tokenHash)
    return undefined
  }
  if (idle > touchMilliseconds) await store.accounts.touchSession(session.tokenHash)
  if (session.patient !== undefined) {
    return callerOfPatient(session.patient, session.tokenHash, session.expiresAt)
  }
  const account = await store.accounts.account(session.account)
  if (account === undefined || account.disabled) return undefined
  return callerOfAccount(account, session.tokenHash, session.expiresAt)
}

async function bodyOf(id: OperationId, { body }: Endpoint, context: Context): Promise<unknown> {
  if (body === undefined) return undefined
  if (body === 'file') return readBytes(context.req.raw, mostFileBytes)
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new Problem(415, 'The request is not application/json.')
  }
  // A text of 20 MB may need twice that where every character is escaped.
  const bytes = await readBytes(context.req.raw, largeJson.has(id) ? 2 * mostFileBytes : mostJsonBytes)
  return parsed(body, parseBody(bytes), 'body')
}

/** What is wrong is told with its place, never with its value. */
function parsed(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (schema === undefined) return value
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem(400, 'The request cannot be understood.', {
    errors: result.error.issues.slice(0, 20).map(({ path, message }) => ({
      at: [place, ...path.map(String)].join('.'),
      problem: message,
    })),
  })
}

function expectedVersion({ version }: Endpoint, context: Context): number | 'any' {
  const header = context.req.header('if-match')
  if (header === undefined || version === undefined) {
    if (version !== 'required') return 'any'
    throw new Problem(428, 'If-Match is missing.', {
      kind: 'version-needed',
      detail: 'Send the version of the chart that the change rests on: If-Match: "7".',
    })
  }
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1]
  if (found === undefined) throw new Problem(400, 'If-Match is not a version such as "7".')
  return Number(found)
}

/** Told before anything else: what a person meant for an older chart is not to be judged by the present one. */
async function refuseOldVersion(
  patient: PatientHead | undefined,
  expected: number | 'any',
  { store }: Services,
): Promise<void> {
  if (patient === undefined || expected === 'any' || patient.version === expected) return
  throw conflict(patient.version, await store.patients.events(patient.id, expected))
}

function responseOf({ response, created }: Endpoint, result: unknown, context: Context): Response {
  context.header('cache-control', 'no-store')
  if (response === 'nothing') return context.body(null, 204)
  if (response === 'redirect') return context.redirect((result as RedirectAnswer).location, 303)
  if (response === 'document') {
    const { contentType, body, name } = result as DocumentAnswer
    context.header('content-type', contentType)
    context.header('content-security-policy', documentPolicy)
    context.header('content-disposition', `inline; filename="${name}"`)
    return context.body(typeof body === 'string' ? body : Uint8Array.from(body))
  }
  const version = (result as { readonly version?: unknown } | undefined)?.version
  if (typeof version === 'number') context.header('etag', `"${version}"`)
  context.header('content-type', 'application/json')
  const body = result instanceof WrittenJson ? sentFromMemory(result, context) : jsonText(result)
  return context.body(body, created === true ? 201 : 200)
}

/** The memory is given back once the answer is sent, or nobody waits for it any more. */
function sentFromMemory({ bytes, giveBack }: WrittenJson, context: Context): Uint8Array<ArrayBuffer> {
  const { outgoing } = context.env as Partial<HttpBindings>
  if (outgoing === undefined || outgoing.closed) {
    const copy = Uint8Array.from(bytes)
    giveBack()
    return copy
  }
  outgoing.once('close', giveBack)
  return bytes as Uint8Array<ArrayBuffer>
}

/** CDS clients may be pages of other sites; no cookie is ever looked at there. */
function crossOrigin(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.headers.set('access-control-allow-headers', 'content-type, authorization')
  return response
}

const passingCookie = 'nextline-sign-in'

/** `__Host-` cookies exist only over HTTPS. */
function sessionCookie(https: boolean): string {
  return https ? '__Host-nextline-session' : 'nextline-session'
}

function setSession(context: Context, token: string | undefined, https: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: https } as const
  if (token === undefined) deleteCookie(context, sessionCookie(https), options)
  else setCookie(context, sessionCookie(https), token, options)
}

/** Lax: the browser comes back from the site of the identity provider. */
function setPassing(context: Context, value: string | undefined, https: boolean): void {
  const options = { path: '/api/session/oidc', httpOnly: true, sameSite: 'Lax', secure: https } as const
  if (value === undefined) deleteCookie(context, passingCookie, options)
  else setCookie(context, passingCookie, value, { ...options, maxAge: 600 })
}

function remoteOf(context: Context, { settings }: Services): string {
  if (settings.behindProxy === true) {
    return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'proxy'
  }
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** The pattern of the route and not the path: ids do not belong into a log. */
function routeOf(context: Context): string {
  const route = context.req.routePath
  return route === '/*' || route === '*' ? '(other)' : route
}

function problemOf(error: Error, services: Services): Response {
  const problem =
    error instanceof Problem ? error : (storeAway(error, services) ?? mistakeOfOurs(error, services))
  const response = problemResponse(problem)
  response.headers.set('cache-control', 'no-store')
  return response
}

/** What an answer says of itself, such as the policy of a letter, stays. */
function addHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}

/** Nothing is wrong with the request: whoever sends it again later may be served. */
function storeAway(error: Error, { log }: Services): Problem | undefined {
  if (!isStoreAway(error)) return undefined
  log(`database: ${wordsForStore(error) ?? 'The connection fails.'}`)
  return new Problem(503, 'The database does not answer.', { detail: 'Try again in a moment.' }, retrySoon)
}

const retrySoon = { 'retry-after': '5' }

/** Only the kind and the place of the mistake are written down: a message may quote what a record says. */
function mistakeOfOurs(error: Error, services: Services): Problem {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  services.log(
    `mistake: ${error.name} ${places
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < ')}`,
  )
  return new Problem(500, 'Nextline made a mistake of its own.', { detail: 'Please report what you did.' })
}
