/** Invented patients that come with the project. */
export const examplesAsOf = '2025-08-01'

type Example = { readonly name: string; readonly about: string; readonly load: () => Promise<string> }

const text = (load: () => Promise<{ readonly default: string }>) => async () => (await load()).default

export const examples: readonly Example[] = [
  {
    name: 'Undecided',
    about: 'One failure is certain. Which answers would settle it?',
    load: text(() => import('../../../../examples/undecided.json?raw')),
  },
  {
    name: 'Resistant',
    about: 'Several fair trials that failed: what comes next?',
    load: text(() => import('../../../../examples/resistant.json?raw')),
  },
  {
    name: 'Looks resistant',
    about: 'Many medicines, but were they fair trials?',
    load: text(() => import('../../../../examples/looks-resistant.json?raw')),
  },
  {
    name: 'Bipolar',
    about: 'Antidepressants failed, for another reason.',
    load: text(() => import('../../../../examples/bipolar.json?raw')),
  },
]
