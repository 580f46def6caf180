/** The exclusion sets that a definition may name. Their groups of conditions stand with the conditions. */
export { exclusionSet } from '../conditions/index.ts'

export const exclusionSetNames: readonly string[] = [
  'bipolar',
  'psychotic-disorder',
  'dementia',
  'substance-use',
]
