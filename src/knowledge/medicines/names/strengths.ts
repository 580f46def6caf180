/** The strengths that stand beside the names of medicines. */
import { combinationProducts } from '../combination-products.ts'
import type { IngredientId } from '../ingredient.ts'
import { knownStrengths } from '../product-by-code.ts'
import type { Mention } from '../product-by-name.ts'
import { isWord, numberOf } from './words.ts'

const milligrams: ReadonlyMap<string, number> = new Map([
  ['mg', 1],
  ['mgs', 1],
  ['milligram', 1],
  ['milligrams', 1],
  ['mcg', 0.001],
  ['ug', 0.001],
  ['microgram', 0.001],
  ['micrograms', 0.001],
  ['g', 1000],
  ['gm', 1000],
  ['gram', 1000],
  ['grams', 1000],
])

/** Aplenzin: the tablets of the hydrobromide are labelled as the salt; 348 mg are 300 mg of the hydrochloride. */
const hydrobromideAsHydrochloride = 300 / 348

/** Numbers that belong together ("6/25 mg", "45-105", "150"), in milligrams per unit. */
type Group = { readonly at: number; readonly values: readonly number[]; readonly bare: boolean }

/**
 * Milligrams per unit of each ingredient named. A strength belongs to the name before it, or to the one after it
 * where none stands before. "50 mg/5 mL" is 10 mg per mL; "0.25 mg/hr" is 6 mg in 24 hours. A number without a unit
 * counts only where the ingredient comes in that strength and nothing else is a better reading.
 */
export function strengthsOf(
  words: readonly string[],
  within: readonly boolean[],
  mentions: readonly Mention[],
): ReadonlyMap<IngredientId, number> {
  const groups = groupsIn(words, within, mentions)
  const found = assign(
    groups.filter((group) => !group.bare),
    mentions,
  )
  if (found.size === 0) {
    for (const [id, value] of assign(
      groups.filter((group) => group.bare),
      mentions,
    ))
      if (knownStrengths(id).has(value)) found.set(id, value)
  }
  if (found.size === 0) addOnlyStrengths(found, mentions)
  return asHydrochloride(found, words, mentions)
}

function assign(groups: readonly Group[], mentions: readonly Mention[]): Map<IngredientId, number> {
  const found = new Map<IngredientId, number>()
  for (const [index, group] of groups.entries()) {
    const before = openNames(mentions, found, (mention) => mention.to <= group.at)
    const next = groups[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const after = openNames(mentions, found, (mention) => mention.from > group.at && mention.from < next)
    const names = before.length > 0 ? before : after
    for (const [id, value] of matched(names, group.values)) found.set(id, value)
  }
  return found
}

/** Ingredients named in a stretch that have no strength yet. */
function openNames(
  mentions: readonly Mention[],
  found: ReadonlyMap<IngredientId, number>,
  lies: (mention: Mention) => boolean,
): readonly IngredientId[] {
  const named = mentions.filter(lies).flatMap((mention) => mention.term.ingredients)
  return [...new Set(named)].filter((id) => !found.has(id))
}

/** As many values as names, in their order; turned round where only that fits what the ingredients come in. */
function matched(
  names: readonly IngredientId[],
  values: readonly number[],
): readonly (readonly [IngredientId, number])[] {
  if (names.length !== values.length) return []
  const inOrder = names.map((id, index) => [id, values[index] ?? 0] as const)
  const turned = names.map((id, index) => [id, values.at(-1 - index) ?? 0] as const)
  const fits = (pairs: readonly (readonly [IngredientId, number])[]) =>
    pairs.every(([id, value]) => knownStrengths(id).has(value))
  return names.length > 1 && !fits(inOrder) && fits(turned) ? turned : inOrder
}

function groupsIn(
  words: readonly string[],
  within: readonly boolean[],
  mentions: readonly Mention[],
): readonly Group[] {
  const inName = (index: number) => mentions.some(({ from, to }) => index >= from && index < to)
  const groups: Group[] = []
  let index = 0
  while (index < words.length) {
    const starts = within[index] && !inName(index) && numberOf(words[index] ?? '') !== undefined
    const end = starts ? endOfNumbers(words, index) : index + 1
    if (starts) {
      const group = groupAt(words, index, end)
      if (group !== undefined) groups.push(group)
    }
    index = end
  }
  return groups
}

/** "6 - 25", "6/25": the end of a run of numbers with a dash or stroke between them. */
function endOfNumbers(words: readonly string[], from: number): number {
  let end = from + 1
  while (isJoint(words[end]) && numberOf(words[end + 1] ?? '') !== undefined) end += 2
  return end
}

function isJoint(token: string | undefined): boolean {
  return token === '-' || token === '/'
}

function groupAt(words: readonly string[], from: number, end: number): Group | undefined {
  const numbers = words
    .slice(from, end)
    .map(numberOf)
    .filter((value) => value !== undefined)
  const factor = milligrams.get(words[end] ?? '')
  if (factor === undefined) {
    return isBareStrength(words, from, end) ? { at: from, values: numbers, bare: true } : undefined
  }
  const per = perUnit(words, end + 1)
  return { at: from, values: numbers.map((value) => rounded((value * factor) / per)), bare: false }
}

const countedWords: ReadonlySet<string> = new Set(['tab', 'tablet', 'cap', 'capsule'])

/** Not a count ("#30", "30 tablets"), not a share ("2 %"), not hours or days. */
function isBareStrength(words: readonly string[], from: number, end: number): boolean {
  if (words[from - 1] === '#') return false
  const next = words[end]
  return next === undefined || countedWords.has(next) || (!isWord(next) && next !== '%')
}

/** What an amount is printed for: 5 for "/5 mL", 1/24 for "/hr"; 1 where it is for the unit. */
function perUnit(words: readonly string[], at: number): number {
  if (words[at] !== '/') return 1
  const stated = numberOf(words[at + 1] ?? '')
  const unit = words[stated === undefined ? at + 1 : at + 2] ?? ''
  if (unit === 'ml') return stated ?? 1
  if (unit.startsWith('h')) return (stated ?? 1) / hoursWorn(words)
  return 1
}

/** "9 HR methylphenidate 1.11 MG/HR": worn for nine hours. A patch for which nothing is said is worn for a day. */
function hoursWorn(words: readonly string[]): number {
  const first = numberOf(words[0] ?? '')
  return first !== undefined && words[1] === 'hr' ? first : 24
}

function addOnlyStrengths(found: Map<IngredientId, number>, mentions: readonly Mention[]): void {
  for (const { term } of mentions) {
    const product = combinationProducts.find(
      ({ brands }) => term.brand !== undefined && brands.includes(term.brand),
    )
    product?.onlyStrength?.forEach((value, index) => {
      const id = product.ingredients[index]
      if (id !== undefined) found.set(id, value)
    })
  }
}

function asHydrochloride(
  found: Map<IngredientId, number>,
  words: readonly string[],
  mentions: readonly Mention[],
): ReadonlyMap<IngredientId, number> {
  const salt = found.get('bupropion')
  const isSalt =
    words.includes('hydrobromide') ||
    words.includes('hbr') ||
    mentions.some(({ term }) => term.brand === 'Aplenzin')
  if (salt === undefined || !isSalt || found.has('dextromethorphan')) return found
  return found.set('bupropion', rounded(salt * hydrobromideAsHydrochloride))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
