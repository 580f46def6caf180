/** The published clinical definitions: each threshold from both sides. */
import type { Vignette } from '../vignette.ts'

type Row = Omit<Vignette, 'definition'>
const under = (definition: string, rows: readonly Row[]): readonly Vignette[] =>
  rows.map((row) => ({ ...row, definition }))

const fda = under('fda-esketamine-trial/2019', [
  {
    title: 'two failures',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d failed; venlafaxine 150mg 42d failed',
  },
  { title: 'one failure', answer: 'no', given: 'age 40; sertraline 50mg 42d failed' },
  {
    title: '25 % better is still a failure',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 42d MADRS 40 -> 30; venlafaxine 150mg 42d failed',
  },
  {
    title: 'just over 25 % better',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d MADRS 40 -> 29.9; venlafaxine 150mg 42d failed',
  },
  {
    title: 'partial response is not enough',
    answer: 'no',
    given: 'age 40; sertraline 50mg 42d partial; venlafaxine 150mg 42d failed',
  },
  {
    title: 'lack of effect: how much is not said',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'age 40; sertraline 50mg 42d ineffective; venlafaxine 150mg 42d failed',
  },
  {
    title: 'one day short of six weeks',
    answer: 'no',
    given: 'age 40; sertraline 50mg 41d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given:
      'age 40; sertraline 50mg 28d failed; sertraline 50mg 28d after 30d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given:
      'age 40; sertraline 50mg 28d failed; sertraline 50mg 28d after 31d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: '80 % of days covered',
    answer: 'yes',
    given: 'age 40; sertraline 50mg 100d covered 80% failed; venlafaxine 150mg 42d failed',
  },
  {
    title: '79 % of days covered',
    answer: 'no',
    given: 'age 40; sertraline 50mg 100d covered 79% failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'eighteen years old',
    answer: 'yes',
    given: 'age 18; sertraline 50mg 42d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'seventeen years old',
    answer: 'no',
    given: 'age 17; sertraline 50mg 42d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'below the ATRQ dose',
    answer: 'no',
    given: 'age 40; sertraline 25mg 42d failed; venlafaxine 150mg 42d failed',
  },
])

const ema = under('ema/2013', [
  {
    title: 'adherence affirmed in both',
    answer: 'yes',
    given: 'sertraline 50mg 42d taken failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'adherence not affirmed',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 50mg 42d failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'adherence said to be unclear in one',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 50mg 42d intake-unclear failed; citalopram 20mg 42d taken failed',
  },
  { title: 'one agent', answer: 'no', given: 'sertraline 50mg 42d taken failed' },
  {
    title: 'one day short',
    answer: 'no',
    given: 'sertraline 50mg 41d taken failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'just under half better',
    answer: 'yes',
    given: 'sertraline 50mg 42d taken MADRS 40 -> 20.1; citalopram 20mg 42d taken failed',
  },
  {
    title: 'half better',
    answer: 'no',
    given: 'sertraline 50mg 42d taken MADRS 40 -> 20; citalopram 20mg 42d taken failed',
  },
  {
    title: 'fills cover 80 %',
    answer: 'yes',
    given: 'sertraline 50mg 100d covered 80% failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'fills cover 79 %',
    answer: 'no',
    given: 'sertraline 50mg 100d covered 79% failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given:
      'sertraline 50mg 28d taken failed; sertraline 50mg 28d after 30d taken failed; citalopram 20mg 42d taken failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given:
      'sertraline 50mg 28d taken failed; sertraline 50mg 28d after 31d taken failed; citalopram 20mg 42d taken failed',
  },
])

const sforzini = under('sforzini/2022', [
  {
    title: 'two failures of four weeks',
    answer: 'yes',
    given: 'sertraline 50mg 28d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: 'stopped a day before the end of week four',
    answer: 'no',
    given: 'sertraline 50mg 27d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: '24.9 % better',
    answer: 'yes',
    given: 'sertraline 50mg 56d MADRS 40 -> 30.04; venlafaxine 150mg 56d failed',
  },
  {
    title: '25 % better is partial response',
    answer: 'no',
    given: 'sertraline 50mg 56d MADRS 40 -> 30; venlafaxine 150mg 56d failed',
  },
  {
    title: 'a third better twice is partially responsive, not resistant',
    answer: 'no',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 13; venlafaxine 150mg 56d PHQ-9 20 -> 13',
    from: 'consequence of table 1: 35 % is between 25 and 50 %',
  },
  { title: 'one failure', answer: 'no', given: 'sertraline 50mg 28d failed' },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 30d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 31d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: '80 % of days covered',
    answer: 'yes',
    given: 'sertraline 50mg 100d covered 80% failed; venlafaxine 150mg 28d failed',
  },
  {
    title: '79 % of days covered',
    answer: 'no',
    given: 'sertraline 50mg 100d covered 79% failed; venlafaxine 150mg 28d failed',
  },
  {
    title: 'bipolar disorder is out',
    answer: 'no',
    given: 'diagnosis bipolar; sertraline 50mg 28d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: 'psychotic depression is in',
    answer: 'yes',
    given: 'diagnosis psychotic-depression; sertraline 50mg 28d failed; venlafaxine 150mg 28d failed',
  },
])

const nice = under('nice-further-line/2022', [
  {
    title: 'one failure of four weeks: further-line treatment is due',
    answer: 'yes',
    given: 'sertraline 50mg 28d failed',
  },
  { title: 'one day short of four weeks', answer: 'no', given: 'sertraline 50mg 27d failed' },
  { title: 'a limited response', answer: 'yes', given: 'sertraline 50mg 28d MADRS 40 -> 20.1' },
  { title: 'half better', answer: 'no', given: 'sertraline 50mg 28d MADRS 40 -> 20' },
  { title: 'nothing tried', answer: 'no', given: 'age 40' },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 30d failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 31d failed',
  },
  { title: '80 % of days covered', answer: 'yes', given: 'sertraline 50mg 100d covered 80% failed' },
  { title: '79 % of days covered', answer: 'no', given: 'sertraline 50mg 100d covered 79% failed' },
])

const thaseRush = under('thase-rush-different-class/1997', [
  { title: 'two classes', answer: 'yes', given: 'sertraline 50mg 42d failed; venlafaxine 150mg 42d failed' },
  {
    title: 'two of one class are one',
    answer: 'no',
    given: 'sertraline 50mg 42d failed; citalopram 20mg 42d failed',
  },
  { title: 'one day short', answer: 'no', given: 'sertraline 50mg 42d failed; venlafaxine 150mg 41d failed' },
  {
    title: 'half better',
    answer: 'no',
    given: 'sertraline 50mg 42d MADRS 40 -> 20; venlafaxine 150mg 42d failed',
  },
  {
    title: 'just under half better',
    answer: 'yes',
    given: 'sertraline 50mg 42d MADRS 40 -> 20.1; venlafaxine 150mg 42d failed',
  },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given: 'sertraline 50mg 28d failed; sertraline 50mg 28d after 30d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given: 'sertraline 50mg 28d failed; sertraline 50mg 28d after 31d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: '80 % of days covered',
    answer: 'yes',
    given: 'sertraline 50mg 100d covered 80% failed; venlafaxine 150mg 42d failed',
  },
  {
    title: '79 % of days covered',
    answer: 'no',
    given: 'sertraline 50mg 100d covered 79% failed; venlafaxine 150mg 42d failed',
  },
])

const gsrd = under('gsrd/1999', [
  {
    title: 'exactly half better and below 22',
    answer: 'no',
    given: 'sertraline 50mg 28d MADRS 40 -> 20; venlafaxine 150mg 28d failed',
  },
  {
    title: 'just under half better, though below 22',
    answer: 'yes',
    given: 'sertraline 50mg 28d MADRS 40 -> 20.2; venlafaxine 150mg 28d failed',
  },
  {
    title: 'two failures of four weeks',
    answer: 'yes',
    given: 'sertraline 50mg 28d failed; venlafaxine 150mg 28d failed',
  },
  { title: 'one day short', answer: 'no', given: 'sertraline 50mg 28d failed; venlafaxine 150mg 27d failed' },
  {
    title: 'halved, but MADRS still 22',
    answer: 'yes',
    given: 'sertraline 50mg 28d MADRS 44 -> 22; venlafaxine 150mg 28d failed',
  },
  {
    title: 'halved, and MADRS below 22',
    answer: 'no',
    given: 'sertraline 50mg 28d MADRS 44 -> 21; venlafaxine 150mg 28d failed',
  },
  {
    title: 'MADRS 21, but not halved',
    answer: 'yes',
    given: 'sertraline 50mg 28d MADRS 40 -> 21; venlafaxine 150mg 28d failed',
  },
  {
    title: 'HAM-D 17 after halving',
    answer: 'yes',
    given: 'sertraline 50mg 28d HAM-D17 34 -> 17; venlafaxine 150mg 28d failed',
  },
  {
    title: 'HAM-D 16 after halving',
    answer: 'no',
    given: 'sertraline 50mg 28d HAM-D17 34 -> 16; venlafaxine 150mg 28d failed',
  },
  { title: 'one failure', answer: 'no', given: 'sertraline 50mg 28d failed' },
  {
    title: 'a pause of 30 days',
    answer: 'yes',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 30d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: 'a pause of 31 days',
    answer: 'no',
    given: 'sertraline 50mg 20d failed; sertraline 50mg 20d after 31d failed; venlafaxine 150mg 28d failed',
  },
  {
    title: '80 % of days covered',
    answer: 'yes',
    given: 'sertraline 50mg 100d covered 80% failed; venlafaxine 150mg 28d failed',
  },
  {
    title: '79 % of days covered',
    answer: 'no',
    given: 'sertraline 50mg 100d covered 79% failed; venlafaxine 150mg 28d failed',
  },
])

const athf = under('athf-sf2/2024', [
  {
    title: 'without the table no dose can be judged',
    answer: 'unknown',
    open: ['minimum-dose'],
    given: 'sertraline 100mg 28d failed; venlafaxine 225mg 28d failed',
  },
  { title: 'one agent cannot be two, table or not', answer: 'no', given: 'sertraline 100mg 28d failed' },
  {
    title: 'too short at any dose',
    answer: 'no',
    given: 'sertraline 100mg 27d failed; venlafaxine 225mg 28d failed',
  },
])

/** The windows of baseline and final score, which all clinical definitions share. */
const windows = (definition: string, before: string, trial: string): readonly Vignette[] =>
  under(definition, [
    {
      title: 'baseline six weeks before',
      answer: 'yes',
      given: `${before}${trial} PHQ-9 20 -> 19 from day -42`,
    },
    {
      title: 'baseline a day too early',
      answer: 'unknown',
      open: ['outcome-failed'],
      given: `${before}${trial} PHQ-9 20 -> 19 from day -43`,
    },
    {
      title: 'baseline two weeks into the trial',
      answer: 'yes',
      given: `${before}${trial} PHQ-9 20 -> 19 from day 14`,
    },
    {
      title: 'baseline a day too late',
      answer: 'unknown',
      open: ['outcome-failed'],
      given: `${before}${trial} PHQ-9 20 -> 19 from day 15`,
    },
    {
      title: 'final score on the last day of week four',
      answer: 'yes',
      given: `${before}${trial} PHQ-9 20 -> 19 on day 27`,
    },
    {
      title: 'final score a day too early',
      answer: 'unknown',
      open: ['outcome-failed'],
      given: `${before}${trial} PHQ-9 20 -> 19 on day 26`,
    },
    {
      title: 'final score four weeks after the end',
      answer: 'yes',
      given: `${before}${trial} PHQ-9 20 -> 19 on day 84`,
    },
    {
      title: 'final score a day too late',
      answer: 'unknown',
      open: ['outcome-failed'],
      given: `${before}${trial} PHQ-9 20 -> 19 on day 85`,
    },
  ])

/** Resistance in the current episode: in full remission there is none. */
const remission = (definition: string, trials: string, answer: Vignette['answer'] = 'yes') =>
  under(definition, [
    { title: 'in full remission now', answer: 'no', given: `${trials}; remitted` },
    {
      title: 'one score in the range of remission: not two months yet',
      answer: 'unknown',
      open: answer === 'unknown' ? ['minimum-dose', 'not-in-remission'] : ['not-in-remission'],
      given: `${trials}; phq9 200 3`,
    },
    { title: 'a score of illness is the last', answer, given: `${trials}; phq9 200 15`, ...openDose(answer) },
  ])

const openDose = (answer: Vignette['answer']) => (answer === 'unknown' ? { open: ['minimum-dose'] } : {})

const shared: readonly Vignette[] = [
  ...windows('nextline-clinical/2026', 'venlafaxine 150mg 56d failed; ', 'sertraline 50mg 56d'),
  ...windows('fda-esketamine-trial/2019', 'age 40; venlafaxine 150mg 56d failed; ', 'sertraline 50mg 56d'),
  ...windows('ema/2013', 'venlafaxine 150mg 56d taken failed; ', 'sertraline 50mg 56d taken'),
  ...windows('sforzini/2022', 'venlafaxine 150mg 56d failed; ', 'sertraline 50mg 56d'),
  ...windows('nice-further-line/2022', '', 'sertraline 50mg 56d'),
  ...windows('thase-rush-different-class/1997', 'venlafaxine 150mg 56d failed; ', 'sertraline 50mg 56d'),
  ...windows('gsrd/1999', 'venlafaxine 150mg 56d failed; ', 'sertraline 50mg 56d'),
  ...remission(
    'fda-esketamine-trial/2019',
    'age 40; sertraline 50mg 42d failed; venlafaxine 150mg 42d failed',
  ),
  ...remission('ema/2013', 'sertraline 50mg 42d taken failed; citalopram 20mg 42d taken failed'),
  ...remission('sforzini/2022', 'sertraline 50mg 28d failed; venlafaxine 150mg 28d failed'),
  ...remission('nice-further-line/2022', 'sertraline 50mg 28d failed'),
  ...remission('thase-rush-different-class/1997', 'sertraline 50mg 42d failed; venlafaxine 150mg 42d failed'),
  ...remission('gsrd/1999', 'sertraline 50mg 28d failed; venlafaxine 150mg 28d failed'),
  ...remission('athf-sf2/2024', 'sertraline 100mg 28d failed; venlafaxine 225mg 28d failed', 'unknown'),
]

export const publishedClinicalVignettes: readonly Vignette[] = [
  ...fda,
  ...ema,
  ...sforzini,
  ...nice,
  ...thaseRush,
  ...gsrd,
  ...athf,
  ...shared,
]
