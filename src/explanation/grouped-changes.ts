/**
 * The sets of facts that would turn the answer, brought together: "two of these three, each by one of its facts"
 * instead of a dozen pairs. The sets themselves stand in the JSON.
 */
import type { Answer, AssessedChange, AssessedFact } from '../assessment/result.ts'

/** All of these facts together. */
export type Facts = readonly AssessedFact[]
/** One subject (a trial, the diagnosis): any of its alternatives will do. */
export type Choice = { readonly alternatives: readonly Facts[] }
export type ChangeGroup = {
  readonly to: Answer
  /** So many of the choices are needed. */
  readonly needed: number
  readonly choices: readonly Choice[]
}

/** Groups of choices; each group by itself is a way to turn the answer. Fewest facts first. */
export function groupedChanges(changes: readonly AssessedChange[]): readonly ChangeGroup[] {
  const order = ['yes', 'no', 'unknown'] as const
  return order.flatMap((to) =>
    groupsTo(
      to,
      changes.filter((change) => change.to === to),
    ),
  )
}

function groupsTo(to: Answer, changes: readonly AssessedChange[]): readonly ChangeGroup[] {
  const bySubjects = new Map<string, AssessedChange[]>()
  for (const change of changes) {
    const key = subjectsOf(change).join('\n')
    bySubjects.set(key, [...(bySubjects.get(key) ?? []), change])
  }
  const combinations = [...bySubjects.keys()].map((key) => key.split('\n'))
  return [...sizesOf(combinations)].flatMap((size): readonly ChangeGroup[] => {
    const ofSize = combinations.filter((subjects) => subjects.length === size)
    const subjects = [...new Set(ofSize.flat())]
    const sets = changes.filter((change) => subjectsOf(change).length === size)
    if (ofSize.length === choose(subjects.length, size))
      return [{ to, needed: size, choices: choicesOf(subjects, sets) }]
    return ofSize.map((names) => {
      const own = bySubjects.get(names.join('\n')) ?? []
      return { to, needed: size, choices: choicesOf(names, own) }
    })
  })
}

function subjectsOf({ facts }: AssessedChange): readonly string[] {
  return [...new Set(facts.map(subjectOf))].sort()
}

function subjectOf({ about, rule }: AssessedFact): string {
  return about ?? rule
}

function sizesOf(combinations: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(combinations.map((subjects) => subjects.length).sort((a, b) => a - b))
}

/** How many ways there are to take `size` of `count`. */
function choose(count: number, size: number): number {
  let ways = 1
  for (let index = 0; index < size; index++) ways = (ways * (count - index)) / (index + 1)
  return ways
}

/** For each subject, the different bundles of facts that the sets ask of it. */
function choicesOf(subjects: readonly string[], sets: readonly AssessedChange[]): readonly Choice[] {
  return subjects.map((subject) => {
    const bundles = new Map<string, Facts>()
    for (const { facts } of sets) {
      const own = facts.filter((fact) => subjectOf(fact) === subject)
      if (own.length > 0) bundles.set(own.map(({ rule, needed }) => `${rule} ${needed}`).join(), own)
    }
    return { alternatives: [...bundles.values()] }
  })
}
