/** recommended, possible, needs information, or blocked. */
import type { RuleFindings } from './findings-of-rule.ts'
import type { OptionStatus } from './plan-option.ts'
import type { Standing } from './standing.ts'

/** Recommended only where nothing that would forbid it is open: knowing less never makes a recommendation. */
export function statusOf(findings: RuleFindings, { supported }: Standing): OptionStatus {
  if (findings.obstacles.length > 0) return 'blocked'
  if (findings.missing.some(({ effect }) => effect === 'needs-information')) return 'needs-information'
  if (findings.missing.some(({ effect }) => effect === 'check')) return 'possible'
  return supported ? 'recommended' : 'possible'
}
