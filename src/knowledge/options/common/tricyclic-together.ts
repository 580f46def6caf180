import type { Sentence } from '../option.ts'

const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const

/** How a tricyclic goes with other medicines. */
export const tricyclicTogether: readonly Sentence[] = [
  {
    text: 'Fluoxetine, paroxetine and bupropion raise its level; avoid further anticholinergic and QT medicines; it weakens clonidine.',
    cite: usLabels,
  },
]
