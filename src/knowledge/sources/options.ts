import type { Source } from './source.ts'

/** Sources of the option facts. */
export const optionSources = {} as const satisfies Readonly<Record<string, Source>>
