import type { DataIssue } from '../record.ts'

type Tally = { readonly places: string[]; count: number; readonly problem: string; readonly effect: string }

const placesShown = 3

/**
 * Collects what could not be understood. `report` lists a problem on its own; `count` gathers the same problem of
 * many entries into one issue with its number.
 */
export class IssueLog {
  readonly #issues: DataIssue[] = []
  readonly #tallies = new Map<string, Tally>()

  report(where: string, problem: string, effect: string): void {
    this.#issues.push({ where, problem, effect })
  }

  /** `problem` and `effect` are worded for many: "carry no date". */
  count(where: string, problem: string, effect: string): void {
    const key = `${problem}\n${effect}`
    const tally = this.#tallies.get(key)
    if (tally === undefined) {
      this.#tallies.set(key, { places: [where], count: 1, problem, effect })
      return
    }
    tally.count++
    if (tally.places.length < placesShown) tally.places.push(where)
  }

  issues(): readonly DataIssue[] {
    return [...this.#issues, ...[...this.#tallies.values()].map(asIssue)]
  }
}

function asIssue({ places, count, problem, effect }: Tally): DataIssue {
  const more = count > places.length ? `, … (${count} in all)` : ''
  return { where: places.join(', ') + more, problem, effect }
}
