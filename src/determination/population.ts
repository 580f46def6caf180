/** Is this a person the definition is about? Diagnosis, exclusions, age, remission. */

import type { PopulationRule } from '../knowledge/definitions/definition.ts'
import { exclusionSet } from '../knowledge/definitions/exclusion-sets.ts'
import type { Condition } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import type { History } from '../trials/history.ts'
import { ageInYears, formatDay } from '../units/day.ts'
import { reaches } from './answer.ts'
import { leaf } from './combine.ts'
import type { Answer, Finding } from './finding.ts'

/** One finding for each condition that the definition sets on the person. */
export function populationFindings(
  history: History,
  rule: PopulationRule,
  absence: Answer,
): readonly Finding[] {
  const findings = [diagnosisFinding(history, rule, absence)]
  for (const { value, cite } of rule.exclusions) findings.push(exclusionFinding(history, value, cite))
  const remission = remissionFinding(history, rule)
  if (remission !== undefined) findings.push(remission)
  if (rule.minimumAge !== undefined || rule.maximumAge !== undefined)
    findings.push(...ageFindings(history, rule))
  return findings
}

/**
 * Is the diagnosis documented? Without a code the answer is `absence`: unknown at the bedside, where a diagnosis
 * may not have been written down, and no in claims, where the code is the case.
 */
function diagnosisFinding(history: History, rule: PopulationRule, absence: Answer): Finding {
  const wanted = rule.diagnosis.value
  const details = { about: wanted, cite: rule.diagnosis.cite }
  const stated = history.record.statements.find((statement) => statement.says.kind === 'diagnosis')
  if (stated?.says.kind === 'diagnosis') {
    const answer = stated.says.value === 'major-depression' ? 'yes' : 'no'
    return leaf('diagnosis', answer, { ...details, evidence: [stated.ref] })
  }
  const sure = history.record.conditions.filter((condition) => isDiagnosis(condition, wanted))
  const confirmed = sure.filter((condition) => condition.verification !== 'provisional')
  const evidence = sure.map((condition) => condition.ref)
  const count = rule.diagnosesCounted?.value === 'codes' ? confirmed.length : daysOf(confirmed)
  const needed = rule.minimumDiagnoses?.value ?? 1
  const enough = count >= needed
  if (confirmed.length > 0 && enough) return leaf('diagnosis', 'yes', { ...details, evidence })
  if (sure.length > 0) {
    const note = confirmed.length > 0 ? `recorded ${count} of the ${needed} times needed` : undefined
    return leaf('diagnosis', confirmed.length > 0 ? absence : 'unknown', { ...details, note, evidence })
  }
  const hints = history.record.conditions.filter((condition) => isDiagnosis(condition, 'depression'))
  return leaf('diagnosis', hints.length > 0 ? 'unknown' : absence, {
    ...details,
    evidence: hints.map((condition) => condition.ref),
  })
}

const major = ['major-depression']
const depressive = ['major-depression', 'depression-unspecified', 'persistent-depressive']

export function isDiagnosis(condition: Condition, wanted: 'major-depression' | 'depression'): boolean {
  const accepted = wanted === 'depression' ? depressive : major
  return groupsOf(condition).some((group) => accepted.some((name) => group.startsWith(name)))
}

function daysOf(conditions: readonly Condition[]): number {
  if (conditions.length <= 1) return conditions.length
  return new Set(
    conditions.map((condition) => (condition.onset ?? condition.recorded)?.first ?? condition.ref),
  ).size
}

/** A condition that takes a person out. Yes means: nothing of the kind is recorded. */
function exclusionFinding(history: History, set: string, cite: Finding['cite']): Finding {
  const groups = exclusionSet(set)
  const found = history.record.conditions.filter((condition) =>
    groupsOf(condition).some((group) => groups.some((excluded) => excluded === group)),
  )
  const isConfirmed = found.some((condition) => condition.verification !== 'provisional')
  const answer = isConfirmed ? 'no' : found.length > 0 ? 'unknown' : 'yes'
  return leaf('not-excluded', answer, { about: set, evidence: found.map((condition) => condition.ref), cite })
}

function remissionFinding(history: History, rule: PopulationRule): Finding | undefined {
  if (rule.remissionExcludes?.value !== true) return undefined
  const { status, evidence, silentSince } = history.episode
  const { cite } = rule.remissionExcludes
  if (status === 'remitted') return leaf('not-in-remission', 'no', { evidence, cite })
  if (status === 'unknown') return leaf('not-in-remission', 'unknown', { evidence, cite })
  if (silentSince === undefined) return leaf('not-in-remission', 'yes', { evidence, cite })
  // An episode of which nothing has been said for long is taken to go on, and the output says so.
  const note = `nothing of it after ${formatDay(silentSince)}`
  return leaf('not-in-remission', 'yes', { evidence, cite, assumed: true, note })
}

function ageFindings(history: History, rule: PopulationRule): readonly Finding[] {
  const { born } = history.record.patient
  const youngest = born === undefined ? 0 : ageInYears(born.last, history.asOf)
  const oldest = born === undefined ? Number.POSITIVE_INFINITY : ageInYears(born.first, history.asOf)
  const measured = { low: youngest, high: oldest, unit: 'years' }
  const findings: Finding[] = []
  if (rule.minimumAge !== undefined) {
    const required = { relation: 'at-least', value: rule.minimumAge.value, unit: 'years' } as const
    const answer = reaches(youngest, oldest, rule.minimumAge.value)
    findings.push(leaf('old-enough', answer, { measured, required, cite: rule.minimumAge.cite }))
  }
  if (rule.maximumAge !== undefined) {
    const required = { relation: 'at-most', value: rule.maximumAge.value, unit: 'years' } as const
    const answer = reaches(-oldest, -youngest, -rule.maximumAge.value)
    findings.push(leaf('young-enough', answer, { measured, required, cite: rule.maximumAge.cite }))
  }
  return findings
}
