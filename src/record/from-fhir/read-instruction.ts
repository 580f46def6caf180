/** One dose instruction, from its structure and its words together. */
import type { StatedDate } from '../../units/day.ts'
import type { Medicine } from '../record.ts'
import type { IngredientAmountRange } from './amount.ts'
import { dosesMatter } from './medicine-role.ts'
import { type SigSteps, sigInstructions } from './sig-dose.ts'
import type { Instruction } from './structured-dose.ts'

/** A stretch of one amount per day. */
export type Step = { readonly amounts: readonly IngredientAmountRange[]; readonly days: number | undefined }

export type ReadInstruction = {
  readonly sequence: number | undefined
  readonly start: StatedDate | undefined
  /** Times of day such as "morning", where the structure names them. */
  readonly timesOfDay: string
  /** One after the other; empty where the dose could not be read. */
  readonly steps: readonly Step[]
  readonly days: number | undefined
  readonly fromWords: boolean
  readonly asNeeded: boolean
  readonly indication: string | undefined
  /** Structure and words disagree: in this way. */
  readonly conflict?: string | undefined
  /** Words that say more than was understood. */
  readonly unread: readonly string[]
  /** Why the structured dose cannot be read. */
  readonly problem: string | undefined
}

/**
 * Reads an instruction. The structure comes first; what it leaves open is taken from the words. Where both name a
 * dose and do not agree, the dose lies between them.
 */
export function readInstruction(instruction: Instruction, medicine: Medicine): ReadInstruction {
  const { perDay, text, sequence, start, days, timesOfDay } = instruction
  const structured = perDay?.kind === 'amounts' ? perDay.amounts : undefined
  const words = text !== undefined && dosesMatter(medicine) ? sigInstructions(text, medicine) : undefined
  const common = {
    sequence,
    start,
    timesOfDay,
    days: days ?? words?.days,
    asNeeded: instruction.asNeeded || (words?.asNeeded ?? false),
    indication: words?.indication,
    problem: perDay?.kind === 'unreadable' ? perDay.problem : undefined,
  }
  if (structured === undefined) {
    const steps = (words?.steps ?? []).map((step) => ({ ...step, days: step.days ?? days }))
    return { ...common, steps, fromWords: steps.length > 0, unread: words?.unread ?? [] }
  }
  const asStructured = { ...common, fromWords: false, unread: [] }
  const stated = onlyStep(words)
  const amounts = instruction.asNeeded || !common.asNeeded ? structured : structured.map(downToNothing)
  if (stated === undefined || agree(amounts, stated)) return { ...asStructured, steps: [{ amounts, days }] }
  return {
    ...asStructured,
    steps: [{ amounts: spanning(amounts, stated), days }],
    conflict: `its structure gives ${shown(amounts)}, its words "${text}" give ${shown(stated)}`,
  }
}

/** The dose that words name completely and for the whole course. */
function onlyStep(words: SigSteps | undefined): readonly IngredientAmountRange[] | undefined {
  const [step, another] = words?.steps ?? []
  return words?.unread.length === 0 && another === undefined ? step?.amounts : undefined
}

function downToNothing(amount: IngredientAmountRange): IngredientAmountRange {
  return { ...amount, low: 0 }
}

const tolerance = 0.01

/** Ranges that overlap agree: one of them is only less exact. */
function agree(a: readonly IngredientAmountRange[], b: readonly IngredientAmountRange[]): boolean {
  return a.every(({ ingredient, low, high }) => {
    const other = b.find((amount) => amount.ingredient === ingredient)
    return other === undefined || (low <= other.high * (1 + tolerance) && other.low <= high * (1 + tolerance))
  })
}

function spanning(
  a: readonly IngredientAmountRange[],
  b: readonly IngredientAmountRange[],
): readonly IngredientAmountRange[] {
  return a.map((amount) => {
    const other = b.find((each) => each.ingredient === amount.ingredient) ?? amount
    return { ...amount, low: Math.min(amount.low, other.low), high: Math.max(amount.high, other.high) }
  })
}

function shown(amounts: readonly IngredientAmountRange[]): string {
  return amounts.map(({ low, high }) => (low === high ? `${high} mg` : `${low} to ${high} mg`)).join(' and ')
}
