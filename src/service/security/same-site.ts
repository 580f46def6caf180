/** Requests that change something must come from our own pages, and every request must be meant for us. */

export type RequestHead = {
  readonly method: string
  readonly header: (name: string) => string | undefined
}

/** A page of another site cannot forge these headers: browsers write them. */
export function comesFromHere({ method, header }: RequestHead, origins: ReadonlySet<string>): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = header('origin')
  return origin !== undefined && origins.has(origin)
}

/**
 * A name of another site that suddenly points at this machine (DNS rebinding) would make its pages ours: the host
 * that was asked for must be one of ours.
 */
export function isMeantForUs({ header }: RequestHead, origins: ReadonlySet<string>): boolean {
  const host = header('host')?.toLowerCase()
  return host !== undefined && hostsOf(origins).has(host)
}

const hosts = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function hostsOf(origins: ReadonlySet<string>): ReadonlySet<string> {
  const known = hosts.get(origins)
  if (known !== undefined) return known
  const found = new Set([...origins].map((origin) => new URL(origin).host))
  hosts.set(origins, found)
  return found
}
