/** The dose per day of one prescription, dispensing or statement, over its course. */
import type { Concept } from '../../units/code.ts'
import type { StatedDate } from '../../units/day.ts'
import { doseRange } from '../../units/dose.ts'
import type { DosePhase, Exposure, Medicine } from '../record.ts'
import type { Amounts, IngredientAmountRange } from './amount.ts'
import { conceptAt } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { type JsonObject, objectAt } from './json.ts'
import { dosesMatter } from './medicine-role.ts'
import type { ReadContext } from './read-context.ts'
import { sigInstructions } from './sig-dose.ts'
import { periodFrom, shortened } from './stated-dates.ts'
import { type Instruction, instructionFrom } from './structured-dose.ts'
import { amountsFromSupply, type Supply } from './supply.ts'

export type CourseDose = Pick<Exposure, 'doses' | 'doseBasis' | 'asNeeded' | 'sig' | 'statedDays'> & {
  readonly start: StatedDate | undefined
  readonly end: StatedDate | undefined
  /** What an "as needed" is for. */
  readonly neededFor: readonly Concept[]
}

type Step = {
  readonly sequence: number | undefined
  readonly amounts: readonly IngredientAmountRange[]
  readonly days: number | undefined
  readonly start: StatedDate | undefined
}

/** Reads the dosages of an entry: the structured part, or else its words, or else quantity over days of supply. */
export function courseDose(
  dosages: readonly JsonObject[],
  medicine: Medicine,
  supply: Supply,
  found: FoundResource,
  context: ReadContext,
): CourseDose {
  const instructions = dosages.map((dosage) => {
    const repeat = objectAt(objectAt(dosage, 'timing'), 'repeat')
    const bounds = periodFrom(objectAt(repeat, 'boundsPeriod'), found.ref, context.log)
    return instructionFrom(dosage, medicine, bounds)
  })
  const texts = [...new Set(instructions.map((each) => each.text).filter((text) => text !== undefined))]
  const fromWords = wordsOf(instructions, medicine)
  const common = {
    sig: texts.length === 0 ? undefined : texts.join('; '),
    start: earliest(instructions.map((each) => each.start)),
    end: latest(instructions.map((each) => each.end)),
    asNeeded: instructions.length > 0 && fromWords.every((each) => each.asNeeded),
    neededFor: dosages
      .map((dosage) => conceptAt(dosage, 'asNeededCodeableConcept'))
      .filter((each) => each !== undefined),
    statedDays:
      instructions.length === 1 && instructions[0]?.end === undefined ? fromWords[0]?.days : undefined,
  }
  if (medicine.ingredients.length === 0) return { ...common, doses: [], doseBasis: 'none' }
  return { ...common, ...dosesFrom(instructions, fromWords, medicine, supply, found, context) }
}

type Doses = Pick<Exposure, 'doses' | 'doseBasis'>

function dosesFrom(
  instructions: readonly Instruction[],
  read: readonly ReadInstruction[],
  medicine: Medicine,
  supply: Supply,
  found: FoundResource,
  context: ReadContext,
): Doses {
  if (read.length > 0 && read.every((each) => each.steps.length > 0)) {
    const doses = arranged(
      read.flatMap((each) => each.steps),
      found,
      context,
    )
    const tooMuch = absurd(doses)
    if (tooMuch === undefined)
      return { doses, doseBasis: read.some((each) => each.fromSig) ? 'sig' : 'structured' }
    return unread(`${tooMuch} mg a day is no possible dose`, medicine, found, context)
  }
  const stated = firstProblem(instructions)
  const supplied = supply.quantity === undefined ? undefined : amountsFromSupply(supply, medicine)
  if (supplied?.kind === 'amounts' && stated === undefined) {
    const doses = [phaseOf(0, undefined, supplied.amounts)]
    const tooMuch = absurd(doses)
    if (tooMuch === undefined) return { doses, doseBasis: 'supply' }
    return unread(`${tooMuch} mg a day is no possible dose`, medicine, found, context)
  }
  const problem = stated ?? (supplied?.kind === 'unreadable' ? supplied.problem : undefined)
  if (problem !== undefined) return unread(problem, medicine, found, context)
  const text = instructions.map((each) => each.text).find((each) => each !== undefined)
  if (text !== undefined)
    return unread(`"${shortened(text)}" names no dose per day that can be read`, medicine, found, context)
  if (dosesMatter(medicine)) {
    context.log.count(
      found.ref,
      `${found.type} of ${medicine.name} that states no dose.`,
      'Whether the dose was adequate cannot be told from it.',
    )
  }
  return noDoses
}

const noDoses: Doses = { doses: [], doseBasis: 'none' }

function unread(problem: string, medicine: Medicine, found: FoundResource, context: ReadContext): Doses {
  if (dosesMatter(medicine)) {
    context.log.report(
      found.ref,
      `Cannot read the dose of ${found.ref}: ${problem}.`,
      'Its dose is unknown; whether it was adequate cannot be told from it.',
    )
  } else {
    context.log.count(
      found.ref,
      'The dose of a medicine that treats no depression cannot be read.',
      'No answer depends on it.',
    )
  }
  return noDoses
}

function firstProblem(instructions: readonly Instruction[]): string | undefined {
  const unreadable = instructions.find((each) => each.perDay?.kind === 'unreadable')?.perDay
  return unreadable?.kind === 'unreadable' ? unreadable.problem : undefined
}

type ReadInstruction = {
  readonly steps: readonly Step[]
  readonly fromSig: boolean
  readonly asNeeded: boolean
  readonly days: number | undefined
}

/** Each instruction as steps of the course; what the structure leaves open is taken from the words. */
function wordsOf(instructions: readonly Instruction[], medicine: Medicine): readonly ReadInstruction[] {
  return instructions.map((instruction) => {
    const { perDay, text, sequence, start, asNeeded, days } = instruction
    if (perDay?.kind === 'amounts') {
      return { steps: [{ sequence, amounts: perDay.amounts, days, start }], fromSig: false, asNeeded, days }
    }
    const sig = text === undefined ? undefined : sigInstructions(text, medicine)
    const steps = (sig?.steps ?? []).map((step) => ({ ...step, sequence, start, days: step.days ?? days }))
    return {
      steps,
      fromSig: steps.length > 0,
      asNeeded: asNeeded || (sig?.asNeeded ?? false),
      days: days ?? sig?.days,
    }
  })
}

/** Puts the steps of a course one after the other, or beside each other, as their numbers and dates say. */
function arranged(steps: readonly Step[], found: FoundResource, context: ReadContext): readonly DosePhase[] {
  const [first, ...more] = steps
  if (first === undefined) return []
  if (more.length === 0) return [phaseOf(0, undefined, first.amounts)]
  const dated = steps.every((step) => step.start?.precision === 'day')
  if (dated) return byStart(steps)
  const numbered = new Set(steps.map((step) => step.sequence))
  const follow = numbered.size > 1 || steps.slice(0, -1).every((step) => step.days !== undefined)
  if (!follow) return [phaseOf(0, undefined, together(steps))]
  return inSequence(steps) ?? unordered(steps, found, context)
}

function byStart(steps: readonly Step[]): readonly DosePhase[] {
  const starts = [...new Set(steps.map((step) => step.start?.first ?? 0))].sort((a, b) => a - b)
  const origin = starts[0] ?? 0
  return starts.map((start) => {
    const same = steps.filter((step) => (step.start?.first ?? 0) === start)
    return phaseOf(start - origin, same[0]?.days, together(same))
  })
}

/** Steps in the order of their numbers; `undefined` where a step that another follows has no length. */
function inSequence(steps: readonly Step[]): readonly DosePhase[] | undefined {
  const numbers = [...new Set(steps.map((step) => step.sequence ?? 0))].sort((a, b) => a - b)
  const groups =
    numbers.length === 1
      ? steps.map((step) => [step])
      : numbers.map((number) => steps.filter((step) => (step.sequence ?? 0) === number))
  const phases: DosePhase[] = []
  let day = 0
  for (const [index, group] of groups.entries()) {
    const days = group[0]?.days
    if (days === undefined && index < groups.length - 1) return undefined
    phases.push(phaseOf(day, days, together(group)))
    day += days ?? 0
  }
  return phases
}

/** Instructions whose order in time is not told: at least the least of them, at most all of them together. */
function unordered(steps: readonly Step[], found: FoundResource, context: ReadContext): readonly DosePhase[] {
  context.log.report(
    found.ref,
    'Numbered dose instructions without lengths: it is not told whether they follow each other or go together.',
    'The dose lies between the smallest of them and their sum.',
  )
  const sum = together(steps)
  const amounts = sum.map((amount) => {
    const each = steps
      .flatMap((step) => step.amounts)
      .filter(({ ingredient }) => ingredient === amount.ingredient)
    return { ...amount, low: Math.min(...each.map(({ low }) => low)) }
  })
  return [phaseOf(0, undefined, amounts)]
}

/** Amounts taken beside each other, per ingredient. */
function together(steps: readonly Step[]): readonly IngredientAmountRange[] {
  const sums = new Map<string, IngredientAmountRange>()
  for (const { ingredient, low, high } of steps.flatMap((step) => step.amounts)) {
    const before = sums.get(ingredient)
    sums.set(ingredient, { ingredient, low: low + (before?.low ?? 0), high: high + (before?.high ?? 0) })
  }
  return [...sums.values()]
}

function phaseOf(
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

const mostMgPerDay = 10_000

/** No medicine of this field is taken in more than ten grams a day; more is a mistake of entry. */
function absurd(doses: readonly DosePhase[]): number | undefined {
  for (const { amounts } of doses) {
    for (const { perDay } of amounts) if (!(perDay.high <= mostMgPerDay)) return perDay.high
  }
  return undefined
}

function earliest(dates: readonly (StatedDate | undefined)[]): StatedDate | undefined {
  return dates.reduce(
    (best, date) => (best === undefined || (date && date.first < best.first) ? date : best),
    undefined,
  )
}

function latest(dates: readonly (StatedDate | undefined)[]): StatedDate | undefined {
  if (dates.some((date) => date === undefined)) return undefined
  return dates.reduce(
    (best, date) => (best === undefined || (date && date.last > best.last) ? date : best),
    undefined,
  )
}

export type { Amounts }
