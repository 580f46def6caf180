/** The page of a patient, and changes to it. */
import { definitionById } from '../../../knowledge/definitions/index.ts'
import { type Day, day, dayOf, formatDay } from '../../../units/day.ts'
import { type PageOptions, patientPage } from '../../chart/patient-page.ts'
import type { Author, PatientEvent } from '../../events/patient-event.ts'
import type { Caller } from '../../security/access.ts'
import type { PatientHead, StoredEvent } from '../../store/patient-log.ts'
import type { PatientPage } from '../contract/schemas.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'

/** The calendar day where the service runs. */
export function today({ clock }: Services): Day {
  const now = clock()
  const found = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (found === undefined) throw new Error('The clock of this computer is wrong.')
  return found
}

export function todayText(services: Services): string {
  return formatDay(today(services))
}

export type AsOfQuery = { readonly asOf?: string | undefined; readonly definition?: string | undefined }

export function pageOptions({ asOf, definition: id }: AsOfQuery, services: Services): PageOptions {
  const definition = id === undefined ? undefined : definitionById(id)
  if (id !== undefined && definition === undefined) {
    throw new Problem(422, 'There is no such definition.', {
      detail: 'GET /api/knowledge/definitions lists them.',
    })
  }
  return { asOf: asOfDay(asOf, services), definition }
}

export function asOfDay(asOf: string | undefined, services: Services): Day {
  if (asOf === undefined) return today(services)
  const found = day(asOf)
  if (found === undefined) throw new Problem(400, 'asOf is not a day such as 2026-03-01.')
  return found
}

/** Who did it: with the role in which this was allowed. */
export function authorOf({ account, roles }: Caller): Author {
  const role = (['clinician', 'care-manager', 'patient'] as const).find((each) => roles.includes(each))
  return { account, role: role ?? 'admin' }
}

export async function pageOf(head: PatientHead, query: AsOfQuery, services: Services): Promise<PatientPage> {
  const options = pageOptions(query, services)
  const chart = await services.charts.chart(head)
  return patientPage(chart, await services.charts.assessment(head, options))
}

export type Change = {
  readonly patient: PatientHead
  readonly caller: Caller
  readonly expected: number | 'any'
}

/** Appends the events and answers with the new page, or with what somebody else did in the meantime. */
export async function pageAfter(
  { patient, caller, expected }: Change,
  events: readonly PatientEvent[],
  services: Services,
): Promise<PatientPage> {
  await append(patient.id, expected, authorOf(caller), events, services)
  const head = await services.store.patients.head(patient.id)
  if (head === undefined) throw notFound()
  return pageOf(head, {}, services)
}

export async function append(
  patient: string,
  expected: number | 'any',
  author: Author,
  events: readonly PatientEvent[],
  { store }: Services,
): Promise<void> {
  const result = await store.patients.append(patient, expected, author, events)
  if (result.kind === 'no-such-patient') throw notFound()
  if (result.kind === 'conflict') throw conflict(result.version, result.since)
}

export function conflict(version: number, since: readonly StoredEvent[]): Problem {
  return new Problem(409, 'Somebody else changed the chart in the meantime.', {
    kind: 'version-conflict',
    detail: 'Fetch the chart again, look at the changes, and decide again.',
    version,
    since: since.map(({ version, at, author, event }) => ({ version, at, author, kind: event.kind })),
  })
}
