/** The chart as the page of a patient shows it. */
import { assess } from '../../assessment/assess.ts'
import type { Assessment } from '../../assessment/result.ts'
import { worded } from '../../explanation/worded.ts'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import type { PatientRecord } from '../../record/record.ts'
import { recordAsOf } from '../../record/record-as-of.ts'
import type { Day } from '../../units/day.ts'
import type { PatientPage } from '../api/contract/schemas.ts'
import type { LoggedEvent } from '../events/patient-event.ts'
import { type Chart, chartFrom, withdrawals } from './chart.ts'
import { keptLean } from './kept-lean.ts'
import { wholeRecord } from './record-of-chart.ts'

export type ChartOfPatient = {
  readonly id: string
  readonly clinic: string
  readonly team: readonly string[] | null
  readonly chart: Chart
  readonly record: PatientRecord
  /** Also those that were withdrawn. */
  readonly imports: PatientPage['imports']
}

type Head = {
  readonly id: string
  readonly clinic: string
  readonly team?: readonly string[] | undefined
}

/** What is worth keeping by version: the chart and the record that it adds up to. */
export function chartOfPatient({ id, clinic, team }: Head, events: readonly LoggedEvent[]): ChartOfPatient {
  const chart = chartFrom(events)
  return {
    id,
    clinic,
    team: team ?? null,
    chart,
    record: wholeRecord(id, chart),
    imports: importsOf(events),
  }
}

function importsOf(events: readonly LoggedEvent[]): PatientPage['imports'] {
  const withdrawn = withdrawals(events)
  return events.flatMap(({ version, at, author, event }) =>
    event.kind === 'record-imported'
      ? [{ version, at, author, source: event.source, name: event.name, withdrawn: withdrawn.has(version) }]
      : [],
  )
}

export type PageOptions = { readonly asOf: Day; readonly definition?: Definition | undefined }

export function assessmentOf({ record }: ChartOfPatient, { asOf, definition }: PageOptions): Assessment {
  return worded(assess(recordAsOf(record, asOf), { asOf, definition }))
}

export function patientPage(of: ChartOfPatient, assessment: Assessment): PatientPage {
  const { id, clinic, team, chart, imports } = of
  return {
    id,
    version: chart.version,
    clinic,
    sample: chart.sample,
    team: team === null ? null : [...team],
    details: chart.details,
    assessment: keptLean(assessment),
    imports,
    statements: [...chart.statements],
    answers: [...chart.answers],
    corrections: [...chart.corrections],
    decisions: [...chart.decisions] as PatientPage['decisions'],
    checks: [...chart.checks],
    questionnaires: [...chart.questionnaires],
    followUps: [...chart.followUps],
  }
}
