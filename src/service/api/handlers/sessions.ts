/** Signing in and out with a password. */
import type { Account, Clinic } from '../../accounts/account-store.ts'
import type { Caller } from '../../security/access.ts'
import { hashPassword, newToken, tokenHash, verifyPassword } from '../../security/secrets.ts'
import type { Call, Handlers } from '../call.ts'
import type { SessionInfo } from '../contract/schemas.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'

const minute = 60_000
export const idleMinutes = 30
const longestMinutes = 12 * 60

/** How often somebody may try within a quarter of an hour. */
const attemptsWindow = 15 * minute
const attempts = { ofNameFromOnePlace: 10, ofName: 50, fromOnePlace: 100 }

export async function limitAttempts(
  { store, clock }: Services,
  subjects: Readonly<Record<string, number>>,
): Promise<void> {
  const windowStart = new Date(clock().getTime() - attemptsWindow).toISOString()
  for (const [subject, most] of Object.entries(subjects)) {
    if ((await store.accounts.countAttempt(subject, windowStart)) > most) {
      throw new Problem(
        429,
        'Too many attempts.',
        {
          kind: 'too-many-attempts',
          detail: 'Wait a quarter of an hour, or ask an admin for a new password.',
        },
        { 'retry-after': String(attemptsWindow / 1000) },
      )
    }
  }
}

type SettingSession = Pick<Call<'signIn'>, 'setSession' | 'caller'>

export async function beginSession(
  account: Account,
  { setSession, caller }: SettingSession,
  services: Services,
): Promise<SessionInfo> {
  const { store, clock } = services
  // The browser forgets the session before this one; so does the store.
  if (caller !== undefined) await store.accounts.endSession(caller.tokenHash)
  const token = newToken()
  const expiresAt = new Date(clock().getTime() + longestMinutes * minute).toISOString()
  const hash = tokenHash(token)
  await store.accounts.addSession({ tokenHash: hash, account: account.id, idleMinutes, expiresAt })
  await store.accounts.logAccess({ account: account.id, action: 'signIn', outcome: 'allowed' })
  setSession(token)
  return sessionInfo(callerOfAccount(account, hash, expiresAt), services)
}

export function callerOfAccount(account: Account, hash: string, expiresAt: string): Caller {
  const { id, displayName, roles, clinics, oneTime } = account
  return { account: id, displayName, roles, clinics, mustChangePassword: oneTime, expiresAt, tokenHash: hash }
}

export async function sessionInfo(caller: Caller, { store }: Services): Promise<SessionInfo> {
  const clinics: readonly Clinic[] = caller.clinics.length === 0 ? [] : await store.accounts.clinics()
  return {
    account: {
      id: caller.account,
      displayName: caller.displayName,
      roles: [...caller.roles],
      clinics: clinics.filter(({ id }) => caller.clinics.includes(id)),
    },
    patient: caller.patient ?? null,
    mustChangePassword: caller.mustChangePassword,
    expiresAt: caller.expiresAt,
  }
}

export const sessionHandlers: Pick<
  Handlers,
  'signIn' | 'session' | 'signOut' | 'changePassword' | 'signInWays'
> = {
  signInWays: async (_, { settings }) => ({
    password: true,
    passkey: true,
    oidc: settings.oidc === undefined ? null : { name: settings.oidc.name },
  }),

  signIn: async (call, services) => {
    const { name, password } = call.body
    const { accounts } = services.store
    const ofPlace = `sign-in ${tokenHash(name)} ${call.remote}`
    await limitAttempts(services, {
      [ofPlace]: attempts.ofNameFromOnePlace,
      [`sign-in ${tokenHash(name)}`]: attempts.ofName,
      [`sign-in ${call.remote}`]: attempts.fromOnePlace,
    })
    const account = await accounts.accountNamed(name)
    const matches = await verifyPassword(account?.password, password)
    if (account === undefined || !matches || account.disabled) {
      // Also for a name that there is not: without, the answer would come a moment sooner and tell so.
      await accounts.logAccess({ account: account?.id ?? 'unknown', action: 'signIn', outcome: 'refused' })
      throw new Problem(401, 'The name or the password is wrong.', { kind: 'sign-in-failed' })
    }
    await accounts.forgetAttempts(ofPlace)
    return beginSession(account, call, services)
  },

  session: ({ caller }, services) => sessionInfo(caller, services),

  signOut: async ({ caller, setSession }, { store }) => {
    await store.accounts.endSession(caller.tokenHash)
    setSession(undefined)
    return undefined
  },

  changePassword: async (call, services) => {
    const { accounts } = services.store
    const account = await accounts.account(call.caller.account)
    await limitAttempts(services, { [`change ${call.caller.account}`]: attempts.ofNameFromOnePlace })
    if (account === undefined || !(await verifyPassword(account.password, call.body.current))) {
      throw new Problem(401, 'The present password is wrong.', { kind: 'sign-in-failed' })
    }
    if (call.body.next === call.body.current) throw new Problem(422, 'The new password is the old one.')
    const changed = { ...account, password: await hashPassword(call.body.next), oneTime: false }
    await accounts.saveAccount(changed)
    await accounts.endSessionsOf(account.id)
    await accounts.logAccess({ account: account.id, action: 'changePassword', outcome: 'allowed' })
    return beginSession(changed, call, services)
  },
}
