export type { FhirDocument } from './fhir-document.ts'
export { type FhirRecords, recordsFromFhir } from './records-from-fhir.ts'
export { longestWaitForFill } from './two-clocks.ts'
