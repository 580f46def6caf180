import type { Sentence } from '../option.ts'

const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§4', status: 'known' } as const

/** Cautions of the oral MAOIs. */
export const maoiCautions: readonly Sentence[] = [
  {
    text: 'Hypertensive crisis with tyramine-rich food and many medicines: diet, medicine card, no cold remedies.',
    cite: usLabels,
  },
  { text: 'Low standing blood pressure, oedema, weight gain, vitamin B6 deficiency.', cite: usLabels },
  { text: 'Pethidine (meperidine) never.', cite: usLabels2 },
]
