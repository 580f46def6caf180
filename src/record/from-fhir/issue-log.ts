import type { DataIssue } from '../record.ts'

type Tally = { readonly places: string[]; count: number; readonly problem: string; readonly effect: string }

const placesShown = 3

/**
 * Collects what could not be understood. `report` lists a problem on its own; `count` gathers the same problem of
 * many entries into one issue with its number.
 */
export class IssueLog {
  readonly #issues: DataIssue[] = []
  #tallies: Map<string, Tally> | undefined

  report(where: string, problem: string, effect: string): void {
    this.#issues.push({ where: clipped(where), problem: clipped(problem), effect })
  }

  /** `problem` is worded for many ("Visit that …") and always comes with the same `effect`. */
  count(where: string, problem: string, effect: string): void {
    this.#tallies ??= new Map()
    const tally = this.#tallies.get(problem)
    if (tally === undefined) {
      this.#tallies.set(problem, { places: [clipped(where)], count: 1, problem: clipped(problem), effect })
      return
    }
    tally.count++
    if (tally.places.length < placesShown) tally.places.push(clipped(where))
  }

  issues(): readonly DataIssue[] {
    if (this.#tallies === undefined) return this.#issues
    return [...this.#issues, ...[...this.#tallies.values()].map(asIssue)]
  }
}

const longestText = 400

/** What the input says may be of any length; what is said about it may not. */
function clipped(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text
}

function asIssue({ places, count, problem, effect }: Tally): DataIssue {
  const more = count > places.length ? `, … (${count} in all)` : ''
  return { where: places.join(', ') + more, problem, effect }
}
