/** What can be wrong with a Thrift server, in words: what happened, where, and what to do. */
import { PopulationProblem } from '../sources/problem.ts'
import type { ThriftOptions } from './thrift-address.ts'

/** What a server answered that is no answer to a call. */
export type Refusal = {
  readonly status: number
  /** In the server's words. */
  readonly says: string
}

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH|ERR_TLS/

/** An error of the network or of the driver. */
export function connectionProblem(url: URL, error: unknown, isOpen: boolean): PopulationProblem {
  if (error instanceof PopulationProblem) return error
  const code = codeOf(error)
  const message = (error instanceof Error ? error.message : `${error}`).replace(/\s+/g, ' ').slice(0, 300)
  if (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)) {
    return new PopulationProblem(`${url.host} was not waited for any longer.`)
  }
  if (untrusted.test(code)) {
    return new PopulationProblem(
      `The certificate of ${url.host} is not trusted here (${code}), and nothing was sent. If your organisation issues its own certificates, name its root certificate with NODE_EXTRA_CA_CERTS=FILE.pem.`,
    )
  }
  if (isOpen) {
    return new PopulationProblem(
      `The connection to ${url.host} was lost (${code || message}). Nothing was written here. Look into the log of the server, then run it again.`,
    )
  }
  return new PopulationProblem(
    `The Thrift server ${url.host} cannot be used (${code || message}). Check the address after --spark-thrift, and that the server runs and can be reached from here.`,
  )
}

/** The client behind `fetch` has codes of its own: a lost connection is told by its usual name, the rest in words. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? `${error.code}` : ''
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET'
  return code.startsWith('UND_ERR_') ? '' : code
}

/** `fetch` says only that it failed; why stands behind it. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error
}

/** A status of HTTP that is not 200. */
export function refusalProblem(url: URL, refusal: Refusal, options: ThriftOptions): PopulationProblem {
  const said = `(${refusal.status}${refusal.says === '' ? '' : `: ${refusal.says}`})`
  switch (refusal.status) {
    case 401:
    case 403:
      return new PopulationProblem(
        `${url.host} does not let us in ${said}. ${credentials(options)} Whoever it belongs to must be allowed to use ${url.pathname}.`,
      )
    case 404:
      return new PopulationProblem(
        `${url.host} has no Thrift server at ${url.pathname} ${said}. Expected /cliservice for Spark's own server, or the HTTP path of a Databricks SQL warehouse: /sql/1.0/warehouses/ID.`,
      )
    case 429:
    case 503:
      return new PopulationProblem(
        `${url.host} was not ready in time ${said}. Start the warehouse or the cluster, wait until it runs, then run it again.`,
      )
    default:
      return new PopulationProblem(
        `${url.host} does not answer as a Thrift server at ${url.pathname} ${said}. Check the address after --spark-thrift.`,
      )
  }
}

function credentials({ token, user }: ThriftOptions): string {
  if (token !== undefined) return 'Set NEXTLINE_SPARK_TOKEN to a token that is valid now.'
  if (user !== undefined) return 'Check NEXTLINE_SPARK_USER and NEXTLINE_SPARK_PASSWORD.'
  return 'Set NEXTLINE_SPARK_TOKEN, or NEXTLINE_SPARK_USER and NEXTLINE_SPARK_PASSWORD.'
}

export function silenceProblem(url: URL, seconds: number): PopulationProblem {
  return new PopulationProblem(
    `The Thrift server ${url.host} did not answer within ${seconds} seconds. Check that ${url.protocol}// is what it speaks, and that the server is not overloaded.`,
  )
}

/** A server may repeat what it was sent. */
export function withoutSecrets(
  text: string,
  { token, password }: Pick<ThriftOptions, 'token' | 'password'>,
): string {
  return [token, password]
    .filter((secret) => secret !== undefined && secret !== '')
    .reduce<string>((left, secret) => left.replaceAll(`${secret}`, '…'), text)
}
