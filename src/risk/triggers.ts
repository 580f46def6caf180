/** What in the record calls for direct questions: positive items, coded ideation and behaviour, concern. */
import {
  conditionTriggers,
  type ItemTrigger,
  itemTriggers,
  recentBehaviourDays,
  statedTriggers,
} from '../knowledge/risk/index.ts'
import type { Condition, Measurement, PatientRecord, Statement } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import { type Day, formatDay, formatStatedDate, type StatedDate } from '../units/day.ts'
import type { RiskFinding } from './risk-assessment.ts'

export type Trigger = RiskFinding & {
  /** intent: as question 4. recent-behaviour, behaviour: as question 6. ask: a reason to ask. history: long past. */
  readonly kind: 'intent' | 'recent-behaviour' | 'behaviour' | 'ask' | 'history'
}

/** Positive items this old still count as a reason to ask; older ones are shown as history. */
const itemAskDays = 365

export function triggersOf(record: PatientRecord, asOf: Day): readonly Trigger[] {
  return [
    ...record.measurements.flatMap((measurement) => itemTrigger(measurement, asOf)),
    ...record.conditions.flatMap((condition) => conditionTrigger(condition, asOf)),
    ...record.statements.flatMap((statement) => statedTrigger(statement, record.statements)),
  ]
}

const itemRows = new Map<string, ItemTrigger>(
  itemTriggers.flatMap((row) => row.instruments.map((instrument) => [`${instrument}|${row.part}`, row])),
)

function itemTrigger(measurement: Measurement, asOf: Day): readonly Trigger[] {
  const { instrument, part, value, when, ref, concept } = measurement
  if (instrument === undefined || typeof part !== 'number' || value === undefined) return []
  const row = itemRows.get(`${instrument}|${part}`)
  if (row === undefined || value < row.from) return []
  const on = when?.first
  const isOld = on !== undefined && asOf - on > itemAskDays
  return [
    {
      id: row.id,
      kind: isOld ? 'history' : 'ask',
      answer: 'yes',
      message: `${row.name} answered ${value}${onDay(on)}: ask directly about suicide.`,
      on,
      asked: concept.text ?? concept.codes.find(({ display }) => display !== undefined)?.display,
      evidence: [ref],
      cite: row.cite,
    },
  ]
}

function conditionTrigger(condition: Condition, asOf: Day): readonly Trigger[] {
  const groups: readonly string[] = groupsOf(condition)
  const row = conditionTriggers.find((each) => each.groups.some((group) => groups.includes(group)))
  if (row === undefined) return []
  const date = condition.onset ?? condition.recorded
  const isOver =
    condition.abated !== undefined || ['resolved', 'inactive', 'remission'].includes(condition.clinicalStatus)
  const isPossible = condition.verification === 'provisional'
  return [
    {
      id: row.id,
      kind:
        row.behaviour && !isPossible ? behaviourKind(date?.last, asOf, row.id) : isOver ? 'history' : 'ask',
      answer: isPossible ? 'unknown' : 'yes',
      message: `${capital(row.name)} is recorded${onDate(date)}${isOver ? ', as past' : ''}${isPossible ? ', as possible' : ''}.`,
      on: date?.first,
      asked: condition.concept.text,
      evidence: [condition.ref],
      cite: row.cite,
    },
  ]
}

/** A code for history says that there was behaviour, not when: the date is that of the coding. */
function behaviourKind(on: Day | undefined, asOf: Day, id: string): Trigger['kind'] {
  const isDatedEvent = id === 'coded-attempt' && on !== undefined
  return isDatedEvent && asOf - on <= recentBehaviourDays.value ? 'recent-behaviour' : 'behaviour'
}

function statedTrigger(statement: Statement, all: readonly Statement[]): readonly Trigger[] {
  const { says } = statement
  if (says.kind !== 'fact' || says.value !== 'present') return []
  const row = statedTriggers.find(({ facts }) => facts.includes(says.id))
  if (row === undefined || isWithdrawn(statement, says.id, all)) return []
  return [
    {
      id: row.id,
      kind: row.id === 'stated-intent' ? 'intent' : 'ask',
      answer: 'yes',
      message: `${capital(row.name)}${byWhom(statement)}${onDay(statement.when)}.`,
      on: statement.when,
      evidence: [statement.ref],
      cite: row.cite,
    },
  ]
}

/** Only a clinician takes a statement back, on the same day or later. */
function isWithdrawn(statement: Statement, id: string, all: readonly Statement[]): boolean {
  return all.some(
    ({ by, when, says }) =>
      by === 'clinician' &&
      says.kind === 'fact' &&
      says.id === id &&
      says.value === 'absent' &&
      when !== undefined &&
      when >= (statement.when ?? Number.NEGATIVE_INFINITY),
  )
}

function byWhom({ by }: Statement): string {
  return by === 'unknown' ? '' : ` by the ${by}`
}
function onDay(on: Day | undefined): string {
  return on === undefined ? '' : ` on ${formatDay(on)}`
}
/** As precisely as it was written: ` on 2024-03-05`, ` in 2010`. */
function onDate(date: StatedDate | undefined): string {
  if (date === undefined) return ''
  return ` ${date.precision === 'day' ? 'on' : 'in'} ${formatStatedDate(date)}`
}
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
