/** The path of a clinician: import, question, answer, decision, follow-up; and what two people do to each other. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, type Clinic, clinic, example } from '../../../tests/clinic.ts'
import { assess } from '../../assessment/assess.ts'
import { toJson } from '../../explanation/json.ts'
import { recordsFromFhir } from '../../record/index.ts'
import { parseJson } from '../../record/parse-json.ts'
import { knownDay } from '../../units/day.ts'
import type { ApiProblem, CaseloadRow, EventLog, PatientPage } from './contract/schemas.ts'

let here: Clinic
let doctor: Client
let id: string

beforeEach(async () => {
  here = await clinic()
  doctor = await here.as(here.people.clinician)
  id = await here.register('here', 'undecided')
})
afterEach(() => here.close())

const page = async (): Promise<PatientPage> =>
  (await doctor.send<PatientPage>('get', `/api/patients/${id}`)).body
const post = <Body = PatientPage>(what: string, body: unknown, version?: number) =>
  doctor.send<Body>('post', `/api/patients/${id}/${what}`, {
    body,
    ...(version === undefined ? {} : { version }),
  })

test('the assessment is the one of the command line', async () => {
  const parsed = parseJson(example('undecided'), false)
  const documents =
    parsed.kind === 'json' ? parsed.values.map(({ json }) => ({ file: 'undecided.json', json })) : []
  const asOf = knownDay('2025-08-01')
  const [record] = recordsFromFhir(documents, asOf).records
  if (record === undefined) throw new Error('The example holds no patient.')
  const expected = JSON.parse(toJson(assess(record, { asOf })))
  const { assessment } = await page()
  const { patient, ...rest } = JSON.parse(JSON.stringify(assessment))
  expect(rest).toEqual({ ...expected, patient: undefined })
  expect(patient).toEqual({ ...expected.patient, id })
})

describe('answers to questions', () => {
  test('settle the verdict one after the other', async () => {
    let now = await page()
    expect(now.assessment.determination.answer).toBe('unknown')
    const wanted = now.assessment.determination.wouldChange.find(({ to }) => to === 'yes')?.facts ?? []
    expect(wanted.length).toBeGreaterThan(0)
    for (const { rule, about, needed } of wanted) {
      const answer = await post('answers', { rule, about, reply: needed }, now.version)
      expect(answer.status).toBe(201)
      now = answer.body
    }
    expect(now.assessment.determination.answer).toBe('yes')
    expect(now.answers).toHaveLength(wanted.length)
  })

  test('can be taken back, and the question is open again', async () => {
    const before = await page()
    const [fact] = before.assessment.determination.wouldChange[0]?.facts ?? []
    const answered = await post(
      'answers',
      { rule: fact?.rule, about: fact?.about, reply: fact?.needed },
      before.version,
    )
    const undone = await post(
      'withdrawals',
      { version: answered.body.version, reason: 'typed by mistake' },
      answered.body.version,
    )
    expect(undone.body.assessment.determination).toEqual(before.assessment.determination)
    const { body: log } = await doctor.send<EventLog>('get', `/api/patients/${id}/events`)
    expect(log.events.map(({ event }) => event.kind)).toEqual([
      'patient-registered',
      'record-imported',
      'question-answered',
      'event-withdrawn',
    ])
    expect(log).toMatchObject({ intact: true, events: [{}, {}, { withdrawnBy: 4 }, {}] })
    const redone = await post('withdrawals', { version: 4, reason: 'it was right' }, undone.body.version)
    expect(redone.body.assessment.determination).toEqual(answered.body.assessment.determination)
  })

  test('that nobody asked for are refused', async () => {
    const answer = await post<ApiProblem>(
      'answers',
      { rule: 'minimum-dose', about: 'nothing', reply: 'yes' },
      2,
    )
    expect(answer.status).toBe(422)
  })
})

describe('two people at one chart', () => {
  const statement = { says: { kind: 'episode-status', value: 'current' } }

  test('the second is told what the first did, and nothing is lost', async () => {
    const colleague = await here.as(here.people.careManager)
    await colleague.send('post', `/api/patients/${id}/follow-ups`, { body: { note: 'called' } })
    const late = await post<ApiProblem>('statements', statement, 2)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      type: 'urn:nextline:problem:version-conflict',
      version: 3,
      since: [{ version: 3, kind: 'followed-up', author: { account: 'care-manager', role: 'care-manager' } }],
    })
    const again = await post('statements', statement, late.body.version)
    expect(again.body).toMatchObject({
      version: 4,
      followUps: [{ note: 'called' }],
      statements: [{ by: 'clinician' }],
    })
  })

  test('a change without the version it rests on is refused', async () => {
    expect((await post<ApiProblem>('statements', statement)).status).toBe(428)
  })

  test('ten at once: exactly one statement is made, nine people are told', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('statements', statement, 2)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
    expect((await page()).statements).toHaveLength(1)
  })
})

describe('imports', () => {
  const fresh = async (): Promise<void> => {
    id = await here.register('here')
  }
  const file = (body: Uint8Array, name = 'record.json', subject?: string) =>
    doctor.send<PatientPage & ApiProblem>('post', `/api/patients/${id}/files`, {
      body,
      headers: {
        'x-file-name': encodeURIComponent(name),
        ...(subject === undefined ? {} : { 'x-subject': encodeURIComponent(subject) }),
      },
    })

  test('FHIR as a file, gzipped or not, gives the same chart', async () => {
    await fresh()
    const plain = await file(Buffer.from(example('resistant')))
    await fresh()
    const zipped = await file(gzipSync(example('resistant')), 'record.json.gz')
    expect(plain.status).toBe(201)
    expect(plain.body.assessment.determination.answer).toBe('yes')
    expect(zipped.body.assessment.trials).toEqual(plain.body.assessment.trials)
  })

  test('the same export twice counts once', async () => {
    await fresh()
    const once = await file(Buffer.from(example('resistant')))
    const twice = await file(Buffer.from(example('resistant')))
    expect(twice.body.assessment.trials.map(({ id: trial }) => trial)).toEqual(
      once.body.assessment.trials.map(({ id: trial }) => trial),
    )
    expect(twice.body.assessment.determination.answer).toBe('yes')
  })

  test('a pasted history is read', async () => {
    await fresh()
    const content = 'Sertraline 100 mg daily from 2024-01-01 to 2024-04-01, no response.'
    const { status, body } = await post('imports', { source: 'text', name: 'note', content })
    expect(status).toBe(201)
    expect(body.assessment.trials.map(({ agents }) => agents)).toEqual([['sertraline']])
  })

  test('two pasted histories keep their own references', async () => {
    await fresh()
    const history = (name: string) => `${name} 100 mg daily from 2024-01-01 to 2024-04-01, no response.`
    await post('imports', { source: 'text', content: history('Sertraline') })
    const { body } = await post('imports', { source: 'text', content: history('Bupropion') })
    expect(body.assessment.trials).toHaveLength(2)
    const refs = body.assessment.evidence.map(({ ref }) => ref)
    expect(new Set(refs).size).toBe(refs.length)
  })

  test('several patients in one file: the choice is put to the person', async () => {
    await fresh()
    const both = Buffer.from(`[${example('resistant')},${example('undecided')}]`)
    const asked = await file(both)
    expect(asked.status).toBe(422)
    expect(asked.body.patients).toHaveLength(2)
    const subject = asked.body.patients?.[0]?.subject ?? ''
    const chosen = await file(both, 'two.json', subject)
    expect(chosen.status).toBe(201)
  })

  test.each([
    ['nothing', ''],
    ['a web page', '<html><body>Sign in</body></html>'],
    ['JSON that is not FHIR', '{"name":"x"}'],
    ['a cut-off bundle', '{"resourceType":"Bundle","entry":['],
    ['a picture', '\x89PNG\r\n\x1a\n....'],
  ])('%s is refused with what to do, and nothing is kept', async (_, content) => {
    await fresh()
    const answer = await file(Buffer.from(content, 'latin1'))
    expect(answer.status).toBe(422)
    expect(answer.body.detail ?? answer.body.title).not.toBe('')
    expect((await page()).version).toBe(1)
  })

  test('a record of somebody else shows as a data issue', async () => {
    await fresh()
    await doctor.send('put', `/api/patients/${id}/details`, {
      body: { name: 'Ada Example', born: '1950-01-01', sex: 'other' },
      version: 1,
    })
    const { body } = await file(Buffer.from(example('resistant')))
    expect(body.assessment.dataIssues.map(({ problem }) => problem).join()).toContain('date of birth differs')
  })
})

describe('corrections', () => {
  test('an entry that is left out no longer counts, and the issue says so', async () => {
    id = await here.register('here', 'resistant')
    const before = await page()
    const trial = before.assessment.trials.find(({ counts }) => counts === 'yes')
    let now = before
    for (const ref of trial?.evidence ?? []) {
      const body = { correction: { kind: 'leave-out', ref }, reason: 'belongs to her sister' }
      now = (await post('corrections', body, now.version)).body
    }
    expect(now.assessment.trials.map(({ id: each }) => each)).not.toContain(trial?.id)
    expect(
      now.assessment.dataIssues.some(({ problem }) => problem.includes('Corrected by a clinician')),
    ).toBe(true)
    expect(now.corrections[0]?.reason).toBe('belongs to her sister')
  })

  test('a reason is needed', async () => {
    const body = { correction: { kind: 'leave-out', ref: 'x' }, reason: '  ' }
    const answer = await post<ApiProblem>('corrections', body, 2)
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.at).toBe('body.reason')
  })
})

describe('decisions and follow-up', () => {
  test('an accepted option with its visit stands in the caseload; the visit goes when it happened', async () => {
    const accepted = await post(
      'decisions',
      { decision: 'accepted', option: 'cbt', nextVisit: '2025-07-30' },
      2,
    )
    expect(accepted.status).toBe(201)
    const rows = async () => (await doctor.send<CaseloadRow[]>('get', '/api/patients')).body
    expect((await rows())[0]).toMatchObject({
      currentOptions: ['cbt'],
      due: expect.arrayContaining([{ what: 'visit', on: '2025-07-30', overdue: true }]),
    })
    await post('follow-ups', { note: 'came', on: '2025-07-31' })
    expect((await rows())[0]?.due.some(({ what }) => what === 'visit')).toBe(false)
  })

  test('the last decision about an option stands', async () => {
    const accepted = await post('decisions', { decision: 'accepted', option: 'cbt' }, 2)
    const declined = await post(
      'decisions',
      { decision: 'declined', option: 'cbt', reason: 'no therapist' },
      accepted.body.version,
    )
    expect(declined.body.decisions).toMatchObject([
      { option: 'cbt', decision: 'declined', reason: 'no therapist' },
    ])
  })

  test('a check is kept with day and author, is unticked by withdrawing it, and is done anew with a new decision', async () => {
    const check = 'ECG before the first dose'
    const refused = await post<ApiProblem>('checks', { option: 'cbt', check }, 2)
    expect([refused.status, refused.body.title]).toEqual([422, 'This option is not accepted.'])
    await post('decisions', { decision: 'accepted', option: 'cbt' }, 2)
    const done = await post('checks', { option: 'cbt', check }, 3)
    expect(done.body.checks).toMatchObject([
      { version: 4, option: 'cbt', check, on: '2025-08-01', author: { role: 'clinician' } },
    ])
    const { body: log } = await doctor.send<EventLog>('get', `/api/patients/${id}/export`)
    expect(log.events.at(-1)?.event).toEqual({ kind: 'check-done', option: 'cbt', on: '2025-08-01', check })
    const unticked = await post('withdrawals', { version: 4, reason: 'not done' }, 4)
    expect(unticked.body.checks).toEqual([])
    const again = await post('checks', { option: 'cbt', check }, 5)
    const noted = await post('decisions', { decision: 'accepted', option: 'cbt', reason: 'x' }, 6)
    expect([again.body.checks.length, noted.body.checks.length]).toEqual([1, 1])
    await post('decisions', { decision: 'declined', option: 'cbt', reason: 'no therapist' }, 7)
    const restarted = await post('decisions', { decision: 'accepted', option: 'cbt' }, 8)
    expect(restarted.body.checks).toEqual([])
  })

  test('a high suicide risk must be dealt with before a plan goes on', async () => {
    // Question 6 (behaviour) of the screener and the past three months: yes.
    const screened = await post('questionnaires', { instrument: 'c-ssrs', answers: [1, 1, 1, 1, 1, 1, 1] })
    expect(screened.body.assessment.risk?.level).toBe('high')
    const decision = { decision: 'accepted', option: 'cbt' }
    const refused = await post<ApiProblem>('decisions', decision, screened.body.version)
    expect(refused.body.type).toBe('urn:nextline:problem:disposition-needed')
    const says = { kind: 'fact', id: 'suicide-risk-disposition', value: 'present' }
    const stated = await post('statements', { says }, screened.body.version)
    expect((await post('decisions', decision, stated.body.version)).status).toBe(201)
  })

  test('a PHQ-9 is scored, and item 9 reaches the risk', async () => {
    const { body } = await post('questionnaires', {
      instrument: 'phq-9',
      answers: [2, 2, 2, 2, 2, 2, 2, 2, 1],
    })
    expect(body.questionnaires[0]?.total).toBe(17)
    expect(body.assessment.scores.at(-1)).toMatchObject({ instrument: 'phq-9', value: 17, on: '2025-08-01' })
    expect(body.assessment.risk?.level).not.toBe('none')
    expect(body.assessment.risk?.findings.some(({ answer }) => answer === 'yes')).toBe(true)
  })

  test('what was measured, a pregnancy and that no allergies are known reach the plan', async () => {
    const asks = (page: PatientPage) => new Set(page.assessment.plan?.questions.map(({ id }) => id))
    const before = await post('statements', { says: { kind: 'episode-status', value: 'current' } }, 2)
    expect([asks(before.body).has('allergies'), asks(before.body).has('sodium')]).toEqual([true, true])
    const sodium = { kind: 'measured', loinc: '2951-2', value: 121, unit: 'mmol/L' }
    await post('statements', { says: sodium }, before.body.version)
    await post('statements', { says: { kind: 'pregnancy', value: 'pregnant' } }, before.body.version + 1)
    const { body } = await post(
      'statements',
      { says: { kind: 'allergies', value: 'none-known' } },
      before.body.version + 2,
    )
    expect([asks(body).has('allergies'), asks(body).has('sodium')]).toEqual([false, false])
    const warned = ({ assessment }: PatientPage) =>
      new Set(assessment.plan?.options.flatMap(({ cautions }) => cautions.map(({ rule }) => rule ?? '')))
    const found = [...warned(body)].filter((rule) => !warned(before.body).has(rule))
    // Low sodium, and medicines in pregnancy.
    expect(found).toEqual(expect.arrayContaining(['R-080', 'R-100']))
  })

  test.each([
    ['a code that is none', { kind: 'measured', loinc: 'sodium', value: 121 }],
    ['no number', { kind: 'measured', loinc: '2951-2', value: 'high' }],
    ['an allergy, which has no place here', { kind: 'allergies', value: 'penicillin' }],
  ])('%s is refused', async (_, says) => {
    expect((await post<ApiProblem>('statements', { says }, 2)).status).toBe(400)
  })

  test.each([
    ['an instrument that there is not', { instrument: 'nothing', answers: [1] }],
    ['too many answers', { instrument: 'phq-9', answers: Array.from({ length: 11 }, () => 1) }],
    ['an answer out of range', { instrument: 'phq-9', answers: [4, 0, 0, 0, 0, 0, 0, 0, 0] }],
  ])('%s is refused', async (_, body) => {
    expect((await post<ApiProblem>('questionnaires', body)).status).toBe(422)
  })

  test('a care manager withdraws the own entry, not that of a clinician', async () => {
    await post('scores', { instrument: 'phq-9', value: 11 })
    const manager = await here.as(here.people.careManager)
    const own = await manager.send<PatientPage>('post', `/api/patients/${id}/scores`, {
      body: { instrument: 'phq-9', value: 12 },
    })
    const withdraw = (version: number, at: number) =>
      manager.send('post', `/api/patients/${id}/withdrawals`, {
        body: { version, reason: 'wrong' },
        version: at,
      })
    expect((await withdraw(3, own.body.version)).status).toBe(403)
    expect((await withdraw(4, own.body.version)).status).toBe(201)
  })
})

describe('documents', () => {
  test.each(['letter', 'handout', 'packet'])('%s as a page of its own, with no script', async (kind) => {
    const answer = await doctor.send('get', `/api/patients/${id}/documents/${kind}?option=rtms`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<!doctype html>')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).not.toContain('script')
  })
  test('the handout in Spanish; a letter in Spanish is refused', async () => {
    const at = (kind: string) => `/api/patients/${id}/documents/${kind}?language=es`
    const answer = await doctor.send('get', at('handout'))
    expect(answer.text).toContain('<html lang="es">')
    expect(answer.text).toContain('oprima el 2')
    expect((await doctor.send('get', at('letter'))).status).toBe(422)
    expect((await doctor.send('get', at('handout').replace('=es', '=fr'))).status).toBe(400)
  })
  test('a packet without an option asks for one', async () => {
    expect((await doctor.send('get', `/api/patients/${id}/documents/packet`)).status).toBe(422)
  })
})

describe('erasure', () => {
  const erase = (name: string, version: number) =>
    doctor.send<ApiProblem>('post', `/api/patients/${id}/erasure`, {
      body: { reason: 'patient-request', name },
      version,
    })

  test('takes the name typed again, and then there is no such patient', async () => {
    expect((await erase('Somebody Else', 2)).status).toBe(422)
    expect((await erase('Ada Example', 2)).status).toBe(204)
    expect((await doctor.send('get', `/api/patients/${id}`)).status).toBe(404)
    expect((await doctor.send('get', '/api/patients')).body).toEqual([])
    expect(await here.store.patients.check(id)).toEqual([])
  })
})
