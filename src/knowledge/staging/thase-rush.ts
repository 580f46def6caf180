import type { Citation } from '../citation.ts'
import type { DrugClass } from '../medicines/ingredient.ts'

/** When a person last compared this file with its sources. */
export const thaseRushReviewed = '2026-11-23'

const text = (at: string): Citation => ({ source: 'thase-rush-1997', at, status: 'known' })

export type ThaseRushStage = {
  readonly stage: 0 | 1 | 2 | 3 | 4 | 5
  readonly name: string
  readonly means: string
  readonly cite: Citation
}

/** Thase and Rush, stage 0 to V. Strictly one after the other; augmentation has no place in it. */
export const thaseRush = {
  id: 'thase-rush/1997',
  name: 'Thase-Rush staging',
  stages: [
    { stage: 0, name: 'stage 0', means: 'responded to an adequate trial', cite: text('stage 0') },
    {
      stage: 1,
      name: 'stage I',
      means: 'failed at least one adequate trial of one major class',
      cite: text('stage I'),
    },
    {
      stage: 2,
      name: 'stage II',
      means: 'and failed an adequate trial of a distinctly different class',
      cite: text('stage II'),
    },
    { stage: 3, name: 'stage III', means: 'and failed a tricyclic', cite: text('stage III') },
    {
      stage: 4,
      name: 'stage IV',
      means: 'and failed a monoamine oxidase inhibitor',
      cite: text('stage IV'),
    },
    { stage: 5, name: 'stage V', means: 'and failed bilateral ECT', cite: text('stage V') },
  ] satisfies readonly ThaseRushStage[],
  /** Classes that stand for the tricyclic and the monoamine oxidase inhibitor of stages III and IV. */
  tricyclics: { value: ['tca'] as readonly DrugClass[], cite: text('stage III') },
  maois: { value: ['maoi'] as readonly DrugClass[], cite: text('stage IV') },
  notes: [
    {
      text: 'Stage III is read as two different classes and a tricyclic beside them; stage IV likewise.',
      cite: { source: 'nextline-judgement', at: 'a stage includes the one before', status: 'known' },
    },
    {
      text: 'Most people today never leave stage II, because tricyclics and monoamine oxidase inhibitors are rarely used.',
      cite: text('criticism of the staging'),
    },
  ],
  cite: text('stages'),
} as const
