/** Diagnoses of major depression that say themselves that there is no psychosis. */
import { conditionGroups } from '../knowledge/conditions/index.ts'
import type { Condition } from '../record/record.ts'
import type { Code } from '../units/code.ts'
import { groupsOf } from './episode.ts'

/**
 * ICD codes a psychotic episode by itself: a code with a severity is the one without psychosis. "Severe major
 * depression" in words, or by its SNOMED CT code, says nothing about psychosis either way.
 */
export function saysWithoutPsychosis(condition: Condition): boolean {
  const groups = groupsOf(condition)
  if (!groups.includes('major-depression') || groups.includes('psychotic-features')) return false
  const { codes, text } = condition.concept
  return (
    codes.some(isCodeWithoutPsychosis) || [text, ...codes.map(({ display }) => display)].some(isSaidWithout)
  )
}

const severities = ['severity-mild', 'severity-moderate', 'severity-severe'] as const

function isCodeWithoutPsychosis(code: Code): boolean {
  if (code.system !== 'icd10cm' && code.system !== 'icd9cm') return false
  const groups = new Set<string>(conditionGroups(code))
  return severities.some((severity) => groups.has(severity))
}

function isSaidWithout(words: string | undefined): boolean {
  return words !== undefined && /\b(?:without|no) (?:psychotic|psychosis)/i.test(words)
}
