/** The definitions of registers and claims: they count treatments and know no outcome. */
import type { Vignette } from '../vignette.ts'

type Row = Omit<Vignette, 'definition'>
const under = (definition: string, rows: readonly Row[]): readonly Vignette[] =>
  rows.map((row) => ({ ...row, definition }))

const fabbri = under('fabbri/2021', [
  {
    title: 'two switches after six weeks each',
    answer: 'yes',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d after 1d; mirtazapine 15mg 1d after 1d',
  },
  {
    title: 'one switch',
    answer: 'no',
    given: 'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d after 1d',
  },
  {
    title: 'the second drug one day short',
    answer: 'no',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 41d after 1d; mirtazapine 15mg 30d after 1d',
  },
  {
    title: 'the next drug after exactly 14 weeks',
    answer: 'yes',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d after 98d; mirtazapine 15mg 30d',
  },
  {
    title: 'the next drug a day too late',
    answer: 'no',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d after 99d; mirtazapine 15mg 30d',
  },
  {
    title: 'back to the first drug is no third drug',
    answer: 'no',
    given: 'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; sertraline 50mg 42d',
  },
  {
    title: 'overlapping drugs are no switch',
    answer: 'no',
    given:
      'diagnosis major-depression 5; sertraline 50mg 60d; venlafaxine 75mg 42d overlapping 1d; mirtazapine 15mg 30d',
  },
  {
    title: 'a pause of 26 weeks is one drug episode',
    answer: 'yes',
    given:
      'diagnosis major-depression 5; sertraline 50mg 21d; sertraline 50mg 21d after 182d; venlafaxine 75mg 42d; mirtazapine 15mg 30d',
  },
  {
    title: 'a day more than 26 weeks is a new one',
    answer: 'no',
    given:
      'diagnosis major-depression 5; sertraline 50mg 21d; sertraline 50mg 21d after 183d; venlafaxine 75mg 42d; mirtazapine 15mg 30d',
  },
  {
    title: 'one depression code only',
    answer: 'no',
    given: 'sertraline 50mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 30d',
  },
  {
    title: 'alcohol use disorder takes the person out',
    answer: 'no',
    given:
      'diagnosis alcohol; diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 30d',
  },
  {
    title: 'two drugs of six weeks, the third without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; undated mirtazapine',
  },
  {
    title: 'two drugs in all, one of them without any date',
    answer: 'no',
    given: 'diagnosis major-depression 5; sertraline 50mg 42d; undated venlafaxine',
  },
  {
    title: 'the second drug too short to be followed by one without a date, and long enough to follow one',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 41d; undated mirtazapine',
  },
  {
    title: 'two drugs of less than six weeks: one without a date makes no third',
    answer: 'no',
    given: 'diagnosis major-depression 5; sertraline 50mg 41d; venlafaxine 75mg 41d; undated mirtazapine',
  },
  {
    title: 'a third drug begun in some month: soon enough on its last day',
    answer: 'yes',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 152 182',
  },
  {
    title: 'a third drug begun in some month: a day too late on its last day',
    answer: 'unknown',
    open: ['treatment-began'],
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 153 183',
  },
  {
    title: 'a third drug begun in some month: too late on its first day already',
    answer: 'no',
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 183 213',
  },
  {
    title: 'a third drug begun in some month: beside the second on its first day',
    answer: 'unknown',
    open: ['treatment-began'],
    given:
      'diagnosis major-depression 5; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 83 113',
  },
])

const ohdsi = under('ohdsi-1009/2023', [
  { title: 'an antipsychotic without any antidepressant', answer: 'no', given: 'aripiprazole 5mg 10d' },
  {
    title: 'esketamine after two antidepressants',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; esketamine 56mg 1d',
  },
  {
    title: 'esketamine after one antidepressant',
    answer: 'no',
    given: 'sertraline 25mg 10d; esketamine 56mg 1d',
  },
  {
    title: 'a third antidepressant within the year, each for ten days',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  { title: 'two antidepressants', answer: 'no', given: 'sertraline 25mg 10d; venlafaxine 37mg 10d' },
  {
    title: 'the first ended exactly 365 days before the third began',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 355d',
  },
  {
    title: 'the first ended 366 days before',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 356d',
  },
  {
    title: 'one antipsychotic after one antidepressant',
    answer: 'yes',
    given: 'sertraline 25mg 10d; aripiprazole 2mg 10d',
  },
  {
    title: 'an antipsychotic that is not on the list',
    answer: 'no',
    given: 'sertraline 25mg 10d; brexpiprazole 2mg 10d',
  },
  {
    title: 'dementia takes the person out',
    answer: 'no',
    given: 'diagnosis dementia; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'depression, unspecified, is enough here',
    answer: 'yes',
    given: 'only depression-unspecified; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'no depression code',
    answer: 'no',
    given: 'no diagnosis; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'three antidepressants, none with a date but one',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'sertraline 25mg 10d; undated venlafaxine; undated mirtazapine',
  },
  {
    title: 'esketamine after two antidepressants, one of them without any date',
    answer: 'unknown',
    open: ['shortcut'],
    given: 'venlafaxine 37mg 10d; esketamine 56mg 1d; undated sertraline',
  },
  {
    title: 'esketamine, the other antidepressant over a year before: one without any date is not enough',
    answer: 'no',
    given: 'venlafaxine 37mg 10d; esketamine 56mg 1d after 366d; undated sertraline',
  },
  {
    title: 'the third begun in some month: within a year of the end of the first on its last day',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 345 375',
  },
  {
    title: 'the third begun in some month: a day too late on its last day',
    answer: 'unknown',
    open: ['treatment-began'],
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 346 376',
  },
  {
    title: 'the third begun in some month: too late on its first day already',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 376 406',
  },
])

const cepeda = under('cepeda/2018', [
  {
    title: 'an antipsychotic after an antidepressant: the days of the antidepressant are not written down',
    answer: 'unknown',
    open: ['shortcut'],
    given: 'age 40; sertraline 50mg ?d; quetiapine 50mg 10d',
  },
  {
    title: 'an antipsychotic without any antidepressant',
    answer: 'no',
    given: 'age 40; quetiapine 50mg 10d',
  },
  {
    title: 'three antidepressants in a year',
    answer: 'yes',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'two antidepressants in a year',
    answer: 'no',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d',
  },
  {
    title: 'one antipsychotic is enough',
    answer: 'yes',
    given: 'age 40; sertraline 25mg 10d; quetiapine 50mg 10d',
  },
  {
    title: 'the first ended 365 days before the third',
    answer: 'yes',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 355d',
  },
  {
    title: 'the first ended 366 days before the third',
    answer: 'no',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 356d',
  },
  {
    title: 'an adult',
    answer: 'yes',
    given: 'age 18; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'not yet an adult',
    answer: 'no',
    given: 'age 17; sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  {
    title: 'two antidepressants a year apart at most, the third without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d after 365d; undated mirtazapine',
  },
  {
    title: 'two antidepressants further apart: none without a date can join them',
    answer: 'no',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d after 366d; undated mirtazapine',
  },
  {
    title: 'an antipsychotic without any date beside an antidepressant',
    answer: 'unknown',
    open: ['shortcut'],
    given: 'age 40; sertraline 25mg 10d; undated quetiapine',
  },
  {
    title: 'an antipsychotic beside an antidepressant without any date',
    answer: 'unknown',
    open: ['shortcut'],
    given: 'age 40; quetiapine 50mg 10d; undated sertraline; fluoxetine 20mg 10d after 400d',
  },
  {
    title: 'antidepressants without any date after bipolar disorder',
    answer: 'no',
    given: 'age 40; diagnosis bipolar; sertraline 25mg 10d; undated venlafaxine; undated mirtazapine',
  },
  {
    title: 'the first too long ago, and an entry of it without any date: perhaps another course',
    answer: 'unknown',
    open: ['undated-treatment'],
    given:
      'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d after 366d; mirtazapine 15mg 10d; undated sertraline',
  },
  {
    title: 'two antidepressants, and an entry of one of them without any date',
    answer: 'no',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; undated sertraline',
  },
  {
    title: 'the third begun in some month: within a year of the end of the first on its last day',
    answer: 'yes',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 345 375',
  },
  {
    title: 'the third begun in some month: a day too late on its last day',
    answer: 'unknown',
    open: ['treatment-began'],
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 346 376',
  },
  {
    title: 'the third begun in some month: too late on its first day already',
    answer: 'no',
    given: 'age 40; sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 376 406',
  },
  {
    title: 'three antidepressants years apart, each known to the year: no day brings them together',
    answer: 'no',
    given:
      'age 40; roughly sertraline 70d 0 365; roughly venlafaxine 56d 1096 1460; roughly mirtazapine 56d 1827 2100',
  },
  {
    title: 'three antidepressants of one month: together on every day of it',
    answer: 'yes',
    given: 'age 40; roughly sertraline 10d 0 30; roughly venlafaxine 10d 0 30; roughly mirtazapine 10d 0 30',
  },
])

const zhdanava = under('zhdanava/2021', [
  {
    title: 'third regimen after two of six weeks, the dose of the first not written down',
    answer: 'unknown',
    open: ['treatment-lasted'],
    given: 'age 40; sertraline ?mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'third regimen after two of six weeks',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  { title: 'no third regimen', answer: 'no', given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d' },
  {
    title: 'one day short',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 41d; mirtazapine 15mg 10d',
  },
  {
    title: 'below the label dose',
    answer: 'no',
    given: 'age 40; sertraline 25mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'augmentation is the third regimen',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 84d; aripiprazole 5mg 42d overlapping 42d',
  },
  {
    title: 'a switch after 180 days',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d after 180d; mirtazapine 15mg 10d',
  },
  {
    title: 'a switch after 181 days',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d after 181d; mirtazapine 15mg 10d',
  },
  {
    title: 'a pause of 14 days',
    answer: 'yes',
    given:
      'age 40; sertraline 50mg 21d; sertraline 50mg 21d after 14d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'a pause of 15 days',
    answer: 'no',
    given:
      'age 40; sertraline 50mg 21d; sertraline 50mg 21d after 15d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'all within two years',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 365d; venlafaxine 75mg 365d; mirtazapine 15mg 10d',
  },
  {
    title: 'a day over two years',
    answer: 'no',
    given: 'age 40; sertraline 50mg 365d; venlafaxine 75mg 366d; mirtazapine 15mg 10d',
  },
  {
    title: 'an adult',
    answer: 'yes',
    given: 'age 18; sertraline 50mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'not yet an adult',
    answer: 'no',
    given: 'age 17; sertraline 50mg 42d; venlafaxine 75mg 42d; mirtazapine 15mg 10d',
  },
  {
    title: 'two regimens within two years, the third without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d after 688d; undated mirtazapine',
  },
  {
    title: 'two regimens a day over two years apart: none without a date can join them',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d after 689d; undated mirtazapine',
  },
  {
    title: 'one regimen, two antidepressants without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'age 40; sertraline 50mg 42d; undated venlafaxine; undated mirtazapine',
  },
  {
    title: 'two regimens in all, one of them without any date',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d; undated venlafaxine',
  },
  {
    title: 'the third regimen begun in some month: within 180 days on its last day',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 234 264',
  },
  {
    title: 'the third regimen begun in some month: a day too late on its last day',
    answer: 'unknown',
    open: ['treatment-began'],
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 235 265',
  },
  {
    title: 'the third regimen begun in some month: too late on its first day already',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d; venlafaxine 75mg 42d; roughly mirtazapine 10d 265 295',
  },
])

const gronemann = under('gronemann/2018', [
  {
    title: 'a pause of 182 days is one treatment: its start is too long ago',
    answer: 'no',
    given:
      'sertraline 25mg 10d; sertraline 25mg 10d after 182d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 155d',
  },
  {
    title: 'a pause of 183 days is a new treatment: its start lies in the year',
    answer: 'yes',
    given:
      'sertraline 25mg 10d; sertraline 25mg 10d after 183d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 155d',
  },
  {
    title: 'second shift within a year',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d',
  },
  { title: 'one shift', answer: 'no', given: 'sertraline 25mg 10d; venlafaxine 37mg 10d' },
  {
    title: 'second shift on day 365',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 345d',
  },
  {
    title: 'second shift on day 366',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; mirtazapine 15mg 10d after 346d',
  },
  {
    title: 'two antidepressants begun within a year, the third without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d after 355d; undated mirtazapine',
  },
  {
    title: 'begun a day further apart: none without a date can join them',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d after 356d; undated mirtazapine',
  },
  {
    title: 'an agent without any date that can only have been added',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; undated aripiprazole',
  },
  {
    title: 'the second shift in some month: on day 365 at the latest',
    answer: 'yes',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 335 365',
  },
  {
    title: 'the second shift in some month: on day 366 at the latest',
    answer: 'unknown',
    open: ['treatment-began'],
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 336 366',
  },
  {
    title: 'the second shift in some month: on day 366 at the earliest',
    answer: 'no',
    given: 'sertraline 25mg 10d; venlafaxine 37mg 10d; roughly mirtazapine 10d 366 396',
  },
])

const lundberg = under('lundberg/2023', [
  {
    title: 'three treatments of 28 days',
    answer: 'yes',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; mirtazapine 15mg 28d',
  },
  { title: 'two treatments', answer: 'no', given: 'sertraline 25mg 28d; venlafaxine 37mg 28d' },
  {
    title: 'an earlier one a day short',
    answer: 'no',
    given: 'sertraline 25mg 27d; venlafaxine 37mg 28d; mirtazapine 15mg 28d',
  },
  {
    title: 'the last one a day short',
    answer: 'no',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; mirtazapine 15mg 27d',
  },
  {
    title: 'an add-on is a treatment',
    answer: 'yes',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 60d; aripiprazole 5mg 28d overlapping 30d',
  },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given: 'sertraline 25mg 14d; sertraline 25mg 14d after 30d; venlafaxine 37mg 28d; mirtazapine 15mg 28d',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given: 'sertraline 25mg 14d; sertraline 25mg 14d after 31d; venlafaxine 37mg 28d; mirtazapine 15mg 28d',
  },
  {
    title: 'a third treatment of 28 days, without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; undated mirtazapine 28d',
  },
  {
    title: 'a third treatment of 27 days, without any date',
    answer: 'no',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; undated mirtazapine 27d',
  },
  {
    title: 'an add-on without any date',
    answer: 'unknown',
    open: ['undated-treatment'],
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; undated aripiprazole',
  },
  {
    title: 'an add-on to an antidepressant without any date',
    answer: 'unknown',
    open: ['undated-treatment', 'was-added'],
    given: 'sertraline 25mg 28d; aripiprazole 5mg 28d after 60d; undated venlafaxine',
  },
  {
    title: 'a third treatment of 28 days in some year: the day makes no difference',
    answer: 'yes',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; roughly mirtazapine 28d 0 364',
  },
  {
    title: 'a third treatment of 27 days in some year',
    answer: 'no',
    given: 'sertraline 25mg 28d; venlafaxine 37mg 28d; roughly mirtazapine 27d 0 364',
  },
])

export const publishedRegisterVignettes: readonly Vignette[] = [
  ...fabbri,
  ...ohdsi,
  ...cepeda,
  ...zhdanava,
  ...gronemann,
  ...lundberg,
]
