/** The CDS service as an EHR meets it (CDS Hooks 2.0). */
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Clinic, clinic, example, origin } from '../../../tests/clinic.ts'
import { identityProvider } from '../../../tests/identity-provider.ts'
import type { Card } from './card.ts'
import { cdsService, serviceId } from './service-description.ts'

type Cards = { readonly cards: readonly Card[] }
const path = `/cds-services/${serviceId}`

/** The resources of an example as an EHR prefetches them. */
function prefetch(name: string): Record<string, unknown> {
  const { entry } = JSON.parse(example(name)) as { entry: { resource: { resourceType: string } }[] }
  const of = (type: string) => entry.filter(({ resource }) => resource.resourceType === type)
  const bundle = (type: string) => ({ resourceType: 'Bundle', type: 'searchset', entry: of(type) })
  return {
    patient: of('Patient')[0]?.resource,
    conditions: bundle('Condition'),
    medicationRequests: bundle('MedicationRequest'),
    medicationDispenses: bundle('MedicationDispense'),
    medicationStatements: bundle('MedicationStatement'),
    observations: bundle('Observation'),
    procedures: bundle('Procedure'),
    allergies: null,
  }
}

const patientIn = (name: string) => (prefetch(name).patient as { id: string }).id

function request(name: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    hook: 'patient-view',
    hookInstance: randomUUID(),
    fhirServer: 'https://ehr.example/fhir',
    context: { userId: 'Practitioner/1', patientId: patientIn(name) },
    prefetch: prefetch(name),
    ...more,
  }
}

describe('without trusted clients named', () => {
  let here: Clinic
  let ehr: Client
  beforeAll(async () => {
    here = await clinic()
    ehr = await here.as()
  })
  afterAll(() => here.close())

  const call = (body: unknown) =>
    ehr.send<Cards>('post', path, { body, headers: { origin: 'https://ehr.example' } })

  test('discovery lists the service with what it wants to know', async () => {
    const { body, headers } = await ehr.send<{ services: unknown[] }>('get', '/cds-services')
    expect(body.services).toEqual([cdsService])
    expect(headers.get('access-control-allow-origin')).toBe('*')
    for (const query of Object.values(cdsService.prefetch))
      expect(query).toMatch(/\{\{context\.patientId\}\}/)
  })

  test.each([
    ['resistant', 'yes'],
    ['undecided', 'cannot be decided yet'],
  ])('%s: a card that says %s, within the limits of the standard', async (name, verdict) => {
    const { status, body } = await call(request(name))
    expect(status).toBe(200)
    const [card] = body.cards
    expect(card?.summary).toContain(verdict)
    expect(card?.summary.length).toBeLessThanOrEqual(140)
    expect(['info', 'warning', 'critical']).toContain(card?.indicator)
    expect(card?.source.label).toBe('Nextline')
    expect(card?.detail).toContain('Record as of 2025-08-01')
  })

  test('somebody without a depression gets no card', async () => {
    const patient = { resourceType: 'Patient', id: patientIn('resistant') }
    expect((await call(request('resistant', { prefetch: { patient } }))).body.cards).toEqual([])
  })

  test('a high suicide risk makes the card critical', async () => {
    const observation = (code: string, value: string) => ({
      resource: {
        resourceType: 'Observation',
        id: code,
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code }] },
        subject: { reference: `Patient/${(prefetch('resistant').patient as { id: string }).id}` },
        effectiveDateTime: '2025-07-31',
        valueCodeableConcept: { text: value },
      },
    })
    const known = prefetch('resistant')
    const observations = { resourceType: 'Bundle', type: 'searchset', entry: [observation('93250-9', 'Yes')] }
    const { body } = await call(request('resistant', { prefetch: { ...known, observations } }))
    expect(body.cards[0]).toMatchObject({ indicator: 'critical' })
    expect(body.cards[0]?.summary).toMatch(/^Suicide risk high/)
  })

  test('words of a record are no markup on the page of the EHR', async () => {
    const known = prefetch('undecided')
    const text = JSON.stringify(known.medicationRequests).replaceAll(
      /"text":"[^"]*"/g,
      '"text":"![x](https://evil.example/p.png)<b>"',
    )
    const { body } = await call(
      request('undecided', { prefetch: { ...known, medicationRequests: JSON.parse(text) } }),
    )
    expect(body.cards[0]?.detail ?? '').not.toMatch(/!\[x\]\(|<b>/)
  })

  test.each([
    ['no patient came along', { prefetch: {} }, 412],
    ['no prefetch at all', { prefetch: undefined }, 412],
    ['another hook', { hook: 'order-select' }, 400],
    ['no patient in the context', { context: { userId: 'Practitioner/1' } }, 400],
    ['the record of somebody else', { context: { userId: 'Practitioner/1', patientId: 'another' } }, 400],
  ])('%s', async (_, more, status) => {
    expect((await call(request('resistant', more))).status).toBe(status)
  })

  test('an unknown service is not there', async () => {
    expect((await ehr.send('post', '/cds-services/other', { body: {} })).status).toBe(404)
  })

  test('a browser asks before it calls', async () => {
    const answer = await here.app.request(`${origin}${path}`, {
      method: 'OPTIONS',
      headers: { host: new URL(origin).host, origin: 'https://ehr.example' },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization')
  })

  test('nothing of a call is kept', async () => {
    await call(request('resistant'))
    expect(await here.store.patients.allPatients()).toEqual([])
    expect(await here.store.accounts.accessLog({})).toEqual([])
  })
})

test('a service that others reach answers nobody until it is told whom to trust', async () => {
  const reachable = await clinic(':memory:', { origin: 'https://clinic.example', otherOrigins: [origin] })
  const ehr = await reachable.as()
  expect((await ehr.send('get', '/cds-services')).status).toBe(200)
  expect((await ehr.send('post', path, { body: request('resistant') })).status).toBe(401)
  await reachable.close()
})

describe('with trusted clients named', () => {
  let here: Clinic
  let ehr: Client
  let provider: Awaited<ReturnType<typeof identityProvider>>
  beforeAll(async () => {
    provider = await identityProvider('x')
    here = await clinic(':memory:', { cdsClients: [{ issuer: 'https://ehr.example', keys: provider.keys }] })
    ehr = await here.as()
  })
  afterAll(async () => {
    await here.close()
    await provider.close()
  })

  const token = (claims: { iss?: string; aud?: string; exp?: string } = {}) =>
    new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: 'key', typ: 'JWT' })
      .setIssuer(claims.iss ?? 'https://ehr.example')
      .setAudience(claims.aud ?? `${origin}${path}`)
      .setIssuedAt()
      .setExpirationTime(claims.exp ?? '5 minutes')
      .sign(provider.privateKey)
  const call = async (authorization?: string) =>
    (
      await ehr.send('post', path, {
        body: request('resistant'),
        headers: authorization === undefined ? {} : { authorization },
      })
    ).status

  test('a token of the client is let in', async () => expect(await call(`Bearer ${await token()}`)).toBe(200))
  test.each([
    ['no token', undefined],
    ['an issuer that is not named', { iss: 'https://other.example' }],
    ['a token for another service', { aud: 'https://other.example' }],
    ['a token that is over', { exp: '1 minute ago' }],
  ])('%s is not', async (_, claims) => {
    expect(await call(claims === undefined ? undefined : `Bearer ${await token(claims)}`)).toBe(401)
  })
  test('a token without a signature is not', async () => {
    const [, payload] = (await token()).split('.')
    const header = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await call(`Bearer ${header}.${payload}.`)).toBe(401)
  })
})
