/** A yes or a no, however a record writes it; anything else (declined, not asked) is neither. */
import type { Measurement } from '../record/record.ts'

const yesWords: ReadonlySet<string> = new Set(['yes', 'y', 'true', 'positive', 'la33-6', '373066001'])
const noWords: ReadonlySet<string> = new Set(['no', 'n', 'false', 'negative', 'la32-8', '373067005'])

export function yesOrNo({
  value,
  valueConcept,
}: Pick<Measurement, 'value' | 'valueConcept'>): 'yes' | 'no' | undefined {
  if (value === 1) return 'yes'
  if (value === 0) return 'no'
  if (valueConcept === undefined) return undefined
  const words = [valueConcept.text, ...valueConcept.codes.flatMap(({ code, display }) => [code, display])]
  const known = words.map((word) => word?.trim().toLowerCase()).filter((word) => word !== undefined)
  if (known.some((word) => yesWords.has(word))) return 'yes'
  return known.some((word) => noWords.has(word)) ? 'no' : undefined
}
