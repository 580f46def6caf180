/** What a new store begins with: one clinic, one admin with a one-time password, and invented patients. */
import { readFileSync } from 'node:fs'
import { createAccount } from './api/handlers/accounts.ts'
import { Problem } from './api/problem.ts'
import type { PatientEvent } from './events/patient-event.ts'
import type { Store } from './store/open-store.ts'

const examples = new URL('../../examples/', import.meta.url)
const author = { account: 'nextline', role: 'system' } as const

export type FirstStart = { readonly name: string; readonly oneTimePassword: string }

export const firstAccountName = 'admin@clinic.local'

/** Nothing where there is an account already. Of several processes that start at once, one makes everything. */
export async function firstStart(
  store: Store,
  { samples }: { readonly samples: boolean },
): Promise<FirstStart | undefined> {
  if ((await store.accounts.accounts()).length > 0) return undefined
  const clinic = await store.accounts.addClinic('Clinic', 'clinic')
  const made = await firstAccount(store, clinic.id)
  if (made === undefined) return undefined
  if (samples) for (const events of samplePatients()) await store.patients.register(clinic.id, author, events)
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

type Sample = { readonly file: string; readonly name: string; readonly more?: readonly PatientEvent[] }

const sampleFiles: readonly Sample[] = [
  {
    file: 'resistant.json',
    name: 'Rosa Sample (invented)',
    more: [{ kind: 'followed-up', on: '2025-07-28', decision: 'change', nextVisit: '2025-08-11' }],
  },
  { file: 'undecided.json', name: 'Udo Sample (invented)' },
  { file: 'looks-resistant.json', name: 'Lea Sample (invented)' },
  { file: 'bipolar.json', name: 'Ben Sample (invented)' },
]

/** The examples of the project, each as the log of one patient. */
export function samplePatients(): readonly (readonly PatientEvent[])[] {
  return sampleFiles.map(({ file, name, more = [] }) => [
    { kind: 'patient-registered', details: { name }, sample: true },
    {
      kind: 'record-imported',
      source: 'fhir',
      name: file,
      content: readFileSync(new URL(file, examples), 'utf8'),
    },
    ...more,
  ])
}
