import { anxietyAndTraumaScales } from './anxiety-and-trauma-scales.ts'
import { depressionScales } from './depression-scales.ts'
import type { Instrument, InstrumentId } from './instrument.ts'
import { otherScales } from './other-scales.ts'
import { substanceScales } from './substance-scales.ts'

/** Every instrument by its id. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  ...depressionScales,
  ...anxietyAndTraumaScales,
  ...substanceScales,
  ...otherScales,
}
