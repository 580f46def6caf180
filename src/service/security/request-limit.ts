/** How many requests one caller may make in a minute. Kept in the process: a guard of the machine, not of secrets. */

const minute = 60_000
const mostCallers = 10_000

/** Answers how many seconds to wait, 0 where the request may go on. */
export function requestLimit(perMinute: number, now: () => number): (caller: string) => number {
  let windowStart = now()
  let counts = new Map<string, number>()
  return (caller) => {
    if (now() - windowStart >= minute || counts.size > mostCallers) {
      windowStart = now()
      counts = new Map()
    }
    const count = (counts.get(caller) ?? 0) + 1
    counts.set(caller, count)
    return count <= perMinute ? 0 : Math.ceil((windowStart + minute - now()) / 1000)
  }
}
