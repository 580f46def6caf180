/** Which treatment a procedure, a visit or a device is. */
import {
  type Modality,
  modalityOfCode,
  modalityOfText,
  procedureOfCode,
} from '../../knowledge/procedures/index.ts'
import type { Concept } from '../../units/code.ts'

/** Looks concepts up; each code is worked out once for a whole input. */
export type ModalityLookup = (concept: Concept) => Modality | undefined

const longestName = 300

export function modalityLookup(): ModalityLookup {
  const seen = new Map<string, Modality | undefined>()
  return (concept) => {
    const key = `${concept.codes.map((code) => `${code.system} ${code.code}`).join('|')}\n${concept.text ?? ''}`
    if (seen.has(key)) return seen.get(key)
    const found = identify(concept)
    seen.set(key, found)
    return found
  }
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
