/** The patient tells the history and answers questionnaires on a phone. */

import { instruments } from '../../../knowledge/instruments/index.ts'
import { crisisContacts as allContacts } from '../../../knowledge/risk/index.ts'
import { statedDate } from '../../../units/day.ts'
import type { Intake } from '../../accounts/account-store.ts'
import type { PatientEvent } from '../../events/patient-event.ts'
import type { Caller } from '../../security/access.ts'
import { codeHash, newCode, newToken, tokenHash } from '../../security/secrets.ts'
import type { Handlers } from '../call.ts'
import type { HandedIn } from '../contract/schemas.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { questionnaireEvent } from './changes.ts'
import { importEvent } from './imports.ts'
import { append, todayText } from './page-after.ts'
import { limitAttempts, sessionInfo } from './sessions.ts'

const day = 86_400_000
const linkDays = 7
const resumeDays = 3
const codeGroups = 3
const attemptsFromOnePlace = 20
const attemptsOfCode = 5
const longestDraft = 64_000

const crisisContacts = allContacts.map(({ name, how }) => ({ name, how }))

export const intakeHandlers: Pick<
  Handlers,
  'makeIntakeLink' | 'intakeSignIn' | 'intake' | 'keepDraft' | 'intakeQuestionnaire' | 'intakeHistory'
> = {
  makeIntakeLink: async ({ patient, caller, body }, services) => {
    const unknown = body.instruments.find((id) => !Object.hasOwn(instruments, id))
    if (unknown !== undefined) throw new Problem(422, 'There is no such instrument.')
    const code = newCode(codeGroups)
    const expiresAt = new Date(services.clock().getTime() + linkDays * day).toISOString()
    await services.store.accounts.addIntakeLink({
      codeHash: codeHash(code),
      patient: patient.id,
      madeBy: caller.account,
      instruments: body.instruments,
      history: body.history,
      expiresAt,
    })
    const { chart } = await services.charts.chart(patient)
    return { code, path: `/intake#${code}`, expiresAt, needsBirthDate: isDay(chart.details.born) }
  },

  intakeSignIn: async (call, services) => {
    const { accounts, patients } = services.store
    const hash = codeHash(call.body.code)
    await limitAttempts(services, {
      [`intake ${call.remote}`]: attemptsFromOnePlace,
      [`intake ${hash}`]: attemptsOfCode,
    })
    const link = await accounts.intakeLink(hash)
    const head = link === undefined ? undefined : await patients.head(link.patient)
    if (link === undefined || head === undefined || head.erased) throw wrongCode()
    const { chart } = await services.charts.chart(head)
    if (isDay(chart.details.born) && chart.details.born !== call.body.born) throw wrongCode()
    if (!(await accounts.useIntakeLink(link))) throw wrongCode()
    const token = newToken()
    const expiresAt = new Date(services.clock().getTime() + resumeDays * day).toISOString()
    const account = `patient:${head.id}`
    const idleMinutes = resumeDays * 24 * 60
    const session = { tokenHash: tokenHash(token), account, patient: head.id, idleMinutes, expiresAt }
    await accounts.addSession(session)
    await accounts.logAccess({ account, action: 'intakeSignIn', patient: head.id, outcome: 'allowed' })
    call.setSession(token)
    return sessionInfo(callerOfPatient(head.id, session.tokenHash, expiresAt), services)
  },

  intake: async ({ caller }, services) => {
    const intake = await intakeOf(caller, services)
    const head = await services.store.patients.head(intake.patient)
    const details = head === undefined ? undefined : (await services.charts.chart(head)).chart.details
    return {
      instruments: [...intake.instruments],
      history: intake.history,
      done: [...intake.done],
      draft: intake.draft === undefined ? null : JSON.parse(intake.draft),
      language: details?.language ?? 'en',
      crisisContacts,
    }
  },

  keepDraft: async ({ caller, body }, services) => {
    const draft = JSON.stringify(body.draft ?? null)
    if (draft.length > longestDraft) throw new Problem(413, 'The draft is too long.')
    const { patient } = await intakeOf(caller, services)
    await services.store.accounts.keepDraft(patient, draft)
    return undefined
  },

  intakeQuestionnaire: async ({ caller, body }, services) => {
    const intake = await intakeOf(caller, services)
    if (!intake.instruments.includes(body.instrument)) {
      throw new Problem(422, 'This questionnaire was not asked for.')
    }
    const event = questionnaireEvent(body.instrument, body.answers, todayText(services), 'patient')
    return handIn(intake, body.instrument, event, services)
  },

  intakeHistory: async ({ caller, body }, services) => {
    const intake = await intakeOf(caller, services)
    // Whatever the form says of itself: what a patient tells is not the word of a clinician.
    const content = JSON.stringify({ ...body.form, filledBy: 'patient', filledOn: todayText(services) })
    const imported = importEvent({ source: 'form', name: 'intake form', content })
    return handIn(intake, 'history', imported, services)
  },
}

export function callerOfPatient(patient: string, hash: string, expiresAt: string): Caller {
  return {
    account: `patient:${patient}`,
    displayName: '',
    roles: ['patient'],
    clinics: [],
    patient,
    mustChangePassword: false,
    expiresAt,
    tokenHash: hash,
  }
}

/** One message for every reason: a code that was used, one that never was, a wrong birth date. */
function wrongCode(): Problem {
  return new Problem(401, 'This code does not work here, or it was used already.', {
    kind: 'sign-in-failed',
    detail: 'Check the code and the date of birth, or ask the clinic for a new link.',
  })
}

function isDay(born: string | undefined): born is string {
  return born !== undefined && statedDate(born)?.precision === 'day'
}

async function intakeOf({ patient }: Caller, { store }: Services): Promise<Intake> {
  const intake = patient === undefined ? undefined : await store.accounts.intake(patient)
  if (intake === undefined) throw notFound()
  return intake
}

async function handIn(
  { patient, done }: Intake,
  what: string,
  event: PatientEvent,
  services: Services,
): Promise<HandedIn> {
  await append(patient, 'any', { account: `patient:${patient}`, role: 'patient' }, [event], services)
  const now = [...done.filter((each) => each !== what), what]
  await services.store.accounts.markDone(patient, now)
  return { done: now, helpFirst: needsHelpFirst(event), crisisContacts }
}

/** The item about thoughts of death or self-harm, of instruments that ask for it; its number in the form. */
const itemOfHarm: Readonly<Record<string, number>> = { 'phq-9': 9, 'phq-9m': 9, 'qids-sr16': 12, epds: 10 }

/** Any answer but "not at all". Every yes to a question of the C-SSRS screener. */
function needsHelpFirst(event: PatientEvent): boolean {
  if (event.kind !== 'questionnaire-answered') return false
  if (event.instrument === 'c-ssrs') return event.answers.some((answer) => (answer ?? 0) > 0)
  const item = itemOfHarm[event.instrument]
  return item !== undefined && (event.answers[item - 1] ?? 0) > 0
}
