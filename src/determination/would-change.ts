/**
 * What would change the answer: the smallest sets of open facts that, once known, turn it. Open are facts that are
 * unknown, facts that a definition lets us assume, and facts that better evidence may overrule.
 */
import type { OpenFact, WouldChange } from './determination.ts'
import type { Answer, Finding } from './finding.ts'

/** Sets larger than this ask too much to be of use; of the others the smallest are kept. */
const largestSet = 6
const mostSets = 24

export type FactSet = readonly OpenFact[]
/** `undefined`: cannot be reached by settling open facts. The empty set: it is so already. */
type FactSets = readonly FactSet[]

/** Smallest sets of facts that would turn the answer of a finding, fewest facts first. */
export function wouldChange(finding: Finding): readonly WouldChange[] {
  return otherAnswers(finding).flatMap((to) => setsThatMake(finding, to).map((facts) => ({ to, facts })))
}

/** The answers that open facts could turn this one into. */
export function otherAnswers({ answer }: Finding): readonly ('yes' | 'no')[] {
  if (answer === 'unknown') return ['yes', 'no']
  return [answer === 'yes' ? 'no' : 'yes']
}

/** Smallest sets of facts of a tree that make this answer; none where it has it already. */
export function setsThatMake(finding: Finding, to: 'yes' | 'no'): FactSets {
  return setsFor(finding, to).filter((facts) => facts.length > 0)
}

function setsFor(finding: Finding, target: 'yes' | 'no'): FactSets {
  if (finding.answer === target) return [[]]
  if (finding.because.length === 0) return leafSets(finding, target)
  const opposite = target === 'yes' ? 'no' : 'yes'
  const { because, combines } = finding
  switch (combines) {
    case 'all':
      return target === 'yes' ? together(because, 'yes') : oneOf(because, 'no')
    case 'any':
      return target === 'yes' ? oneOf(because, 'yes') : together(because, 'no')
    case 'none':
      return target === 'yes' ? together(because, opposite) : oneOf(because, opposite)
    case undefined:
      // A count that is not reached although its parts hold needs more parts, and those are no questions.
      return oneOf(because, target).filter((facts) => facts.length > 0)
    default: {
      const needed = target === 'yes' ? combines.atLeast : because.length - combines.atLeast + 1
      return several(because, target, needed)
    }
  }
}

/** An open leaf can be settled either way. */
function leafSets(finding: Finding, target: Answer): FactSets {
  const open = finding.answer === 'unknown' || finding.assumed === true || finding.disputable === true
  if (!open) return []
  const { rule, about, taken, answer: now, assumed, required, measured, conflict } = finding
  const note = conflict === true ? finding.note : undefined
  return [[{ rule, about, taken, now, needed: target, assumed, required, measured, note }]]
}

/** Every child must reach the target. */
function together(children: readonly Finding[], target: 'yes' | 'no'): FactSets {
  let sets: FactSets = [[]]
  for (const child of children) {
    const ways = setsFor(child, target)
    sets = smallest(sets.flatMap((set) => ways.map((way) => union(set, way))))
    if (sets.length === 0) return []
  }
  return sets
}

function oneOf(children: readonly Finding[], target: 'yes' | 'no'): FactSets {
  return smallest(children.flatMap((child) => [...setsFor(child, target)]))
}

/** At least `needed` children must reach the target. */
function several(children: readonly Finding[], target: 'yes' | 'no', needed: number): FactSets {
  let byCount: FactSets[] = [[[]]]
  for (const child of children) {
    const ways = setsFor(child, target)
    const next: FactSets[] = byCount.map((sets) => [...sets])
    for (const [count, sets] of byCount.entries()) {
      if (count >= needed) continue
      const grown = sets.flatMap((set) => ways.map((way) => union(set, way)))
      next[count + 1] = smallest([...(next[count + 1] ?? []), ...grown])
    }
    byCount = next
  }
  return byCount[needed] ?? []
}

export function union(a: FactSet, b: FactSet): FactSet {
  const keys = new Set(a.map(keyOf))
  return [...a, ...b.filter((fact) => !keys.has(keyOf(fact)))]
}

/** Drops sets that contain another, keeps the smallest. */
export function smallest(sets: FactSets): FactSets {
  const bySize = sets.filter((set) => set.length <= largestSet).sort((a, b) => a.length - b.length)
  const kept: { set: FactSet; keys: ReadonlySet<string> }[] = []
  for (const set of bySize) {
    const keys = new Set(set.map(keyOf))
    const contains = kept.some((other) => [...other.keys].every((key) => keys.has(key)))
    if (!contains) kept.push({ set, keys })
    if (kept.length >= mostSets) break
  }
  return kept.map(({ set }) => set)
}

function keyOf(fact: OpenFact): string {
  return `${fact.rule}|${fact.about ?? ''}|${fact.needed}`
}
