/** The cookies of one server: a load balancer keeps a session where it began. */
export type Cookies = {
  readonly keep: (setCookie: readonly string[] | undefined) => void
  readonly header: () => Readonly<Record<string, string>>
}

export function cookies(): Cookies {
  const kept = new Map<string, string>()
  return {
    keep: (setCookie = []) => {
      for (const each of setCookie) {
        const [pair = ''] = each.split(';')
        const equals = pair.indexOf('=')
        if (equals > 0) kept.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim())
      }
    },
    header: (): Readonly<Record<string, string>> =>
      kept.size === 0 ? {} : { Cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') },
  }
}
