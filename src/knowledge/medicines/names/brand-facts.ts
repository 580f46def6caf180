/** What a brand tells of form and release, where every product of that brand has it. */
import { combinationProducts } from '../combination-products.ts'
import type { MedicineForm, MedicineRelease } from '../product.ts'

type BrandFact = {
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
}

const oralExtended: BrandFact = { form: 'oral', release: 'extended' }
const oralSustained: BrandFact = { form: 'oral', release: 'sustained' }
const oralDelayed: BrandFact = { form: 'oral', release: 'delayed' }
const oral: BrandFact = { form: 'oral' }
const patch: BrandFact = { form: 'transdermal' }
const topical: BrandFact = { form: 'topical' }
const injection: BrandFact = { form: 'injection' }

/** Source: US labels, recalled. */
export const brandFacts: ReadonlyMap<string, BrandFact> = new Map<string, BrandFact>([
  ['Aplenzin', oralExtended],
  ['Forfivo', oralExtended],
  ['Forfivo XL', oralExtended],
  ['Pristiq', oralExtended],
  ['Khedezla', oralExtended],
  ['Fetzima', oralExtended],
  ['Exxua', oralExtended],
  ['Oleptro', oralExtended],
  ['Lithobid', oralExtended],
  ['Concerta', oralExtended],
  ['Zyban', oralSustained],
  ['Buproban', oralSustained],
  ['Cymbalta', oralDelayed],
  ['Irenka', oralDelayed],
  ['Drizalma', oralDelayed],
  ['Drizalma Sprinkle', oralDelayed],
  ['Prozac Weekly', { form: 'oral', release: 'weekly' }],
  ['Emsam', patch],
  ['Eldepryl', oral],
  ['Zelapar', oral],
  ['Silenor', oral],
  ['Zonalon', topical],
  ['Prudoxin', topical],
  ['Mirataz', topical],
  ['Spravato', { form: 'nasal' }],
  ['Ketalar', injection],
  ['Zulresso', injection],
  ['Abilify Maintena', injection],
  ['Aristada', injection],
  ['Invega Sustenna', injection],
  ['Invega Trinza', injection],
  ['Invega Hafyera', injection],
  ['Risperdal Consta', injection],
  ['Perseris', injection],
  ['Uzedy', injection],
  ['Zyprexa Relprevv', injection],
  ['Vivitrol', injection],
  ['Sublocade', injection],
  ['Daytrana', patch],
  ['Xelstrym', patch],
  ['Secuado', patch],
  ...combinationProducts.flatMap((product) =>
    product.brands.map((brand) => [brand, { form: 'oral', release: product.release }] as const),
  ),
])
