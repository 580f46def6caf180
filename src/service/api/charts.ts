/** Charts as they were last computed, kept by version: a chart that did not change is not read again. */

import type { Assessment } from '../../assessment/result.ts'
import { assessmentOf, type ChartOfPatient, chartOfPatient, type PageOptions } from '../chart/patient-page.ts'
import type { PatientHead, PatientLog } from '../store/patient-log.ts'

const mostCharts = 300
const mostCharacters = 100_000_000

type Kept = {
  readonly of: ChartOfPatient
  readonly size: number
  readonly assessments: Map<string, Assessment>
}

export type Charts = ReturnType<typeof keptCharts>

export function keptCharts(patients: PatientLog) {
  const kept = new Map<string, Kept>()
  let size = 0

  function forget(id: string): void {
    size -= kept.get(id)?.size ?? 0
    kept.delete(id)
  }

  function keep(id: string, entry: Kept): void {
    forget(id)
    kept.set(id, entry)
    size += entry.size
    for (const oldest of kept.keys()) {
      if (kept.size <= mostCharts && size <= mostCharacters) break
      if (oldest !== id) forget(oldest)
      else break
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

  return {
    chart: async (head: PatientHead): Promise<ChartOfPatient> => (await entryOf(head)).of,
    assessment: async (head: PatientHead, options: PageOptions): Promise<Assessment> => {
      const { of, assessments } = await entryOf(head)
      const key = `${options.asOf}|${options.definition?.id ?? ''}`
      const known = assessments.get(key)
      if (known !== undefined) return known
      const assessment = assessmentOf(of, options)
      if (assessments.size > 8) assessments.clear()
      assessments.set(key, assessment)
      return assessment
    },
    forget,
  }
}
