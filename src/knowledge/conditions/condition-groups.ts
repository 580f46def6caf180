import type { Code } from '../../units/code.ts'
import type { ConditionBlock } from './condition-block.ts'
import type { ConditionGroup } from './condition-group.ts'
import { icd9 } from './icd9.ts'
import { icd9Medical } from './icd9-medical.ts'
import { icd10AnxietyTrauma } from './icd10-anxiety-trauma.ts'
import { icd10BipolarPsychosis } from './icd10-bipolar-psychosis.ts'
import { icd10Body } from './icd10-body.ts'
import { icd10Depression } from './icd10-depression.ts'
import { icd10DevicesAndLife } from './icd10-devices-and-life.ts'
import { icd10Heart } from './icd10-heart.ts'
import { icd10NervousSystem } from './icd10-nervous-system.ts'
import { icd10Neurocognitive } from './icd10-neurocognitive.ts'
import { icd10SafetyReproduction } from './icd10-safety-reproduction.ts'
import { icd10Substances } from './icd10-substances.ts'
import { snomedBipolar } from './snomed-bipolar.ts'
import { snomedDementia } from './snomed-dementia.ts'
import { snomedDepression } from './snomed-depression.ts'
import { snomedDevelopmentPersonality } from './snomed-development-personality.ts'
import { snomedMedical } from './snomed-medical.ts'
import { snomedPsychosis } from './snomed-psychosis.ts'
import { snomedSubstances } from './snomed-substances.ts'

/** Everything we know of diagnosis codes. */
export const conditionBlocks: readonly ConditionBlock[] = [
  ...icd10Depression,
  ...icd10BipolarPsychosis,
  ...icd10Neurocognitive,
  ...icd10AnxietyTrauma,
  ...icd10Substances,
  ...icd10SafetyReproduction,
  ...icd10NervousSystem,
  ...icd10Heart,
  ...icd10Body,
  ...icd10DevicesAndLife,
  ...icd9,
  ...icd9Medical,
  ...snomedDepression,
  ...snomedBipolar,
  ...snomedPsychosis,
  ...snomedDementia,
  ...snomedDevelopmentPersonality,
  ...snomedSubstances,
  ...snomedMedical,
]

const exact = new Map<string, readonly ConditionGroup[]>()
const prefixes = new Map<string, readonly ConditionGroup[]>()
for (const block of conditionBlocks) addBlock(block)

const none: readonly ConditionGroup[] = []
/** `O1` is the shortest prefix of our rows. */
const shortestPrefix = 2

/**
 * What a diagnosis code means. Dots and case do not matter (`F32.9`, `f329`, `29633`).
 * Empty for codes we do not know, and for codes of other vocabularies.
 */
export function conditionGroups(code: Code): readonly ConditionGroup[] {
  if (code.system !== 'icd10cm' && code.system !== 'icd9cm' && code.system !== 'snomed') return none
  let groups = known.get(code)
  if (groups === undefined) {
    groups = groupsOfCode(code, code.system)
    known.set(code, groups)
  }
  return groups
}

/** Reading shares one object among all entries with a code, and every stage asks again what it means. */
const known = new WeakMap<Code, readonly ConditionGroup[]>()

function groupsOfCode(code: Code, system: ConditionBlock['system']): readonly ConditionGroup[] {
  const normal = normalised(code.code)
  if (system === 'snomed') return exact.get(key('snomed', normal)) ?? none
  const found = new Set(exact.get(key(system, normal)))
  for (let length = shortestPrefix; length <= normal.length; length++) {
    for (const group of prefixes.get(key(system, normal.slice(0, length))) ?? none) found.add(group)
  }
  return found.size === 0 ? none : [...found]
}

function addBlock(block: ConditionBlock): void {
  const index = block.match === 'exact' ? exact : prefixes
  for (const [code, , ...groups] of block.rows) {
    const place = key(block.system, normalised(code))
    index.set(place, [...new Set([...(index.get(place) ?? []), ...block.groups, ...groups])])
  }
}

function normalised(code: string): string {
  return code.trim().replaceAll('.', '').toUpperCase()
}

function key(system: ConditionBlock['system'], code: string): string {
  return `${system}|${code}`
}
