/** The dose per day in the words of an instruction, as amounts of a known medicine. */
import type { Medicine } from '../record.ts'
import { readSig } from '../sig/read-sig.ts'
import type { SigAmount, SigReading } from '../sig/sig-reading.ts'
import { amountsOf, type IngredientAmountRange } from './amount.ts'
import { Remembered } from './remembered.ts'

export type SigSteps = {
  /** Empty where the dose could not be read. */
  readonly steps: readonly {
    readonly amounts: readonly IngredientAmountRange[]
    readonly days: number | undefined
  }[]
  readonly asNeeded: boolean
  readonly days: number | undefined
  readonly indication: string | undefined
  /** Words that say more than was understood. */
  readonly unread: readonly string[]
}

const longestSig = 500
const remembered = new Remembered<SigReading>()
/** Medicines are shared between entries and records; so are the few instructions each is given with. */
const stepsByMedicine = new WeakMap<Medicine, Remembered<SigSteps>>()
const instructionsPerMedicine = 100

/** What the words of an instruction say of this medicine; `undefined` for a text too long to be one. */
export function sigInstructions(text: string, medicine: Medicine): SigSteps | undefined {
  if (text.length > longestSig) return undefined
  let known = stepsByMedicine.get(medicine)
  if (known === undefined) {
    known = new Remembered(instructionsPerMedicine)
    stepsByMedicine.set(medicine, known)
  }
  return known.get(text, () => stepsFor(text, medicine))
}

function stepsFor(text: string, medicine: Medicine): SigSteps {
  const reading = remembered.get(text, () => readSig(text))
  const { asNeeded, days, indication, unread } = reading
  return { steps: stepsOf(reading, medicine), asNeeded, days, indication, unread }
}

function stepsOf(reading: SigReading, medicine: Medicine): SigSteps['steps'] {
  const steps: { amounts: readonly IngredientAmountRange[]; days: number | undefined }[] = []
  for (const [index, { fromDay, days, perDay }] of reading.phases.entries()) {
    const amounts = amountsFrom(perDay, reading.form, medicine)
    if (amounts === undefined) return []
    const next = reading.phases[index + 1]
    steps.push({ amounts, days: next === undefined ? days : next.fromDay - fromDay })
  }
  return steps
}

/** Sprays, puffs and drops have no strength that we know. */
const unitOfForm = {
  tablet: 'tablet',
  capsule: 'capsule',
  ml: 'mL',
  patch: 'patch',
  film: 'film',
  device: 'device',
  other: 'tablet',
  spray: undefined,
  puff: undefined,
  drop: undefined,
} as const satisfies Record<NonNullable<SigReading['form']>, string | undefined>

function amountsFrom(
  { low, high, unit }: SigAmount,
  form: SigReading['form'],
  medicine: Medicine,
): readonly IngredientAmountRange[] | undefined {
  const name = unit === 'mg' ? 'mg' : form === undefined ? 'tablet' : unitOfForm[form]
  if (name === undefined) return undefined
  const most = amountsOf({ low: high, high, unit: name }, medicine)
  if (most.kind === 'unreadable') return undefined
  return most.amounts.map((amount) => ({ ...amount, low: (amount.high * low) / high }))
}
