/** Which treatment a procedure, a visit or a device is. */
import {
  type Modality,
  modalityOfCode,
  modalityOfText,
  procedureOfCode,
} from '../../knowledge/procedures/index.ts'
import type { Concept } from '../../units/code.ts'
import { keyOf, Remembered } from './remembered.ts'

const longestName = 300
const remembered = new Remembered<Modality | 'none'>()

/** The treatment that a concept names. */
export function lookUpModality(concept: Concept): Modality | undefined {
  const key = keyOf(concept.codes, [concept.text])
  const found = key === undefined ? identify(concept) : remembered.get(key, () => identify(concept) ?? 'none')
  return found === 'none' ? undefined : found
}

function identify(concept: Concept): Modality | undefined {
  for (const code of concept.codes) {
    const modality = modalityOfCode(code)
    if (modality !== undefined) return modality
  }
  // A known code that shows no treatment (removal, anaesthesia) is not made one by its words.
  if (concept.codes.some((code) => procedureOfCode(code) !== undefined)) return undefined
  return concept.text === undefined ? undefined : modalityOfText(concept.text.slice(0, longestName))
}
