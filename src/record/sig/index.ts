export { readSig } from './read-sig.ts'
export type { SigAmount, SigForm, SigPhase, SigReading } from './sig-reading.ts'
