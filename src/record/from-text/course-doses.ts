/** The doses of a course, as the words state them. */
import { doseRange } from '../../units/dose.ts'
import type { DosePhase, Exposure } from '../record.ts'
import { readSig } from '../sig/index.ts'
import type { CountedInstruction } from './counted-instruction.ts'
import { isLength } from './course-time.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type CourseDoses = Pick<Exposure, 'doses' | 'doseBasis' | 'asNeeded'> & {
  readonly unused: readonly NoteElement[]
}

type Range = { readonly low: number; readonly high: number }

/**
 * A dose without a frequency is a dose per day: "Zoloft 100 mg". "Up to 200 mg" leaves open how long 200 mg were
 * taken, so it is anything up to 200. Doses that each have a length follow one another; others make one range.
 * Where tablets are counted ("50 mg tablet, take 2 daily") the words are an instruction, and are read as one.
 */
export function courseDoses(
  details: readonly NoteElement[],
  ingredients: readonly string[],
  {
    instruction,
    disagreeing,
  }: {
    readonly instruction: CountedInstruction | undefined
    /** Lengths that do not fit the dates: for how much of the course the dose was taken is open. */
    readonly disagreeing: readonly NoteElement[]
  },
): CourseDoses {
  const doses = details.filter((element) => element.kind === 'dose')
  const asNeeded = details.some(({ kind }) => kind === 'as-needed')
  const [ingredient, another] = ingredients
  const phases =
    instruction === undefined ? statedPhases(details, doses, disagreeing) : instructedPhases(instruction)
  if (phases === undefined || ingredient === undefined || another !== undefined) {
    return { doses: [], doseBasis: 'none', asNeeded, unused: doses }
  }
  return {
    doses: phases.map(({ fromDay, days, range }) => phaseOf(ingredient, fromDay, days, range, asNeeded)),
    doseBasis: phases.length > 0 ? 'stated' : 'none',
    asNeeded,
    unused: [],
  }
}

type Phase = { readonly fromDay: number; readonly days: number | undefined; readonly range: Range }

function instructedPhases({ phases }: CountedInstruction): readonly Phase[] | undefined {
  return phases?.map(({ fromDay, days, perDay }) => ({ fromDay, days, range: perDay }))
}

/** `undefined` where a dose could not be read. */
function statedPhases(
  details: readonly NoteElement[],
  doses: readonly NoteElementOf<'dose'>[],
  disagreeing: readonly NoteElement[],
): readonly Phase[] | undefined {
  const ranges = doses.map(perDay)
  if (ranges.some((range) => range === undefined)) return undefined
  if (doses.length === 0) return []
  const all = joined(ranges, doses)
  if (disagreeing.length > 0) return [{ fromDay: 0, days: undefined, range: { ...all, low: 0 } }]
  const lengths = doses.map((dose) => lengthAfter(details, dose))
  if (lengths.every((days) => days !== undefined)) return inTurn(ranges, lengths)
  return [{ fromDay: 0, days: undefined, range: all }]
}

function phaseOf(
  ingredient: string,
  fromDay: number,
  days: number | undefined,
  range: Range,
  asNeeded: boolean,
): DosePhase {
  const perDay = doseRange(asNeeded ? 0 : range.low, range.high)
  return { fromDay, ...(days === undefined ? {} : { days }), amounts: [{ ingredient, perDay }] }
}

function perDay({ low, high, upTo, frequency }: NoteElementOf<'dose'>): Range | undefined {
  const range = upTo ? { low: 0, high } : { low, high }
  if (frequency === undefined) return range
  const [phase] = readSig(`${range.high} mg ${frequency}`).phases
  if (phase === undefined || phase.perDay.unit !== 'mg') return undefined
  const { high: highest } = phase.perDay
  return { low: range.low === high ? highest : (range.low * highest) / high, high: highest }
}

/** The length stated between this dose and the next one. */
function lengthAfter(details: readonly NoteElement[], dose: NoteElement): number | undefined {
  const rest = details.slice(details.indexOf(dose) + 1)
  const nextDose = rest.findIndex(({ kind }) => kind === 'dose')
  const until = nextDose < 0 ? rest : rest.slice(0, nextDose)
  const length = until.find((element) => isLength(details, element))
  return length?.kind === 'duration' ? length.days : undefined
}

function inTurn(
  ranges: readonly (Range | undefined)[],
  lengths: readonly (number | undefined)[],
): readonly Phase[] {
  let fromDay = 0
  return ranges.flatMap((range, at) => {
    const days = lengths[at]
    if (range === undefined || days === undefined) return []
    const phase = { fromDay, days, range }
    fromDay += days
    return [phase]
  })
}

/** One range over all doses; "50 mg, up to 200 mg" is 50 to 200. */
function joined(ranges: readonly (Range | undefined)[], doses: readonly NoteElementOf<'dose'>[]): Range {
  const known = ranges.filter((range) => range !== undefined)
  const exact = known.filter((_, at) => doses[at]?.upTo === false)
  const lows = (exact.length > 0 ? exact : known).map(({ low }) => low)
  return { low: Math.min(...lows), high: Math.max(...known.map(({ high }) => high)) }
}
