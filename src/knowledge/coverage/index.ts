import { antipsychoticPolicies } from './antipsychotics.ts'
import { esketaminePolicies } from './esketamine.ts'
import type { Policy } from './policy.ts'
import { tmsPolicies } from './tms.ts'
import { vnsAndEctPolicies } from './vns-and-ect.ts'

export { type BillingCode, billingCodes, billingCodesReviewed } from './billing-codes.ts'
export type * from './policy.ts'

/** Examples of payer criteria; the current policy of the member's own plan governs. */
export const policies: readonly Policy[] = [
  ...esketaminePolicies,
  ...tmsPolicies,
  ...vnsAndEctPolicies,
  ...antipsychoticPolicies,
]
