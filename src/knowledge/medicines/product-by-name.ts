/** Products by their words: a display string of a code, a line of a medication list, a word in a sentence. */

import type { IngredientId } from './ingredient.ts'
import { brandFacts } from './names/brand-facts.ts'
import { type Term, termsByFirstWord } from './names/medicine-terms.ts'
import { formsByWeight, formWords, nameWords, releaseWords } from './names/medicine-words.ts'
import { misspeltTerm } from './names/misspelling.ts'
import { strengthsOf } from './names/strengths.ts'
import { isWord, numberOf, placedWordsOf, wordsOf } from './names/words.ts'
import type { MedicineForm, MedicineRelease, Product } from './product.ts'

export type NamedProduct = {
  readonly product: Product
  /** The words of the text that named it, in lower case. */
  readonly matched: string
  readonly certainty: 'exact' | 'misspelt'
}

/** A name found in the text: from the word at `from` up to, not including, the one at `to`. */
export type Mention = {
  readonly from: number
  readonly to: number
  readonly term: Term
  readonly misspelt: boolean
}

/**
 * The product that a text names: its ingredients with the strengths, form, release and brand that stand beside the
 * name. Several medicines in one text are read as one product of all of them. `undefined` where no medicine of ours
 * is named, and for placebo.
 */
export function productByName(text: string): NamedProduct | undefined {
  const words = wordsOf(text)
  // "Lamictal Blue (for patients taking valproate)" holds no valproate.
  const mentions = mentionsIn(words).filter(({ from }) => words[from - 1] !== 'taking')
  if (mentions.length === 0 || words.includes('placebo')) return undefined
  const spans = mentions.map((mention) => spanOf(words, mention, mentions))
  const within = words.map((_, index) => spans.some(([from, to]) => index >= from && index < to))
  return {
    product: productFrom(words, within, mentions),
    matched: mentions.map(({ from, to }) => words.slice(from, to).join(' ')).join(', '),
    certainty: mentions.some((mention) => mention.misspelt) ? 'misspelt' : 'exact',
  }
}

/** A medicine named in a longer text, and where. */
export type MentionedMedicine = {
  /** First character of the name, and the first after it. */
  readonly start: number
  readonly end: number
  readonly ingredients: readonly IngredientId[]
  readonly brand?: string | undefined
  readonly certainty: 'exact' | 'misspelt'
}

/** Every medicine that a longer text names, in order, with its place. Strengths and forms are not read here. */
export function medicinesNamedIn(text: string): readonly MentionedMedicine[] {
  const { words, starts, ends } = placedWordsOf(text)
  return mentionsIn(words).map(({ from, to, term, misspelt }) => ({
    start: starts[from] ?? 0,
    end: ends[to - 1] ?? text.length,
    ingredients: term.ingredients,
    brand: term.brand,
    certainty: misspelt ? 'misspelt' : 'exact',
  }))
}

function mentionsIn(words: readonly string[]): readonly Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < words.length) {
    const mention = mentionAt(words, index)
    if (mention !== undefined) mentions.push(mention)
    index = mention?.to ?? index + 1
  }
  return mentions
}

function mentionAt(words: readonly string[], from: number): Mention | undefined {
  const word = words[from] ?? ''
  for (const term of termsByFirstWord.get(word) ?? []) {
    const to = endOf(term, words, from)
    if (to !== undefined) return { from, to, term, misspelt: false }
  }
  const term = isWord(word) ? misspeltTerm(word) : undefined
  return term && { from, to: from + 1, term, misspelt: true }
}

/** Where a term that begins here ends; hyphens and brackets between its words do not matter. */
function endOf(term: Term, words: readonly string[], from: number): number | undefined {
  let index = from
  for (const [position, word] of term.words.entries()) {
    if (position > 0 && (words[index] === '-' || words[index] === '(')) index += 1
    if (words[index] !== word) return undefined
    index += 1
  }
  return index
}

/** The stretch of words around a mention that belongs to the name: strengths, forms, salts, what is in brackets. */
function spanOf(
  words: readonly string[],
  mention: Mention,
  mentions: readonly Mention[],
): readonly [from: number, to: number] {
  let { from, to } = mention
  while (from > 0 && belongs(words, from - 1, mentions)) from -= 1
  while (to < words.length) {
    if (words[to] === '(' || words[to] === '[') to = afterBracket(words, to)
    else if (belongs(words, to, mentions)) to += 1
    else break
  }
  return [from, to]
}

function belongs(words: readonly string[], index: number, mentions: readonly Mention[]): boolean {
  const token = words[index] ?? ''
  if (!isWord(token)) return token !== '('
  return nameWords.has(token) || mentions.some(({ from, to }) => index >= from && index < to)
}

function afterBracket(words: readonly string[], from: number): number {
  const close = words.findIndex((word, index) => index > from && (word === ')' || word === ']'))
  return close < 0 ? words.length : close + 1
}

function productFrom(
  words: readonly string[],
  within: readonly boolean[],
  mentions: readonly Mention[],
): Product {
  const ids = [...new Set(mentions.flatMap((mention) => mention.term.ingredients))]
  const brand = mentions.find((mention) => mention.term.brand !== undefined)?.term.brand
  const facts = mentions.flatMap(({ term }) => brandFacts.get(term.brand ?? '') ?? [])
  const strengths = strengthsOf(words, within, mentions)
  const release = releaseIn(words, within, ids, strengths) ?? facts.find((fact) => fact.release)?.release
  const form = formIn(words, within) ?? facts.find((fact) => fact.form)?.form
  return {
    ingredients: ids.map((ingredient) => {
      const mgPerUnit = strengths.get(ingredient)
      return mgPerUnit === undefined ? { ingredient } : { ingredient, mgPerUnit }
    }),
    ...(form && { form }),
    ...(release && { release }),
    ...(brand !== undefined && { brand }),
  }
}

function formIn(words: readonly string[], within: readonly boolean[]): MedicineForm | undefined {
  const forms = new Set(words.map((word, index) => (within[index] ? formWords.get(word) : undefined)))
  return formsByWeight.find((form) => forms.has(form))
}

function releaseIn(
  words: readonly string[],
  within: readonly boolean[],
  ids: readonly IngredientId[],
  strengths: ReadonlyMap<IngredientId, number>,
): MedicineRelease | undefined {
  const found = words
    .map((word, index) => (within[index] ? releaseWords.get(word) : undefined))
    .filter((release) => release !== undefined)
  // The delayed-release fluoxetine of 90 mg is the weekly capsule.
  const isWeeklyCapsule =
    found[0] === 'delayed' && ids.includes('fluoxetine') && strengths.get('fluoxetine') === 90
  if (found.includes('weekly') || isWeeklyCapsule) return 'weekly'
  if (found.includes('sustained')) return 'sustained'
  const hours = hoursIn(words, within)
  if (hours === 12) return 'sustained'
  return found[0] ?? (hours === 24 ? 'extended' : undefined)
}

/** "24 HR" before a name: over how many hours the unit releases its content. */
function hoursIn(words: readonly string[], within: readonly boolean[]): number | undefined {
  const at = words.findIndex((word, index) => within[index] && (word === 'hr' || word === 'hour'))
  return at > 0 ? numberOf(words[at - 1] ?? '') : undefined
}
