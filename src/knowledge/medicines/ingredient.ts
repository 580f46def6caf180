/** What we need to know of one active ingredient. */

import type { Cited } from '../citation.ts'
import type { MedicineForm, MedicineRelease } from './product.ts'

/** Lower-case generic name with hyphens: `sertraline`, `st-johns-wort`. */
export type IngredientId = string

/**
 * What a trial is counted under: an ingredient, or a combination that is one treatment
 * (`dextromethorphan-bupropion`).
 */
export type AgentId = string

export type DrugClass =
  | 'ssri'
  | 'snri'
  | 'tca'
  | 'tetracyclic'
  | 'maoi'
  | 'ndri'
  | 'nassa'
  | 'sari'
  | 'serotonin-modulator'
  | 'melatonergic'
  | 'nmda-antagonist'
  | 'neurosteroid'
  | 'sert-5ht1a'
  | 'nri'
  | 'other-antidepressant'
  | 'antipsychotic'
  | 'mood-stabiliser'
  | 'thyroid-hormone'
  | 'stimulant'
  | 'wakefulness'
  | 'anxiolytic'
  | 'dopamine-agonist'
  | 'opioid'
  | 'opioid-antagonist'
  | 'anticonvulsant'
  | 'other'

export type Ingredient = {
  readonly id: IngredientId
  readonly name: string
  /** antidepressant: can be a trial of its own. augmentation: counted with a base antidepressant. other: neither. */
  readonly role: 'antidepressant' | 'augmentation' | 'other'
  readonly class: DrugClass
  readonly mechanism: string
  /** RxNorm ingredient, ATC classes. */
  readonly rxcui?: string | undefined
  readonly atc: readonly string[]
  /** Other spellings of the generic: salts, INN/BAN names. */
  readonly synonyms: readonly string[]
  readonly brands: readonly string[]
  /** Elimination half-life in days incl. active metabolite, where a washout or a stop date depends on it. */
  readonly halfLifeDays?: Cited<number> | undefined
  readonly label?: Label | undefined
  readonly traps: readonly Trap[]
  readonly cite: Cited<string>['cite']
}

/** Usual range and maximum of the label for major depression, mg per day, by population where it differs. */
export type Label = {
  readonly usual?: Cited<{ readonly low: number; readonly high: number }> | undefined
  readonly maximum: readonly (Cited<number> & {
    readonly population?:
      | 'older-than-60'
      | 'geriatric'
      | 'cyp2c19-poor'
      | 'cyp2d6-poor'
      | 'inpatient'
      | undefined
    readonly release?: MedicineRelease | undefined
  })[]
  /** Not labelled for major depression in the US. */
  readonly notForDepression?: boolean | undefined
}

/**
 * A way in which this ingredient looks like an antidepressant trial and is not one.
 * Every condition given must hold for the trap to close.
 */
export type Trap = {
  readonly id: string
  /** Below this daily dose (mg). */
  readonly belowMgPerDay?: number | undefined
  readonly forms?: readonly MedicineForm[] | undefined
  readonly brands?: readonly string[] | undefined
  /** With this other ingredient in the same product. */
  readonly combinedWith?: readonly IngredientId[] | undefined
  /** Only with such an indication recorded. */
  readonly indications?: readonly string[] | undefined
  /** not-a-trial: never an antidepressant trial. other-indication: counts only if depression is the reason. */
  readonly effect: 'not-a-trial' | 'other-indication'
  readonly because: string
  readonly cite: Cited<string>['cite']
}
