import type { Source } from './source.ts'

/** Sources of what is used to read records. */
export const recordSources = {
  'drug-approval-years': {
    title: 'First marketing of antidepressants, by country',
    kind: 'regulation',
    reference: 'approval histories (Drugs@FDA, national registers), recalled and not re-read',
    read: 'not-read',
  },
} as const satisfies Readonly<Record<string, Source>>
