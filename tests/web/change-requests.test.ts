/** What is stated on a patient's page of the clinic, as events of the chart. */
import { expect, test } from 'vitest'
import { chartFrom } from '../../src/service/chart/chart.ts'
import { eventSchema } from '../../src/service/events/patient-event.ts'
import type { Change } from '../../web/src/engine/change.ts'
import { additionsOf } from '../../web/src/features/clinic/change-requests.ts'

const chart = chartFrom([])
const at = { today: '2025-08-01', definition: 'nextline-clinical/2026' }

function eventsOf(change: Change): readonly unknown[] {
  return additionsOf({ kind: 'changed', label: 'said', change }, chart, at).map(({ event }) => event)
}

const stated = (says: unknown) => ({ kind: 'statement-made', by: 'clinician', on: at.today, says })

test.each<readonly [string, Change, unknown]>([
  ['that no allergies are known', { kind: 'no-known-allergies' }, { kind: 'allergies', value: 'none-known' }],
  [
    'a pregnancy',
    { kind: 'pregnancy', state: 'breastfeeding' },
    { kind: 'pregnancy', value: 'breastfeeding' },
  ],
  [
    'a laboratory value',
    { kind: 'measured', values: [{ what: { loinc: '2951-2', unit: 'mmol/L' }, value: 121 }] },
    { kind: 'measured', loinc: '2951-2', unit: 'mmol/L', value: 121 },
  ],
  [
    'one with its upper limit',
    { kind: 'measured', values: [{ what: { loinc: '1742-6', unit: 'U/L' }, value: 150, referenceHigh: 40 }] },
    { kind: 'measured', loinc: '1742-6', unit: 'U/L', value: 150, referenceHigh: 40 },
  ],
])('%s', (_, change, says) => {
  const events = eventsOf(change)
  expect(events).toEqual([stated(says)])
  for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true)
})

test('several values each stand by themselves, the items of a form together', () => {
  const values = [
    { what: { loinc: '2951-2', unit: 'mmol/L' }, value: 140 },
    { what: { instrument: 'qtc', part: 'total' as const }, value: 430 },
    { what: { instrument: 'phq-2', part: 1 }, value: 2 },
    { what: { instrument: 'phq-2', part: 2 }, value: 1 },
  ]
  expect(eventsOf({ kind: 'measured', values })).toMatchObject([
    { kind: 'statement-made' },
    { kind: 'score-recorded', instrument: 'qtc', value: 430 },
    { kind: 'questionnaire-answered', instrument: 'phq-2', answers: [2, 1] },
  ])
})
