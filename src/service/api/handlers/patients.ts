/** Caseload, charts, logs, and erasure. */
import { withdrawals } from '../../chart/chart.ts'
import { keptLean } from '../../chart/kept-lean.ts'
import { isStaffOf } from '../../security/access.ts'
import type { PatientHead } from '../../store/patient-log.ts'
import type { Handlers } from '../call.ts'
import type { EventLog } from '../contract/schemas.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { authorOf, conflict, pageOf, pageOptions, today } from './page-after.ts'

export const patientHandlers: Pick<
  Handlers,
  'caseload' | 'register' | 'patient' | 'assessment' | 'events' | 'exportPatient' | 'erasePatient'
> = {
  caseload: async ({ caller }, services) => {
    const asOf = today(services)
    const heads = await services.store.patients.heads(caller.clinics)
    const seen = heads.filter((head) => isStaffOf(caller, head))
    const rows = []
    for (const head of seen) {
      rows.push(await services.charts.row(head, asOf))
    }
    return rows
  },

  register: async ({ caller, body }, services) => {
    if (!caller.clinics.includes(body.clinic)) throw new Problem(422, 'This is not one of your clinics.')
    const registered = { kind: 'patient-registered', details: body.details } as const
    const id = await services.store.patients.register(body.clinic, authorOf(caller), [registered])
    const head = await services.store.patients.head(id)
    if (head === undefined) throw notFound()
    return pageOf(head, {}, services)
  },

  patient: ({ patient, query }, services) => pageOf(patient, query, services),

  assessment: async ({ patient, query }, services) =>
    keptLean(await services.charts.assessment(patient, pageOptions(query, services))),

  events: ({ patient }, services) => eventLogOf(patient, services),

  exportPatient: ({ patient }, services) => eventLogOf(patient, services),

  erasePatient: async ({ patient, caller, expected, body }, services) => {
    const { chart } = await services.charts.chart(patient)
    if (body.name.trim() !== chart.details.name) {
      throw new Problem(422, 'The name does not match.', {
        detail: 'Type the name of the patient as it is shown.',
      })
    }
    const version = expected === 'any' ? patient.version : expected
    const result = await services.store.patients.erase(patient.id, version, authorOf(caller), body.reason)
    if (result.kind === 'no-such-patient') throw notFound()
    if (result.kind === 'conflict') throw conflict(result.version, result.since)
    services.charts.forget(patient.id)
    return undefined
  },
}

async function eventLogOf(head: PatientHead, { store }: Services): Promise<EventLog> {
  const [events, accounts, problems] = await Promise.all([
    store.patients.events(head.id),
    store.accounts.accounts(),
    store.patients.check(head.id),
  ])
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]))
  const withdrawn = withdrawals(events)
  return {
    patient: head.id,
    version: head.version,
    intact: problems.length === 0,
    events: events.map((each) => ({
      ...each,
      authorName: names.get(each.author.account) ?? each.author.role,
      withdrawnBy: withdrawn.get(each.version) ?? null,
    })),
  }
}
