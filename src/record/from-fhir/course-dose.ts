/** The dose per day of one prescription, dispensing or statement, over its course. */
import type { Concept } from '../../units/code.ts'
import type { StatedDate } from '../../units/day.ts'
import type { Exposure, Medicine } from '../record.ts'
import { arrangeSteps, phaseOf } from './arrange-steps.ts'
import { asConcept } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, type JsonObject } from './json.ts'
import { dosesMatter } from './medicine-role.ts'
import { impossibleDose } from './possible-dose.ts'
import type { ReadContext } from './read-context.ts'
import { type ReadInstruction, readInstruction } from './read-instruction.ts'
import { periodFrom, shortened } from './stated-dates.ts'
import { type Instruction, instructionFrom } from './structured-dose.ts'
import { amountsFromSupply, type Supply } from './supply.ts'

export type CourseDose = Pick<Exposure, 'doses' | 'doseBasis' | 'asNeeded' | 'sig' | 'statedDays'> & {
  readonly start: StatedDate | undefined
  readonly end: StatedDate | undefined
  /** What the instructions say it is for. */
  readonly neededFor: readonly Concept[]
}

/**
 * Reads the dosages of an entry: their structure and words, or else quantity over days of supply. The doses of
 * medicines that no answer depends on are not worked out.
 */
export function courseDose(
  dosages: readonly JsonObject[],
  medicine: Medicine,
  supply: Supply,
  found: FoundResource,
  context: ReadContext,
): CourseDose {
  const entry: Entry = { medicine, supply, found, context }
  if (dosages.length === 0) {
    return dosesMatter(medicine) ? withDoses(unstated, dosesFrom([], undefined, entry)) : unstated
  }
  const structured = dosages.map((dosage) => {
    const repeat = asObject(asObject(dosage.timing)?.repeat)
    return instructionFrom(
      dosage,
      medicine,
      periodFrom(asObject(repeat?.boundsPeriod), found.ref, context.log),
    )
  })
  const read = structured.map((each) => readInstruction(each, medicine))
  const [only, another] = read
  const sig = wordsOf(structured)
  const course = {
    sig,
    start: structured.length === 1 ? structured[0]?.start : earliest(structured.map((each) => each.start)),
    end: structured.length === 1 ? structured[0]?.end : latest(structured.map((each) => each.end)),
    asNeeded: read.length > 0 && read.every((each) => each.asNeeded),
    neededFor: neededFor(dosages, read),
    doses: noDoses.doses,
    doseBasis: noDoses.doseBasis,
    statedDays: another === undefined && structured[0]?.end === undefined ? only?.days : undefined,
  }
  return dosesMatter(medicine) ? withDoses(course, dosesFrom(read, sig, entry)) : course
}

function withDoses(course: CourseDose, { doses, doseBasis }: Doses): CourseDose {
  return { ...course, doses, doseBasis }
}

const unstated: CourseDose = {
  sig: undefined,
  start: undefined,
  end: undefined,
  asNeeded: false,
  neededFor: [],
  doses: [],
  doseBasis: 'none',
}

/** The words of all instructions, each once. */
function wordsOf(instructions: readonly Instruction[]): string | undefined {
  if (instructions.length <= 1) return instructions[0]?.text
  const texts = new Set(instructions.map((each) => each.text).filter((text) => text !== undefined))
  return texts.size === 0 ? undefined : [...texts].join('; ')
}

type Doses = Pick<Exposure, 'doses' | 'doseBasis'>
type Entry = {
  readonly medicine: Medicine
  readonly supply: Supply
  readonly found: FoundResource
  readonly context: ReadContext
}

const noDoses: Doses = { doses: [], doseBasis: 'none' }

function dosesFrom(read: readonly ReadInstruction[], text: string | undefined, entry: Entry): Doses {
  const fromInstructions = instructed(read, entry)
  if (fromInstructions !== undefined) return possible(fromInstructions, entry)
  const stated = read.find((each) => each.problem !== undefined)?.problem
  const changes = text !== undefined && changingDose.test(text)
  const supplied = changes ? undefined : amountsFromSupply(entry.supply, entry.medicine)
  if (supplied?.kind === 'amounts' && stated === undefined) {
    return possible({ doses: [phaseOf(0, undefined, supplied.amounts)], doseBasis: 'supply' }, entry)
  }
  const problem = stated ?? (supplied?.kind === 'unreadable' ? supplied.problem : undefined)
  if (problem !== undefined) return unread(problem, entry)
  if (text !== undefined) return unread(`"${shortened(text)}" names no dose per day that can be read`, entry)
  reportNoDose(entry)
  return noDoses
}

/** Words of a dose that does not stay the same: a quantity says nothing of its steps. */
const changingDose = /taper|titrat|increas|decreas|wean/i

/** What the instructions say, if every one of them was read. */
function instructed(read: readonly ReadInstruction[], entry: Entry): Doses | undefined {
  if (read.length === 0 || read.some((each) => each.steps.length === 0)) return undefined
  const { phases, isOpen } = arrangeSteps(read)
  if (phases.length === 0) return undefined
  reportDoubts(read, isOpen, entry)
  return { doses: phases, doseBasis: read.some((each) => each.fromWords) ? 'sig' : 'structured' }
}

function reportDoubts(read: readonly ReadInstruction[], isOpen: boolean, { found, context }: Entry): void {
  if (isOpen) {
    context.log.report(
      found.ref,
      'Several dose instructions: it is not told whether they follow each other or go together.',
      'The dose lies between the smallest of them and their sum.',
    )
  }
  for (const { conflict, unread: words } of read) {
    if (conflict !== undefined) {
      context.log.report(found.ref, `Two doses in one entry: ${conflict}.`, 'The dose lies between the two.')
    }
    if (words.length > 0) {
      context.log.report(
        found.ref,
        `Part of the instruction was not understood: "${shortened(words.join(' '))}".`,
        'The rest of it is used.',
      )
    }
  }
}

function possible(doses: Doses, entry: Entry): Doses {
  const impossible = impossibleDose(doses.doses)
  if (impossible === undefined) return doses
  return unread(`${impossible.milligrams} mg of ${impossible.ingredient} a day is no possible dose`, entry)
}

function unread(problem: string, { found, context }: Entry): Doses {
  context.log.report(
    found.ref,
    `Cannot read the dose of ${found.ref}: ${problem}.`,
    'Its dose is unknown; whether it was adequate cannot be told from it.',
  )
  return noDoses
}

function reportNoDose({ medicine, found, context }: Entry): void {
  context.log.count(
    found.ref,
    `${found.type} of ${medicine.name} that states no dose.`,
    'Whether the dose was adequate cannot be told from it.',
  )
}

const nothingNamed: readonly Concept[] = []

function neededFor(dosages: readonly JsonObject[], read: readonly ReadInstruction[]): readonly Concept[] {
  const namesNone = dosages.every((dosage) => dosage.asNeededCodeableConcept === undefined)
  if (namesNone && read.every((each) => each.indication === undefined)) return nothingNamed
  const coded = dosages.map((dosage) => asConcept(dosage.asNeededCodeableConcept))
  const worded = read.map(({ indication }) =>
    indication === undefined ? undefined : { codes: [], text: indication },
  )
  return [...coded, ...worded].filter((concept) => concept !== undefined)
}

function earliest(dates: readonly (StatedDate | undefined)[]): StatedDate | undefined {
  return dates.reduce(
    (best, date) => (best === undefined || (date && date.first < best.first) ? date : best),
    undefined,
  )
}

/** The last day of all; none where one of them is open. */
function latest(dates: readonly (StatedDate | undefined)[]): StatedDate | undefined {
  if (dates.includes(undefined)) return undefined
  return dates.reduce(
    (best, date) => (best === undefined || (date && date.last > best.last) ? date : best),
    undefined,
  )
}
