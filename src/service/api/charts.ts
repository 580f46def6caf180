/** Charts as they were last computed, kept by version: a chart that did not change is not read again. */
import type { Assessment } from '../../assessment/result.ts'
import { type Day, formatDay } from '../../units/day.ts'
import { caseloadRow } from '../chart/caseload-row.ts'
import { assessmentOf, type ChartOfPatient, chartOfPatient, type PageOptions } from '../chart/patient-page.ts'
import type { PatientHead, PatientLog } from '../store/patient-log.ts'
import type { CaseloadRow } from './contract/schemas.ts'

const mostCharts = 100
const mostCharacters = 100_000_000
const mostRows = 20_000
const assessmentsOfChart = 4

type Kept = {
  readonly of: ChartOfPatient
  readonly size: number
  readonly assessments: Map<string, Assessment>
}

export type Charts = ReturnType<typeof keptCharts>

export function keptCharts(patients: PatientLog) {
  const kept = new Map<string, Kept>()
  /** Rows are small: all of a large clinic stay, where whole charts would not. */
  const rows = new Map<string, { readonly key: string; readonly row: CaseloadRow }>()
  let size = 0

  function forget(id: string): void {
    size -= kept.get(id)?.size ?? 0
    kept.delete(id)
    rows.delete(id)
  }

  /** The charts that were not looked at for longest go first. */
  function keep(id: string, entry: Kept): void {
    forget(id)
    kept.set(id, entry)
    size += entry.size
    for (const oldest of kept.keys()) {
      if ((kept.size <= mostCharts && size <= mostCharacters) || oldest === id) break
      size -= kept.get(oldest)?.size ?? 0
      kept.delete(oldest)
    }
  }

  async function entryOf(head: PatientHead): Promise<Kept> {
    const known = kept.get(head.id)
    if (known !== undefined && known.of.chart.version === head.version) {
      kept.delete(head.id)
      kept.set(head.id, known)
      return known
    }
    const of = chartOfPatient(head, await patients.events(head.id))
    const characters = of.chart.imports.reduce((sum, { content }) => sum + content.length, 1000)
    const entry = { of, size: characters, assessments: new Map<string, Assessment>() }
    keep(head.id, entry)
    return entry
  }

  async function assessment(head: PatientHead, options: PageOptions): Promise<Assessment> {
    const { of, assessments } = await entryOf(head)
    const key = `${options.asOf}|${options.definition?.id ?? ''}`
    const known = assessments.get(key)
    if (known !== undefined) return known
    const made = assessmentOf(of, options)
    if (assessments.size >= assessmentsOfChart) assessments.clear()
    assessments.set(key, made)
    return made
  }

  async function row(head: PatientHead, asOf: Day): Promise<CaseloadRow> {
    const key = `${head.version}|${formatDay(asOf)}`
    const known = rows.get(head.id)
    if (known?.key === key) return known.row
    const made = caseloadRow((await entryOf(head)).of, await assessment(head, { asOf }), asOf)
    if (rows.size >= mostRows) rows.clear()
    rows.set(head.id, { key, row: made })
    return made
  }

  return {
    chart: async (head: PatientHead): Promise<ChartOfPatient> => (await entryOf(head)).of,
    assessment,
    row,
    forget,
    /** Of those that another process erased: a chart must not stay in the memory of this one. */
    forgetErased: async (): Promise<void> => {
      if (kept.size + rows.size > 0) for (const id of await patients.erasedPatients()) forget(id)
    },
    /** Charts that are kept, for tests. */
    holds: (id: string): boolean => kept.has(id) || rows.has(id),
  }
}
