import type { Assessment } from '../assessment/result.ts'

type Stage = NonNullable<Assessment['staging']>['maudsley']

/** `8 to 9 (moderate)`, `II`, or why the instrument does not fit. */
export function stageText({ value, range, band, notApplicableBecause }: Stage): string {
  if (notApplicableBecause !== null) return `not applicable: ${notApplicableBecause}`
  const open = range === null ? 'open' : `${range.low} to ${range.high}`
  return `${value ?? open}${band === null ? '' : ` (${band})`}`
}
