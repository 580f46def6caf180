import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../tests/csv.ts'
import { hasSharedData, shared, skipMessage } from '../../../tests/shared.ts'
import type { CodeSystem } from '../../units/code.ts'
import type { ConditionGroup } from './condition-group.ts'
import { conditionGroups } from './condition-groups.ts'

skipMessage()

const systems: Readonly<Record<string, CodeSystem>> = {
  ICD10CM: 'icd10cm',
  ICD9CM: 'icd9cm',
  SNOMED: 'snomed',
}

const anyDepression: readonly ConditionGroup[] = [
  'major-depression',
  'major-depression-partial-remission',
  'major-depression-full-remission',
  'major-depression-remission-unspecified',
  'depression-unspecified',
  'depression-remission-unspecified',
  'depression-other',
  'persistent-depressive',
  'depression-due-to-medical',
  'substance-induced-depression',
  'premenstrual-dysphoric',
]

/** Which of our groups each category of the table asks for. */
const wanted: Readonly<Record<string, readonly ConditionGroup[]>> = {
  mdd: anyDepression.filter((group) => group.startsWith('major-depression')),
  depression_broad: anyDepression,
  dysthymia: ['persistent-depressive'],
  bipolar: ['bipolar', 'mania'],
  psychosis: ['schizophrenia-spectrum', 'psychotic-other'],
  dementia: ['dementia'],
  personality_labile: ['personality-disorder'],
  pervasive_developmental: ['autism'],
  substance_use: ['substance-use'],
  suicide_attempt: ['suicide-attempt'],
  trd_label: ['treatment-resistant-depression-label'],
}

/** Rows that we read differently from the table, and why. */
const exceptions: readonly { readonly because: string; readonly rows: readonly string[] }[] = [
  {
    because:
      'The depression is an episode of bipolar disorder; screening and study lists hold it under depression.',
    rows: [
      'F31.30 depression_broad',
      'F31.31 depression_broad',
      'F31.32 depression_broad',
      'F31.4 depression_broad',
      '67002003 mdd',
      '81319007 depression_broad',
    ],
  },
  {
    because: 'A depressive disorder by its name, in the bipolar block of the book.',
    rows: ['296.82 bipolar'],
  },
  {
    because: 'Old codes that also stand for unipolar depression: nothing certain follows.',
    rows: ['192377000 bipolar', '192378005 bipolar', '268749008 bipolar', '467361000000105 bipolar'],
  },
  { because: 'A dementia; behaviour, not mood, is disturbed.', rows: ['F01.51 depression_broad'] },
  {
    because: 'In the dementia value set of the measure, and no dementia.',
    rows: [
      'F05 dementia',
      'F06.8 dementia',
      'G31.80 dementia',
      'G31.84 dementia',
      'G31.85 dementia',
      'G31.89 dementia',
      '271873000 dementia',
      '3298001 dementia',
    ],
  },
  {
    because: 'Other specified depressive episode: not in the definition of major depression.',
    rows: ['F32.89 mdd'],
  },
  {
    because: 'A psychosis or schizoaffective disorder.',
    rows: ['F53.1 depression_broad', '84760002 depression_broad'],
  },
  {
    because: 'Any mental disorder, or passing sadness, around a birth.',
    rows: [
      'O90.6 depression_broad',
      'O99.340 depression_broad',
      'O99.341 depression_broad',
      'O99.342 depression_broad',
      'O99.343 depression_broad',
      'O99.345 depression_broad',
      '279225001 depression_broad',
    ],
  },
  { because: 'A personality disorder.', rows: ['301.12 depression_broad', '442057004 depression_broad'] },
  {
    because: 'Exhaustion, not depression.',
    rows: [
      '154890009 depression_broad',
      '192439005 depression_broad',
      '268631001 depression_broad',
      '268754004 depression_broad',
      '87842000 depression_broad',
    ],
  },
  {
    because: 'Cyclothymia is its own group.',
    rows: ['F34.0 personality_labile', '301.13 personality_labile', '76105009 personality_labile'],
  },
  {
    because: 'Factitious or compensation disorder, no personality disorder.',
    rows: [
      'F68.10 personality_labile',
      'F68.11 personality_labile',
      'F68.12 personality_labile',
      'F68.13 personality_labile',
      '21586000 personality_labile',
      '24315006 personality_labile',
      '33693007 personality_labile',
      '430744005 personality_labile',
      '430751001 personality_labile',
    ],
  },
  {
    because: 'Caused by a drug, which may be a prescribed one: no use disorder.',
    rows: [
      '191495003 substance_use',
      '191483003 substance_use',
      '191484009 substance_use',
      '191485005 substance_use',
      '191486006 substance_use',
      '191492000 substance_use',
      '191494004 substance_use',
      '191496002 substance_use',
      '22621000119103 substance_use',
      '230334008 substance_use',
      '231451006 substance_use',
      '236751006 substance_use',
      '33845003 substance_use',
      '427975003 substance_use',
      '429672007 substance_use',
      '442351006 substance_use',
      '95661003 substance_use',
    ],
  },
  {
    because: 'Nicotine and caffeine are their own groups.',
    rows: [
      '30310000 substance_use',
      '309279000 substance_use',
      '428219007 substance_use',
      '56194001 substance_use',
      '70655008 substance_use',
      '90755006 substance_use',
      '95635002 substance_use',
    ],
  },
  {
    because: 'Substances that do not act on the mind.',
    rows: [
      '268727002 substance_use',
      '280982009 substance_use',
      '280983004 substance_use',
      '280984005 substance_use',
      '280986007 substance_use',
      '288281000119100 substance_use',
    ],
  },
  {
    because: 'In the substance value set by mistake.',
    rows: [
      '111479008 substance_use',
      '403590001 substance_use',
      '50983008 substance_use',
      '90790003 substance_use',
    ],
  },
]

const excepted = new Set(exceptions.flatMap((exception) => exception.rows))

const rows = hasSharedData ? csvRows(shared('codes/conditions.csv')) : []

describe.skipIf(!hasSharedData)('the table of 1,680 condition codes', () => {
  test('every row is classified as its category, or is an exception with a reason', () => {
    const wrong = rows.flatMap((row) => {
      const system = systems[row.system ?? '']
      if (system === undefined) return [`no system ${row.system}`]
      const code = row.code ?? ''
      const groups = conditionGroups({ system, code })
      return (row.category ?? '')
        .split('|')
        .filter((category) => !category.includes('EXCLUDED'))
        .filter((category) => !(wanted[category] ?? []).some((group) => groups.includes(group)))
        .filter((category) => !excepted.has(`${code} ${category}`))
        .map((category) => `'${code} ${category}': '${row.display}', // ${groups.join(' ')}`)
    })
    expect(wrong).toEqual([])
  })

  test('every exception is a row of the table', () => {
    const named = new Set(
      rows.flatMap((row) => (row.category ?? '').split('|').map((category) => `${row.code} ${category}`)),
    )
    expect([...excepted].filter((row) => !named.has(row))).toEqual([])
  })

  test('no code of the bipolar lists is major depression', () => {
    const bipolar = rows.filter((row) => row.category?.includes('bipolar'))
    const wrong = bipolar.filter((row) =>
      conditionGroups({ system: systems[row.system ?? ''] ?? 'other', code: row.code ?? '' }).some((group) =>
        group.startsWith('major-depression'),
      ),
    )
    expect(bipolar.length).toBeGreaterThan(200)
    expect(wrong.map((row) => row.code)).toEqual([])
  })
})
