/** Which questionnaire, and which part of it, a concept names. */
import {
  type InstrumentMatch,
  instrumentByCode,
  instrumentByText,
  instrumentCodes,
} from '../../knowledge/instruments/index.ts'
import { itemByWords } from '../../knowledge/instruments/item-by-words.ts'
import type { Concept } from '../../units/code.ts'
import { RememberedConcepts } from './remembered.ts'

const longestName = 300
const remembered = new RememberedConcepts((concept) => identify(concept) ?? 'none')

const knownCodes: ReadonlySet<string> = new Set(instrumentCodes.map((row) => row.code))

/** The questionnaire and part that a concept names. */
export function lookUpInstrument(concept: Concept): InstrumentMatch | undefined {
  const found = remembered.get(concept)
  return found === 'none' ? undefined : found
}

/** A LOINC code that we do not know names something else than the scales we know, whatever its words contain. */
function isOtherLoinc({ codes }: Concept): boolean {
  let hasLoinc = false
  for (const { system, code } of codes) {
    if (knownCodes.has(code)) return false
    if (system === 'loinc') hasLoinc = true
  }
  return hasLoinc
}

function identify(concept: Concept): InstrumentMatch | undefined {
  if (isOtherLoinc(concept)) return undefined
  for (const code of concept.codes) {
    const match = instrumentByCode(code.display === undefined ? { ...code, display: concept.text } : code)
    if (match !== undefined) return match
  }
  const text = concept.text?.slice(0, longestName)
  return text === undefined ? undefined : (itemByWords(text) ?? instrumentByText(text))
}
