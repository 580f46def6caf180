/** Days of antidepressant treatment after its start, as the US quality measure CMS128 (HEDIS AMM) counts them. */
import type { Cited } from '../knowledge/citation.ts'
import type { Day } from '../units/day.ts'
import { addDays } from '../units/day.ts'
import type { Course } from './course.ts'
import { daysCovered } from './supply.ts'
import type { Fill } from './trial.ts'

type Phase = { readonly treatmentDays: number; readonly withinDays: number }

/** 84 days of treatment within 115 days of the start. */
export const acutePhase: Cited<Phase> = {
  value: { treatmentDays: 84, withinDays: 115 },
  cite: { source: 'cms128', at: 'numerator 1', status: 'verified' },
}

/** 180 days of treatment within 232 days of the start. */
export const continuationPhase: Cited<Phase> = {
  value: { treatmentDays: 180, withinDays: 232 },
  cite: { source: 'cms128', at: 'numerator 2', status: 'verified' },
}

/** All antidepressant dispensings of a record, in order. */
export function antidepressantFills(courses: readonly Course[]): readonly Fill[] {
  return courses
    .filter((course) => course.agent.role === 'antidepressant')
    .flatMap((course) => [...course.fills])
    .sort((a, b) => a.on - b.on)
}

/** Was the phase completed: enough days with a supply at hand, counted from the first dispensing? */
export function completedPhase(fills: readonly Fill[], start: Day, phase: Cited<Phase>): boolean {
  const { treatmentDays, withinDays } = phase.value
  return daysCovered(fills, start, addDays(start, withinDays)) >= treatmentDays
}
