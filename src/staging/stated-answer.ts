/** Facts that somebody stated, or that a diagnosis says. */
import type { Answer } from '../determination/finding.ts'
import type { ConditionGroup } from '../knowledge/conditions/condition-group.ts'
import type { Condition, PatientRecord } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import type { Shown } from './staging-facts.ts'

/** The latest statement about one of these facts; nobody said so is unknown. */
export function statedAnswer({ statements }: PatientRecord, ids: readonly string[]): Shown<Answer> {
  const last = statements
    .filter(({ says }) => says.kind === 'fact' && ids.includes(says.id))
    .sort((a, b) => (a.when ?? 0) - (b.when ?? 0) || (a.ref < b.ref ? -1 : 1))
    .at(-1)
  if (last?.says.kind !== 'fact') return { is: 'unknown', because: 'not recorded', evidence: [] }
  const is = last.says.value === 'present' ? 'yes' : 'no'
  return { is, because: `stated: ${last.says.value}`, evidence: [last.ref] }
}

/** A diagnosis of one of these groups is a yes; without one the statements tell, and silence is unknown. */
export function groupAnswer(
  record: PatientRecord,
  groups: readonly ConditionGroup[],
  facts: readonly string[],
): Shown<Answer> {
  const stated = statedAnswer(record, facts)
  if (stated.is !== 'unknown') return stated
  const found = record.conditions.filter(
    (condition) =>
      isOpen(condition) && groupsOf(condition).some((group) => groups.some((each) => each === group)),
  )
  if (found.length === 0) return stated
  const sure = found.filter(({ verification }) => verification !== 'provisional')
  return {
    is: sure.length > 0 ? 'yes' : 'unknown',
    because: sure.length > 0 ? 'diagnosed' : 'a possible diagnosis',
    evidence: found.map(({ ref }) => ref).sort(),
  }
}

function isOpen({ abated, clinicalStatus }: Condition): boolean {
  return abated === undefined && clinicalStatus !== 'resolved' && clinicalStatus !== 'inactive'
}
