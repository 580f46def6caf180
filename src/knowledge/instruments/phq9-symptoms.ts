/** What each PHQ-9 item asks about, as a symptom of the DSM-5-TR major depressive episode (criterion A). */
import type { Cited } from '../citation.ts'

export type DepressiveSymptom =
  | 'depressed-mood'
  | 'anhedonia'
  | 'weight-or-appetite'
  | 'sleep'
  | 'psychomotor'
  | 'fatigue'
  | 'worthlessness-or-guilt'
  | 'concentration'
  | 'suicidality'

const cite = { source: 'spitzer-1999', at: 'items follow the nine criteria', status: 'known' } as const

/** Item number (from 1) → symptom. Item 10 asks about difficulty in daily life: a hint at impairment, no symptom. */
export const phq9Symptoms: Readonly<Record<number, Cited<DepressiveSymptom>>> = {
  1: { value: 'anhedonia', cite },
  2: { value: 'depressed-mood', cite },
  3: { value: 'sleep', cite },
  4: { value: 'fatigue', cite },
  5: { value: 'weight-or-appetite', cite },
  6: { value: 'worthlessness-or-guilt', cite },
  7: { value: 'concentration', cite },
  8: { value: 'psychomotor', cite },
  9: { value: 'suicidality', cite },
}
