/** The assessed record that the sections of a patient page show. */
import { createContext, use } from 'react'
import type { PatientRecord } from '../../../../src/record/record.ts'
import type { Chart } from '../../engine/assess-record.ts'

export type ShownChart = Chart & { readonly record: PatientRecord }
const context = createContext<ShownChart | undefined>(undefined)
export const ChartProvider = context.Provider

export function useChart(): ShownChart {
  const chart = use(context)
  if (chart === undefined) throw new Error('A section stands outside of a patient page.')
  return chart
}
