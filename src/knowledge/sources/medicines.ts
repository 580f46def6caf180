import type { Source } from './source.ts'

/** Sources of the medicine facts. */
export const medicineSources = {} as const satisfies Readonly<Record<string, Source>>
