/**
 * What would change the answer of a definition, as it keeps its promise. The tree shows one succession of treatments, or
 * the first of several days; where that is ruled out another may take its place, so that every set of facts is tried: the definition is
 * applied again as if those facts had been answered, and asks for what is still missing.
 */
import type { Definition } from '../knowledge/definitions/definition.ts'
import { type DoseTables, shippedDoseTables } from '../knowledge/doses/index.ts'
import type { Statement } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import type { Determination, WouldChange } from './determination.ts'
import { determineHistory } from './determine.ts'
import type { Finding } from './finding.ts'
import { type FactSet, otherAnswers, setsThatMake, smallest, union, wouldChange } from './would-change.ts'

/** A record with very many open treatments: after so many tries what was found is enough. */
const mostTries = 60

/** Smallest sets of facts that, once known, turn the answer. */
export function changesOf(
  history: History,
  definition: Definition,
  { finding }: Determination,
  tables: DoseTables = shippedDoseTables,
): readonly WouldChange[] {
  // Outcomes are judged trial by trial: there the tree holds every trial, and keeps its promises.
  if (definition.rule.kind === 'failed-trials') return wouldChange(finding)
  const again = (facts: FactSet) =>
    determineHistory(answered(history, facts, definition.id), definition, tables).finding
  return otherAnswers(finding).flatMap((to) => kept(finding, to, again).map((facts) => ({ to, facts })))
}

function kept(finding: Finding, to: 'yes' | 'no', again: (facts: FactSet) => Finding): readonly FactSet[] {
  const found: FactSet[] = []
  let waiting = setsThatMake(finding, to)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [facts, ...others] = waiting
    if (facts === undefined) break
    const after = again(facts)
    if (after.answer === to) found.push(facts)
    const longer = after.answer === to ? [] : setsThatMake(after, to).map((more) => union(facts, more))
    waiting = smallest([...others, ...longer])
  }
  return smallest(found)
}

/** The history with these facts answered as they would have to be. */
function answered(history: History, facts: FactSet, definition: string): History {
  const answers = facts.map(
    ({ rule, about, required, needed }, index): Statement => ({
      ref: `what-if/${index}`,
      by: 'clinician',
      when: history.asOf,
      says: { kind: 'answer', rule, about, required, definition, value: needed === 'yes' ? 'yes' : 'no' },
    }),
  )
  const { record } = history
  return { ...history, record: { ...record, statements: [...record.statements, ...answers] } }
}
