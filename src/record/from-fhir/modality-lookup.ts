/** Which treatment a procedure, a visit or a device is. */
import {
  type Modality,
  modalityOfCode,
  modalityOfText,
  procedureOfCode,
} from '../../knowledge/procedures/index.ts'
import type { Concept } from '../../units/code.ts'
import { RememberedConcepts } from './remembered.ts'

const longestName = 300
const remembered = new RememberedConcepts((concept) => identify(concept) ?? 'none')

/** The treatment that a concept names. */
export function lookUpModality(concept: Concept): Modality | undefined {
  const found = remembered.get(concept)
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
