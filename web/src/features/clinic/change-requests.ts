/** What a change on the page is for the service: one request, or one for each entry it is about. */
import type { PatientPage } from '../../../../src/service/api/contract/schemas.ts'
import { formatStatedDate } from '../../../../src/units/day.ts'
import type { Change, MeasuredValue } from '../../engine/change.ts'
import { ask } from '../../shared/api.ts'

/** A change that the service has no place for yet. */
export class NoPlace extends Error {}

type Sent = { readonly path: string; readonly body: unknown }

/** Sends a change that rests on this version of the chart; answers with the version it has then. */
export async function sendChange(
  patient: string,
  version: number,
  change: Change,
  definition: string,
): Promise<number> {
  let now = version
  for (const { path, body } of requestsOf(change, definition)) {
    const page = await ask<PatientPage>(`/api/patients/${patient}/${path}`, { body, version: now })
    now = page.version
  }
  return now
}

const reason = 'Stated on the patient page.'

function requestsOf(change: Change, definition: string): readonly Sent[] {
  switch (change.kind) {
    case 'kept':
      return []
    case 'statement':
      return [statementRequest(change.says, definition)]
    case 'daily-dose': {
      const { refs, ingredient, mgPerDay } = change
      return refs.map((ref) => correction({ kind: 'daily-dose', ref, ingredient, mgPerDay }))
    }
    case 'dates': {
      const { refs, start, end } = change
      return refs.map((ref) => correction({ kind: 'dates', ref, start, end }))
    }
    case 'leave-out':
      return change.refs.map((ref) => correction({ kind: 'leave-out', ref }))
    case 'measured':
      return measuredRequests(change.values)
    case 'words':
      return [{ path: 'imports', body: { source: 'text', name: 'typed history', content: change.text } }]
    case 'pregnancy':
      throw new NoPlace('The chart has no place for a pregnancy yet. Import it with the record.')
    case 'no-known-allergies':
      throw new NoPlace('The chart has no place for “no known allergies” yet. Import it with the record.')
  }
}

function statementRequest(says: Extract<Change, { kind: 'statement' }>['says'], definition: string): Sent {
  if (says.kind === 'answer') {
    const { rule, about, value } = says
    return { path: 'answers', body: { rule, about, reply: value, definition } }
  }
  const sent = says.kind === 'episode-start' ? { ...says, value: formatStatedDate(says.value) } : says
  return { path: 'statements', body: { says: sent } }
}

function correction(correction: unknown): Sent {
  return { path: 'corrections', body: { correction, reason } }
}

/** Items of one form together; a total as a score. */
function measuredRequests(values: readonly MeasuredValue[]): readonly Sent[] {
  const [first] = values
  if (first === undefined) return []
  if (!('instrument' in first.what))
    throw new NoPlace('Laboratory values come into the chart with an imported record.')
  const { instrument } = first.what
  if (first.what.part === 'total') return [{ path: 'scores', body: { instrument, value: first.value } }]
  const answers: (number | null)[] = []
  for (const { what, value } of values) {
    if ('part' in what && typeof what.part === 'number') answers[what.part - 1] = value
  }
  return [
    { path: 'questionnaires', body: { instrument, answers: Array.from(answers, (each) => each ?? null) } },
  ]
}
