/** The default definition: every threshold from both sides, and what real histories do to it. */
import type { Vignette } from '../vignette.ts'

export const nextlineClinicalVignettes: readonly Vignette[] = [
  // The count.
  {
    title: 'two adequate trials failed',
    answer: 'yes',
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d failed',
  },
  { title: 'one adequate trial failed', answer: 'no', given: 'sertraline 100mg 56d failed' },
  {
    title: 'the same agent twice is one agent',
    answer: 'no',
    given: 'sertraline 100mg 56d failed; sertraline 200mg 56d after 60d failed',
  },
  {
    title: 'a brand and its generic are one agent',
    answer: 'no',
    given: 'zoloft 100mg 56d failed; sertraline 100mg 56d after 60d failed',
  },
  {
    title: 'a trial too short, and an entry of the same agent without any date: perhaps another course',
    answer: 'unknown',
    open: ['undated-course'],
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 41d failed; undated venlafaxine',
  },
  {
    title: 'an adequate trial of the same agent, and an entry without any date: one agent all the same',
    answer: 'no',
    given: 'sertraline 100mg 56d failed; undated sertraline',
  },
  {
    title: 'a trial too short, and an entry of the same agent without any date for a time too short',
    answer: 'no',
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 41d failed; undated venlafaxine 41d',
  },
  {
    title: 'two of one class count here',
    answer: 'yes',
    given: 'sertraline 100mg 56d failed; citalopram 40mg 56d failed',
  },
  {
    title: 'three failed, one of them unclear',
    answer: 'yes',
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d failed; mirtazapine 30mg 56d',
  },
  {
    title: 'one failed, one without an outcome',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d',
  },
  { title: 'no treatment at all', answer: 'no', given: 'age 40' },
  // Duration: 42 days at the dose.
  {
    title: 'both trials exactly six weeks',
    answer: 'yes',
    given: 'sertraline 50mg 42d failed; venlafaxine 150mg 42d failed',
  },
  {
    title: 'second trial one day short',
    answer: 'no',
    given: 'sertraline 50mg 42d failed; venlafaxine 150mg 41d failed',
  },
  {
    title: 'weeks of titration do not count',
    answer: 'no',
    given: 'sertraline 50mg 42d failed; venlafaxine 75mg 14d > 150mg 41d failed',
  },
  {
    title: 'six weeks after the titration',
    answer: 'yes',
    given: 'sertraline 50mg 42d failed; venlafaxine 75mg 14d > 150mg 42d failed',
  },
  {
    title: 'length not recorded',
    answer: 'unknown',
    open: ['minimum-duration'],
    given: 'sertraline 50mg 42d failed; venlafaxine 150mg ?d failed',
  },
  // Dose: the MGH-ATRQ minimum.
  {
    title: 'both exactly at the minimum dose',
    answer: 'yes',
    given: 'sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'one step below the minimum dose',
    answer: 'no',
    given: 'sertraline 25mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'a dose just below the minimum',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; venlafaxine 149mg 56d failed',
  },
  {
    title: 'second dose not recorded',
    answer: 'unknown',
    open: ['minimum-dose'],
    given: 'sertraline 50mg 56d failed; venlafaxine ?mg 56d failed',
  },
  {
    title: 'the dose came down below the minimum too early',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; venlafaxine 150mg 28d > 75mg 28d failed',
  },
  // Days covered.
  {
    title: 'four of five days covered',
    answer: 'yes',
    given: 'sertraline 50mg 100d covered 80% failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'just under four of five days covered',
    answer: 'no',
    given: 'sertraline 50mg 100d covered 79% failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'stated as taken',
    answer: 'yes',
    given: 'sertraline 50mg 56d taken failed; venlafaxine 150mg 56d taken failed',
  },
  {
    title: 'stated as not taken',
    answer: 'no',
    given: 'sertraline 50mg 56d not-taken failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'an entry "not taken" that began in the second trial',
    answer: 'no',
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d failed; not-taken venlafaxine 70',
  },
  {
    title: 'an entry "not taken" of some month: it may speak of the second trial or of a time after it',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d failed; not-taken venlafaxine 100 130',
  },
  {
    title: 'an entry "not taken" of some month after the second trial',
    answer: 'yes',
    given: 'sertraline 100mg 56d failed; venlafaxine 150mg 56d failed; not-taken venlafaxine 112 142',
  },
  {
    title: 'doses missed',
    answer: 'no',
    given: 'sertraline 50mg 56d missed failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'somebody wrote that intake is unclear: it is not assumed',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 50mg 56d intake-unclear failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'fills cover enough, and intake is said to be unclear',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 50mg 100d covered 90% intake-unclear failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'fills say no, the patient says yes',
    answer: 'unknown',
    open: ['taken-as-prescribed'],
    given: 'sertraline 50mg 100d covered 70% taken failed; venlafaxine 150mg 56d failed',
  },
  // Outcome: below 50 % improvement.
  {
    title: 'PHQ-9 halved in one trial',
    answer: 'no',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 10; venlafaxine 150mg 56d failed',
  },
  {
    title: 'PHQ-9 not quite halved',
    answer: 'yes',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 11; venlafaxine 150mg 56d failed',
  },
  {
    title: 'MADRS 49.9 % better',
    answer: 'yes',
    given: 'sertraline 50mg 56d MADRS 40 -> 20.04; venlafaxine 150mg 56d failed',
  },
  {
    title: 'a third better twice is resistant here',
    answer: 'yes',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 13; venlafaxine 150mg 56d PHQ-9 20 -> 13',
  },
  {
    title: 'partial response twice',
    answer: 'yes',
    given: 'sertraline 50mg 56d partial; venlafaxine 150mg 56d partial',
  },
  {
    title: 'response, whatever followed',
    answer: 'no',
    given: 'sertraline 50mg 56d responded; venlafaxine 150mg 56d failed',
  },
  {
    title: 'stopped for lack of effect',
    answer: 'yes',
    given: 'sertraline 50mg 56d ineffective; venlafaxine 150mg 56d ineffective',
  },
  {
    title: 'a switch alone proves nothing',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'sertraline 50mg 56d; venlafaxine 150mg 56d; mirtazapine 30mg 56d',
  },
  {
    title: 'the scale says better, the note says no help',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'sertraline 50mg 56d failed PHQ-9 20 -> 6; venlafaxine 150mg 56d failed',
  },
  {
    title: 'scores of different scales are not compared',
    answer: 'yes',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 19 MADRS 30 -> 28; venlafaxine 150mg 56d failed',
  },
  {
    title: 'the final score came too early to judge',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'sertraline 50mg 56d PHQ-9 20 -> 19 on day 26; venlafaxine 150mg 56d failed',
  },
  {
    title: 'the final score came just late enough',
    answer: 'yes',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 19 on day 27; venlafaxine 150mg 56d failed',
  },
  {
    title: 'half better at eight weeks, ill again at six months on the same drug: neither score speaks alone',
    answer: 'unknown',
    open: ['outcome-failed'],
    given: 'sertraline 50mg 168d PHQ-9 20 -> 19; phq9 56 10; venlafaxine 150mg 56d failed',
  },
  {
    title: 'less than half better at eight weeks, and ill again',
    answer: 'yes',
    given: 'sertraline 50mg 168d PHQ-9 20 -> 19; phq9 56 11; venlafaxine 150mg 56d failed',
  },
  {
    title: 'half better before the fourth week was over, and ill at its end',
    answer: 'yes',
    given: 'sertraline 50mg 56d PHQ-9 20 -> 19; phq9 26 10; venlafaxine 150mg 56d failed',
  },
  // Intolerance.
  {
    title: 'stopped for side effects on day 12',
    answer: 'no',
    given: 'sertraline 50mg 12d intolerant; venlafaxine 150mg 56d failed',
  },
  {
    title: 'stopped for side effects after eight weeks, effect not recorded',
    answer: 'no',
    given: 'sertraline 50mg 56d intolerant; venlafaxine 150mg 56d failed',
  },
  {
    title: 'no effect after eight weeks, and side effects',
    answer: 'yes',
    given: 'sertraline 50mg 56d failed intolerant; venlafaxine 150mg 56d failed',
  },
  // Gaps.
  {
    title: 'a pause of 30 days is bridged',
    answer: 'yes',
    given: 'sertraline 50mg 28d failed; sertraline 50mg 28d after 30d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'a pause of 31 days makes two short trials',
    answer: 'no',
    given: 'sertraline 50mg 28d failed; sertraline 50mg 28d after 31d failed; venlafaxine 150mg 56d failed',
  },
  // Combination and augmentation.
  {
    title: 'augmentation is not a second agent',
    answer: 'no',
    given: 'sertraline 100mg 112d failed; aripiprazole 5mg 56d overlapping 56d failed',
  },
  {
    title: 'a second antidepressant added counts',
    answer: 'yes',
    given: 'venlafaxine 150mg 112d failed; mirtazapine 30mg 56d overlapping 56d failed',
  },
  {
    title: 'antidepressant and antipsychotic begun on one day: the final score tells of both',
    answer: 'yes',
    given:
      'sertraline 100mg 56d failed; fluoxetine 25mg 56d PHQ-9 20 -> 19; olanzapine 6mg 56d overlapping 56d',
  },
  {
    title: 'an antipsychotic added a day later: from then on the score tells of both, not of one',
    answer: 'unknown',
    open: ['outcome-failed'],
    given:
      'sertraline 100mg 56d failed; fluoxetine 25mg 56d PHQ-9 20 -> 19; olanzapine 6mg 55d overlapping 55d',
  },
  // Traps of dose and indication.
  {
    title: 'trazodone 50 mg for sleep is no trial',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; trazodone 50mg 90d failed',
  },
  {
    title: 'trazodone 300 mg is a trial',
    answer: 'yes',
    given: 'sertraline 50mg 56d failed; trazodone 300mg 56d failed',
  },
  {
    title: 'amitriptyline 25 mg for pain is no trial',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; amitriptyline 25mg 90d for pain failed',
  },
  {
    title: 'doxepin 6 mg is a sleeping tablet',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; doxepin 6mg 90d failed',
  },
  {
    title: 'mirtazapine 7.5 mg is a hypnotic',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; mirtazapine 7.5mg 90d failed',
  },
  {
    title: 'duloxetine for neuropathy only',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; duloxetine 60mg 90d for neuropathy failed',
  },
  {
    title: 'duloxetine for depression',
    answer: 'yes',
    given: 'sertraline 50mg 56d failed; duloxetine 60mg 90d for depression failed',
  },
  {
    title: 'bupropion to stop smoking',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; bupropion 300mg 84d for smoking failed',
  },
  {
    title: 'taken as needed only',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; mirtazapine 30mg 56d prn failed',
  },
  // Age.
  {
    title: 'an older patient at the geriatric maximum of citalopram',
    answer: 'yes',
    given: 'age 75; citalopram 20mg 56d failed; venlafaxine 150mg 56d failed',
  },
  // Episode.
  {
    title: 'a failure before this episode',
    answer: 'no',
    given: 'episode from 60; sertraline 50mg 56d failed; venlafaxine 150mg 56d after 30d failed',
  },
  {
    title: 'both failures in this episode',
    answer: 'yes',
    given: 'episode from 0; sertraline 50mg 56d failed; venlafaxine 150mg 56d after 30d failed',
  },
  {
    title: 'a prescription without an end, a year and a day before this episode: over by then',
    answer: 'no',
    given: 'episode from 366; prescribed sertraline 0; venlafaxine 150mg 56d after 400d failed',
  },
  {
    title: 'a prescription without an end, less than a year before this episode: it may have gone on into it',
    answer: 'unknown',
    open: ['in-scope', 'minimum-dose', 'minimum-duration', 'outcome-failed'],
    given: 'episode from 364; prescribed sertraline 0; venlafaxine 150mg 56d after 400d failed',
  },
  {
    title: 'in remission now',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; venlafaxine 150mg 56d failed; remitted',
  },
  {
    title: 'scores in the range of remission, 60 days apart',
    answer: 'no',
    given: 'sertraline 50mg 56d failed; venlafaxine 150mg 56d failed; phq9 200 3; phq9 260 4',
  },
  {
    title: 'scores in the range of remission, 59 days apart: not yet two months',
    answer: 'unknown',
    open: ['not-in-remission'],
    given: 'sertraline 50mg 56d failed; venlafaxine 150mg 56d failed; phq9 200 3; phq9 259 4',
  },
  {
    title: 'full remission coded afterwards',
    answer: 'no',
    given: 'only full-remission; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'remission coded afterwards, of which kind is not said',
    answer: 'no',
    given: 'only remission; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'partial remission coded afterwards',
    answer: 'yes',
    given: 'only partial-remission; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  // Diagnosis.
  {
    title: 'no diagnosis written down',
    answer: 'unknown',
    open: ['diagnosis'],
    given: 'no diagnosis; episode from 0; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'depression, unspecified, is not yet major depression',
    answer: 'unknown',
    open: ['diagnosis'],
    given:
      'only depression-unspecified; episode from 0; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'bipolar disorder',
    answer: 'no',
    given: 'diagnosis bipolar; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'bipolar disorder a month after the second failure',
    answer: 'no',
    given: 'diagnosis bipolar 142; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'bipolar disorder suspected',
    answer: 'unknown',
    open: ['not-excluded'],
    given: 'suspected bipolar; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'schizophrenia',
    answer: 'no',
    given: 'diagnosis schizophrenia; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'delusional disorder',
    answer: 'no',
    given: 'diagnosis delusional; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'psychotic depression stays depression',
    answer: 'yes',
    given: 'diagnosis psychotic-depression; sertraline 50mg 56d failed; venlafaxine 150mg 56d failed',
  },
  {
    title: 'a medicine nobody can name',
    answer: 'unknown',
    open: ['medicine-identified'],
    given: 'sertraline 50mg 56d failed; xyzabc 10mg 56d failed',
  },
]
