/** Counts the adequate trials that failed: the clinical definitions. */
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import type { Exposure } from '../record/record.ts'
import { isBesideDated } from '../trials/build-trials.ts'
import type { Course } from '../trials/course.ts'
import type { History } from '../trials/history.ts'
import type { DoseContext } from './adequacy.ts'
import { all } from './answer.ts'
import { anyOf, atLeastOf, leaf } from './combine.ts'
import type { JudgedTrial } from './determination.ts'
import type { Finding } from './finding.ts'
import { judgeTrial } from './judge-trial.ts'

export type Counted = {
  readonly finding: Finding
  readonly trials: readonly JudgedTrial[]
  readonly groups: readonly Finding[]
}

/** Are there enough different treatments with an adequate trial that failed? */
export function countFailedTrials(history: History, rule: FailedTrialsRule, doses: DoseContext): Counted {
  const judged = history.trials(rule.maximumGapDays.value).map((trial) => {
    const found = judgeTrial(trial, history, rule, doses)
    return isCounted(found, rule) ? found : { ...found, counts: 'no' as const }
  })
  const candidates: Finding[] = []
  for (const [name, members] of groupTrials(judged, rule)) {
    const findings = members.map((member) =>
      isBesideDated(member.trial) ? undatedCourse(member, rule) : member.finding,
    )
    candidates.push(anyOf('treatment-failed', findings, { about: name }))
  }
  candidates.push(...unidentifiedMedicines(history))
  const trials = judged.filter(({ trial }) => !isBesideDated(trial))
  const required = { relation: 'at-least', value: rule.minimumTrials.value, unit: 'treatments' } as const
  const count = atLeastOf(rule.minimumTrials.value, 'enough-failed-trials', candidates, {
    measured: { ...countAnswers(candidates), unit: 'treatments' },
    required,
    cite: rule.minimumTrials.cite,
  })
  return { finding: withTreatmentHistory(history, count), trials, groups: candidates }
}

/** Entries without a date may be of a trial that is counted already: they make no other one for certain. */
function undatedCourse({ trial, counts }: JudgedTrial, { distinctBy }: FailedTrialsRule): Finding {
  const answer = distinctBy.value === 'trial' ? all([counts, 'unknown']) : counts
  return leaf('undated-course', answer, { about: trial.id, evidence: trial.evidence })
}

/** How many are certain, and how many at most. */
export function countAnswers(findings: readonly Finding[]): { low: number; high: number } {
  let low = 0
  let high = 0
  for (const { answer } of findings) {
    if (answer === 'yes') low += 1
    if (answer !== 'no') high += 1
  }
  return { low, high }
}

function groupTrials(trials: readonly JudgedTrial[], rule: FailedTrialsRule): Map<string, JudgedTrial[]> {
  const groups = new Map<string, JudgedTrial[]>()
  for (const judged of trials) {
    if (!isCounted(judged, rule)) continue
    const key = groupKey(judged, rule)
    const group = groups.get(key)
    if (group) group.push(judged)
    else groups.set(key, [judged])
  }
  return groups
}

function isCounted({ trial }: JudgedTrial, rule: FailedTrialsRule): boolean {
  if (trial.role === 'antidepressant' || trial.role === 'combination') return true
  if (trial.role === 'augmentation') return rule.augmentationCounts.value && trial.addedTo.length > 0
  return rule.modalities?.value.includes(trial.role) ?? false
}

function groupKey({ trial }: JudgedTrial, rule: FailedTrialsRule): string {
  if (rule.distinctBy.value === 'trial') return trial.id
  return rule.distinctBy.value === 'class' ? (trial.drugClass ?? trial.agent) : trial.agent
}

/** A medicine with neither name nor known code may be an antidepressant: each leaves one treatment open. */
export function unidentifiedMedicines(history: History): readonly Finding[] {
  const exposures = history.record.exposures.filter(isUnidentified)
  if (exposures.length === 0) return none
  const unknown = new Map<string, string[]>()
  for (const { medicine, ref } of exposures) {
    const name = medicine.codes.map((code) => code.code).join('/') || medicine.name || ref
    unknown.set(name, [...(unknown.get(name) ?? []), ref])
  }
  return [...unknown].map(([name, refs]) =>
    leaf('medicine-identified', 'unknown', { about: name, evidence: refs }),
  )
}

function isUnidentified({ medicine }: Exposure): boolean {
  return medicine.identified === 'unidentified'
}

const none: readonly Finding[] = []

/** Where a record cannot show a treatment history, too few trials is not a no. */
export function withTreatmentHistory(history: History, count: Finding): Finding {
  const gap = missingHistory(history)
  if (gap === undefined) return count
  return anyOf(count.rule, [count, leaf('unrecorded-failed-trials', 'unknown', { note: gap })], {
    measured: count.measured,
    required: count.required,
    cite: count.cite,
  })
}

function missingHistory({ hasEntries, courses }: History): string | undefined {
  if (!hasEntries) return 'the record is empty'
  const isAntidepressant = ({ agent }: Course) => agent.role === 'antidepressant'
  if (!courses.some(isAntidepressant)) return undefined
  if (courses.some((course) => isAntidepressant(course) && isAscertainable(course))) return undefined
  return 'of no antidepressant in the record is the dose or the time known'
}

/** A course of which the record tells something that a definition can judge. */
function isAscertainable({ segments, undated }: Course): boolean {
  const dated = segments.some((segment) => segment.cover === 'documented' || segment.dose !== undefined)
  return dated || undated.some((exposure) => exposure.reported !== undefined || exposure.doses.length > 0)
}
