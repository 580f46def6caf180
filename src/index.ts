/**
 * The engine as a library: read a record, assess it, word the result. Nothing here touches files, network or clock;
 * it runs in Node and in the browser.
 */
export { type AssessOptions, assess } from './assessment/assess.ts'
export { fullAssessment } from './assessment/full.ts'
export { type LeanAssessment, leanAssessment } from './assessment/lean.ts'
export type { Assessment } from './assessment/result.ts'
export type { Determination, JudgedTrial } from './determination/determination.ts'
export { determine, determineHistory } from './determination/determine.ts'
export type { Answer, Finding } from './determination/finding.ts'
export { wouldChange } from './determination/would-change.ts'
export { toHtml } from './explanation/html.ts'
export { toJson } from './explanation/json.ts'
export { toText } from './explanation/text.ts'
export {
  allDefinitions,
  defaultDefinition,
  definitionById,
  definitions,
  programsAsRun,
} from './knowledge/definitions/index.ts'
export { recordFromText } from './record/from-text/index.ts'
export { type PatientRecord, recordAsOf, recordsFromFhir } from './record/index.ts'
export { type History, historyOf } from './trials/history.ts'
export type { Trial } from './trials/trial.ts'
export { type Day, day, formatDay } from './units/day.ts'
