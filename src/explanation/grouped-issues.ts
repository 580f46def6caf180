/** Many data issues say the same of different entries: one row for each problem, those near the trials first. */
import type { Assessment } from '../assessment/result.ts'

export type IssueGroup = {
  readonly problem: string
  readonly effect: string
  readonly places: readonly string[]
  /** It is about an entry that a trial or the answer rests on. */
  readonly matters: boolean
}

export function groupedIssues({ dataIssues, evidence }: Assessment): readonly IssueGroup[] {
  const named = new Set(evidence.map(({ ref }) => ref))
  const groups = new Map<string, { problem: string; effect: string; places: string[] }>()
  for (const { where, problem, effect } of dataIssues) {
    const key = `${problem}\n${effect}`
    const group = groups.get(key)
    if (group) group.places.push(where)
    else groups.set(key, { problem, effect, places: [where] })
  }
  const rows = [...groups.values()].map((group) => ({
    ...group,
    matters: group.places.some((place) => named.has(place)),
  }))
  return rows.sort((a, b) => Number(b.matters) - Number(a.matters) || b.places.length - a.places.length)
}
