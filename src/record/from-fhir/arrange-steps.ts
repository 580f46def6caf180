/** Puts several dose instructions in time: one after the other, or beside each other. */
import { doseRange } from '../../units/dose.ts'
import type { DosePhase } from '../record.ts'
import type { IngredientAmountRange } from './amount.ts'
import type { ReadInstruction, Step } from './read-instruction.ts'

export type Arranged = {
  readonly phases: readonly DosePhase[]
  /** Whether the instructions follow each other or go together is not told. */
  readonly isOpen: boolean
}

/**
 * Instructions with their own first days follow those. Numbered ones with lengths follow their numbers. Equal
 * numbers, and different times of the day, go together (FHIR Dosage.sequence). Otherwise the dose lies between the
 * smallest of them and their sum.
 */
export function arrangeSteps(instructions: readonly ReadInstruction[]): Arranged {
  const [first, ...more] = instructions
  if (first === undefined) return { phases: [], isOpen: false }
  if (more.length === 0) return certain(inTurn(first.steps) ?? [])
  const single = instructions.every((each) => each.steps.length === 1)
  if (!single) return { phases: [between(instructions)], isOpen: true }
  if (haveOwnStarts(instructions)) return certain(byStart(instructions))
  if (areBeside(instructions)) return certain([phaseOf(0, undefined, together(instructions))])
  const followed = byNumber(instructions)
  return followed ? certain(followed) : { phases: [between(instructions)], isOpen: true }
}

function certain(phases: readonly DosePhase[]): Arranged {
  return { phases, isOpen: false }
}

/** The steps of one instruction: each but the last has a length. */
function inTurn(steps: readonly Step[]): readonly DosePhase[] | undefined {
  const phases: DosePhase[] = []
  let day = 0
  for (const [index, { amounts, days }] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (days === undefined && !isLast) return undefined
    phases.push(phaseOf(day, steps.length === 1 ? undefined : days, amounts))
    day += days ?? 0
  }
  return phases
}

function haveOwnStarts(instructions: readonly ReadInstruction[]): boolean {
  const starts = instructions.map((each) => (each.start?.precision === 'day' ? each.start.first : undefined))
  return !starts.includes(undefined) && new Set(starts).size > 1
}

function byStart(instructions: readonly ReadInstruction[]): readonly DosePhase[] {
  const startOf = (each: ReadInstruction): number => each.start?.first ?? 0
  const starts = [...new Set(instructions.map(startOf))].sort((a, b) => a - b)
  const origin = starts[0] ?? 0
  return starts.map((start) => {
    const same = instructions.filter((each) => startOf(each) === start)
    return phaseOf(start - origin, same[0]?.steps[0]?.days, together(same))
  })
}

/** The same number, or times of day that are named and all differ. */
function areBeside(instructions: readonly ReadInstruction[]): boolean {
  const numbers = new Set(instructions.map((each) => each.sequence))
  if (numbers.size === 1 && !numbers.has(undefined)) return true
  const times = instructions.map((each) => each.timesOfDay)
  return !times.includes('') && new Set(times).size === times.length
}

/** In the order of their numbers; `undefined` where one that another follows has no number or no length. */
function byNumber(instructions: readonly ReadInstruction[]): readonly DosePhase[] | undefined {
  if (instructions.some((each) => each.sequence === undefined)) return undefined
  const sequenceOf = (each: ReadInstruction): number => each.sequence ?? 0
  const numbers = [...new Set(instructions.map(sequenceOf))].sort((a, b) => a - b)
  const phases: DosePhase[] = []
  let day = 0
  for (const [index, number] of numbers.entries()) {
    const group = instructions.filter((each) => sequenceOf(each) === number)
    const days = group[0]?.steps[0]?.days
    if (days === undefined && index < numbers.length - 1) return undefined
    phases.push(phaseOf(day, days, together(group)))
    day += days ?? 0
  }
  return phases
}

/** Amounts taken beside each other, per ingredient. */
function together(instructions: readonly ReadInstruction[]): readonly IngredientAmountRange[] {
  const sums = new Map<string, IngredientAmountRange>()
  for (const { ingredient, low, high } of instructions.flatMap((each) => each.steps[0]?.amounts ?? [])) {
    const before = sums.get(ingredient)
    sums.set(ingredient, { ingredient, low: low + (before?.low ?? 0), high: high + (before?.high ?? 0) })
  }
  return [...sums.values()]
}

/** At least the smallest amount that any step names, at most the largest of each together. */
function between(instructions: readonly ReadInstruction[]): DosePhase {
  const amounts = new Map<string, IngredientAmountRange>()
  for (const { steps } of instructions) {
    for (const largest of largestOf(steps)) {
      const before = amounts.get(largest.ingredient)
      amounts.set(largest.ingredient, {
        ingredient: largest.ingredient,
        low: Math.min(largest.low, before?.low ?? largest.low),
        high: largest.high + (before?.high ?? 0),
      })
    }
  }
  return phaseOf(0, undefined, [...amounts.values()])
}

/** Per ingredient the smallest and the largest amount of these steps. */
function largestOf(steps: readonly Step[]): readonly IngredientAmountRange[] {
  const amounts = new Map<string, IngredientAmountRange>()
  for (const amount of steps.flatMap((step) => step.amounts)) {
    const before = amounts.get(amount.ingredient) ?? amount
    amounts.set(amount.ingredient, {
      ingredient: amount.ingredient,
      low: Math.min(before.low, amount.low),
      high: Math.max(before.high, amount.high),
    })
  }
  return [...amounts.values()]
}

/** A phase of a course. */
export function phaseOf(
  fromDay: number,
  days: number | undefined,
  amounts: readonly IngredientAmountRange[],
): DosePhase {
  return {
    fromDay,
    days,
    amounts: amounts.map(({ ingredient, low, high }) => ({
      ingredient,
      perDay: doseRange(rounded(low), rounded(high)),
    })),
  }
}

const hundredths = 100

/** Two decimals: finer doses are only artefacts of division. */
function rounded(milligrams: number): number {
  return Math.round(milligrams * hundredths) / hundredths
}
