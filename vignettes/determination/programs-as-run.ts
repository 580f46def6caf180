/**
 * Definitions that count as their authors' programs count. The first cases of each stand on the edges; the rest are the
 * rows of "who differs" in `docs/as-their-authors-run-them.md`, each with its answer under the reading as well.
 */
import type { Answer } from '../../src/determination/finding.ts'
import type { Vignette } from '../vignette.ts'

type Row = Omit<Vignette, 'definition'>
type Differing = Pick<Row, 'title' | 'given' | 'open'> & {
  readonly program: Answer
  readonly reading: Answer
}

const under = (definition: string, rows: readonly Row[]): readonly Vignette[] =>
  rows.map((row) => ({ ...row, definition }))

/** One case under the program and under the reading. */
function differing(program: string, reading: string, rows: readonly Differing[]): readonly Vignette[] {
  return rows.flatMap(({ title, given, open, ...answers }) => [
    {
      title: `${title}: the program`,
      given,
      definition: program,
      answer: answers.program,
      ...(open && { open }),
    },
    { title: `${title}: the reading`, given, definition: reading, answer: answers.reading },
  ])
}

const twoCodes = 'diagnosis major-depression 5'

const fabbri = under('fabbri/2021-as-run', [
  {
    title: 'two switches, each drug for exactly six weeks from first to last prescription',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100`,
  },
  {
    title: 'the second drug a day short of six weeks',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 91; prescribed mirtazapine 100`,
  },
  {
    title: 'one switch',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 92`,
  },
  {
    title: 'three switches are enough too',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100 142; prescribed bupropion 150`,
  },
  {
    title: 'two switches among two drugs only',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42 400; prescribed venlafaxine 50 92 310 352`,
  },
  {
    title: 'the same among three drugs, the third years before',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 1000 1042 1400; prescribed venlafaxine 1050 1310 1352; prescribed mirtazapine 0`,
  },
  {
    title: 'two switches away from one drug',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42 400 442; prescribed venlafaxine 50; prescribed mirtazapine 450`,
  },
  {
    title: 'the next drug after exactly 14 weeks',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 140 182; prescribed mirtazapine 200`,
  },
  {
    title: 'the next drug a day later',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 141 183; prescribed mirtazapine 200`,
  },
  {
    title: 'a pause of exactly 26 weeks is one drug episode',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 0 182; prescribed venlafaxine 190 232; prescribed mirtazapine 240`,
  },
  {
    title: 'a day more begins the drug anew, and the new one is too short',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 183; prescribed venlafaxine 190 232; prescribed mirtazapine 240`,
  },
  {
    title: 'a single prescription lasts until the next one after six weeks',
    answer: 'yes',
    given: `${twoCodes}; prescribed sertraline 0; prescribed venlafaxine 42; prescribed mirtazapine 84`,
  },
  {
    title: 'a single prescription, the next one a day earlier',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0; prescribed venlafaxine 41; prescribed mirtazapine 83`,
  },
  {
    title: 'the last prescription on one day with another drug: which row comes last is not known',
    answer: 'unknown',
    open: ['switched-away'],
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 42 92; prescribed mirtazapine 100`,
  },
  {
    title: 'a prescription without a day can undo a switch',
    answer: 'unknown',
    open: ['enough-switches'],
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100; undated sertraline`,
  },
  {
    title: 'of two drugs only, days make no difference',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed venlafaxine 50 92; undated sertraline`,
  },
  {
    title: 'what somebody says was taken is no prescription',
    answer: 'unknown',
    open: ['different-medicines', 'enough-switches'],
    given: `${twoCodes}; sertraline 50mg 42d; venlafaxine 75mg 42d after 1d; mirtazapine 15mg 30d after 1d`,
  },
  {
    title: 'one depression code',
    answer: 'no',
    given: 'prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100',
  },
  {
    title: 'three depression codes',
    answer: 'yes',
    given: `${twoCodes}; diagnosis major-depression 9; prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100`,
  },
  {
    title: 'alcohol use disorder, years later, takes the person out',
    answer: 'no',
    given: `${twoCodes}; diagnosis alcohol 900; prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100`,
  },
  {
    title: 'tryptophan is no drug of this count',
    answer: 'no',
    given: `${twoCodes}; prescribed sertraline 0 42; prescribed tryptophan 50 92; prescribed mirtazapine 100`,
  },
])

const fabbriDiffers = differing('fabbri/2021-as-run', 'fabbri/2021', [
  {
    title: 'fills of thirty days on days 0 and 30 are 30 days, or 60',
    program: 'no',
    reading: 'yes',
    given: `${twoCodes}; dispensed sertraline 30d 0 30; dispensed venlafaxine 30d 61 91; dispensed mirtazapine 30d 122`,
  },
  {
    title: 'one fill of 28 days, the next drug on day 60',
    program: 'yes',
    reading: 'no',
    given: `${twoCodes}; dispensed sertraline 28d 0; dispensed venlafaxine 28d 60 88 116; dispensed mirtazapine 28d 150`,
  },
  {
    title:
      'a fill of 90 days, the next drug on day 120: 120 days after the prescription, 30 after the supply',
    program: 'no',
    reading: 'yes',
    given: `${twoCodes}; dispensed sertraline 90d 0; dispensed venlafaxine 60d 120; dispensed mirtazapine 30d 181`,
  },
  {
    title: 'two drugs together, the first then stopped, and so on',
    program: 'yes',
    reading: 'no',
    given: `${twoCodes}; dispensed sertraline 30d 0 30 60; dispensed venlafaxine 30d 35 65 95 125; dispensed mirtazapine 30d 100 130`,
  },
  {
    title: 'A to B, years later C to A',
    program: 'yes',
    reading: 'no',
    given: `${twoCodes}; dispensed sertraline 30d 0 30 60 1200; dispensed venlafaxine 30d 91; dispensed mirtazapine 30d 1100 1130 1160`,
  },
  {
    title: 'two depression codes on one day',
    program: 'yes',
    reading: 'no',
    given:
      'no diagnosis; diagnosis major-depression 5; diagnosis depression-unspecified 5; dispensed sertraline 50d 0 50; dispensed venlafaxine 50d 101 151; dispensed mirtazapine 30d 202',
  },
])

const ohdsi = under('ohdsi-1009/2023-as-run', [
  {
    title: 'a third antidepressant, two begun before',
    answer: 'yes',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'two antidepressants',
    answer: 'no',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 1',
  },
  {
    title: 'four antidepressants, three begun before',
    answer: 'yes',
    given:
      'dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed mirtazapine 10d 0; dispensed bupropion 10d 2',
  },
  {
    title: 'three begin on one day: none of them a day earlier',
    answer: 'no',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed mirtazapine 10d 0',
  },
  {
    title: 'the first ended exactly 365 days before the third began',
    answer: 'yes',
    given:
      'diagnosis major-depression 300; dispensed sertraline 10d 0; dispensed venlafaxine 10d 20; dispensed mirtazapine 10d 374',
  },
  {
    title: 'the first ended 366 days before',
    answer: 'no',
    given:
      'diagnosis major-depression 300; dispensed sertraline 10d 0; dispensed venlafaxine 10d 20; dispensed mirtazapine 10d 375',
  },
  {
    title: 'a pause of exactly 30 days is one era, and its refill no index',
    answer: 'no',
    given: 'dispensed sertraline 10d 0 39; dispensed venlafaxine 10d 5; dispensed mirtazapine 10d 5',
  },
  {
    title: 'a pause of 31 days: a new era, and now two began before',
    answer: 'yes',
    given: 'dispensed sertraline 10d 0 40; dispensed venlafaxine 10d 5; dispensed mirtazapine 10d 5',
  },
  {
    title: 'an antipsychotic on the day of the first antidepressant',
    answer: 'yes',
    given: 'dispensed sertraline 10d 0; dispensed aripiprazole 10d 0',
  },
  {
    title: 'an antipsychotic after two antidepressants',
    answer: 'yes',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed aripiprazole 10d 1',
  },
  {
    title: 'an antipsychotic a day before the first antidepressant',
    answer: 'no',
    given: 'dispensed sertraline 10d 1; dispensed aripiprazole 10d 0',
  },
  { title: 'an antipsychotic alone', answer: 'no', given: 'dispensed aripiprazole 10d 0' },
  {
    title: 'brexpiprazole is not on the list',
    answer: 'no',
    given: 'dispensed sertraline 10d 0; dispensed brexpiprazole 10d 5',
  },
  {
    title: 'esketamine after two antidepressants: there are no dose eras to look in',
    answer: 'unknown',
    open: ['era-begins'],
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed esketamine 1d 10',
  },
  {
    title: 'esketamine on the day of the second antidepressant',
    answer: 'no',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 10; dispensed esketamine 1d 10',
  },
  {
    title: 'esketamine after three antidepressants that began on one day',
    answer: 'unknown',
    open: ['era-begins'],
    given:
      'dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed mirtazapine 10d 0; dispensed esketamine 1d 10',
  },
  {
    title: 'depression recorded exactly 365 days before',
    answer: 'yes',
    given:
      'no diagnosis; diagnosis major-depression 0; dispensed sertraline 30d 300; dispensed venlafaxine 30d 301; dispensed mirtazapine 30d 365',
  },
  {
    title: 'depression recorded 366 days before',
    answer: 'no',
    given:
      'no diagnosis; diagnosis major-depression 0; dispensed sertraline 30d 300; dispensed venlafaxine 30d 301; dispensed mirtazapine 30d 366',
  },
  {
    title: 'depression on the day itself',
    answer: 'yes',
    given:
      'no diagnosis; diagnosis major-depression 2; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'depression recorded a day later',
    answer: 'no',
    given:
      'no diagnosis; diagnosis major-depression 3; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'bipolar disorder on the day itself takes the person out',
    answer: 'no',
    given:
      'diagnosis bipolar 2; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'no later index helps: only the first is looked at',
    answer: 'no',
    given:
      'diagnosis dementia 2; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2; dispensed bupropion 10d 30',
  },
  {
    title: 'dementia only suspected',
    answer: 'unknown',
    open: ['not-excluded-before-index'],
    given:
      'suspected dementia 1; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'one of the three without a day',
    answer: 'unknown',
    open: ['first-index'],
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; undated mirtazapine',
  },
  {
    title: 'one that ended in some month, perhaps too long before the third',
    answer: 'unknown',
    open: ['first-index'],
    given:
      'diagnosis major-depression 400; until sertraline 0 20 50; dispensed venlafaxine 10d 390; dispensed mirtazapine 10d 400',
  },
  {
    title: 'of two antidepressants, the month in which one ended makes no difference',
    answer: 'no',
    given: 'until sertraline 0 20 50; dispensed venlafaxine 10d 30',
  },
  {
    title: 'of two antidepressants, days make no difference',
    answer: 'no',
    given: 'dispensed sertraline 10d 0; undated venlafaxine',
  },
  {
    title: "St. John's wort and tryptophan are antidepressants of this list",
    answer: 'yes',
    given: 'dispensed sertraline 10d 0; dispensed st-johns-wort 10d 1; dispensed tryptophan 10d 2',
  },
  {
    title: 'the last day of observation is the last day of the third era',
    answer: 'yes',
    given:
      'observed 0 11; diagnosis major-depression 0; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
  {
    title: 'the third era runs a day beyond the observation',
    answer: 'no',
    given:
      'observed 0 10; diagnosis major-depression 0; dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2',
  },
])

const ohdsiDiffers = differing('ohdsi-1009/2023-as-run', 'ohdsi-1009/2023', [
  {
    title: 'one earlier, two more begin on one day',
    program: 'no',
    reading: 'yes',
    given: 'dispensed sertraline 30d 0; dispensed venlafaxine 10d 20; dispensed mirtazapine 10d 20',
  },
  {
    title: 'a diagnosis two years before',
    program: 'no',
    reading: 'yes',
    given:
      'no diagnosis; diagnosis major-depression 0; dispensed sertraline 30d 730; dispensed venlafaxine 30d 761; dispensed mirtazapine 30d 792',
  },
  {
    title: 'bipolar disorder found later',
    program: 'yes',
    reading: 'no',
    given:
      'diagnosis bipolar 500; dispensed sertraline 10d 0; dispensed venlafaxine 10d 11; dispensed mirtazapine 10d 22',
  },
  {
    title: 'two drugs of an earlier observation period',
    program: 'no',
    reading: 'yes',
    given:
      'observed 0 60; observed 100 400; diagnosis major-depression 120; dispensed sertraline 10d 0; dispensed venlafaxine 10d 11; dispensed mirtazapine 10d 130',
  },
  {
    title: 'an antidepressant on the day of the antipsychotic, its supply beyond the end of observation',
    program: 'no',
    reading: 'yes',
    given:
      'observed 0 60; diagnosis major-depression 0; dispensed sertraline 90d 30; dispensed aripiprazole 10d 40',
  },
  {
    title: 'esketamine after two antidepressants',
    program: 'unknown',
    reading: 'yes',
    open: ['era-begins'],
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 11; dispensed esketamine 1d 30',
  },
  {
    title: "St. John's wort is the third",
    program: 'yes',
    reading: 'no',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 11; dispensed st-johns-wort 10d 22',
  },
  {
    title: 'moclobemide is the third',
    program: 'no',
    reading: 'yes',
    given: 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 11; dispensed moclobemide 10d 22',
  },
])

export const programVignettes: readonly Vignette[] = [...fabbri, ...fabbriDiffers, ...ohdsi, ...ohdsiDiffers]
