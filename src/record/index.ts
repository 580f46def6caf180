/** What the sources say about one person, and the readers that build it. */
export * from './from-fhir/index.ts'
export type * from './record.ts'
export { endedByDeath, recordAsOf } from './record-as-of.ts'
