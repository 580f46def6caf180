import type { Sentence } from '../option.ts'

const rush2006 = { source: 'rush-2006', status: 'known' } as const
const optimum2023 = { source: 'optimum-2023', status: 'verified' } as const

/** Numbers on tricyclics as a third step. */
export const tricyclicResults: readonly Sentence[] = [
  { text: 'STAR*D third step: remission 19.8 % with nortriptyline.', cite: rush2006 },
  {
    text: 'OPTIMUM, 60 years and older, second step: remission 21.5 % after a switch to nortriptyline.',
    cite: optimum2023,
  },
]
