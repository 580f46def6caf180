/** Who may do what: one decision for every route, from the route table. */
import type { Access, Role } from '../api/contract/endpoint.ts'
import type { PatientHead } from '../store/patient-log.ts'

/** Somebody with a session. */
export type Caller = {
  readonly account: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly clinics: readonly string[]
  /** Of a patient: the only chart there is. */
  readonly patient?: string | undefined
  readonly mustChangePassword: boolean
  readonly expiresAt: string
  readonly tokenHash: string
}

export type Decision = 'allowed' | 'sign-in-needed' | 'wrong-role' | 'hidden'

/** `patient` is the chart of the path, if there is one. */
export function decide(
  access: Access,
  caller: Caller | undefined,
  patient: PatientHead | undefined,
): Decision {
  if (access.kind === 'anyone') return 'allowed'
  if (caller === undefined) return 'sign-in-needed'
  const roles = caller.roles.filter((role) => access.roles.includes(role))
  if (roles.length === 0) return 'wrong-role'
  if (access.kind === 'signed-in') return 'allowed'
  return patient !== undefined && sees(caller, roles, patient) ? 'allowed' : 'hidden'
}

/** With these roles: a patient the own chart; staff the charts of their clinics, and of their teams within them. */
function sees(caller: Caller, roles: readonly Role[], patient: PatientHead): boolean {
  if (patient.erased) return false
  if (roles.includes('patient') && caller.patient === patient.id) return true
  if (!roles.some((role) => role === 'clinician' || role === 'care-manager')) return false
  return isStaffOf(caller, patient)
}

/** Whether the chart belongs to a clinic of the caller, and to the team where it is limited to one. */
export function isStaffOf(caller: Caller, { clinic, team }: PatientHead): boolean {
  return caller.clinics.includes(clinic) && (team === undefined || team.includes(caller.account))
}
