/** Every route × everybody × a patient of here and of the other clinic. A new route without a line here fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, clinic, type Person } from '../../../tests/clinic.ts'
import type { AccessEntry } from '../accounts/account-store.ts'
import type { Endpoint } from './contract/endpoint.ts'
import { endpoints, type OperationId } from './contract/endpoints.ts'

/**
 * Who may use what, written down a second time: c clinician, m care manager, p patient, a admin, * anybody without a
 * session. A capital letter: only for charts of the own clinic, or the own chart.
 */
const mayUse: Readonly<Record<OperationId, string>> = {
  health: '*',
  openapi: '*',
  signInWays: '*',
  signIn: '*',
  passkeySignInOptions: '*',
  passkeySignIn: '*',
  oidcStart: '*',
  oidcCallback: '*',
  intakeSignIn: '*',
  cdsServices: '*',
  cdsService: '*',
  session: 'cmpa',
  signOut: 'cmpa',
  changePassword: 'cma',
  passkeys: 'cma',
  passkeyOptions: 'cma',
  addPasskey: 'cma',
  removePasskey: 'cma',
  clinics: 'cma',
  addClinic: 'a',
  accounts: 'a',
  addAccount: 'a',
  changeAccount: 'a',
  resetPassword: 'a',
  accessLog: 'a',
  colleagues: 'cm',
  caseload: 'cm',
  register: 'cm',
  assessFile: 'cm',
  knowledge: 'cmpa',
  patient: 'CM',
  assessment: 'CM',
  events: 'CM',
  exportPatient: 'C',
  erasePatient: 'C',
  changeDetails: 'CM',
  limitAccess: 'C',
  importRecord: 'C',
  importFile: 'C',
  makeStatement: 'C',
  answerQuestion: 'C',
  correct: 'C',
  decide: 'C',
  checkOff: 'CM',
  handInQuestionnaire: 'CM',
  recordScore: 'CM',
  followUp: 'CM',
  withdraw: 'CM',
  document: 'CM',
  makeIntakeLink: 'CM',
  intake: 'p',
  keepDraft: 'p',
  intakeQuestionnaire: 'p',
  intakeHistory: 'p',
}

let here: Clinic
let patientHere: string
let limited: string
const everybody: Record<string, { person?: Person; letter: string; isHere: boolean }> = {}

beforeAll(async () => {
  here = await clinic()
  patientHere = await here.register('here')
  const patientThere = await here.register('there')
  limited = await here.register('here')
  const author = { account: 'clinician', role: 'clinician' } as const
  await here.store.patients.append(limited, 1, author, [{ kind: 'access-limited', team: ['clinician'] }])
  for (const patient of [patientHere, patientThere]) {
    await here.store.accounts.addIntakeLink({
      codeHash: patient,
      patient,
      madeBy: 'clinician',
      instruments: ['phq-9'],
      history: true,
      expiresAt: '2026-01-01T00:00:00.000Z',
    })
    const link = await here.store.accounts.intakeLink(patient)
    if (link !== undefined) await here.store.accounts.useIntakeLink(link)
  }
  const ofPatient = (patient: string): Person => ({ id: `patient:${patient}`, roles: ['patient'], patient })
  const { people } = here
  Object.assign(everybody, {
    nobody: { letter: '', isHere: false },
    clinician: { person: people.clinician, letter: 'c', isHere: true },
    'care manager': { person: people.careManager, letter: 'm', isHere: true },
    admin: { person: people.admin, letter: 'a', isHere: true },
    'the patient': { person: ofPatient(patientHere), letter: 'p', isHere: true },
    'clinician of another clinic': { person: people.otherClinician, letter: 'c', isHere: false },
    'care manager of another clinic': { person: people.otherCareManager, letter: 'm', isHere: false },
    'another patient': { person: ofPatient(patientThere), letter: 'p', isHere: false },
  })
})
afterAll(() => here.close())

const names = [
  'nobody',
  'clinician',
  'care manager',
  'admin',
  'the patient',
  'clinician of another clinic',
  'care manager of another clinic',
  'another patient',
]

/** A body that gets past the checks of access and fails right after, or does no harm. */
const harmless: Readonly<Record<string, string>> = {
  document: 'letter',
  table: 'sources',
  account: 'somebody',
  passkey: 'none',
  service: 'nextline-patient-view',
}

async function statusFor(id: OperationId, name: string, patient: string): Promise<number> {
  const { method, path, body }: Endpoint = endpoints[id]
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, value: string) =>
    value === 'patient' ? patient : (harmless[value] ?? value),
  )
  const { person } = everybody[name] ?? {}
  if (id === 'removePasskey' && person !== undefined) {
    const key = { id: 'none', account: person.id, name: 'x', publicKey: '', counter: 0, transports: [] }
    await here.store.accounts.addPasskey(key)
  }
  const client = await here.as(person)
  const answer = await client.send(method, filled, body === undefined ? {} : { body: { nothing: 'valid' } })
  if (id === 'removePasskey' && person !== undefined) await here.store.accounts.removePasskeysOf(person.id)
  return answer.status
}

/** Neither refused nor a mistake of ours: the request came as far as its handler or the check of its body. */
const reached = (status: number): boolean => ![401, 403, 404, 500].includes(status)
/** Routes without a session that refuse this request for another reason. */
const refusesAnyway: Readonly<Partial<Record<OperationId, number>>> = {
  oidcStart: 404,
  oidcCallback: 404,
  passkeySignIn: 401,
}

describe.each(Object.keys(endpoints) as OperationId[])('%s', (id) => {
  test.each(names)('%s', async (name) => {
    const { letter, isHere } = everybody[name] ?? { letter: '', isHere: false }
    const allowed = mayUse[id]
    const status = await statusFor(id, name, patientHere)
    if (allowed === '*') {
      if (refusesAnyway[id] === undefined) expect(status).toSatisfy(reached)
      else expect(status).toBe(refusesAnyway[id])
    } else if (letter === '') expect(status).toBe(401)
    else if (allowed.includes(letter)) expect(status).toSatisfy(reached)
    else if (!allowed.includes(letter.toUpperCase())) expect(status).toBe(403)
    else if (isHere) expect(status).toSatisfy(reached)
    else expect(status).toBe(404)
  })
})

const chartRoutes = (Object.entries(endpoints) as [OperationId, Endpoint][])
  .filter(([, { path }]) => path.includes('{patient}'))
  .map(([id]) => id)

test.each(chartRoutes)('%s: whoever names a chart is checked against it', (id) => {
  expect(endpoints[id].access.kind).toBe('of-patient')
})

test.each(chartRoutes.filter((id) => mayUse[id].includes('M')))(
  '%s: a chart that is limited to a team is hidden from the rest of the clinic',
  async (id) => {
    expect(await statusFor(id, 'care manager', limited)).toBe(404)
    expect(await statusFor(id, 'clinician', limited)).toSatisfy(reached)
  },
)

test.each(chartRoutes)(
  '%s: a chart that does not exist and one that is hidden are told alike',
  async (id) => {
    const name = 'clinician of another clinic'
    expect(await statusFor(id, name, '00000000-0000-0000-0000-000000000000')).toBe(
      await statusFor(id, name, patientHere),
    )
  },
)

test('a caseload holds the own clinic and not the other, and no chart of another team', async () => {
  const listed = async (name: string) => {
    const client = await here.as(everybody[name]?.person)
    return (await client.send<{ id: string }[]>('get', '/api/patients')).body.map(({ id }) => id)
  }
  expect((await listed('clinician')).sort()).toEqual([patientHere, limited].sort())
  expect(await listed('care manager')).toEqual([patientHere])
  expect(await listed('clinician of another clinic')).not.toContain(patientHere)
})

test('what an admin gives and takes is in the access log, with whom it is about', async () => {
  const admin = await here.as(here.people.admin)
  await admin.send('patch', '/api/accounts/somebody', { body: { roles: ['clinician'] } })
  await admin.send('post', '/api/accounts/somebody/password')
  const { body } = await admin.send<AccessEntry[]>('get', '/api/access-log?account=admin')
  const about = body.filter((entry) => entry.about === 'somebody').map(({ action }) => action)
  expect(about.slice(0, 2)).toEqual(['resetPassword', 'changeAccount'])
})

test('every look into a chart and every refusal is in the access log', async () => {
  const other = await here.as(here.people.otherClinician)
  await other.send('get', `/api/patients/${patientHere}`)
  const [last] = await here.store.accounts.accessLog({ patient: patientHere })
  expect(last).toMatchObject({ account: 'other-clinician', action: 'patient', outcome: 'refused' })
})
