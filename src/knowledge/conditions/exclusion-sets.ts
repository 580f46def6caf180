/** Which diagnoses take a person out of a definition of treatment resistance, as each publication has it. */
import type { Citation } from '../citation.ts'
import { type ConditionGroup, conditionGroupIds } from './condition-group.ts'

export type ExclusionSet = {
  readonly id: string
  readonly title: string
  readonly groups: readonly ConditionGroup[]
  /** What of the published set our groups cannot express. */
  readonly differs?: string | undefined
  readonly cite: Citation
}

export const exclusionSets: readonly ExclusionSet[] = [
  {
    id: 'bipolar',
    title: 'bipolar disorder and mania',
    groups: ['bipolar', 'bipolar-remission', 'mania'],
    differs: 'cyclothymia is not in the published sets; the review asks about it',
    cite: { source: 'vsac-bipolar-disorder', at: 'F30, F31', status: 'verified' },
  },
  {
    id: 'psychotic-disorder',
    title: 'psychotic disorder that is not part of a depression',
    groups: ['schizophrenia-spectrum', 'schizoaffective', 'psychotic-other'],
    cite: {
      source: 'vsac-schizophrenia-or-psychotic-disorder',
      at: 'F20 to F29; F22 and F24 added by us',
      status: 'verified',
    },
  },
  {
    id: 'dementia',
    title: 'dementia',
    groups: ['dementia', 'alzheimer', 'lewy-body'],
    cite: { source: 'vsac-dementia', status: 'verified' },
  },
  {
    id: 'substance-use',
    title: 'substance use, in remission too; nicotine and caffeine left out',
    groups: ['substance-use', 'substance-use-remission'],
    cite: { source: 'vsac-substance-use', at: 'remission added by us', status: 'verified' },
  },
  {
    id: 'depression-of-other-cause',
    title: 'depression due to a medical condition or a substance',
    groups: ['depression-due-to-medical', 'substance-induced-depression'],
    cite: { source: 'dsm-5-tr-codes', at: 'major depressive episode, criterion C', status: 'known' },
  },
  {
    id: 'ohdsi-1009',
    title: 'mania and bipolar disorder, dementia, psychosis; ever before the index day',
    groups: [
      'bipolar',
      'mania',
      'dementia',
      'alzheimer',
      'lewy-body',
      'schizophrenia-spectrum',
      'schizoaffective',
      'psychotic-other',
    ],
    cite: {
      source: 'ohdsi-1009',
      at: 'inclusion rule: no bipolar, dementia or psychosis',
      status: 'verified',
    },
  },
  {
    id: 'cepeda-2018',
    title: 'mania, dementia, psychosis',
    groups: [
      'bipolar',
      'mania',
      'dementia',
      'alzheimer',
      'schizophrenia-spectrum',
      'schizoaffective',
      'psychotic-other',
    ],
    cite: { source: 'cepeda-2018-exclusions', at: 'abstract', status: 'verified' },
  },
  {
    id: 'fabbri-2021',
    title: 'any psychosis, bipolar disorder or substance use',
    groups: [
      'bipolar',
      'mania',
      'cyclothymia',
      'schizophrenia-spectrum',
      'schizoaffective',
      'psychotic-other',
      'psychotic-features',
      'substance-use',
    ],
    cite: { source: 'fabbri-2021-code', at: 'R code, exclusions', status: 'verified' },
  },
  {
    id: 'kubitz-2013',
    title: 'schizophrenia or bipolar disorder, before or beside the depression',
    groups: ['bipolar', 'schizophrenia-spectrum', 'schizoaffective'],
    cite: { source: 'kubitz-2013', at: 'abstract', status: 'verified' },
  },
  {
    id: 'cms159',
    title:
      'bipolar disorder, emotionally labile personality, psychosis, pervasive developmental disorder, palliative care',
    groups: [
      'bipolar',
      'cyclothymia',
      'borderline',
      'histrionic-or-labile-personality',
      'schizophrenia-spectrum',
      'schizoaffective',
      'psychotic-other',
      'autism',
      'palliative-care',
    ],
    differs:
      'Factitious disorder is left out: its codes mean nothing else to us. Hospice and permanent nursing-home residence are not diagnoses and are not looked for.',
    cite: { source: 'cms159', at: 'denominator exclusions', status: 'known' },
  },
  {
    id: 'claims-family',
    title: 'psychosis, schizophrenia, bipolar disorder or mania, dementia',
    groups: [
      'bipolar',
      'mania',
      'schizophrenia-spectrum',
      'schizoaffective',
      'psychotic-other',
      'dementia',
      'alzheimer',
    ],
    differs: 'Some studies of the family also exclude intellectual disability.',
    cite: { source: 'amos-2018-exclusions', at: 'study population', status: 'known' },
  },
]

const groupsById = new Map(exclusionSets.map((set) => [set.id, set.groups]))
const groupIds: ReadonlySet<string> = new Set(conditionGroupIds)

/**
 * The groups of a named exclusion set, or of a single group named directly.
 * Throws for a name that is neither: a misspelt exclusion would exclude nobody.
 */
export function exclusionSet(name: string): readonly string[] {
  const groups = groupsById.get(name)
  if (groups !== undefined) return groups
  if (groupIds.has(name)) return [name]
  throw new Error(
    `Unknown exclusion "${name}"; expected one of ${[...groupsById.keys()].join(', ')}, or a group of conditions.`,
  )
}
