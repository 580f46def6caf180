import type { Sentence } from '../option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'section 3, combined treatment', status: 'verified' } as const

/** How psychotherapy goes with what is already taken. */
export const psychotherapyTogether: readonly Sentence[] = [
  { text: 'It can be combined with every medicine and with brain stimulation.', cite: canmat2023 },
]
