/** Codes under which scores and answers of instruments appear in records. */
import type { Citation } from '../citation.ts'
import type { InstrumentId } from './instrument.ts'

/** The total, or an item (counted from 1). */
export type InstrumentPart = 'total' | number

export type InstrumentCode = {
  readonly system: 'loinc' | 'snomed'
  readonly code: string
  readonly title: string
  readonly instrument: InstrumentId
  readonly part: InstrumentPart
  /** Why a value under this code is not certain to be what it seems. */
  readonly doubt?: string | undefined
  /** Counts only where the words of the record name the instrument too. */
  readonly onlyWithWords?: boolean | undefined
  readonly cite: Citation
}

const loincScales = { source: 'loinc-scales', status: 'verified' } as const
const shortList = { source: 'loinc-short-list', status: 'verified' } as const
const columbia = { source: 'c-ssrs-items', status: 'verified' } as const
const knownLoinc = { source: 'loinc', status: 'known' } as const
const snomedScales = { source: 'snomed-scales', status: 'verified' } as const

const panel = 'This is the code of the whole questionnaire, not of its total.'

function item(instrument: InstrumentId, cite: Citation) {
  return ([code, part, title]: readonly [code: string, part: number, title: string]): InstrumentCode => ({
    system: 'loinc',
    code,
    title,
    instrument,
    part,
    cite,
  })
}

const phq9Items = (
  [
    ['44250-9', 1, 'interest'],
    ['44255-8', 2, 'mood'],
    ['44259-0', 3, 'sleep'],
    ['44254-1', 4, 'energy'],
    ['44251-7', 5, 'appetite'],
    ['44258-2', 6, 'self-worth'],
    ['44252-5', 7, 'concentration'],
    ['44253-3', 8, 'movement'],
    ['44260-8', 9, 'thoughts of death or self-harm'],
    ['69722-7', 10, 'difficulty in daily life (not part of the total)'],
  ] as const
).map(item('phq-9', loincScales))

const gad7Items = (
  [
    ['69725-0', 1, 'nervous'],
    ['68509-9', 2, 'cannot stop worrying'],
    ['69733-4', 3, 'worrying too much'],
    ['69734-2', 4, 'trouble relaxing'],
    ['69735-9', 5, 'restless'],
    ['69689-8', 6, 'irritable'],
    ['69736-7', 7, 'afraid'],
  ] as const
).map(item('gad-7', loincScales))

const columbiaItems = (
  [
    ['93246-7', 1, 'wish to be dead, past month'],
    ['93247-5', 2, 'suicidal thoughts, past month'],
    ['93248-3', 3, 'thoughts of a method, past month'],
    ['93249-1', 4, 'some intent, past month'],
    ['93250-9', 5, 'plan and intent, past month'],
    ['93267-3', 6, 'suicidal behaviour, ever'],
  ] as const
).map(item('c-ssrs', columbia))

export const instrumentCodes: readonly InstrumentCode[] = [
  {
    system: 'loinc',
    code: '44261-6',
    title: 'PHQ-9 total',
    instrument: 'phq-9',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '44249-1',
    title: 'PHQ-9 panel',
    instrument: 'phq-9',
    part: 'total',
    doubt: panel,
    cite: loincScales,
  },
  ...phq9Items,
  {
    system: 'loinc',
    code: '89204-2',
    title: 'PHQ-9 for teens, total',
    instrument: 'phq-9m',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '89206-7',
    title: 'PHQ-9 for teens, panel',
    instrument: 'phq-9m',
    part: 'total',
    doubt: panel,
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '55758-7',
    title: 'PHQ-2 total',
    instrument: 'phq-2',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '55757-9',
    title: 'PHQ-2 panel',
    instrument: 'phq-2',
    part: 'total',
    doubt: panel,
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '70274-6',
    title: 'GAD-7 total',
    instrument: 'gad-7',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '69737-5',
    title: 'GAD-7 panel',
    instrument: 'gad-7',
    part: 'total',
    doubt: panel,
    cite: loincScales,
  },
  // Seen in stored code as the score of the GAD-7, without a source for it.
  {
    system: 'loinc',
    code: '69730-0',
    title: 'seen as GAD-7 score',
    instrument: 'gad-7',
    part: 'total',
    doubt: 'Some systems send the GAD-7 score under this code.',
    onlyWithWords: true,
    cite: { source: 'loinc-scales', at: 'seen in stored code', status: 'unsure' },
  },
  {
    system: 'loinc',
    code: '70273-5',
    title: 'seen as GAD-7 score',
    instrument: 'gad-7',
    part: 'total',
    doubt: 'Some systems send the GAD-7 score under this code.',
    onlyWithWords: true,
    cite: { source: 'loinc-scales', at: 'seen in stored code', status: 'unsure' },
  },
  ...gad7Items,
  {
    system: 'loinc',
    code: '75626-2',
    title: 'AUDIT-C total',
    instrument: 'audit-c',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '72109-2',
    title: 'AUDIT-C panel',
    instrument: 'audit-c',
    part: 'total',
    doubt: panel,
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '75624-7',
    title: 'AUDIT total',
    instrument: 'audit',
    part: 'total',
    cite: knownLoinc,
  },
  {
    system: 'loinc',
    code: '82667-7',
    title: 'DAST-10 total',
    instrument: 'dast-10',
    part: 'total',
    cite: shortList,
  },
  ...columbiaItems,
  {
    system: 'loinc',
    code: '84773-1',
    title: 'MDQ total',
    instrument: 'mdq',
    part: 'total',
    cite: { source: 'loinc-scales', at: '84773-1', status: 'verified' },
  },
  {
    system: 'loinc',
    code: '48544-1',
    title: 'GDS-30 total',
    instrument: 'gds-30',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '48545-8',
    title: 'GDS-15 total',
    instrument: 'gds-15',
    part: 'total',
    cite: loincScales,
  },
  {
    system: 'loinc',
    code: '89209-1',
    title: 'BDI-II total',
    instrument: 'bdi-ii',
    part: 'total',
    cite: { source: 'loinc-scales', at: '89209-1, in German research profiles', status: 'verified' },
  },
  {
    system: 'loinc',
    code: '71354-5',
    title: 'EPDS',
    instrument: 'epds',
    part: 'total',
    onlyWithWords: true,
    cite: { source: 'loinc', at: '71354-5', status: 'unsure' },
  },
  {
    system: 'loinc',
    code: '99046-5',
    title: 'EPDS total',
    instrument: 'epds',
    part: 'total',
    onlyWithWords: true,
    cite: { source: 'loinc', at: '99046-5', status: 'unsure' },
  },
  {
    system: 'loinc',
    code: '89205-9',
    title: 'CES-D total',
    instrument: 'ces-d',
    part: 'total',
    onlyWithWords: true,
    cite: { source: 'loinc', at: '89205-9', status: 'unsure' },
  },
  {
    system: 'snomed',
    code: '720433000',
    title: 'PHQ-9 score',
    instrument: 'phq-9',
    part: 'total',
    cite: snomedScales,
  },
  {
    system: 'snomed',
    code: '715252007',
    title: 'screening with PHQ-9',
    instrument: 'phq-9',
    part: 'total',
    doubt: 'This is the code of the screening, not of its score.',
    cite: snomedScales,
  },
  {
    system: 'snomed',
    code: '454711000124102',
    title: 'assessment with PHQ-2',
    instrument: 'phq-2',
    part: 'total',
    doubt: 'This is the code of the assessment, not of its score.',
    cite: snomedScales,
  },
]
