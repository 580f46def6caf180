import type { Source } from './source.ts'

/** Sources of the review facts. */
export const reviewSources = {} as const satisfies Readonly<Record<string, Source>>
