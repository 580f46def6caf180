/** One exposure laid on the calendar, for one agent. */
import { longestSupplyDays, orderValidDays } from '../knowledge/definitions/events.ts'
import type { MedicineForm, MedicineRelease } from '../knowledge/medicines/index.ts'
import type { DosePhase, Exposure, ExposureKind, Ref } from '../record/record.ts'
import { addDays, type Day, type StatedDate } from '../units/day.ts'
import { type DailyDose, doseRange } from '../units/dose.ts'
import type { TrialAgent } from './trial-agent.ts'
import { doseOfAgent } from './trial-agent.ts'

export type Span = {
  readonly from: Day
  /** First day after. */
  readonly to: Day
  readonly cover: 'documented' | 'possible'
  readonly kind: ExposureKind
  readonly dose?: DailyDose | undefined
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
  readonly ref: Ref
  readonly fulfils?: Ref | undefined
  /** Where its first or last day is known only roughly: between which days it begins. */
  readonly begins?: { readonly first: Day; readonly last: Day } | undefined
  /** What makes it doubtful: another antidepressant begun, or dispensings beside which this order was not filled. */
  readonly doubtedBy?: readonly Ref[] | undefined
  /** Dispensings of the same day, taken together with it. */
  readonly sameDay?: readonly Ref[] | undefined
}

type Stretch = { readonly from: Day; readonly to: Day; readonly cover: Span['cover'] }

/**
 * The days on which an exposure was, or may have been, in force. Documented days are dispensed, dated or stated;
 * possible ones follow from an open end or an imprecise date. Nothing lies on or after `limit`.
 */
export function layOut(exposure: Exposure, agent: TrialAgent, limit: Day): readonly Span[] {
  const { start } = exposure
  if (start === undefined || exposure.status === 'not-taken') return []
  const begins = isRoughlyDated(exposure) && laterBy(exposure) === 0 ? start : undefined
  const spans: Span[] = []
  for (const stretch of stretches(exposure, start, limit)) {
    const { doses } = exposure
    if (doses.length <= 1) {
      const dose = doses[0] && doseOfAgent(agent, doses[0].amounts)
      addSpan(spans, exposure, stretch, dose, begins, limit)
      continue
    }
    for (const { piece, phase } of dosePieces(doses, start.first, stretch)) {
      const dose = begins
        ? anyDose(doses.map(({ amounts }) => doseOfAgent(agent, amounts)))
        : phase && doseOfAgent(agent, phase.amounts)
      addSpan(spans, exposure, piece, dose, begins, limit)
    }
  }
  return spans
}

function addSpan(
  spans: Span[],
  exposure: Exposure,
  { from, to, cover }: Stretch,
  dose: DailyDose | undefined,
  begins: Span['begins'],
  limit: Day,
): void {
  const until = Math.min(to, limit) as Day
  if (until <= from) return
  spans.push({
    from,
    to: until,
    cover: exposure.asNeeded || exposure.status === 'on-hold' ? 'possible' : cover,
    kind: exposure.kind,
    dose,
    form: exposure.medicine.form,
    release: exposure.medicine.release,
    ref: exposure.ref,
    fulfils: exposure.fulfils,
    begins,
    doubtedBy: undefined,
    sameDay: undefined,
  })
}

function stretches(exposure: Exposure, start: StatedDate, limit: Day): readonly Stretch[] {
  const { end } = exposure
  if (exposure.statedDays !== undefined)
    return [documented(start.first, addDays(start.first, exposure.statedDays))]
  if (end !== undefined && exposure.kind !== 'dispensing') {
    const surelyFrom = start.last
    const surelyTo = addDays(end.first, 1)
    if (surelyTo <= surelyFrom) return [possible(start.first, addDays(end.last, 1))]
    return [
      possible(start.first, surelyFrom),
      documented(surelyFrom, surelyTo),
      possible(surelyTo, addDays(end.last, 1)),
    ]
  }
  if (exposure.supplyDays !== undefined)
    return [documented(start.first, addDays(start.first, exposure.supplyDays))]
  return openEnded(exposure, start, limit)
}

/** Its last day is the stated one: it does not move with the first. */
function endsAsStated({ statedDays, end, kind }: Exposure): boolean {
  return statedDays === undefined && end !== undefined && kind !== 'dispensing'
}

/** How many days later all of it can have lain, where only the month or year of its start is known. */
export function laterBy(exposure: Exposure): number {
  const { start, kind, statedDays, supplyDays, asserted } = exposure
  const lastsUntilTold =
    kind === 'statement' && statedDays === undefined && supplyDays === undefined && asserted !== undefined
  if (start === undefined || endsAsStated(exposure) || lastsUntilTold) return 0
  return start.last - start.first
}

/** Whether its first or its last day is known only roughly. */
export function isRoughlyDated(exposure: Exposure): boolean {
  const { start, end } = exposure
  if (start === undefined) return false
  if (start.last > start.first) return true
  return endsAsStated(exposure) && end !== undefined && end.last > end.first
}

/** What is known where a record gives a start and no length. */
function openEnded(exposure: Exposure, { first: start, last }: StatedDate, limit: Day): readonly Stretch[] {
  switch (exposure.kind) {
    case 'administration':
      return [documented(start, addDays(start, 1))]
    case 'dispensing':
      return [possible(start, addDays(start, longestSupplyDays.value))]
    case 'order':
      return [possible(start, addDays(start, orderValidDays.value))]
    case 'statement': {
      const told = exposure.asserted?.first
      const stated = told === undefined ? start : addDays(told, 1)
      const surelyFrom = Math.max(start, Math.min(last, told ?? start)) as Day
      const later = exposure.status === 'active' ? limit : addDays(stated, orderValidDays.value)
      return [possible(start, surelyFrom), documented(surelyFrom, stated), possible(stated, later)]
    }
  }
}

/** One of these, nobody knows which; unknown if one of them is. */
function anyDose(doses: readonly (DailyDose | undefined)[]): DailyDose | undefined {
  const known = doses.filter((dose) => dose !== undefined)
  if (known.length < doses.length) return undefined
  return doseRange(Math.min(...known.map(({ low }) => low)), Math.max(...known.map(({ high }) => high)))
}

type DosePiece = { readonly piece: Stretch; readonly phase: DosePhase | undefined }

/**
 * Cuts a stretch where a titration changes the dose; some pieces may hold no day. Phases count from the start of the
 * exposure, and the dose before the first of them is not known.
 */
function dosePieces(doses: readonly DosePhase[], start: Day, stretch: Stretch): readonly DosePiece[] {
  const phases = [...doses].sort((a, b) => a.fromDay - b.fromDay)
  const changes = phases.map((phase) => addDays(start, phase.fromDay))
  return [undefined, ...phases].map((phase, index) => ({
    piece: {
      from: Math.max(stretch.from, changes[index - 1] ?? stretch.from) as Day,
      to: Math.min(stretch.to, changes[index] ?? stretch.to) as Day,
      cover: stretch.cover,
    },
    phase,
  }))
}

function documented(from: Day, to: Day): Stretch {
  return { from, to, cover: 'documented' }
}

function possible(from: Day, to: Day): Stretch {
  return { from, to, cover: 'possible' }
}
