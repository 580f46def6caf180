/** What was taken back in a chart can be brought back by whoever took it, until something else is added. */
import { describe, expect, test } from 'vitest'
import { chartFrom } from '../../src/service/chart/chart.ts'
import type { LoggedEvent, PatientEvent } from '../../src/service/events/patient-event.ts'
import { additionsOf } from '../../web/src/features/clinic/change-requests.ts'
import { keptChanges, undoneChanges } from '../../web/src/features/clinic/kept-changes.ts'

const on = '2025-08-01'
const fact = (id: string): PatientEvent => ({
  kind: 'statement-made',
  by: 'clinician',
  on,
  says: { kind: 'fact', id, value: 'absent' },
})
const takes = (version: number): PatientEvent => ({ kind: 'event-withdrawn', version, reason: 'not so' })
const contact: PatientEvent = { kind: 'followed-up', on }
const registered: PatientEvent = { kind: 'patient-registered', details: { name: 'Ada' } }

type Entry = PatientEvent | { readonly by: string; readonly event: PatientEvent }

/** By "me" where nobody else is named. */
function log(...entries: readonly Entry[]): readonly LoggedEvent[] {
  return [registered, ...entries].map((entry, index) => ({
    version: index + 1,
    at: '2025-08-01T10:00:00Z',
    author: { account: 'by' in entry && 'event' in entry ? entry.by : 'me', role: 'clinician' },
    event: 'event' in entry ? entry.event : entry,
  }))
}
const brings = (events: readonly LoggedEvent[]) => undoneChanges(events, 'me').map(({ id }) => id)

describe('redo', () => {
  test.each<readonly [string, readonly LoggedEvent[], readonly number[]]>([
    ['nothing was taken back', log(fact('mania')), []],
    ['what was taken back', log(fact('mania'), takes(2)), [3]],
    ['two, the latest last', log(fact('mania'), fact('psychosis'), takes(3), takes(2)), [4, 5]],
    ['brought back already', log(fact('mania'), takes(2), takes(3)), []],
    ['brought back and taken back again', log(fact('mania'), takes(2), takes(3), takes(2)), [5]],
    ['something else was added since', log(fact('mania'), takes(2), fact('psychosis')), []],
    ['a contact since changes nothing', log(fact('mania'), takes(2), contact), [3]],
    ['somebody else took it back', log(fact('mania'), { by: 'other', event: takes(2) }), []],
    ['still on its way to the service', log(fact('mania'), { by: '', event: takes(2) }), [3]],
    ['a decision that was taken back is not among them', log(contact, takes(2)), []],
  ])('%s', (_, events, versions) => {
    expect(brings(events)).toEqual(versions)
  })

  test('brings the statement back, as an event that can be taken back again', () => {
    const events = log(fact('mania'), takes(2))
    const at = { today: on, definition: 'nextline-clinical/2026', undone: undoneChanges(events, 'me') }
    const [addition, ...others] = additionsOf({ kind: 'redo' }, chartFrom(events), at)
    expect(others).toEqual([])
    expect(addition).toMatchObject({ path: 'withdrawals', body: { version: 3 } })
    expect(addition?.label).toBe(`Brought back: ${on}, clinician: mania: absent`)
    const after = log(fact('mania'), takes(2), addition?.event ?? contact)
    expect(keptChanges(chartFrom(after)).map(({ id }) => id)).toEqual([2])
    expect(brings(after)).toEqual([])
  })

  test('with nothing to bring back adds nothing', () => {
    const at = { today: on, definition: 'nextline-clinical/2026' }
    expect(additionsOf({ kind: 'redo' }, chartFrom([]), at)).toEqual([])
  })
})

describe('undo', () => {
  const at = { today: on, definition: 'nextline-clinical/2026', account: 'me' }
  const undone = (events: readonly LoggedEvent[]) =>
    additionsOf({ kind: 'undo' }, chartFrom(events), at).map(({ body }) => body)

  test('takes back the last of one’s own, and nothing that somebody else made', () => {
    const events = log(fact('mania'), { by: 'other', event: fact('psychosis') })
    expect(undone(events)).toMatchObject([{ version: 2 }])
    expect(undone(log({ by: 'other', event: fact('psychosis') }))).toEqual([])
  })

  test('what the patient filled in is not undone', () => {
    const event: PatientEvent = {
      kind: 'questionnaire-answered',
      on,
      by: 'patient',
      instrument: 'phq-2',
      answers: [2, 1],
      total: 3,
    }
    expect(undone(log(event))).toEqual([])
  })
})

test('a score and a questionnaire are among what can be taken back', () => {
  const score: PatientEvent = { kind: 'score-recorded', on, instrument: 'phq-9', value: 12 }
  const answers: PatientEvent = {
    kind: 'questionnaire-answered',
    on,
    by: 'clinician',
    instrument: 'phq-2',
    answers: [2, 1],
    total: 3,
  }
  const labels = keptChanges(chartFrom(log(score, answers))).map(({ label }) => label)
  expect(labels).toEqual([`${on}: PHQ-9 12`, `${on}, clinician: PHQ-2 3`])
})
