/** What the product knows, as data with citations. */
export type { Citation, Cited, FactStatus } from './citation.ts'
export * from './conditions/index.ts'
export {
  allDefinitions,
  type Definition,
  defaultDefinition,
  definitionById,
  definitions,
  programsAsRun,
} from './definitions/index.ts'
export * from './doses/index.ts'
export * from './instruments/index.ts'
export * from './medicines/index.ts'
export { options } from './options/index.ts'
export { type Source, type SourceId, sources } from './sources.ts'
