/** Where a Thrift server is, and what proves to it who asks. */
import { PopulationProblem } from '../sources/problem.ts'

export type ThriftOptions = {
  /**
   * `http://host:10001/cliservice` or `https://…` (HTTP transport, as Databricks speaks it), `thrift://host:10000`
   * (binary transport).
   */
  readonly url: string
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** A bearer token, as Databricks asks for it; never sent without TLS. */
  readonly token?: string | undefined
  /** How long a server may take to start. */
  readonly startSeconds?: number | undefined
}

const forms = 'http://HOST:PORT/cliservice, https://HOST/PATH or thrift://HOST:PORT'

export function checkedUrl({ url, token }: ThriftOptions): URL {
  const found = URL.canParse(url) ? new URL(url) : undefined
  // Not quoted: it may be the token that is in it.
  if (found !== undefined && (found.username !== '' || found.password !== '')) {
    throw new PopulationProblem(
      `The address of a Thrift server takes no name and no password; expected ${forms}. Set NEXTLINE_SPARK_USER and NEXTLINE_SPARK_PASSWORD, or NEXTLINE_SPARK_TOKEN: other users can read a command line.`,
    )
  }
  if (
    found === undefined ||
    !['http:', 'https:', 'thrift:'].includes(found.protocol) ||
    found.hostname === ''
  ) {
    throw new PopulationProblem(`Cannot read the Thrift server "${url}"; expected ${forms}.`)
  }
  if (token !== undefined && found.protocol !== 'https:') {
    throw new PopulationProblem('A token is sent to a Thrift server over https:// only.')
  }
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new PopulationProblem(
      'NEXTLINE_SPARK_TOKEN holds a blank, a line break or another character that no token has. Set it again, without the line break at its end.',
    )
  }
  return found
}

/** A server without authentication still wants both words. */
export function userAndPassword({ user = 'nextline', password = 'nextline' }: ThriftOptions) {
  return { username: user, password }
}

export function portOf(url: URL): number {
  const usual = { 'http:': 80, 'https:': 443 }[url.protocol] ?? 10_000
  return url.port === '' ? usual : Number(url.port)
}

/** Without the brackets that a URL puts around an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}
