import type { Sentence } from '../option.ts'

const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const

/** Cautions of every second-generation antipsychotic. */
export const antipsychoticCautions: readonly Sentence[] = [
  {
    text: 'Boxed warnings: higher mortality in dementia-related psychosis; suicidal thoughts up to the age of 24.',
    cite: usLabels,
  },
  { text: 'Weight, glucose and lipids can rise.', cite: usLabels },
  { text: 'Tardive dyskinesia, neuroleptic malignant syndrome, akathisia.', cite: usLabels },
  {
    text: 'Low standing blood pressure, falls, seizures, low white cells, raised prolactin.',
    cite: usLabels,
  },
]
