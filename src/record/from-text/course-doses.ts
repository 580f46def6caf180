/** The doses of a course, as the words state them. */
import { doseRange } from '../../units/dose.ts'
import type { DosePhase, Exposure } from '../record.ts'
import { readSig } from '../sig/index.ts'
import { isLength } from './course-time.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type CourseDoses = Pick<Exposure, 'doses' | 'doseBasis' | 'asNeeded'> & {
  readonly unused: readonly NoteElement[]
}

type Range = { readonly low: number; readonly high: number }

/**
 * A dose without a frequency is a dose per day: "Zoloft 100 mg". "Up to 200 mg" leaves open how long 200 mg were
 * taken, so it is anything up to 200. Doses that each have a length follow one another; others make one range.
 */
export function courseDoses(details: readonly NoteElement[], ingredients: readonly string[]): CourseDoses {
  const doses = details.filter((element) => element.kind === 'dose')
  const asNeeded = details.some(({ kind }) => kind === 'as-needed')
  const [ingredient, another] = ingredients
  const ranges = doses.map(perDay)
  const readable =
    ingredient !== undefined && another === undefined && ranges.every((range) => range !== undefined)
  if (doses.length === 0 || !readable) return { doses: [], doseBasis: 'none', asNeeded, unused: doses }
  const lengths = doses.map((dose) => lengthAfter(details, dose))
  const phases = lengths.every((days) => days !== undefined)
    ? inTurn(ranges, lengths)
    : [{ fromDay: 0, days: undefined, range: joined(ranges, doses) }]
  return {
    doses: phases.map(({ fromDay, days, range }) => phaseOf(ingredient, fromDay, days, range, asNeeded)),
    doseBasis: 'stated',
    asNeeded,
    unused: [],
  }
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
  const length = until.find((element, at) => isLength(until, element, at))
  return length?.kind === 'duration' ? length.days : undefined
}

function inTurn(
  ranges: readonly (Range | undefined)[],
  lengths: readonly (number | undefined)[],
): readonly { readonly fromDay: number; readonly days: number | undefined; readonly range: Range }[] {
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
