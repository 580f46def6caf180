/** Which medicine a misspelt word means, if only one can be meant. */
import { distance } from 'fastest-levenshtein'
import { allTerms, type Term } from './medicine-terms.ts'
import { nameWords } from './medicine-words.ts'
import { otherDrugNames } from './other-drug-names.ts'

/** Shorter words are too like each other: Celexa and Celebrex, Lexapro and Lexiva. */
const shortestWord = 7
/** From this length on two letters may be wrong; below, one. */
const longWord = 10

/** Everyday words that are one letter away from a brand: Prograf, Abilify, Singulair, Provera. */
const everydayWords: ReadonlySet<string> = new Set(['program', 'ability', 'singular', 'provers', 'estrate'])

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
  if (word.length < shortestWord) return undefined
  if (worked.has(word)) return worked.get(word)
  const term = isKnownOtherwise(word) ? undefined : likeliestTerm(word)
  if (worked.size >= remembered) worked.clear()
  worked.set(word, term)
  return term
}

/** Records repeat the same words; each is worked out once. */
const worked = new Map<string, Term | undefined>()
const remembered = 10_000

function isKnownOtherwise(word: string): boolean {
  return nameWords.has(word) || names.has(word) || otherDrugNames.has(word) || everydayWords.has(word)
}

function likeliestTerm(word: string): Term | undefined {
  const candidates = byFirstLetter.get(word.charAt(0)) ?? []
  return oneMedicine(nearest(word, candidates)) ?? oneMedicine(beginsWith(word, candidates))
}

/** The names with the fewest wrong letters, if few enough. */
function nearest(word: string, candidates: readonly Term[]): readonly Term[] {
  let fewest = Number.POSITIVE_INFINITY
  let found: Term[] = []
  for (const term of candidates) {
    const letters = wrongLetters(word, wordOf(term))
    if (letters === undefined || letters > fewest) continue
    if (letters < fewest) found = []
    fewest = letters
    found.push(term)
  }
  return found
}

/** How many letters differ; `undefined` where more than words of this length may have wrong. */
function wrongLetters(word: string, name: string): number | undefined {
  const allowed = Math.min(word.length, name.length) >= longWord ? 2 : 1
  if (Math.abs(word.length - name.length) > allowed) return undefined
  const letters = distance(word, name)
  return letters <= allowed ? letters : undefined
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
