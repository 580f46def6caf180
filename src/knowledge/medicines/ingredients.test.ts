import { describe, expect, test } from 'vitest'
import { sources } from '../sources.ts'
import { combinationProducts } from './combination-products.ts'
import { allIngredients, ingredient, isAntidepressantIngredient } from './ingredients.ts'
import { brandFacts } from './names/brand-facts.ts'

describe('the list of medicines', () => {
  test('has every id once', () => {
    const ids = allIngredients.map((entry) => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has every brand and name once, so that a name means one medicine', () => {
    const seen = new Map<string, string>()
    const shared = allIngredients.flatMap((entry) =>
      [...new Set([entry.name, ...entry.synonyms, ...entry.brands].map((name) => name.toLowerCase()))].filter(
        (name) => {
          const other = seen.get(name)
          seen.set(name, entry.id)
          return other !== undefined
        },
      ),
    )
    expect(shared).toEqual([])
  })

  test('cites a known source for every fact', () => {
    const cited = allIngredients.flatMap((entry) => [
      entry.cite,
      ...entry.traps.map((trap) => trap.cite),
      ...(entry.label?.maximum.map((maximum) => maximum.cite) ?? []),
      ...(entry.label?.usual ? [entry.label.usual.cite] : []),
      ...(entry.halfLifeDays ? [entry.halfLifeDays.cite] : []),
    ])
    expect(cited.filter((cite) => !(cite.source in sources))).toEqual([])
    expect(cited.filter((cite) => cite.status === 'unsure')).toEqual([])
  })

  test('has every trap once, with a reason', () => {
    const traps = allIngredients.flatMap((entry) => entry.traps)
    const perIngredient = allIngredients.flatMap((entry) => {
      const ids = entry.traps.map((trap) => trap.id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    })
    expect(perIngredient).toEqual([])
    expect(traps.filter((trap) => trap.because.length < 10)).toEqual([])
  })

  test('indications in traps are written in small letters: what a record says is compared so', () => {
    const indications = allIngredients.flatMap(({ traps }) =>
      traps.flatMap((trap) => ('indications' in trap ? (trap.indications ?? []) : [])),
    )
    expect(indications.length).toBeGreaterThan(20)
    expect(indications.filter((indication) => indication !== indication.toLowerCase())).toEqual([])
  })

  test('names in traps only brands and partners that exist', () => {
    const brands = new Set(allIngredients.flatMap((entry) => entry.brands))
    const unknown = allIngredients
      .flatMap((entry) => entry.traps)
      .flatMap((trap) => [
        ...(trap.brands ?? []).filter((brand) => !brands.has(brand)),
        ...(trap.combinedWith ?? []).filter((id) => ingredient(id) === undefined),
      ])
    expect(new Set(unknown)).toEqual(new Set(['Smoking', 'Zaza', 'Tianaa']))
  })

  test('has a label range below its maximum', () => {
    for (const { id, label } of allIngredients) {
      const highest = Math.max(...(label?.maximum.map((maximum) => maximum.value) ?? []))
      if (label?.usual) expect([id, label.usual.value.high <= highest]).toEqual([id, true])
    }
  })

  test('gives facts only of brands that exist', () => {
    const brands = new Set([
      ...allIngredients.flatMap((entry) => entry.brands),
      ...combinationProducts.flatMap((product) => product.brands),
    ])
    expect([...brandFacts.keys()].filter((brand) => !brands.has(brand))).toEqual([])
  })
})

test.each(['sertraline', 'selegiline', 'esketamine', 'dosulepin'])('%s is an antidepressant', (id) => {
  expect(isAntidepressantIngredient(id)).toBe(true)
})

test.each(['lithium', 'quetiapine', 'levothyroxine', 'naltrexone', 'st-johns-wort', 'no-such-thing'])(
  '%s is not an antidepressant',
  (id) => {
    expect(isAntidepressantIngredient(id)).toBe(false)
  },
)
