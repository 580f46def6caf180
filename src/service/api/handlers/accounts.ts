/** Clinics and accounts, kept by admins. */
import { randomUUID } from 'node:crypto'
import type { Account, AccountStore } from '../../accounts/account-store.ts'
import { hashPassword, newCode } from '../../security/secrets.ts'
import type { Call, Handlers } from '../call.ts'
import type { AccountInfo } from '../contract/schemas.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'

const passwordGroups = 5

async function accountInfo(account: Account, { store }: Services): Promise<AccountInfo> {
  const { id, name, displayName, roles, clinics, disabled, password } = account
  const passkeys = await store.accounts.passkeysOf(id)
  return {
    id,
    name,
    displayName,
    roles: [...roles],
    clinics: [...clinics],
    disabled,
    passkeys: passkeys.length,
    hasPassword: password !== undefined,
  }
}

/** A new account with a password that must be changed at the first sign-in. */
export async function createAccount(
  account: Pick<Account, 'name' | 'displayName' | 'roles' | 'clinics'>,
  { store }: Pick<Services, 'store'>,
): Promise<{ readonly account: Account; readonly oneTimePassword: string }> {
  const oneTimePassword = newCode(passwordGroups)
  const password = await hashPassword(oneTimePassword)
  const created = { ...account, id: randomUUID(), password, oneTime: true, disabled: false }
  if (!(await store.accounts.addAccount(created))) {
    throw new Problem(422, 'There is an account of this name already.')
  }
  return { account: created, oneTimePassword }
}

/** Whatever opened the account before opens it no longer. */
export async function giveOneTimePassword(
  account: Account,
  accounts: AccountStore,
): Promise<{ readonly changed: Account; readonly oneTimePassword: string }> {
  const oneTimePassword = newCode(passwordGroups)
  const changed = { ...account, password: await hashPassword(oneTimePassword), oneTime: true }
  await accounts.saveAccount(changed)
  await accounts.removePasskeysOf(account.id)
  await accounts.endSessionsOf(account.id)
  return { changed, oneTimePassword }
}

/** Who gives whom which rights is written down as looks into charts are. */
function logChange(
  { caller }: Pick<Call<'addAccount'>, 'caller'>,
  action: string,
  about: string,
  { store }: Services,
) {
  return store.accounts.logAccess({ account: caller.account, action, about, outcome: 'allowed' })
}

async function refuseUnknownClinics(clinics: readonly string[], { store }: Services): Promise<void> {
  const known = new Set((await store.accounts.clinics()).map(({ id }) => id))
  if (!clinics.every((id) => known.has(id))) throw new Problem(422, 'There is no such clinic.')
}

async function refuseLastAdmin(changed: Account, { store }: Services): Promise<void> {
  const isAdmin = ({ roles, disabled }: Account) => roles.includes('admin') && !disabled
  const others = (await store.accounts.accounts()).filter(({ id }) => id !== changed.id)
  if (!isAdmin(changed) && !others.some(isAdmin)) {
    throw new Problem(422, 'This is the last admin.', { detail: 'Make somebody else an admin first.' })
  }
}

export const accountHandlers: Pick<
  Handlers,
  | 'clinics'
  | 'addClinic'
  | 'accounts'
  | 'colleagues'
  | 'addAccount'
  | 'changeAccount'
  | 'resetPassword'
  | 'accessLog'
> = {
  clinics: async ({ caller }, { store }) => {
    const clinics = await store.accounts.clinics()
    return caller.roles.includes('admin')
      ? [...clinics]
      : clinics.filter(({ id }) => caller.clinics.includes(id))
  },
  addClinic: async (call, services) => {
    const clinic = await services.store.accounts.addClinic(call.body.name)
    await logChange(call, 'addClinic', clinic.id, services)
    return clinic
  },

  accounts: async (_, services) =>
    Promise.all((await services.store.accounts.accounts()).map((account) => accountInfo(account, services))),

  colleagues: async ({ caller }, { store }) =>
    (await store.accounts.accounts())
      .filter(({ clinics }) => clinics.some((id) => caller.clinics.includes(id)))
      .map(({ id, displayName }) => ({ id, displayName })),

  addAccount: async (call, services) => {
    const { body } = call
    await refuseUnknownClinics(body.clinics, services)
    const { account, oneTimePassword } = await createAccount(body, services)
    await logChange(call, 'addAccount', account.id, services)
    return { account: await accountInfo(account, services), oneTimePassword }
  },

  changeAccount: async (call, services) => {
    const { path, body } = call
    const { accounts } = services.store
    const account = await accounts.account(path.account ?? '')
    if (account === undefined) throw notFound()
    if (body.clinics !== undefined) await refuseUnknownClinics(body.clinics, services)
    const changed: Account = {
      ...account,
      displayName: body.displayName ?? account.displayName,
      roles: body.roles ?? account.roles,
      clinics: body.clinics ?? account.clinics,
      disabled: body.disabled ?? account.disabled,
    }
    await refuseLastAdmin(changed, services)
    await accounts.saveAccount(changed)
    await accounts.endSessionsOf(account.id)
    await logChange(call, 'changeAccount', account.id, services)
    return accountInfo(changed, services)
  },

  resetPassword: async (call, services) => {
    const { accounts } = services.store
    const account = await accounts.account(call.path.account ?? '')
    if (account === undefined) throw notFound()
    const { changed, oneTimePassword } = await giveOneTimePassword(account, accounts)
    await logChange(call, 'resetPassword', account.id, services)
    return { account: await accountInfo(changed, services), oneTimePassword }
  },

  accessLog: async ({ query }, { store }) =>
    (await store.accounts.accessLog(query)).map((entry) => ({
      ...entry,
      patient: entry.patient ?? null,
      about: entry.about ?? null,
    })),
}
