/** Blood tests, vital signs and ECG values that answers depend on. */
import type { Citation, Cited } from '../citation.ts'

export type LaboratoryTestId =
  | 'tsh'
  | 'free-t4'
  | 'haemoglobin'
  | 'mcv'
  | 'white-cells'
  | 'neutrophils'
  | 'platelets'
  | 'b12'
  | 'methylmalonic-acid'
  | 'homocysteine'
  | 'folate'
  | 'vitamin-d'
  | 'ferritin'
  | 'iron'
  | 'iron-binding-capacity'
  | 'transferrin-saturation'
  | 'glucose'
  | 'glucose-fasting'
  | 'hba1c'
  | 'sodium'
  | 'potassium'
  | 'calcium'
  | 'magnesium'
  | 'creatinine'
  | 'egfr'
  | 'alt'
  | 'ast'
  | 'bilirubin'
  | 'albumin'
  | 'testosterone'
  | 'free-testosterone'
  | 'luteinising-hormone'
  | 'prolactin'
  | 'cortisol'
  | 'parathyroid-hormone'
  | 'hcg-urine'
  | 'hcg-serum'
  | 'hiv'
  | 'syphilis'
  | 'hepatitis-c'
  | 'crp'
  | 'esr'
  | 'ana'
  | 'lead'
  | 'opiates-urine'
  | 'benzodiazepines-urine'
  | 'cannabinoids-urine'
  | 'amphetamines-urine'
  | 'ethanol'
  | 'smoking-status'
  | 'qtc'
  | 'systolic'
  | 'diastolic'
  | 'heart-rate'
  | 'bmi'
  | 'weight'
  | 'height'
  | 'lithium-level'
  | MedicineLevelId

/** Levels of antidepressants in blood. */
export type MedicineLevelId =
  | 'sertraline-level'
  | 'fluoxetine-level'
  | 'citalopram-level'
  | 'paroxetine-level'
  | 'bupropion-level'
  | 'hydroxybupropion-level'
  | 'venlafaxine-level'
  | 'nortriptyline-level'
  | 'amitriptyline-nortriptyline-level'
  | 'imipramine-desipramine-level'
  | 'clomipramine-norclomipramine-level'
  | 'desipramine-level'

/** Value in our unit = value × factor + offset. */
export type Conversion = { readonly factor: number; readonly offset?: number | undefined }

export type LaboratoryTest = {
  readonly name: string
  /** Unit of our limits. `undefined` where the result is positive or negative, or a word. */
  readonly unit?: string | undefined
  readonly loinc: readonly string[]
  readonly loincCite: Citation
  /** Other codes of the same test, known from use. */
  readonly alsoLoinc?: readonly string[] | undefined
  /** Other units that convert safely, written as `plainUnit` writes them. */
  readonly units?: Readonly<Record<string, Conversion>> | undefined
}

/**
 * A limit that means something. The reporting laboratory's own range comes first; these are the fall-back.
 * `below` and `above` exclude the value itself, `atLeast` includes it.
 */
export type Limit = {
  readonly test: LaboratoryTestId
  readonly means: string
  readonly sex?: 'female' | 'male' | undefined
  readonly below?: number | undefined
  readonly above?: number | undefined
  readonly atLeast?: number | undefined
  /** The number is a multiple of the laboratory's upper limit. */
  readonly timesUpperLimit?: boolean | undefined
  readonly cite: Citation
}

export type TherapeuticRange = Cited<{ readonly low: number; readonly high: number }> & {
  readonly test: LaboratoryTestId
  readonly for: string
}
