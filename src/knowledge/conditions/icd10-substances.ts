import type { ConditionBlock, ConditionRow } from './condition-block.ts'
import type { ConditionGroup } from './condition-group.ts'

/**
 * Substance use, ICD-10-CM F10 to F19. The category names the substance; the characters after the dot say whether
 * it is abused (1), depended on (2) or used (9), and what it has led to.
 */
type Substance = {
  readonly category: string
  readonly name: string
  readonly use: readonly ConditionGroup[]
  readonly remission: readonly ConditionGroup[]
  readonly withdrawal: readonly ConditionGroup[]
}

const substances: readonly Substance[] = [
  {
    category: 'F10',
    name: 'alcohol',
    use: ['alcohol-use'],
    remission: ['alcohol-remission'],
    withdrawal: ['alcohol-withdrawal'],
  },
  {
    category: 'F11',
    name: 'opioid',
    use: ['opioid-use'],
    remission: ['opioid-remission'],
    withdrawal: ['opioid-withdrawal'],
  },
  {
    category: 'F12',
    name: 'cannabis',
    use: ['cannabis-use'],
    remission: ['cannabis-remission'],
    withdrawal: [],
  },
  {
    category: 'F13',
    name: 'sedative',
    use: ['sedative-use'],
    remission: ['sedative-remission'],
    withdrawal: ['sedative-withdrawal'],
  },
  {
    category: 'F14',
    name: 'cocaine',
    use: ['stimulant-use', 'cocaine-use'],
    remission: ['stimulant-remission'],
    withdrawal: ['stimulant-withdrawal'],
  },
  {
    category: 'F15',
    name: 'other stimulant',
    use: ['stimulant-use'],
    remission: ['stimulant-remission'],
    withdrawal: ['stimulant-withdrawal'],
  },
  { category: 'F16', name: 'hallucinogen', use: ['hallucinogen-use'], remission: [], withdrawal: [] },
  { category: 'F18', name: 'inhalant', use: ['inhalant-use'], remission: [], withdrawal: [] },
  { category: 'F19', name: 'other substance', use: ['other-substance-use'], remission: [], withdrawal: [] },
]

type Course = { readonly end: string; readonly title: string; readonly groups: readonly ConditionGroup[] }

/** What follows the digit of abuse, dependence or use. */
const courses: readonly Course[] = [
  { end: '0', title: 'uncomplicated', groups: [] },
  { end: '2', title: 'with intoxication', groups: [] },
  { end: '21', title: 'with intoxication delirium', groups: ['delirium'] },
  { end: '3', title: 'with withdrawal', groups: ['substance-withdrawal'] },
  { end: '31', title: 'with withdrawal delirium', groups: ['delirium'] },
  { end: '4', title: 'with depression', groups: ['substance-induced-depression'] },
  { end: '5', title: 'with psychosis', groups: ['substance-induced-psychosis'] },
  { end: '6', title: 'with lasting amnesia', groups: [] },
  { end: '7', title: 'with lasting dementia', groups: ['dementia'] },
  { end: '8', title: 'with another disorder', groups: [] },
  { end: '9', title: 'with a disorder not stated', groups: [] },
]

const abuseDependenceUse = ['1', '2', '9'] as const

function activeRows({ category, name, use, withdrawal }: Substance): readonly ConditionRow[] {
  return abuseDependenceUse.flatMap((digit) =>
    courses.map(({ end, title, groups }): ConditionRow => {
      const withdrawing = end.startsWith('3') ? withdrawal : []
      const code = `${category}.${digit}${end}`
      return [code, `${name}, ${title}`, ...use, ...withdrawing, ...groups]
    }),
  )
}

function remissionRows({ category, name, remission }: Substance): readonly ConditionRow[] {
  return abuseDependenceUse.map(
    (digit): ConditionRow => [`${category}.${digit}1`, `${name}, in remission`, ...remission],
  )
}

function headerRows({ category, name, use }: Substance): readonly ConditionRow[] {
  const ends = ['', '.1', '.2', '.9']
  return ends.map((end): ConditionRow => [`${category}${end}`, `${name}, header`, ...use])
}

export const icd10Substances: readonly ConditionBlock[] = [
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['substance-use'],
    cite: { source: 'vsac-substance-use', at: 'F10 to F16, F18, F19', status: 'verified' },
    rows: substances.flatMap(activeRows),
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['substance-use-remission'],
    cite: { source: 'icd-10-cm', at: 'F10 to F19, fourth or fifth character 1', status: 'known' },
    rows: substances.flatMap(remissionRows),
  },
  {
    system: 'icd10cm',
    match: 'exact',
    groups: ['substance-use'],
    cite: { source: 'icd-10-cm', at: 'F10 to F19, header codes seen in records', status: 'known' },
    rows: substances.flatMap(headerRows),
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F10, F17, Z72, Z87', status: 'known' },
    rows: [
      ['F10.131', 'alcohol abuse with withdrawal delirium', 'alcohol-withdrawal-delirium'],
      ['F10.231', 'alcohol dependence with withdrawal delirium', 'alcohol-withdrawal-delirium'],
      ['F10.931', 'alcohol use with withdrawal delirium', 'alcohol-withdrawal-delirium'],
      ['F17', 'nicotine dependence', 'nicotine'],
      ['Z72.0', 'tobacco use', 'nicotine'],
      ['K70', 'alcoholic liver disease', 'alcohol-history'],
      ['G31.2', 'degeneration of the nervous system due to alcohol', 'alcohol-history'],
      ['G62.1', 'alcoholic polyneuropathy', 'alcohol-history'],
    ],
  },
]
