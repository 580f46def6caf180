/** What a new store begins with: one clinic, one admin with a one-time password, and invented patients. */
import { knownDay } from '../units/day.ts'
import { firstAccountName } from './accounts/first-account-name.ts'
import { createAccount, giveOneTimePassword } from './api/handlers/accounts.ts'
import { Problem } from './api/problem.ts'
import { samplePatients } from './sample-patients.ts'
import type { Store } from './store/open-store.ts'
import type { Clock } from './store/patient-log.ts'

const author = { account: 'nextline', role: 'system' } as const

export type FirstStart = { readonly name: string; readonly oneTimePassword: string }

/** Nothing where there is an account already. Of several processes that start at once, one makes everything. */
export async function firstStart(
  store: Store,
  { samples, clock }: { readonly samples: boolean; readonly clock: Clock },
): Promise<FirstStart | undefined> {
  if ((await store.accounts.accounts()).length > 0) return undefined
  const clinic = await store.accounts.addClinic('Clinic', 'clinic')
  const made = await firstAccount(store, clinic.id)
  if (made === undefined) return undefined
  if (samples) {
    const today = knownDay(clock().toISOString().slice(0, 10))
    for (const events of samplePatients(today)) await store.patients.register(clinic.id, author, events)
  }
  return made
}

async function firstAccount(store: Store, clinic: string): Promise<FirstStart | undefined> {
  const name = firstAccountName
  const roles = ['admin', 'clinician'] as const
  try {
    const account = { name, displayName: 'First account', roles, clinics: [clinic] }
    const { oneTimePassword } = await createAccount(account, { store })
    return { name, oneTimePassword }
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** A new one-time password where the first account is the only one and nobody has signed in with it yet. */
export async function renewedFirstPassword({ accounts }: Store): Promise<FirstStart | undefined> {
  const [only, ...others] = await accounts.accounts()
  if (only === undefined || others.length > 0 || only.name !== firstAccountName || !only.oneTime) {
    return undefined
  }
  const { oneTimePassword } = await giveOneTimePassword(only, accounts)
  return { name: only.name, oneTimePassword }
}
