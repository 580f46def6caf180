export type { Modality } from './modality.ts'
export { modalityOfCode, procedureCodes, procedureOfCode } from './modality-of-code.ts'
export { modalityOfText } from './modality-of-text.ts'
export type { ProcedureCode, ProcedureMeaning, PsychotherapyKind } from './procedure-code.ts'
