import type { Sentence } from '../option.ts'

const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9', status: 'verified' } as const

/** Cautions of the tricyclics. */
export const tricyclicCautions: readonly Sentence[] = [
  {
    text: 'Heart conduction: QRS above 100 ms, heart failure and coronary disease speak against it.',
    cite: usLabels,
  },
  {
    text: 'Anticholinergic: prostate, glaucoma, gut, memory. Low standing blood pressure and falls. Seizures. Weight.',
    cite: usLabels,
  },
  { text: 'Lethal in overdose: limit the supply.', cite: niceNg222 },
]
