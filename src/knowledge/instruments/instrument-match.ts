import type { InstrumentId } from './instrument.ts'
import type { InstrumentPart } from './instrument-codes.ts'

/** The instrument that a code or a text names. `doubt` says why it may be something else. */
export type InstrumentMatch = {
  readonly instrument: InstrumentId
  readonly part: InstrumentPart
  readonly doubt?: string | undefined
}
