/** Does the latest valid value lie in a range? */
import { type LabId, type LabRow, labName, laboratory, labUnit } from '../knowledge/interactions/index.ts'
import { formatDay } from '../units/day.ts'
import type { LabValue, PlanContext } from './plan-context.ts'
import { no, type Truth, unknown, yes } from './truth.ts'

export type Range = {
  readonly above?: number | undefined
  readonly atLeast?: number | undefined
  readonly below?: number | undefined
  readonly atMost?: number | undefined
}

const rows: Readonly<Record<LabId, LabRow>> = laboratory

export function labInRange(context: PlanContext, lab: LabId, range: Range): Truth {
  const found = context.labs.get(lab)
  if (found === undefined) return unknownLab(lab)
  return isIn(found.value, range) ? yes(stated(lab, found), refsOf(found)) : no
}

const labIds = Object.keys(rows) as readonly LabId[]

/** What to measure: the same words for every patient. */
const unmeasured = Object.fromEntries(
  labIds.map((lab) => [lab, unknown(rows[lab].askedAs ?? lab, rows[lab].question)]),
) as Readonly<Record<LabId, Truth>>

export function unknownLab(lab: LabId): Truth {
  return unmeasured[lab]
}

function isIn(value: number, { above, atLeast, below, atMost }: Range): boolean {
  return (
    (above === undefined || value > above) &&
    (atLeast === undefined || value >= atLeast) &&
    (below === undefined || value < below) &&
    (atMost === undefined || value <= atMost)
  )
}

/** "QTc interval 510 ms on 2026-05-04". */
function stated(lab: LabId, { value, on }: LabValue): string {
  return `${labName(lab)} ${shown(value)} ${labUnit(lab)}${on === undefined ? '' : ` on ${formatDay(on)}`}`
}

/** To two decimals: a ratio has no end. */
function shown(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function refsOf({ ref }: LabValue): readonly string[] {
  return ref === undefined ? [] : [ref]
}
