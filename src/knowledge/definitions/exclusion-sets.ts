/** The groups of conditions behind the names that definitions use for what takes a person out. */
import type { ConditionGroup } from '../conditions/index.ts'

const sets: Readonly<Record<string, readonly ConditionGroup[]>> = {
  bipolar: ['bipolar', 'bipolar-remission', 'mania'],
  'psychotic-disorder': ['schizophrenia-spectrum', 'schizoaffective', 'psychotic-other'],
  dementia: ['dementia', 'alzheimer', 'lewy-body'],
  'substance-use': ['substance-use', 'substance-use-remission'],
}

export const exclusionSetNames: readonly string[] = Object.keys(sets)

/** The condition groups of an exclusion set. Throws on a name that no set has: a mistake in a definition. */
export function exclusionSet(name: string): readonly ConditionGroup[] {
  const groups = Object.hasOwn(sets, name) ? sets[name] : undefined
  if (groups === undefined) {
    throw new Error(`Cannot find the exclusion set "${name}"; known sets: ${exclusionSetNames.join(', ')}.`)
  }
  return groups
}
