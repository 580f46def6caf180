import { type Instrument, instruments } from '../knowledge/instruments/index.ts'

/** `phq-9` → `PHQ-9`. */
export function nameOfInstrument(id: string): string {
  return instrumentOf(id)?.name ?? id.toUpperCase()
}

/** A scale by the id that the result uses; `undefined` for one that is not ours. */
export function instrumentOf(id: string): Instrument | undefined {
  return Object.values(instruments).find((instrument) => instrument.id === id)
}
