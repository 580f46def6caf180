/** The strengths that stand beside the names of medicines. */
import { combinationProducts } from '../combination-products.ts'
import type { IngredientId } from '../ingredient.ts'
import { knownStrengths } from '../product-by-code.ts'
import type { Mention } from '../product-by-name.ts'
import type { Term } from './medicine-terms.ts'
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
  if (words.includes('pack')) return new Map()
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

type Assigned = { readonly id: IngredientId; readonly term: Term; readonly mg: number }

function assign(groups: readonly Group[], mentions: readonly Mention[]): Map<IngredientId, number> {
  const assigned: Assigned[] = []
  const first = strengthsComeFirst(groups, mentions)
  const taken = new Set<Mention>()
  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const names = mentions.filter(
      (mention) =>
        !taken.has(mention) &&
        (first ? mention.from > group.at && mention.from < next : mention.to <= group.at),
    )
    const open = names.flatMap((mention) => mention.term.ingredients)
    for (const name of names) taken.add(name)
    for (const [id, mg] of matched([...new Set(open)], group.values)) {
      const term = names.find((name) => name.term.ingredients.includes(id))?.term
      if (term !== undefined) assigned.push({ id, term, mg })
    }
  }
  return merged(assigned)
}

/** Two salts of one ingredient add up; one name with two strengths (a titration pack) has none. */
function merged(assigned: readonly Assigned[]): Map<IngredientId, number> {
  const found = new Map<IngredientId, number>()
  for (const [id, all] of Map.groupBy(assigned, (each) => each.id)) {
    const generic = all.filter(({ term }) => term.brand === undefined)
    const salts = new Set(generic.map(({ term }) => term))
    const amounts = new Set(all.map(({ mg }) => mg))
    if (salts.size > 1 && salts.size === all.length) found.set(id, rounded(sum(all.map(({ mg }) => mg))))
    else if (amounts.size === 1) found.set(id, all[0]?.mg ?? 0)
  }
  return found
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** "50 mg sertraline": the strength stands before the name, and none stands after the last name. */
function strengthsComeFirst(groups: readonly Group[], mentions: readonly Mention[]): boolean {
  const [firstGroup, firstName] = [groups[0], mentions[0]]
  const [lastGroup, lastName] = [groups.at(-1), mentions.at(-1)]
  if (!firstGroup || !firstName || !lastGroup || !lastName) return false
  return firstGroup.at < firstName.from && lastGroup.at < lastName.from
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
    const amounts = within[index] && !inName(index) ? amountsFrom(words, index) : []
    const group = groupOf(words, index, amounts)
    if (group !== undefined) groups.push(group)
    index = amounts.at(-1)?.end ?? index + 1
  }
  return groups
}

/** A number with its unit, where one follows; `end` is the first word after it. */
type Amount = { readonly value: number; readonly factor: number | undefined; readonly end: number }

/** "6-25 mg", "45 mg/105 mg": the amounts that stand together with a dash or stroke between them. */
function amountsFrom(words: readonly string[], from: number): readonly Amount[] {
  const amounts: Amount[] = []
  let index = from
  let value = numberOf(words[index] ?? '')
  while (value !== undefined) {
    const factor = milligrams.get(words[index + 1] ?? '')
    const end = factor === undefined ? index + 1 : index + 2
    amounts.push({ value, factor, end })
    index = end + 1
    const goesOn = isJoint(words[end]) && !isDenominator(words[index + 1])
    value = goesOn ? numberOf(words[index] ?? '') : undefined
  }
  return amounts
}

function isJoint(token: string | undefined): boolean {
  return token === '-' || token === '/'
}

/** What an amount is given per: "50 mg/5 mL", "6 mg/24 hr". */
function isDenominator(token: string | undefined): boolean {
  return token === 'ml' || token === 'h' || token === 'hr' || token === 'hour' || token === 'hours'
}

function groupOf(words: readonly string[], at: number, amounts: readonly Amount[]): Group | undefined {
  const last = amounts.at(-1)
  if (last === undefined) return undefined
  const values = amounts.map(({ value }) => value)
  if (last.factor === undefined) {
    return isBareStrength(words, at, last.end) ? { at, values, bare: true } : undefined
  }
  const per = perUnit(words, last.end)
  if (per === undefined) return undefined
  const milligramsOf = ({ value, factor }: Amount) => rounded((value * (factor ?? last.factor ?? 1)) / per)
  return { at, values: amounts.map(milligramsOf), bare: false }
}

const countedWords: ReadonlySet<string> = new Set(['tab', 'tablet', 'cap', 'capsule'])

/** Not a count ("#30", "30 tablets"), not a share ("2 %"), not hours or days. */
function isBareStrength(words: readonly string[], from: number, end: number): boolean {
  if (words[from - 1] === '#') return false
  const next = words[end]
  return next === undefined || countedWords.has(next) || (!isWord(next) && next !== '%')
}

/**
 * What an amount is printed for: 5 for "/5 mL", 1/24 for "/hr", 1 for the unit itself. `undefined` for an ointment,
 * "20 mg/g".
 */
function perUnit(words: readonly string[], at: number): number | undefined {
  if (words[at] !== '/') return 1
  const stated = numberOf(words[at + 1] ?? '')
  const unit = words[stated === undefined ? at + 1 : at + 2] ?? ''
  if (milligrams.has(unit)) return undefined
  if (!isDenominator(unit)) return 1
  return unit === 'ml' ? (stated ?? 1) : (stated ?? 1) / hoursWorn(words)
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
