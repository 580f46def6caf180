/** What a staging instrument says of a patient: its items with their evidence, not only a total. */
import type { Citation } from '../knowledge/citation.ts'
import type { Ref } from '../record/record.ts'

/** From what is certain to what is possible. */
export type Range = { readonly low: number; readonly high: number }

export type StageItem = {
  readonly id: string
  readonly label: string
  /** Points or stage of this item; absent where the instrument gives none. */
  readonly points?: Range | undefined
  /** What the record shows, in words. */
  readonly because: string
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type StageResult = {
  readonly id: string
  readonly name: string
  /** The score or stage where it is certain; null where it is open (see `range`) or does not apply. */
  readonly value: number | string | null
  /** Lowest and highest possible, where what is unknown leaves it open. */
  readonly range: { readonly low: number | string; readonly high: number | string } | null
  /** The name of the range of scores it lies in: "moderate", or "mild to moderate". */
  readonly band: string | null
  readonly items: readonly StageItem[]
  readonly notApplicableBecause: string | null
  readonly notes: readonly { readonly text: string; readonly cite: Citation }[]
  readonly cite: Citation
}

/** The instrument does not fit this patient; the items still show what was found. */
export function notApplicable(
  scale: Pick<StageResult, 'id' | 'name' | 'notes' | 'cite'>,
  because: string,
  items: readonly StageItem[] = [],
): StageResult {
  const { id, name, notes, cite } = scale
  return { id, name, value: null, range: null, band: null, items, notApplicableBecause: because, notes, cite }
}
