/** When the current depressive episode began, and whether it is still going on. */
import { conditionGroups, conditionGroupsByText, isRemissionGroup } from '../knowledge/conditions/index.ts'
import { diagnosisLagDays, remissionDays } from '../knowledge/definitions/events.ts'
import type { Condition, PatientRecord, Ref } from '../record/record.ts'
import type { Concept } from '../units/code.ts'
import { addDays, type Day, type StatedDate } from '../units/day.ts'
import { isRemission } from './scores.ts'
import type { Episode, Score } from './trial.ts'

/**
 * The episode as far as the record tells: from a statement, from the relapse after a documented remission, or from
 * the onset of the diagnosis. Remission means two months without significant symptoms (DSM-5-TR), coded or measured.
 */
export function currentEpisode(record: PatientRecord, scores: readonly Score[]): Episode {
  const depressions = depressionsOf(record)
  const remission = latestRemission(record, scores)
  const status = statusOf(record, scores, depressions, remission)
  const start = statedStart(record) ?? relapseAfter(remission, scores, depressions) ?? onset(depressions)
  return {
    status,
    ...start,
    basis: start?.basis ?? 'none',
    remittedSince: status === 'remitted' ? remission?.from : undefined,
    evidence: evidenceOf(start, remission, scores),
  }
}

function evidenceOf(
  start: Start | undefined,
  remission: Remission | undefined,
  scores: readonly Score[],
): readonly Ref[] {
  const refs = new Set(start?.evidence)
  for (const ref of remission?.evidence ?? []) refs.add(ref)
  for (const ref of interruptions(scores)) refs.add(ref)
  // The last score speaks for or against remission.
  const last = scores.at(-1)
  if (last !== undefined) refs.add(last.ref)
  return [...refs]
}

/** Scores of illness between two in the range of remission: without them those two could be one remission. */
function interruptions(scores: readonly Score[]): readonly Ref[] {
  const first = scores.findIndex(isRemission)
  if (first === -1) return noRefs
  const last = scores.findLastIndex(isRemission)
  return scores.slice(first, last).flatMap((score) => (isRemission(score) ? [] : [score.ref]))
}

const noRefs: readonly Ref[] = []

type Start = Pick<Episode, 'startFirst' | 'startLast' | 'basis' | 'evidence'>
/** `to` is the last day on which the remission is documented. */
type Remission = { readonly from: Day; readonly to: Day; readonly evidence: readonly Ref[] }

/** Entries with the same code share their concept, within a record and between records. */
const knownGroups = new WeakMap<Concept, readonly string[]>()

/** The groups of conditions that a diagnosis belongs to, from its codes, or from its words where no code is known. */
export function groupsOf({ concept }: Condition): readonly string[] {
  let groups = knownGroups.get(concept)
  if (groups === undefined) {
    groups = readGroups(concept)
    knownGroups.set(concept, groups)
  }
  return groups
}

function readGroups(concept: Concept): readonly string[] {
  const coded = concept.codes.flatMap((code) => [...conditionGroups(code)])
  if (coded.length > 0) return coded
  const words = concept.text ?? concept.codes.find((code) => code.display)?.display
  return words === undefined ? [] : conditionGroupsByText(words)
}

/** Major depression; where none is coded, depression that nobody has specified yet. */
function depressionsOf(record: PatientRecord): readonly Condition[] {
  const major = record.conditions.filter(isMajorDepression)
  if (major.length > 0) return major
  return record.conditions.filter((condition) => groupsOf(condition).includes('depression-unspecified'))
}

function isMajorDepression(condition: Condition): boolean {
  return groupsOf(condition).some((group) => group.startsWith('major-depression'))
}

function isCodedRemission(condition: Condition): boolean {
  return groupsOf(condition).some(isRemissionGroup)
}

function statedStart(record: PatientRecord): Start | undefined {
  const stated = record.statements.filter((statement) => statement.says.kind === 'episode-start')
  const last = latestBy(stated, (statement) => statement.when ?? (0 as Day))
  if (last?.says.kind !== 'episode-start') return undefined
  const { first, last: latest } = last.says.value
  return { startFirst: first, startLast: latest, basis: 'stated', evidence: [last.ref] }
}

/** After a remission the episode begins with the next sign of depression. */
function relapseAfter(
  remission: Remission | undefined,
  scores: readonly Score[],
  depressions: readonly Condition[],
): Start | undefined {
  if (remission === undefined) return undefined
  const signs = [
    ...scores.filter((score) => !isRemission(score)).map((score) => ({ on: score.on, ref: score.ref })),
    ...depressions
      .filter((condition) => !isCodedRemission(condition))
      .map((condition) => ({ on: (condition.onset ?? condition.recorded)?.first, ref: condition.ref })),
  ].filter((sign): sign is { on: Day; ref: Ref } => sign.on !== undefined && sign.on > remission.to)
  const first = latestBy(signs, (sign) => -sign.on)
  if (first === undefined) return undefined
  return {
    startFirst: remission.to,
    startLast: first.on,
    basis: 'relapse-after-remission',
    evidence: [first.ref],
  }
}

/** A diagnosis is often written down a little after the illness, and its first treatment, began. */
function onset(depressions: readonly Condition[]): Start | undefined {
  const open = depressions.filter(
    (condition) => condition.abated === undefined && !isCodedRemission(condition),
  )
  const began = earliest(open, (condition) => condition.onset)
  if (began !== undefined) {
    const startFirst = addDays(began.date.first, -diagnosisLagDays.value)
    return { startFirst, startLast: began.date.last, basis: 'diagnosis-onset', evidence: [began.ref] }
  }
  const noted = earliest(open, (condition) => condition.recorded)
  return noted && { startLast: noted.date.last, basis: 'diagnosis-recorded', evidence: [noted.ref] }
}

type DatedEntry = { readonly date: StatedDate; readonly ref: Ref }

/** The earliest of these dates, and the diagnosis that tells it; the first of equals. */
function earliest(
  conditions: readonly Condition[],
  dateOf: (condition: Condition) => StatedDate | undefined,
): DatedEntry | undefined {
  let first: DatedEntry | undefined
  for (const condition of conditions) {
    const date = dateOf(condition)
    if (date === undefined || (first !== undefined && first.date.first <= date.first)) continue
    first = { date, ref: condition.ref }
  }
  return first
}

/** The latest documented full remission: coded, or scores in the range of remission two months apart. */
function latestRemission(record: PatientRecord, scores: readonly Score[]): Remission | undefined {
  const found = [...codedRemissions(record), ...measuredRemissions(scores)]
  return latestBy(found, (remission) => remission.to)
}

function codedRemissions(record: PatientRecord): readonly Remission[] {
  return record.conditions.flatMap((condition) => {
    if (!isMajorDepression(condition)) return []
    const abated = condition.abated === 'date-unknown' ? undefined : condition.abated
    const coded = isCodedRemission(condition) ? (condition.onset ?? condition.recorded) : undefined
    const on = abated ?? coded
    return on === undefined ? [] : [{ from: on.first, to: on.last, evidence: [condition.ref] }]
  })
}

function measuredRemissions(scores: readonly Score[]): readonly Remission[] {
  const remissions: Remission[] = []
  let run: Score[] = []
  for (const score of scores) {
    run = isRemission(score) ? [...run, score] : []
    const first = run[0]
    if (first !== undefined && score.on - first.on >= remissionDays.value) {
      remissions.push({ from: first.on, to: score.on, evidence: [first.ref, score.ref] })
    }
  }
  return remissions
}

function statusOf(
  record: PatientRecord,
  scores: readonly Score[],
  depressions: readonly Condition[],
  remission: Remission | undefined,
): Episode['status'] {
  const stated = latestBy(
    record.statements.filter((statement) => statement.says.kind === 'episode-status'),
    (statement) => statement.when ?? (0 as Day),
  )
  if (stated?.says.kind === 'episode-status') return stated.says.value
  const lastScore = scores.at(-1)
  const laterSign = lastScore !== undefined && remission !== undefined && lastScore.on > remission.to
  if (remission !== undefined && !laterSign && relapseAfter(remission, scores, depressions) === undefined) {
    return 'remitted'
  }
  if (lastScore !== undefined && isRemission(lastScore)) return 'unknown'
  if (lastScore !== undefined) return 'current'
  if (depressions.some((condition) => !isCodedRemission(condition) && isOpen(condition))) return 'current'
  if (depressions.length === 0 && statedStart(record) !== undefined) return 'current'
  return depressions.length > 0 && depressions.every((condition) => !isOpen(condition))
    ? 'remitted'
    : 'unknown'
}

function isOpen(condition: Condition): boolean {
  if (condition.abated !== undefined) return false
  return !['remission', 'resolved', 'inactive'].includes(condition.clinicalStatus)
}

/** The element with the greatest key; the first of equals. */
function latestBy<T>(items: readonly T[], key: (item: T) => number): T | undefined {
  let best: T | undefined
  for (const item of items) if (best === undefined || key(item) > key(best)) best = item
  return best
}
