import type { Sentence } from '../option.ts'

const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const

/** Cautions of every antidepressant. */
export const antidepressantCautions: readonly Sentence[] = [
  {
    text: 'Boxed warning: suicidal thoughts and behaviour can increase up to the age of 24.',
    cite: usLabels,
  },
  { text: 'Screen for bipolar disorder before the first dose.', cite: usLabels },
  { text: 'Serotonin syndrome with other serotonergic medicines.', cite: usLabels },
  { text: 'Low sodium, above all in older people and with diuretics.', cite: usLabels },
  {
    text: 'Bleeding with NSAIDs, aspirin and anticoagulants where the medicine is serotonergic.',
    cite: usLabels,
  },
  { text: 'Angle closure in people with untreated narrow angles.', cite: usLabels },
  {
    text: 'Sexual side effects, and symptoms on stopping suddenly, differ between medicines.',
    cite: usLabels,
  },
]
