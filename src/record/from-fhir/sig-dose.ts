/** The dose per day in the words of an instruction, as amounts of a known medicine. */
import type { Medicine } from '../record.ts'
import type { IngredientAmountRange } from './amount.ts'

export type SigSteps = {
  readonly steps: readonly {
    readonly amounts: readonly IngredientAmountRange[]
    readonly days: number | undefined
  }[]
  readonly asNeeded: boolean
  readonly days: number | undefined
}

export function sigInstructions(_text: string, _medicine: Medicine): SigSteps | undefined {
  return undefined
}
