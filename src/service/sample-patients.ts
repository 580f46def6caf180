/** Invented patients, so that a new clinic has something to look at. Their histories end in the last weeks. */
import { readFileSync } from 'node:fs'
import { addDays, type Day, day, formatDay, knownDay } from '../units/day.ts'
import type { PatientEvent } from './events/patient-event.ts'

const examples = new URL('../../examples/', import.meta.url)
/** The day on which the examples were written to be looked at. */
const writtenFor = knownDay('2025-08-01')

type Sample = { readonly file: string; readonly name: string; readonly more?: readonly PatientEvent[] }

/** One of each kind: somebody whose treatment is to change, one undecided, one at risk, one who missed a visit. */
const samples: readonly Sample[] = [
  {
    file: 'resistant.json',
    name: 'Rosa Sample (invented)',
    more: [{ kind: 'followed-up', on: '2025-07-28', decision: 'change', nextVisit: '2025-08-11' }],
  },
  { file: 'undecided.json', name: 'Udo Sample (invented)' },
  {
    file: 'looks-resistant.json',
    name: 'Lea Sample (invented)',
    more: [
      {
        kind: 'questionnaire-answered',
        instrument: 'phq-9',
        on: '2025-07-30',
        by: 'patient',
        answers: [2, 2, 1, 2, 1, 2, 1, 1, 1],
        total: 13,
      },
    ],
  },
  {
    file: 'bipolar.json',
    name: 'Ben Sample (invented)',
    more: [
      { kind: 'option-accepted', option: 'bipolar-pathway', on: '2025-07-01', nextVisit: '2025-07-29' },
      { kind: 'score-recorded', instrument: 'phq-9', on: '2025-07-01', value: 8 },
    ],
  },
]

/** The examples of the project, each as the log of one patient, with their dates moved to `today`. */
export function samplePatients(today: Day): readonly (readonly PatientEvent[])[] {
  const later = today - writtenFor
  return samples.map(({ file, name, more = [] }) => [
    { kind: 'patient-registered', details: { name }, sample: true },
    {
      kind: 'record-imported',
      source: 'fhir',
      name: file,
      content: JSON.stringify(
        moved(JSON.parse(readFileSync(new URL(file, examples), 'utf8')), later),
        null,
        2,
      ),
    },
    ...more.map((event) => moved(event, later)),
  ])
}

/** The same with every date some days later, birthdays as well: nobody grows older. */
function moved<Value>(value: Value, later: number): Value {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => movedDate(each, later)) as Value
}

const dateLength = 10

function movedDate(value: unknown, later: number): unknown {
  if (typeof value !== 'string') return value
  const date = day(value.slice(0, dateLength))
  return date === undefined ? value : `${formatDay(addDays(date, later))}${value.slice(dateLength)}`
}
