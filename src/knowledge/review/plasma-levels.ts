/** Plasma levels: none found is not taken; a range exists for some. */
import type { Citation } from '../citation.ts'
import type { IngredientId } from '../medicines/index.ts'

/** When a person last compared this file with its sources. */
export const plasmaLevelsReviewed = '2026-11-23'

export type LevelRow = {
  readonly ingredient: IngredientId
  readonly loinc: string
  readonly unit?: string | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly note?: string | undefined
  readonly cite: Citation
}

const code = (at: string): Citation => ({ source: 'loinc-tests', at, status: 'verified' })
const range = (at: string): Citation => ({ source: 'agnp-2017', at, status: 'known' })

export const plasmaLevels: readonly LevelRow[] = [
  { ingredient: 'sertraline', loinc: '6906-2', cite: code('6906-2') },
  { ingredient: 'fluoxetine', loinc: '3644-2', cite: code('3644-2') },
  { ingredient: 'citalopram', loinc: '34635-3', cite: code('34635-3') },
  { ingredient: 'paroxetine', loinc: '9699-0', cite: code('9699-0') },
  { ingredient: 'bupropion', loinc: '6706-6', cite: code('6706-6') },
  { ingredient: 'bupropion', loinc: '9418-5', note: 'hydroxybupropion', cite: code('9418-5') },
  { ingredient: 'venlafaxine', loinc: '9630-5', cite: code('9630-5') },
  {
    ingredient: 'nortriptyline',
    loinc: '3872-9',
    unit: 'ng/ml',
    low: 70,
    high: 170,
    note: 'label: 50 to 150',
    cite: range('nortriptyline'),
  },
  {
    ingredient: 'amitriptyline',
    loinc: '3335-7',
    unit: 'ng/ml',
    low: 80,
    high: 200,
    note: 'with nortriptyline',
    cite: range('amitriptyline'),
  },
  {
    ingredient: 'imipramine',
    loinc: '9627-1',
    unit: 'ng/ml',
    low: 175,
    high: 300,
    note: 'with desipramine',
    cite: range('imipramine'),
  },
  {
    ingredient: 'clomipramine',
    loinc: '3493-4',
    unit: 'ng/ml',
    low: 230,
    high: 450,
    note: 'with norclomipramine',
    cite: range('clomipramine'),
  },
  {
    ingredient: 'desipramine',
    loinc: '3531-1',
    unit: 'ng/ml',
    low: 100,
    high: 300,
    cite: range('desipramine'),
  },
  {
    ingredient: 'lithium',
    loinc: '14334-7',
    unit: 'mmol/l',
    low: 0.5,
    high: 0.8,
    cite: { source: 'canmat-2023', at: 'lithium level in augmentation', status: 'verified' },
  },
]
