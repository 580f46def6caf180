/**
 * The publications, labels, vocabularies and files that the facts of this project come from.
 * A fact names one of these ids; a reviewer looks the source up here. One list per part of the knowledge.
 */
import { definitionSources } from './sources/definitions.ts'
import { instrumentSources } from './sources/instruments.ts'
import { medicineSources } from './sources/medicines.ts'
import { optionSources } from './sources/options.ts'
import { populationSources } from './sources/population.ts'
import { recordSources } from './sources/record.ts'
import { reviewSources } from './sources/review.ts'
import type { Source } from './sources/source.ts'
import { vocabularySources } from './sources/vocabularies.ts'

export type { Source } from './sources/source.ts'

export const sources = {
  ...definitionSources,
  ...instrumentSources,
  ...medicineSources,
  ...optionSources,
  ...populationSources,
  ...recordSources,
  ...reviewSources,
  ...vocabularySources,
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof sources

export function isSourceId(id: unknown): id is SourceId {
  return typeof id === 'string' && Object.hasOwn(sources, id)
}
