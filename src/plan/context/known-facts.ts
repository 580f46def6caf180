/** Which clinical facts the record says are present or absent. What it does not say stays unknown. */
import type { ConditionGroup } from '../../knowledge/conditions/index.ts'
import { type ClinicalFact, clinicalFacts, type FactId } from '../../knowledge/interactions/index.ts'
import type { Condition, PatientRecord, Statement } from '../../record/record.ts'
import { groupsOf } from '../../trials/episode.ts'
import { saysWithoutPsychosis } from '../../trials/without-psychosis.ts'
import type { Day, StatedDate } from '../../units/day.ts'
import type { KnownFact } from '../plan-context.ts'

export type Facts = Map<FactId, KnownFact>

const table: Readonly<Record<FactId, ClinicalFact>> = clinicalFacts
const factIds = Object.keys(table) as FactId[]
const factsByGroup = indexByGroup()

export function knownFacts(record: PatientRecord, asOf: Day): Facts {
  const facts: Facts = new Map()
  const groups = new Set<string>()
  for (const condition of record.conditions) addCondition(facts, condition, asOf, groups)
  addWhatTheDiagnosisExcludes(facts, groups, record, asOf)
  for (const statement of record.statements) addStatement(facts, statement, asOf)
  if (facts.get('problem-list-complete')?.state === 'present') closeProblemList(facts)
  return facts
}

function indexByGroup(): ReadonlyMap<string, readonly FactId[]> {
  const index = new Map<string, FactId[]>()
  for (const id of factIds) {
    for (const group of table[id].groups) index.set(group, [...(index.get(group) ?? []), id])
  }
  return index
}

function addCondition(facts: Facts, condition: Condition, asOf: Day, seen: Set<string>): void {
  if ((condition.recorded ?? condition.onset)?.first !== undefined && isAfter(condition, asOf)) return
  for (const group of groupsOf(condition)) {
    if (!isOver(condition, asOf)) seen.add(group)
    for (const id of factsByGroup.get(group as ConditionGroup) ?? []) addFact(facts, id, condition, asOf)
  }
}

function isAfter({ recorded, onset }: Condition, asOf: Day): boolean {
  return ((recorded ?? onset)?.first ?? asOf) > asOf
}

/** Resolved, in remission, or ended by this day. */
export function isOver({ clinicalStatus, abated }: Condition, asOf: Day): boolean {
  if (clinicalStatus === 'resolved' || clinicalStatus === 'inactive' || clinicalStatus === 'remission')
    return true
  return abated !== undefined && (abated === 'date-unknown' || abated.last <= asOf)
}

/** Present stays present, whatever else a record says: a contradiction can only make us more careful. */
function addFact(facts: Facts, id: FactId, condition: Condition, asOf: Day): void {
  const state = stateOf(table[id], condition, asOf)
  if (state === undefined || facts.get(id)?.state === 'present') return
  facts.set(id, { state, because: wordsOf(condition), evidence: [condition.ref] })
}

function stateOf(fact: ClinicalFact, condition: Condition, asOf: Day): KnownFact['state'] | undefined {
  if (fact.withinDays !== undefined) return stateOfRecent(fact.withinDays, condition, asOf)
  if (fact.lifetime === true || !isOver(condition, asOf)) return 'present'
  return 'absent'
}

/** An event counts for some time after it happened; without a date it stays unknown. */
function stateOfRecent(days: number, condition: Condition, asOf: Day): KnownFact['state'] | undefined {
  const when: StatedDate | undefined = condition.onset ?? condition.recorded
  if (when === undefined) return undefined
  if (asOf - when.last <= days) return 'present'
  return asOf - when.first > days ? 'absent' : undefined
}

function wordsOf({ concept }: Condition): string {
  const [code] = concept.codes
  const words = concept.text ?? code?.display
  if (code === undefined) return words ?? 'condition'
  return words === undefined ? code.code : `${words} (${code.code})`
}

/**
 * A confirmed diagnosis of unipolar major depression rests on there having been no mania; an ICD code with a severity
 * and without psychosis says that there is none.
 */
function addWhatTheDiagnosisExcludes(
  facts: Facts,
  groups: ReadonlySet<string>,
  record: PatientRecord,
  asOf: Day,
): void {
  const unipolar =
    groups.has('major-depression') ||
    record.statements.some(({ says }) => says.kind === 'diagnosis' && says.value === 'major-depression')
  if (!unipolar) return
  setAbsent(facts, 'bipolar', 'diagnosed as unipolar major depression')
  const isWithout = (condition: Condition) =>
    !isAfter(condition, asOf) && !isOver(condition, asOf) && saysWithoutPsychosis(condition)
  if (record.conditions.some(isWithout))
    setAbsent(facts, 'psychotic-depression', 'the diagnosis code is the one without psychosis')
}

function setAbsent(facts: Facts, id: FactId, because: string): void {
  if (!facts.has(id)) facts.set(id, { state: 'absent', because })
}

/** What a clinician or the patient says; "absent" does not overrule a diagnosis in the record. */
function addStatement(facts: Facts, { says, when, by, ref }: Statement, asOf: Day): void {
  if (says.kind === 'diagnosis') addDiagnosis(facts, says.value, ref)
  if (says.kind !== 'fact' || !isFactId(says.id) || (when !== undefined && when > asOf)) return
  if (says.value === 'absent' && facts.get(says.id)?.state === 'present') return
  facts.set(says.id, {
    state: says.value,
    because: `${table[says.id].name} (said by ${by})`,
    evidence: [ref],
  })
}

function addDiagnosis(facts: Facts, value: 'major-depression' | 'not-major-depression', ref: string): void {
  const state = value === 'major-depression' ? 'present' : 'absent'
  facts.set('major-depression', { state, because: 'stated diagnosis', evidence: [ref] })
}

export function isFactId(id: string): id is FactId {
  return Object.hasOwn(table, id)
}

/** On a complete problem list a diagnosis that is not there is absent. */
function closeProblemList(facts: Facts): void {
  for (const id of factIds) {
    if (table[id].groups.length > 0) setAbsent(facts, id, 'not on a problem list that is said to be complete')
  }
}
