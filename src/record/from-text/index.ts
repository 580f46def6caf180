export { recordFromText, type TextOptions, type TextRecords } from './record-from-text.ts'
export type { TextReading, TextSpan } from './text-reading.ts'
