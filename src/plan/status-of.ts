/** recommended, possible, needs information, or blocked. */
import type { Option } from '../knowledge/options/index.ts'
import type { RuleFindings } from './findings-of-rules.ts'
import type { OptionStatus } from './plan-option.ts'
import type { Standing } from './standing.ts'

/** Up to the second line of a guideline for this situation. */
const recommendedLine = 2

/** Recommended only where nothing that would forbid it is open: knowing less never makes a recommendation. */
export function statusOf(option: Option, findings: RuleFindings, standing: Standing): OptionStatus {
  if (findings.obstacles.length > 0) return 'blocked'
  if (findings.missing.some(({ effect }) => effect === 'needs-information')) return 'needs-information'
  if (findings.missing.some(({ effect }) => effect === 'check')) return 'possible'
  return isSupported(option, standing) ? 'recommended' : 'possible'
}

function isSupported(option: Option, { line, strategy, tried, preference, heldBack }: Standing): boolean {
  return (
    option.supportive !== true &&
    line <= recommendedLine &&
    strategy !== 2 &&
    tried.degree === 0 &&
    preference !== 2 &&
    !heldBack
  )
}
