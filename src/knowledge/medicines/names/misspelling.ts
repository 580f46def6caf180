/** Which medicine a misspelt word means, if only one can be meant. */
import { distance } from 'fastest-levenshtein'
import { allTerms, type Term } from './medicine-terms.ts'
import { nameWords } from './medicine-words.ts'
import { otherDrugNames } from './other-drug-names.ts'

/** Shorter words are too like each other: Celexa and Celebrex, Lexapro and Lexiva. */
const shortestWord = 7
/** From this length on two letters may be wrong; below, one. */
const longWord = 10

const single = allTerms.filter((term) => term.words.length === 1)
const names: ReadonlySet<string> = new Set(allTerms.flatMap((term) => [...term.words]))

const byFirstLetter: ReadonlyMap<string, readonly Term[]> = Map.groupBy(
  single.filter((term) => wordOf(term).length >= shortestWord),
  (term) => wordOf(term).charAt(0),
)

/**
 * The medicine whose name is one or two letters away (and begins with the same letter), or that this word is the cut
 * beginning of. `undefined` where none or several are as near, and for words that are the name of another medicine.
 */
export function misspeltTerm(word: string): Term | undefined {
  if (word.length < shortestWord || nameWords.has(word) || names.has(word) || otherDrugNames.has(word))
    return undefined
  const candidates = byFirstLetter.get(word.charAt(0)) ?? []
  return oneMedicine(nearest(word, candidates)) ?? oneMedicine(beginsWith(word, candidates))
}

function nearest(word: string, candidates: readonly Term[]): readonly Term[] {
  const allowed = word.length >= longWord ? 2 : 1
  let best = allowed
  let found: Term[] = []
  for (const term of candidates) {
    const name = wordOf(term)
    if (
      Math.abs(name.length - word.length) > best ||
      (name.length < longWord && best > 1 && isFar(name, word))
    )
      continue
    const letters = distance(name, word)
    if (letters > best) continue
    if (letters < best) found = []
    best = letters
    found.push(term)
  }
  return found
}

/** A short name allows one wrong letter even where the word written is long. */
function isFar(name: string, word: string): boolean {
  return distance(name, word) > 1
}

function beginsWith(word: string, candidates: readonly Term[]): readonly Term[] {
  return candidates.filter((term) => wordOf(term).startsWith(word))
}

function oneMedicine(terms: readonly Term[]): Term | undefined {
  const [first] = terms
  const meaning = first?.ingredients.join()
  return terms.every((term) => term.ingredients.join() === meaning) ? first : undefined
}

function wordOf(term: Term): string {
  return term.words[0] ?? ''
}
