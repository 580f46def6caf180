/** Which questionnaire, and which part of it, a concept names. */
import {
  type InstrumentMatch,
  instrumentByCode,
  instrumentByText,
} from '../../knowledge/instruments/index.ts'
import { itemByWords } from '../../knowledge/instruments/item-by-words.ts'
import type { Concept } from '../../units/code.ts'

/** Looks concepts up; each wording is worked out once for a whole input. */
export type InstrumentLookup = (concept: Concept) => InstrumentMatch | undefined

const longestName = 300

export function instrumentLookup(): InstrumentLookup {
  const seen = new Map<string, InstrumentMatch | undefined>()
  return (concept) => {
    const first = concept.codes[0]
    const key = `${first?.system ?? ''} ${first?.code ?? ''} ${concept.codes[1]?.code ?? ''}\n${concept.text ?? ''}`
    if (seen.has(key)) return seen.get(key)
    const found = identify(concept)
    seen.set(key, found)
    return found
  }
}

function identify(concept: Concept): InstrumentMatch | undefined {
  for (const code of concept.codes) {
    const match = instrumentByCode(code.display === undefined ? { ...code, display: concept.text } : code)
    if (match !== undefined) return match
  }
  // A LOINC code that we do not know names something else than the scales we know, whatever its words contain.
  if (concept.codes.some((code) => code.system === 'loinc')) return undefined
  const text = concept.text?.slice(0, longestName)
  return text === undefined ? undefined : (itemByWords(text) ?? instrumentByText(text))
}
