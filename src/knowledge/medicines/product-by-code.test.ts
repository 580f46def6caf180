import { describe, expect, test } from 'vitest'
import type { CodeSystem } from '../../units/code.ts'
import { dmdProducts } from './codes/dmd.ts'
import { ndcProducts } from './codes/ndc.ts'
import { rxnormProducts } from './codes/rxnorm.ts'
import { allIngredients, ingredient } from './ingredients.ts'
import { productByCode } from './product-by-code.ts'

function coded(system: CodeSystem, code: string) {
  return productByCode({ system, code })
}

describe('a code leads to its product', () => {
  test('RxNorm ingredient', () => {
    expect(coded('rxnorm', '36437')).toEqual({ ingredients: [{ ingredient: 'sertraline' }] })
  })
  test('RxNorm component: a strength, no form', () => {
    expect(coded('rxnorm', '328670')).toEqual({ ingredients: [{ ingredient: 'sertraline', mgPerUnit: 100 }] })
  })
  test('RxNorm drug whose strength is given per 24 hours: the amount in the unit', () => {
    expect(coded('rxnorm', '313585')).toMatchObject({
      ingredients: [{ ingredient: 'venlafaxine', mgPerUnit: 75 }],
      release: 'extended',
    })
  })
  test('RxNorm combination', () => {
    expect(coded('rxnorm', '403969')?.ingredients).toEqual([
      { ingredient: 'fluoxetine', mgPerUnit: 25 },
      { ingredient: 'olanzapine', mgPerUnit: 6 },
    ])
  })
  test('titration pack: no single strength', () => {
    expect(coded('rxnorm', '1653469')).toEqual({
      ingredients: [{ ingredient: 'vilazodone' }],
      form: 'oral',
      release: 'immediate',
    })
  })
  test('ATC substance and combination', () => {
    expect(coded('atc', 'n06ab06')?.ingredients).toEqual([{ ingredient: 'sertraline' }])
    expect(coded('atc', 'A08AA62')?.ingredients).toHaveLength(2)
  })
  test('dm+d', () => {
    expect(coded('snomed', '321987003')).toMatchObject({
      ingredients: [{ ingredient: 'citalopram', mgPerUnit: 20 }],
    })
  })
  test('what is none of ours', () => {
    expect(coded('rxnorm', '0')).toBeUndefined()
    expect(coded('atc', 'N06AB')).toBeUndefined()
    expect(coded('icd10cm', '36437')).toBeUndefined()
  })
})

describe('a national drug code in every way of writing', () => {
  test.each(['00093535056', '00093535056^^357', '00093-5350-56', '0093-5350-56', '0093535056'])(
    '%s',
    (code) => {
      expect(coded('ndc', code)).toMatchObject({
        ingredients: [{ ingredient: 'bupropion', mgPerUnit: 150 }],
        release: 'extended',
      })
    },
  )
  test.each([
    ['5-3-2', '53978-103-303', undefined],
    ['5-3-2', '15548-006-35', 'aripiprazole'],
    ['5-4-1', '00378-4884-1', 'venlafaxine'],
    ['5-4-1', '63874-0616-8', undefined],
  ])('%s %s', (_, code, expected) => {
    expect(coded('ndc', code)?.ingredients[0]?.ingredient).toBe(expected)
  })
  test.each(['', '^^357', '123', 'ABCDEFGHIJK', '1-2-3-4', '00093535056000'])('"%s" is none', (code) => {
    expect(coded('ndc', code)).toBeUndefined()
  })
})

describe('the code tables', () => {
  const rows = [...rxnormProducts, ...ndcProducts, ...dmdProducts]
  test('name only ingredients we know', () => {
    const unknown = rows
      .flatMap(([, amounts]) => amounts.split(' + ').map((amount) => amount.split(' ')[0] ?? ''))
      .filter((id) => ingredient(id) === undefined)
    expect(new Set(unknown)).toEqual(new Set(['clopamide']))
  })
  test('have positive strengths', () => {
    const bad = rows.filter(([, amounts]) =>
      amounts.split(' + ').some((amount) => !(Number(amount.split(' ')[1] ?? 1) > 0)),
    )
    expect(bad).toEqual([])
  })
  test.each([rxnormProducts, ndcProducts, dmdProducts])('have every code once', (...table) => {
    const codes = table.flatMap(([codes]) => codes.split(' '))
    expect(new Set(codes).size).toBe(codes.length)
  })
  test('ingredient codes are unique', () => {
    const codes = allIngredients.flatMap((entry) => entry.rxcui ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  })
})
