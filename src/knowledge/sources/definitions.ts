import type { Source } from './source.ts'

/** Sources of the definitions of treatment resistance. */
export const definitionSources = {
  'nextline-judgement': {
    title: 'Judgement of the Nextline authors, stated so that it can be disputed',
    kind: 'project',
    reference: 'docs/decisions',
    read: 'primary',
  },
} as const satisfies Readonly<Record<string, Source>>
