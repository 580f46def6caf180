/** OMOP concept ids of fixed meaning that a database uses without its vocabulary tables. */
import type { Citation } from '../citation.ts'

const cite: Citation = { source: 'omop-type-concepts', status: 'known' }

/** What kind of entry a drug exposure is, by its type concept. Any other is taken as an order: it proves no supply. */
export const omopDrugTypes = {
  dispensing: { value: [38000175, 38000176, 32825, 32869, 32870, 581452], cite },
  administration: { value: [38000180, 38000179, 43542356, 43542357, 43542358, 32818], cite },
  statement: { value: [38000178, 38000181, 44777970, 44787730, 32830, 32865, 32881], cite },
} as const

export const omopSexes = { value: { 8507: 'male', 8532: 'female', 8521: 'other' }, cite } as const

/** Units of strength: milligram, microgram, gram, and hour as the denominator of a release rate. */
export const omopUnits = {
  value: { milligram: 8576, microgram: 9655, gram: 8504, hour: 8505 },
  cite,
} as const

/** The total of the PHQ-9, seen in the stored Synthea database. */
export const omopScores: readonly (readonly [conceptId: number, system: 'loinc', code: string])[] = [
  [3042932, 'loinc', '44261-6'],
]
