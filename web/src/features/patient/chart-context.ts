/** The assessed record that the sections of a patient page show. */
import { createContext, use } from 'react'
import type { Dossier } from '../../../../src/assessment/dossier.ts'
import type { Answered } from '../../engine/assess-record.ts'

const answered = createContext<Answered | undefined>(undefined)
const planned = createContext<Dossier | undefined>(undefined)
export const AnswerProvider = answered.Provider
export const PlanProvider = planned.Provider

/** The assessment and the record it is about. */
export function useChart(): Answered {
  return known(use(answered))
}

/** Review, plan and documents: they follow the answer a moment later. */
export function usePlan(): Dossier {
  return known(use(planned))
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A section stands outside of a patient page.')
  return value
}
