/** Which doses of a lane of the life chart carry their number: where it is readable, and tells something new. */
import type { Day } from '../units/day.ts'
import type { ChartDose } from './life-chart.ts'
import { amount } from './words.ts'

export type NumberedDose = {
  readonly dose: ChartDose
  readonly text: string
  /** Where the number begins. */
  readonly at: number
}

const letterWidth = 7
const gap = 3
/** The same number is not written again this close to the last time. */
const sameAgainAfter = 60

/** `from` and `to` are the ends of what is drawn: a bar that begins before it carries its number where it comes in. */
export function numberedDoses(
  doses: readonly ChartDose[],
  x: (day: Day) => number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly NumberedDose[] {
  const numbered: NumberedDose[] = []
  for (const dose of doses.toSorted((a, b) => a.from - b.from)) {
    const text = dose.mg === null ? '?' : amount(dose.mg)
    const at = Math.max(x(dose.from), from) + gap
    const end = at + text.length * letterWidth
    if (end > to || at >= x(dose.to) || isCovered(dose, end, doses, x)) continue
    const last = numbered.at(-1)
    const lastEnd = last === undefined ? from : last.at + last.text.length * letterWidth + gap
    const isSame = last?.text === text && at < lastEnd + sameAgainAfter
    if (last !== undefined && (at < lastEnd || isSame)) continue
    numbered.push({ dose, text, at })
  }
  return numbered
}

/** A higher bar that begins under the number hides it. */
function isCovered(
  { from, mg }: ChartDose,
  end: number,
  doses: readonly ChartDose[],
  x: (day: Day) => number,
): boolean {
  return doses.some((each) => each.from > from && (each.mg ?? 0) > (mg ?? 0) && x(each.from) < end)
}
