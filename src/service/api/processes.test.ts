/** Several service processes on one store: none keeps anything that the others would have to know. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Clinic, clinic, password } from '../../../tests/clinic.ts'
import { testDatabases } from '../../../tests/databases.ts'
import type { ApiProblem, CaseloadRow, PatientPage } from './contract/schemas.ts'

describe.each(testDatabases)('two services on one $name', ({ make }) => {
  let place: Awaited<ReturnType<typeof make>>
  let one: Clinic
  let other: Clinic
  let doctor: Client
  let id: string

  beforeAll(async () => {
    place = await make()
    one = await clinic(place.store)
    other = await clinic(place.store)
    doctor = await one.as(one.people.clinician)
    id = await one.register('here', 'undecided')
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await place.remove()
  })

  /** The same session at the other service. */
  const there = async (): Promise<Client> => {
    const client = await other.as()
    client.token = doctor.token
    return client
  }

  test('a session and a change made at one hold at the other, at once', async () => {
    const elsewhere = await there()
    const before = await elsewhere.send<PatientPage>('get', `/api/patients/${id}`)
    const [fact] =
      before.body.assessment.determination.wouldChange.find(({ facts }) => facts.length === 1)?.facts ?? []
    const body = { rule: fact?.rule, about: fact?.about, reply: fact?.needed }
    await doctor.send('post', `/api/patients/${id}/answers`, { body, version: before.body.version })
    const after = await elsewhere.send<PatientPage>('get', `/api/patients/${id}`)
    expect(after.body.version).toBe(before.body.version + 1)
    expect(after.body.assessment.determination.answer).not.toBe(before.body.assessment.determination.answer)
    const late = await elsewhere.send<ApiProblem>('post', `/api/patients/${id}/answers`, {
      body,
      version: before.body.version,
    })
    expect(late.status).toBe(409)
  })

  test('forty changes at both at once: every acknowledged one is there, every other was told', async () => {
    const elsewhere = await there()
    const { body: before } = await doctor.send<PatientPage>('get', `/api/patients/${id}`)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        (number % 2 === 0 ? doctor : elsewhere).send('post', `/api/patients/${id}/scores`, {
          body: { instrument: 'gad-7', value: number % 20 },
        }),
      ),
    )
    const kept = answers.filter(({ status }) => status === 201).length
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    const { body: after } = await elsewhere.send<PatientPage>('get', `/api/patients/${id}`)
    expect(after.version).toBe(before.version + kept)
    expect(await other.store.patients.check(id)).toEqual([])
  })

  test('a caseload shows what happened elsewhere', async () => {
    const elsewhere = await there()
    await elsewhere.send('get', '/api/patients')
    await doctor.send('post', `/api/patients/${id}/scores`, { body: { instrument: 'phq-9', value: 3 } })
    const { body } = await elsewhere.send<CaseloadRow[]>('get', '/api/patients')
    expect(body[0]?.latestScore).toMatchObject({ value: 3, remission: true })
  })

  test('tries of a password are counted together', async () => {
    const name = 'care-manager@clinic.example'
    const attempt = async (at: Clinic, given: string) =>
      (await (await at.as()).send('post', '/api/session', { body: { name, password: given } })).status
    for (let tried = 0; tried < 10; tried++) await attempt(tried % 2 === 0 ? one : other, `guess ${tried}`)
    expect(await attempt(one, password)).toBe(429)
    expect(await attempt(other, password)).toBe(429)
  })

  test('what is erased at one leaves the memory of the other', async () => {
    const elsewhere = await there()
    const gone = await one.register('here', 'resistant')
    await elsewhere.send('get', `/api/patients/${gone}`)
    expect(other.charts.holds(gone)).toBe(true)
    const body = { reason: 'patient-request', name: 'Ada Example' }
    await doctor.send('post', `/api/patients/${gone}/erasure`, { body, version: 2 })
    expect((await elsewhere.send('get', `/api/patients/${gone}`)).status).toBe(404)
    await other.charts.forgetErased()
    expect([one.charts.holds(gone), other.charts.holds(gone)]).toEqual([false, false])
  })

  test('signing out at one ends it at the other', async () => {
    const elsewhere = await there()
    await doctor.send('delete', '/api/session')
    expect((await elsewhere.send('get', '/api/session')).status).toBe(401)
  })
})
