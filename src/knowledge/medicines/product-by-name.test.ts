import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combinationProducts } from './combination-products.ts'
import { allIngredients } from './ingredients.ts'
import type { Product } from './product.ts'
import { medicinesNamedIn, productByName } from './product-by-name.ts'

/** "sertraline 100, oral extended, Zoloft" */
function shown(product: Product | undefined): string {
  if (product === undefined) return 'none'
  const amounts = product.ingredients.map(({ ingredient, mgPerUnit }) =>
    mgPerUnit === undefined ? ingredient : `${ingredient} ${mgPerUnit}`,
  )
  const kind = [product.form, product.release].filter((part) => part !== undefined).join(' ')
  return [amounts.join(' + '), kind, product.brand].filter(Boolean).join(', ')
}

describe('a name as records write it', () => {
  test.each([
    ['Fluoxetine 20 MG Oral Capsule [Prozac]', 'fluoxetine 20, oral, Prozac'],
    [
      '24 HR venlafaxine 75 MG Extended Release Oral Capsule [Effexor]',
      'venlafaxine 75, oral extended, Effexor',
    ],
    ['12 HR Bupropion Hydrochloride 150 MG Extended Release Oral Tablet', 'bupropion 150, oral sustained'],
    ['Zoloft 100 mg tab', 'sertraline 100, oral, Zoloft'],
    ['Sertraline 100MG', 'sertraline 100'],
    ['buPROPion', 'bupropion'],
    ['Lithium Carbona', 'lithium'],
    ['Emsam(selegeline) patch', 'selegiline, transdermal, Emsam'],
    ['LaMOTrigine (Lamictal Brand) *NF*', 'lamotrigine, Lamictal'],
    ['buPROPion HCl (Smoking Deter)', 'bupropion'],
    ['FLUoxetine HCl (PMDD) 20 mg', 'fluoxetine 20'],
    ['chlordiazePOXIDE-Amitriptyline', 'chlordiazepoxide + amitriptyline'],
    ['perphenazine-amitriptyline 2-25 mg tablet', 'perphenazine 2 + amitriptyline 25, oral'],
    ['Triavil 25/4', 'perphenazine 4 + amitriptyline 25, oral, Triavil'],
    ['Lidocaine 4% w/ Amitriptyline 2% Paste', 'lidocaine + amitriptyline, topical'],
    ['doxepin cream 50 mg/g', 'doxepin, topical'],
    ['Ketamine (For Intubation)', 'ketamine'],
    ['venlafaxine XR 150mg', 'venlafaxine 150, extended'],
    ['venlafaxine (EFFEXOR-XR) 150 MG 24 hr capsule', 'venlafaxine 150, oral extended, Effexor XR'],
    ['Wellbutrin SR', 'bupropion, sustained, Wellbutrin SR'],
    ['Budeprion XL 150', 'bupropion 150, extended, Budeprion XL'],
    ['Wellbutrin (bupropion) XL 300 mg', 'bupropion 300, extended, Wellbutrin'],
    ['Paxil CR 12.5 mg', 'paroxetine 12.5, extended, Paxil CR'],
    ['sertraline HCl 50 mg/5mL', 'sertraline 10'],
    ['olanzapine 6 MG / fluoxetine 25 MG Oral Capsule', 'olanzapine 6 + fluoxetine 25, oral'],
    ['Symbyax 6-25', 'olanzapine 6 + fluoxetine 25, oral, Symbyax'],
    ['Symbyax 6 mg-25 mg', 'olanzapine 6 + fluoxetine 25, oral, Symbyax'],
    ['Auvelity', 'dextromethorphan 45 + bupropion 105, oral extended, Auvelity'],
    ['Aplenzin 348 mg', 'bupropion 300, oral extended, Aplenzin'],
    ['Prozac Weekly 90 mg', 'fluoxetine 90, oral weekly, Prozac Weekly'],
    ['fluoxetine 90 MG Delayed Release Oral Capsule', 'fluoxetine 90, oral weekly'],
    ['24 HR selegiline 0.25 MG/HR Transdermal System', 'selegiline 6, transdermal extended'],
    ['Emsam 6 mg/24 hr', 'selegiline 6, transdermal extended, Emsam'],
    ['levothyroxine 125 mcg', 'levothyroxine 0.125'],
    ['Effexor 37,5 mg', 'venlafaxine 37.5, Effexor'],
    ['.5 mg risperidone', 'risperidone 0.5'],
    ['St. John’s Wort 300 mg', 'st-johns-wort 300'],
    ['Sertraline 100 mg', 'sertraline 100'],
    ['dothiepin 75mg', 'dosulepin 75'],
  ])('%s → %s', (text, expected) => {
    expect(shown(productByName(text)?.product)).toBe(expected)
  })
})

describe('a strength is only what is printed as one', () => {
  test.each([
    ['50 mg sertraline, 100 mg trazodone', 'sertraline 50 + trazodone 100'],
    ['sertraline 50 mg, trazodone 100 mg', 'sertraline 50 + trazodone 100'],
    ['Prozac 20', 'fluoxetine 20, Prozac'],
    ['Zoloft #30', 'sertraline, Zoloft'],
    ['Zoloft #50', 'sertraline, Zoloft'],
    ['Zoloft 30 tablets', 'sertraline, oral, Zoloft'],
    ['Zoloft 2019', 'sertraline, Zoloft'],
    ['Zoloft up to 200 mg x 10 wks 2019, no help', 'sertraline, Zoloft'],
    ['sertraline 50-100 mg', 'sertraline'],
    ['{7 (vilazodone 10 MG Oral Tablet) / 23 (vilazodone 20 MG Oral Tablet) } Pack', 'vilazodone, oral'],
    ['{35 (lamotrigine 25 MG Oral Tablet) } Pack', 'lamotrigine, oral'],
    ['fluoxetine 90 mg daily', 'fluoxetine 90'],
    ['Lamictal Blue (For Patients Taking Valproate)', 'lamotrigine, Lamictal Blue'],
  ])('%s → %s', (text, expected) => {
    expect(shown(productByName(text)?.product)).toBe(expected)
  })
})

describe('a misspelt name is read if only one medicine can be meant', () => {
  test.each([
    ['amitriptilline', 'amitriptyline'],
    ['nortryptiline', 'nortriptyline'],
    ['trazadone', 'trazodone'],
    ['escitalpram', 'escitalopram'],
    ['velanfaxine', 'venlafaxine'],
    ['Sertralin', 'sertraline'],
    ['wellbutirn', 'bupropion'],
    ['mirtazipine', 'mirtazapine'],
    ['desvenlafaxin', 'desvenlafaxine'],
    ['tranylcipromine', 'tranylcypromine'],
  ])('%s → %s', (text, ingredient) => {
    const found = productByName(text)
    expect(found?.certainty).toBe('misspelt')
    expect(found?.product.ingredients).toEqual([{ ingredient }])
  })
})

describe('a medicine is never taken for another', () => {
  test.each([
    ['clomipramine', 'clomipramine'],
    ['chlorpromazine', 'chlorpromazine'],
    ['clomiphene', 'none'],
    ['chlorpropamide', 'none'],
    ['Celexa', 'citalopram, Celexa'],
    ['Celebrex', 'celecoxib, Celebrex'],
    ['Cerebyx', 'fosphenytoin, Cerebyx'],
    ['Lexapro', 'escitalopram, Lexapro'],
    ['Lexiva', 'none'],
    ['duloxetine', 'duloxetine'],
    ['fluoxetine', 'fluoxetine'],
    ['paroxetine', 'paroxetine'],
    ['venlafaxine', 'venlafaxine'],
    ['desvenlafaxine', 'desvenlafaxine'],
    ['bupropion', 'bupropion'],
    ['buspirone', 'buspirone'],
    ['Lamisil', 'terbinafine, Lamisil'],
    ['prednisolone', 'prednisolone'],
    ['prednisone', 'prednisone'],
    ['dapoxetine', 'none'],
    ['trimeprazine', 'none'],
    ['cycloserine', 'none'],
    ['vanlofaxone', 'none'],
    ['ketimane', 'none'],
    ['ability to work in the program', 'none'],
    ['same dose as before', 'none'],
    ['thyroid normal', 'none'],
    ['Sertraline Placebo Study Med', 'none'],
    ['', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(shown(productByName(text)?.product)).toBe(expected)
  })
})

test('every name, synonym and brand leads to its own ingredient', () => {
  const wrong = allIngredients.flatMap((entry) =>
    [...entry.synonyms, ...entry.brands, ...(everyday.has(entry.id) ? [] : [entry.name])].filter((name) => {
      const found = productByName(name)
      return (
        found?.certainty !== 'exact' ||
        found.product.ingredients.map((each) => each.ingredient).join() !== entry.id
      )
    }),
  )
  expect(wrong).toEqual([])
})

const everyday: ReadonlySet<string> = new Set(['same'])

test('every brand of a combination leads to all its ingredients', () => {
  for (const { brands, ingredients } of combinationProducts) {
    for (const brand of brands) {
      expect(productByName(brand)?.product.ingredients.map((each) => each.ingredient)).toEqual(ingredients)
    }
  }
})

test('capitals make no difference', () => {
  const names = allIngredients.flatMap((entry) => [...entry.synonyms, ...entry.brands])
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.infiniteStream(fc.boolean()), (name, upper) => {
      const mixed = [...name].map((letter) =>
        upper.next().value ? letter.toUpperCase() : letter.toLowerCase(),
      )
      expect(productByName(mixed.join(''))).toEqual(productByName(name))
    }),
  )
})

test('whatever is written, the answer is a medicine of ours or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const found = productByName(text)
      for (const { ingredient, mgPerUnit } of found?.product.ingredients ?? []) {
        expect(allIngredients.some((entry) => entry.id === ingredient)).toBe(true)
        expect(mgPerUnit === undefined || Number.isFinite(mgPerUnit)).toBe(true)
      }
    }),
  )
})

test('random words are no medicine', () => {
  const letters = fc.constantFrom(...'bcdfghjkqwxz')
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 3, maxLength: 14 }), (word) => {
      expect(productByName(word)).toBeUndefined()
    }),
  )
})

describe('medicines named in a longer text', () => {
  const history =
    "Zoloft up to 200 mg x 10 wks 2019, no help; escitalpram stopped after 5 days; St. John's Wort"
  test('are found in their places', () => {
    const found = medicinesNamedIn(history).map(({ start, end, ingredients }) => [
      history.slice(start, end),
      ...ingredients,
    ])
    expect(found).toEqual([
      ['Zoloft', 'sertraline'],
      ['escitalpram', 'escitalopram'],
      ["St. John's Wort", 'st-johns-wort'],
    ])
  })
  test('accents and dashes before them do not move the place', () => {
    const text = 'Après échec – “Séroplex”, Effexor'
    const [found] = medicinesNamedIn(text)
    expect(text.slice(found?.start, found?.end)).toBe('Effexor')
  })
})
