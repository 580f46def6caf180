/** A clinic in memory for the tests of the service: two clinics, everybody who works there, and their patients. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { createApp } from '../src/service/api/app.ts'
import { keptCharts } from '../src/service/api/charts.ts'
import type { Endpoint, Role } from '../src/service/api/contract/endpoint.ts'
import { endpoints } from '../src/service/api/contract/endpoints.ts'
import { openApiText } from '../src/service/api/contract/write-openapi.ts'
import type { Settings } from '../src/service/api/services.ts'
import { hashPassword, newToken, tokenHash } from '../src/service/security/secrets.ts'
import { openStore } from '../src/service/store/open-store.ts'

export const origin = 'http://127.0.0.1:8742'
export const password = 'correct horse battery'
const hashed = hashPassword(password)

export const example = (name: string): string =>
  readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')

export type Clinic = Awaited<ReturnType<typeof clinic>>
export type Person = { readonly id: string; readonly roles: readonly Role[]; readonly patient?: string }

/** `name` is the store; the clock stands at 2025-08-01 until a test moves it. */
export async function clinic(name = ':memory:', settings: Partial<Settings> = {}) {
  let now = new Date('2025-08-01T10:00:00Z').getTime()
  const clock = () => new Date(now)
  const store = await openStore(name, clock)
  const lines: string[] = []
  const charts = keptCharts(store.patients)
  const app = createApp({
    store,
    clock,
    settings: { origin, requestsPerMinute: 1_000_000, ...settings },
    charts,
    log: (line) => void lines.push(line),
  })
  await store.accounts.addClinic('Here', 'here')
  await store.accounts.addClinic('There', 'there')

  async function person(id: string, roles: readonly Role[], clinics: readonly string[]): Promise<Person> {
    await store.accounts.addAccount({
      id,
      name: `${id}@clinic.example`,
      displayName: id,
      roles,
      clinics,
      password: await hashed,
      oneTime: false,
      disabled: false,
    })
    return { id, roles }
  }
  const people = {
    clinician: await person('clinician', ['clinician'], ['here']),
    careManager: await person('care-manager', ['care-manager'], ['here']),
    admin: await person('admin', ['admin'], ['here']),
    otherClinician: await person('other-clinician', ['clinician'], ['there']),
    somebody: await person('somebody', ['care-manager'], ['there']),
    otherCareManager: await person('other-care-manager', ['care-manager'], ['there']),
  }

  async function register(at: string, file?: string, patientName = 'Ada Example'): Promise<string> {
    const author = { account: 'clinician', role: 'clinician' } as const
    const imported =
      file === undefined
        ? []
        : ([
            { kind: 'record-imported', source: 'fhir', name: `${file}.json`, content: example(file) },
          ] as const)
    return store.patients.register(at, author, [
      { kind: 'patient-registered', details: { name: patientName } },
      ...imported,
    ])
  }

  /** A new session; for a patient, of the own chart. */
  async function session(of: Person): Promise<string> {
    const token = newToken()
    await store.accounts.addSession({
      tokenHash: tokenHash(token),
      account: of.id,
      ...(of.patient === undefined ? {} : { patient: of.patient }),
      idleMinutes: 30,
      expiresAt: new Date(now + 12 * 3_600_000).toISOString(),
    })
    return token
  }

  /** Sends requests as this person, and holds every JSON answer against the published schema. */
  async function as(of?: Person): Promise<Client> {
    const token = of === undefined ? undefined : await session(of)
    return client((path, init) => Promise.resolve(app.request(`${origin}${path}`, init)), token)
  }

  return {
    store,
    charts,
    app,
    people,
    lines,
    register,
    as,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    close: () => store.database.close(),
  }
}

export type Answer<Body = Record<string, unknown>> = {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
  readonly text: string
}

export type Client = {
  token: string | undefined
  readonly send: <Body = Record<string, never>>(
    method: string,
    path: string,
    more?: { readonly body?: unknown; readonly version?: number; readonly headers?: Record<string, string> },
  ) => Promise<Answer<Body>>
}

function client(fetch: (path: string, init: RequestInit) => Promise<Response>, token?: string): Client {
  const self: Client = {
    token,
    send: async (method, path, { body, version, headers = {} } = {}) => {
      const isFile = body instanceof Uint8Array
      const response = await fetch(path, {
        method: method.toUpperCase(),
        headers: {
          host: new URL(origin).host,
          origin,
          ...(self.token === undefined ? {} : { cookie: `nextline-session=${self.token}` }),
          ...(body === undefined || isFile ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
      })
      const cookie = /nextline-session=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
      if (cookie !== undefined) self.token = cookie === '' ? undefined : cookie
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      const json = isJson && text !== '' ? JSON.parse(text) : {}
      if (isJson) holdAgainstSchema(method, path, response.status, json)
      return { status: response.status, body: json, headers: response.headers, text }
    },
  }
  return self
}

const { components, ...document } = JSON.parse(openApiText())
const ajv = new Ajv2020({ strict: false, validateFormats: false })
// The schema of an assessment has tests of its own.
const schemas = { ...components.schemas, Assessment: { type: 'object' } }
ajv.addSchema({ ...document, components: { schemas }, $id: 'openapi' })
const validators = new Map<string, ValidateFunction>()

/** Throws where an answer is not what the documentation says. */
function holdAgainstSchema(method: string, path: string, status: number, json: unknown): void {
  const found = Object.values<Endpoint>(endpoints).find(
    (endpoint) => endpoint.method === method.toLowerCase() && pattern(endpoint.path).test(path),
  )
  if (found === undefined && status < 400) throw new Error(`${method} ${path} is in no documentation.`)
  const place =
    status >= 400
      ? '#/components/schemas/Problem'
      : `#/paths/${(found?.path ?? '').replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`
  const validate = validators.get(place) ?? ajv.compile({ $ref: `openapi${place}` })
  validators.set(place, validate)
  if (!validate(json)) {
    const [first] = validate.errors ?? []
    throw new Error(`${method} ${path} ${status}: ${first?.instancePath} ${first?.message}`)
  }
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?.*)?$`)
}
