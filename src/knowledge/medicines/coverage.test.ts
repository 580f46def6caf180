/** Every product of the shared code tables resolves to the ingredient and strength that its table states. */
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../tests/csv.ts'
import { hasSharedData, shared, skipMessage } from '../../../tests/shared.ts'
import type { CodeSystem } from '../../units/code.ts'
import { agentsOf } from './agents.ts'
import { ingredient } from './ingredients.ts'
import type { Product } from './product.ts'
import { productByCode } from './product-by-code.ts'
import { productByName } from './product-by-name.ts'

skipMessage()

type Row = Readonly<Record<string, string>>

const rowsOf = (file: string) => (hasSharedData ? csvRows(shared(`codes/${file}`)) : [])

describe.skipIf(!hasSharedData)('the shared code tables', () => {
  test.each([
    ['rxnorm', 'rxnorm_antidepressants.csv', 'rxcui', 840],
    ['ndc', 'ndc_antidepressants.csv', 'ndc11', 160],
  ] as const)('%s: every code has its ingredients and strengths', (system, file, column, atLeast) => {
    const rows = rowsOf(file)
    expect(rows.length).toBeGreaterThan(atLeast)
    expect(rows.filter((row) => stated(row) !== resolved(system, row[column] ?? '')).map(stated)).toEqual([])
  })

  test('every antidepressant product is read alike from its code and from its name', () => {
    const rows = rowsOf('rxnorm_antidepressants.csv').filter((row) => row.role === 'antidepressant')
    expect(rows.length).toBeGreaterThan(270)
    const differing = rows.filter((row) => {
      const byCode = productByCode({ system: 'rxnorm', code: row.rxcui ?? '' })
      const byName = productByName(row.name ?? '')?.product
      return key(byCode) !== key(byName)
    })
    expect(differing.map((row) => row.name)).toEqual([])
  })

  test('every antidepressant product but the weight medicine counts as one', () => {
    const rows = rowsOf('rxnorm_antidepressants.csv').filter((row) => row.role === 'antidepressant')
    const none = rows.filter((row) => {
      const product = productByCode({ system: 'rxnorm', code: row.rxcui ?? '' })
      return !product || !agentsOf(product).some((agent) => agent.role === 'antidepressant')
    })
    expect(none.filter((row) => !/naltrexone|Topical/.test(row.name ?? '')).map((row) => row.name)).toEqual(
      [],
    )
  })

  test('every ingredient and its RxNorm and ATC codes are known', () => {
    for (const row of rowsOf('ingredients_atc.csv')) {
      const id = ourId(row.ingredient ?? '')
      expect([id, ingredient(id)?.id]).toEqual([id, id])
      const codes: readonly (readonly [CodeSystem, string])[] = [
        ['rxnorm', row.ingredient_rxcui ?? ''],
        ...(row.atc_codes ?? '').split('|').map((code) => ['atc', code] as const),
      ]
      for (const [system, code] of codes.filter(([, code]) => code !== '')) {
        const found = productByCode({ system, code })?.ingredients.map((each) => each.ingredient)
        expect([code, found]).toEqual([code, [id]])
      }
    }
  })

  test('every brand leads to its ingredients', () => {
    const wrong = rowsOf('brands.csv').filter((row) => {
      const ids = new Set((row.ingredient ?? '').split('|').map(ourId))
      const found = productByName(row.brand ?? '')?.product.ingredients.map((each) => each.ingredient)
      return [...ids].sort().join() !== [...(found ?? [])].sort().join()
    })
    expect(wrong.map((row) => row.brand)).toEqual([])
  })
})

/** The table's own words: valproate, and a release printed as part of a name. */
function ourId(name: string): string {
  if (name === 'valproate') return 'valproic-acid'
  return name === '3-bead 24 hr amphetamine' ? 'amphetamine' : name
}

/** "bupropion 105 + dextromethorphan 45", as the table states it; strengths of one ingredient added up. */
function stated(row: Row): string {
  const amounts = new Map<string, number | undefined>()
  const values = (row.strength_value ?? '').split('|')
  const units = (row.strength_unit ?? '').split('|')
  for (const [index, name] of (row.ingredient ?? '').split('|').entries()) {
    const id = ourId(name)
    const value = inMilligrams(values[index], units[index], row)
    amounts.set(id, value === undefined ? undefined : (amounts.get(id) ?? 0) + value)
  }
  return text([...amounts])
}

function inMilligrams(value: string | undefined, unit: string | undefined, row: Row): number | undefined {
  if (!value || unit === 'MG/MG') return undefined
  const hours = /^(\d+) HR/.exec(row.name ?? '')?.[1] ?? '24'
  const perUnit = unit === 'MG/HR' ? Number(value) * Number(hours) : Number(value)
  const isSalt = /bupropion hydrobromide/i.test(row.name ?? '')
  return isSalt ? (perUnit * 300) / 348 : perUnit
}

function resolved(system: CodeSystem, code: string): string {
  const product = productByCode({ system, code })
  return text(product?.ingredients.map((each) => [each.ingredient, each.mgPerUnit] as const) ?? [])
}

function text(amounts: readonly (readonly [string, number | undefined])[]): string {
  const words = amounts.map(([id, mg]) => (mg === undefined ? id : `${id} ${Math.round(mg * 1000) / 1000}`))
  return words.sort().join(' + ')
}

/** A plain tablet is of immediate release by its code; its name leaves that unsaid. */
function key(product: Product | undefined): string {
  const release = product?.release === 'immediate' ? undefined : product?.release
  const amounts = product?.ingredients.map((each) => [each.ingredient, each.mgPerUnit] as const) ?? []
  return `${text(amounts)} ${product?.form} ${release}`
}
