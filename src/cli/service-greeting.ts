/** What the terminal says when the service has started: where to look, and how to get in. */
import { firstAccountName } from '../service/accounts/first-account-name.ts'
import type { Started } from '../service/start-service.ts'

type Circumstances = {
  readonly database: string
  /** The port that was hoped for, where it need not be this one. */
  readonly usualPort: number | undefined
}

/**
 * The page to look at: signed in once by a link where nobody has an account yet. The one-time password stands behind
 * `#`, which browsers send to nobody and servers never log.
 */
export function signInPage({ url, first }: Pick<Started, 'url' | 'first'>): string {
  return first === undefined ? `${url}/#/caseload` : `${url}/#/welcome/${first.oneTimePassword}`
}

export function greeting(
  started: Pick<Started, 'url' | 'first' | 'port'>,
  { database, usualPort }: Circumstances,
): string {
  const { first, port } = started
  const moved = usualPort !== undefined && usualPort !== port
  const entry =
    first === undefined
      ? [
          `Nextline is at  ${signInPage(started)}`,
          `Sign in as      ${firstAccountName}, or as your colleagues do`,
        ]
      : [
          'Open this link; it signs you in once, and you choose a password:',
          '',
          `  ${signInPage(started)}`,
          '',
          `Without it:     name ${first.name}, one-time password ${first.oneTimePassword}`,
        ]
  return [
    '',
    ...(moved
      ? [`Port ${usualPort} is taken, perhaps by a Nextline that runs already; this one has ${port}.`, '']
      : []),
    ...entry,
    `Charts are in   ${withoutPassword(database)}`,
    'Password lost?  npm run nextline -- store new-password NAME',
    '',
    'Ctrl+C stops the service.',
    '',
  ].join('\n')
}

function withoutPassword(database: string): string {
  const url = URL.parse(database)
  if (url === null || url.password === '') return database
  url.password = '…'
  return decodeURI(url.href)
}
