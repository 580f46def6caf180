/** A patient with a link and a phone. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Client, type Clinic, clinic } from '../../../tests/clinic.ts'
import type { ApiProblem, CaseloadRow, HandedIn, IntakeState, PatientPage } from './contract/schemas.ts'

const day = 86_400_000
let here: Clinic
let doctor: Client
let id: string

beforeEach(async () => {
  here = await clinic()
  doctor = await here.as(here.people.clinician)
  id = await here.register('here')
})
afterEach(() => here.close())

const link = async (body: unknown = {}): Promise<string> => {
  const made = await doctor.send<{ code: string; path: string }>('post', `/api/patients/${id}/intake-links`, {
    body,
  })
  expect(made.status).toBe(201)
  expect(made.body.path).toBe(`/intake#${made.body.code}`)
  return made.body.code
}
const open = (phone: Client, code: string, born?: string) =>
  phone.send<ApiProblem>('post', '/api/intake/session', {
    body: { code, ...(born === undefined ? {} : { born }) },
  })

test('from the link to the chart', async () => {
  const phone = await here.as()
  expect((await open(phone, await link())).status).toBe(200)
  const begun = await phone.send<IntakeState>('get', '/api/intake')
  expect(begun.body).toMatchObject({ instruments: ['phq-9', 'gad-7'], history: true, done: [], draft: null })
  await phone.send('put', '/api/intake/draft', { body: { draft: { page: 3, answers: [1, 2] } } })
  const resumed = await phone.send<IntakeState>('get', '/api/intake')
  expect(resumed.body.draft).toEqual({ page: 3, answers: [1, 2] })
  const answers = [1, 1, 1, 1, 1, 1, 1, 1, 0]
  const handed = await phone.send<HandedIn>('post', '/api/intake/questionnaires', {
    body: { instrument: 'phq-9', answers },
  })
  expect(handed.body).toMatchObject({ done: ['phq-9'], helpFirst: false })
  const { body } = await doctor.send<PatientPage>('get', `/api/patients/${id}`)
  expect(body.questionnaires).toMatchObject([{ by: 'patient', total: 8, author: { role: 'patient' } }])
})

test.each([
  ['phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1], true],
  ['phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 0], false],
  ['phq-9', [0, 0, 0, 0, 0, 0, 0, 0, null], false],
  ['c-ssrs', [0, 0, null, null, null, 1, 1], true],
])('%s %j: help numbers first: %s', async (instrument, answers, helpFirst) => {
  const phone = await here.as()
  await open(phone, await link({ instruments: [instrument] }))
  const { body } = await phone.send<HandedIn>('post', '/api/intake/questionnaires', {
    body: { instrument, answers },
  })
  expect(body.helpFirst).toBe(helpFirst)
  expect(body.crisisContacts.some(({ how }) => how.includes('988'))).toBe(true)
})

test('what a patient said about harm is at once in the caseload', async () => {
  const phone = await here.as()
  await open(phone, await link({ instruments: ['c-ssrs'] }))
  await phone.send('post', '/api/intake/questionnaires', {
    body: { instrument: 'c-ssrs', answers: [1, 1, 1, 1, 1, 1, 1] },
  })
  const { body } = await doctor.send<CaseloadRow[]>('get', '/api/patients')
  expect(body[0]).toMatchObject({
    risk: { level: 'high', dispositionRequired: true },
    due: [{ what: 'disposition' }],
  })
})

test('a code works once, for one browser, however it is typed', async () => {
  const code = await link()
  const [first, second] = [await here.as(), await here.as()]
  const both = await Promise.all([
    open(first, code),
    open(second, ` ${code.toLowerCase().replaceAll('-', ' ')} `),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
})

test('a new link ends the one before; a link ends after a week', async () => {
  const old = await link()
  const code = await link()
  const phone = await here.as()
  expect((await open(phone, old)).status).toBe(401)
  here.pass(7 * day + 1000)
  expect((await open(phone, code)).status).toBe(401)
})

test('where the clinic knows the date of birth it is asked for', async () => {
  await doctor.send('put', `/api/patients/${id}/details`, {
    body: { name: 'Ada Example', born: '1980-04-02' },
    version: 1,
  })
  const code = await link()
  const phone = await here.as()
  expect((await open(phone, code)).status).toBe(401)
  expect((await open(phone, code, '1980-04-03')).status).toBe(401)
  expect((await open(phone, code, '1980-04-02')).status).toBe(200)
})

test('codes are not guessed for long', async () => {
  const phone = await here.as()
  for (let tried = 0; tried < 20; tried++) await open(phone, `AAAA-BBBB-${1000 + tried}`)
  expect((await open(phone, await link())).status).toBe(429)
})

test('the browser resumes for three days', async () => {
  const phone = await here.as()
  await open(phone, await link())
  here.pass(2.9 * day)
  expect((await phone.send('get', '/api/intake')).status).toBe(200)
  here.pass(0.2 * day)
  expect((await phone.send('get', '/api/intake')).status).toBe(401)
})

test('only what was asked for can be handed in', async () => {
  const phone = await here.as()
  await open(phone, await link({ instruments: ['gad-7'] }))
  const answer = await phone.send('post', '/api/intake/questionnaires', {
    body: { instrument: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  })
  expect(answer.status).toBe(422)
})

test('whoever holds a link sees nothing of the chart', async () => {
  const phone = await here.as()
  await open(phone, await link())
  for (const what of ['', '/export', '/events', '/assessment', '/documents/handout']) {
    expect((await phone.send('get', `/api/patients/${id}${what}`)).status).toBe(403)
  }
})

test('a new link ends the browser that used the one before', async () => {
  const stranger = await here.as()
  await open(stranger, await link())
  await stranger.send('put', '/api/intake/draft', { body: { draft: { answers: [1] } } })
  const code = await link()
  expect((await stranger.send('get', '/api/intake')).status).toBe(401)
  expect((await open(await here.as(), code)).status).toBe(200)
})

test('the ninth answer of a PHQ-9 raises the risk at once, in the chart and in the caseload', async () => {
  const level = async () =>
    (await doctor.send<PatientPage>('get', `/api/patients/${id}`)).body.assessment.risk?.level
  const before = await level()
  const phone = await here.as()
  await open(phone, await link({ instruments: ['phq-9'] }))
  const answers = [0, 0, 0, 0, 0, 0, 0, 0, 2]
  const handed = await phone.send<HandedIn>('post', '/api/intake/questionnaires', {
    body: { instrument: 'phq-9', answers },
  })
  expect(handed.body.helpFirst).toBe(true)
  expect(await level()).not.toBe(before)
  const { body } = await doctor.send<CaseloadRow[]>('get', '/api/patients')
  expect(body[0]?.risk?.level).toBe(await level())
  expect(body[0]?.risk?.level).toBe('incomplete')
  expect(body[0]?.due).toMatchObject([{ what: 'screening', overdue: false }])
})

test('erasing the patient ends link, draft and session', async () => {
  const phone = await here.as()
  await open(phone, await link())
  await doctor.send('post', `/api/patients/${id}/erasure`, {
    body: { reason: 'patient-request', name: 'Ada Example' },
    version: 1,
  })
  expect((await phone.send('get', '/api/intake')).status).toBe(401)
})

test('the treatment history of a patient is assessed, as the word of a patient', async () => {
  const phone = await here.as()
  await open(phone, await link())
  const medicine = (name: string) => ({
    name,
    mgPerDay: 100,
    from: '2024-01-01',
    to: '2024-04-01',
    outcome: 'non-response',
  })
  const form = {
    form: 'nextline-history/1',
    filledBy: 'clinician',
    medicines: [medicine('Sertraline'), medicine('Bupropion')],
  }
  const handed = await phone.send<HandedIn>('post', '/api/intake/history', { body: { form } })
  expect(handed.body.done).toEqual(['history'])
  const { body } = await doctor.send<PatientPage>('get', `/api/patients/${id}`)
  expect(body.assessment.trials.flatMap(({ agents }) => agents).sort()).toEqual(['bupropion', 'sertraline'])
  expect(body.imports).toMatchObject([{ source: 'form', author: { role: 'patient' } }])
  const [, kept] = await here.store.patients.events(id)
  expect(JSON.stringify(kept)).toContain('\\"filledBy\\":\\"patient\\"')
})

test('a form that cannot be read is refused with the places', async () => {
  const phone = await here.as()
  await open(phone, await link())
  const form = { form: 'nextline-history/1', medicines: [{ dose: 3 }] }
  const answer = await phone.send<ApiProblem>('post', '/api/intake/history', { body: { form } })
  expect(answer.status).toBe(422)
  expect(answer.body.errors?.[0]?.problem).toMatch(/medicines/)
})
