/** Family, age, length and course of the illness, other illnesses. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import { ages, chronicity } from '../knowledge/review/index.ts'
import { monthsOfEpisode } from '../trials/episode-length.ts'
import { formatDay } from '../units/day.ts'
import type { PatientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

export function judgeCourse(view: PatientView): readonly ReviewItem[] {
  return [familyItem(view), ageItem(view), lengthItem(view), recurrenceItem(view), residualItem(view)]
}

const base = { kind: 'factor', because: [], basis: 'record' } as const
const practice = (at: string): Citation => ({ source: 'diagnostic-practice', at, status: 'known' })

const familyNames: readonly (readonly [group: string, name: string])[] = [
  ['bipolar', 'bipolar disorder'],
  ['mania', 'bipolar disorder'],
  ['suicide-attempt', 'suicide'],
  ['suicide-attempt-history', 'suicide'],
  ['suicidal-ideation', 'suicidality'],
  ['schizophrenia-spectrum', 'psychosis'],
  ['psychotic-other', 'psychosis'],
  ['major-depression', 'depression'],
  ['depression-unspecified', 'depression'],
  ['alcohol-use', 'alcohol use'],
]

function familyItem(view: PatientView): ReviewItem {
  const found = familyNames.filter(([group]) => view.familyGroups.has(group))
  const coded = view.diagnoses.get('family-history-mental') ?? []
  const stated = view.facts.get('family-history-mental')
  const refs = [
    ...new Set([
      ...found.flatMap(([group]) => view.familyGroups.get(group) ?? []),
      ...coded.map(({ condition }) => condition.ref),
      ...(stated === undefined ? [] : [stated.ref]),
    ]),
  ]
  const names = [...new Set(found.map(([, name]) => name))]
  const bipolar = names.includes('bipolar disorder')
  const present = names.length > 0 || coded.length > 0 || stated?.value === 'present'
  const answer: Answer = present ? 'yes' : stated?.value === 'absent' ? 'no' : 'unknown'
  return {
    ...base,
    id: 'family-history',
    title: 'Family history',
    answer,
    severity: bipolar ? 'high' : 'moderate',
    message: present
      ? `In the family: ${names.length > 0 ? names.join(', ') : 'mental illness'}.${bipolar ? ' Screen for bipolar disorder.' : ''}`
      : answer === 'no'
        ? 'No mental illness in the family, as stated.'
        : 'Not recorded. Ask about bipolar disorder, suicide, and what helped relatives.',
    action:
      'Screen for bipolar disorder where a relative has it. What helped a relative is no rule of dosing.',
    evidence: refs,
    cite: practice('family history'),
  }
}

function ageItem({ age }: PatientView): ReviewItem {
  const common = { ...base, id: 'age', title: 'Age', severity: 'low', evidence: [] } as const
  if (age === undefined) {
    return {
      ...common,
      answer: 'unknown',
      message: 'Date of birth not recorded.',
      action: 'Ask for the age.',
      cite: practice('age'),
    }
  }
  if (age.low <= ages.young.value) {
    return {
      ...common,
      answer: 'yes',
      severity: 'moderate',
      message: `${age.low} years: boxed warning of suicidal thoughts on antidepressants up to 24 years.`,
      action: 'Closer contact after every start and change of dose.',
      cite: ages.young.cite,
    }
  }
  if (age.high >= ages.older.value) {
    const old = age.high >= ages.old.value
    return {
      ...common,
      answer: 'yes',
      severity: 'moderate',
      message: `${age.low} years: lower maximum of citalopram above 60, sodium, falls, anticholinergic burden${old ? ', antipsychotics in dementia' : ''}.`,
      action:
        'Check sodium two to four weeks after a start; fewer anticholinergic medicines. A first onset at 60 or later needs a look at cognition and vessels.',
      cite: ages.older.cite,
    }
  }
  return {
    ...common,
    answer: 'no',
    message: `${age.low} years: no rule of age applies.`,
    action: 'Nothing to do.',
    cite: practice('age'),
  }
}

function lengthItem({ episode, asOf }: PatientView): ReviewItem {
  const { startFirst, startLast, silentSince, evidence } = episode
  const { value, cite } = chronicity.months
  const { low, high } = monthsOfEpisode(episode, asOf) ?? { low: 0, high: Number.POSITIVE_INFINITY }
  const answer: Answer = low >= value ? 'yes' : high >= value ? 'unknown' : 'no'
  const since =
    startLast === undefined
      ? 'not known'
      : `${formatDay(startLast)}${startFirst === startLast ? '' : ' at the latest'}`
  const length = {
    yes: 'Two years or longer: chronic.',
    no: 'Shorter than two years.',
    unknown: 'Ask when it began.',
  }[answer]
  const silence =
    silentSince === undefined
      ? ''
      : ` The record tells nothing of it after ${formatDay(silentSince)}: ask whether it still goes on.`
  return {
    ...base,
    id: 'length-of-episode',
    title: 'Length of this episode',
    answer,
    severity: 'moderate',
    message: `Start of this episode: ${since}. ${length}${silence}`,
    action: 'From two years: medicine and psychotherapy together; maintenance for two years or more.',
    evidence,
    cite,
  }
}

function recurrenceItem(view: PatientView): ReviewItem {
  const recurrent = view.diagnoses.get('major-depression-recurrent') ?? []
  const stated = view.facts.get('three-or-more-episodes')
  const single = view.diagnoses.get('major-depression-single') ?? []
  const answer: Answer =
    stated !== undefined
      ? stated.value === 'present'
        ? 'yes'
        : 'no'
      : recurrent.length > 0
        ? 'yes'
        : single.length > 0
          ? 'no'
          : 'unknown'
  return {
    ...base,
    id: 'recurrence',
    title: 'Recurrent depression',
    answer,
    severity: 'low',
    message:
      answer === 'yes'
        ? 'Recurrent. Ask how many episodes: three or more call for a longer maintenance.'
        : answer === 'no'
          ? 'A single episode, as coded or stated.'
          : 'Not recorded. Ask how many episodes there were.',
    action: 'With three episodes or more plan maintenance for two years or longer.',
    evidence: [
      ...(stated === undefined ? [] : [stated.ref]),
      ...(answer === 'no' ? single : recurrent).map(({ condition }) => condition.ref),
    ],
    cite: chronicity.episodes.cite,
  }
}

function residualItem(view: PatientView): ReviewItem {
  const partial = view.diagnoses.get('major-depression-partial-remission') ?? []
  const holding = partial.filter(({ state }) => state === 'active')
  const stated = view.facts.get('residual-symptoms')
  const answer: Answer =
    stated !== undefined
      ? stated.value === 'present'
        ? 'yes'
        : 'no'
      : holding.length > 0
        ? 'yes'
        : 'unknown'
  return {
    ...base,
    id: 'residual-symptoms',
    title: 'Residual symptoms after earlier treatment',
    answer,
    severity: 'low',
    message:
      answer === 'yes'
        ? 'Partial remission: residual symptoms bring relapse.'
        : answer === 'no'
          ? 'None, as stated.'
          : 'Not recorded. Ask whether earlier episodes ever went away fully.',
    action: 'Aim at remission; plan maintenance for two years or longer.',
    evidence: [
      ...(stated === undefined ? [] : [stated.ref]),
      ...holding.map(({ condition }) => condition.ref),
    ],
    cite: chronicity.episodes.cite,
  }
}
