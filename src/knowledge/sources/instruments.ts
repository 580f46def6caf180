import type { Source } from './source.ts'

/** Sources of the instrument facts. */
export const instrumentSources = {} as const satisfies Readonly<Record<string, Source>>
