/** What to do now: a medicine begun so many days ago, and the scores since. */
import type { DecisionId } from '../../src/knowledge/follow-up/index.ts'
import type { ReportedCourse } from '../../src/record/record.ts'
import type { Diagnosis, Score } from '../patient.ts'

export type FollowUpVignette = {
  readonly title: string
  /** `sertraline 100mg`; absent: nothing is being taken. */
  readonly taking?: string
  /** Known from an order alone; otherwise somebody says today that it is taken. */
  readonly ordered?: true
  /** Today is this day of it. */
  readonly day: number
  /** Day of the step and PHQ-9. */
  readonly phq9?: readonly (readonly [day: number, score: number])[]
  readonly reported?: ReportedCourse
  /** Beside a moderate recurrent major depression. */
  readonly diagnoses?: readonly Diagnosis[]
  readonly scores?: readonly Score[]
  readonly age?: number
  /** Somebody says that nothing else is taken. */
  readonly listComplete?: true
  readonly decision: DecisionId
  /** Besides. */
  readonly also?: readonly DecisionId[]
  readonly checks?: Readonly<Record<string, 'done' | 'due' | 'missed' | 'upcoming' | 'unknown'>>
}

const sertraline = 'sertraline 100mg'

export const followUpVignettes: readonly FollowUpVignette[] = [
  {
    title: 'nothing is being taken, and the list of medicines is complete',
    listComplete: true,
    day: 0,
    decision: 'no-current-treatment',
  },
  {
    title: 'nothing is on record as taken, and nobody says that the list is complete: ask first',
    day: 0,
    decision: 'clarify-current-treatment',
  },
  {
    title: 'ordered a year ago and open: it goes on',
    ordered: true,
    taking: sertraline,
    day: 365,
    phq9: [
      [0, 20],
      [360, 9],
    ],
    decision: 'augment-or-add-psychotherapy',
  },
  {
    title: 'ordered a year and a day ago and never closed: ask whether it is still taken',
    ordered: true,
    taking: sertraline,
    day: 366,
    phq9: [
      [0, 20],
      [360, 9],
    ],
    decision: 'clarify-current-treatment',
  },
  {
    title: 'day 5: too early',
    taking: sertraline,
    day: 5,
    phq9: [[0, 20]],
    decision: 'wait',
    checks: { baseline: 'done', 'week-1': 'due', 'week-2-to-4': 'upcoming' },
  },
  {
    title: 'day 13: still too early',
    taking: sertraline,
    day: 13,
    phq9: [
      [0, 20],
      [13, 19],
    ],
    decision: 'wait',
  },
  {
    title: 'no score from the start',
    taking: sertraline,
    day: 20,
    decision: 'measure-baseline',
    checks: { baseline: 'missed', 'week-2-to-4': 'due' },
  },
  {
    title: 'day 20, nothing measured since the start',
    taking: sertraline,
    day: 20,
    phq9: [[0, 20]],
    decision: 'measure-now',
  },
  // Early improvement, 20 %
  {
    title: 'day 14, 15 % better',
    taking: sertraline,
    day: 14,
    phq9: [
      [0, 20],
      [14, 17],
    ],
    decision: 'raise-dose',
  },
  {
    title: 'day 14, exactly 20 % better',
    taking: sertraline,
    day: 14,
    phq9: [
      [0, 20],
      [14, 16],
    ],
    decision: 'continue-improving',
    checks: { 'week-2-to-4': 'done', 'week-4': 'upcoming' },
  },
  {
    title: 'day 27, worse',
    taking: sertraline,
    day: 27,
    phq9: [
      [0, 20],
      [27, 22],
    ],
    decision: 'raise-dose',
  },
  {
    title: 'day 28, 15 % better',
    taking: sertraline,
    day: 28,
    phq9: [
      [0, 20],
      [28, 17],
    ],
    decision: 'raise-dose-or-switch',
  },
  {
    title: 'day 28, 20 % better',
    taking: sertraline,
    day: 28,
    phq9: [
      [0, 20],
      [28, 16],
    ],
    decision: 'continue-improving',
  },
  {
    title: 'day 41, 15 % better',
    taking: sertraline,
    day: 41,
    phq9: [
      [0, 20],
      [41, 17],
    ],
    decision: 'raise-dose-or-switch',
  },
  {
    title: 'day 14, 18 % better',
    taking: sertraline,
    day: 14,
    phq9: [
      [0, 22],
      [14, 18],
    ],
    decision: 'raise-dose',
  },
  // The windows of the checks
  {
    title: 'a score of 42 days before is a baseline',
    taking: sertraline,
    day: 20,
    phq9: [[-42, 20]],
    decision: 'measure-now',
  },
  {
    title: 'a score of 43 days before is none',
    taking: sertraline,
    day: 20,
    phq9: [[-43, 20]],
    decision: 'measure-baseline',
  },
  {
    title: 'a score of day 3 is a baseline',
    taking: sertraline,
    day: 20,
    phq9: [[3, 20]],
    decision: 'measure-now',
  },
  {
    title: 'a score of day 4 is none',
    taking: sertraline,
    day: 20,
    phq9: [[4, 20]],
    decision: 'measure-baseline',
  },
  {
    title: 'day 3',
    taking: sertraline,
    day: 3,
    phq9: [[0, 20]],
    decision: 'wait',
    checks: { 'week-1': 'upcoming' },
  },
  {
    title: 'day 4',
    taking: sertraline,
    day: 4,
    phq9: [[0, 20]],
    decision: 'wait',
    checks: { 'week-1': 'due' },
  },
  {
    title: 'day 10',
    taking: sertraline,
    day: 10,
    phq9: [[0, 20]],
    decision: 'wait',
    checks: { 'week-1': 'due' },
  },
  {
    title: 'day 11',
    taking: sertraline,
    day: 11,
    phq9: [[0, 20]],
    decision: 'wait',
    checks: { 'week-1': 'unknown' },
  },
  {
    title: 'day 62 without a score',
    taking: sertraline,
    day: 62,
    phq9: [[0, 20]],
    decision: 'measure-now',
    checks: { 'week-6-to-8': 'due', 'week-12': 'upcoming' },
  },
  {
    title: 'day 63 without a score',
    taking: sertraline,
    day: 63,
    phq9: [[0, 20]],
    decision: 'measure-now',
    checks: { 'week-6-to-8': 'missed', 'week-12': 'due' },
  },
  {
    title: 'day 153 without a score',
    taking: sertraline,
    day: 153,
    phq9: [[0, 20]],
    decision: 'measure-now',
    checks: { 'week-12': 'due' },
  },
  {
    title: 'day 154 without a score',
    taking: sertraline,
    day: 154,
    phq9: [[0, 20]],
    decision: 'measure-now',
    checks: { 'week-12': 'missed' },
  },
  // Weeks 6 to 8
  {
    title: 'day 42, 20 % better: no response',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 16],
    ],
    decision: 'switch',
  },
  {
    title: 'day 42, 25 % better: partial',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 15],
    ],
    decision: 'augment',
  },
  {
    title: 'day 42, 45 % better: partial',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 11],
    ],
    decision: 'augment',
  },
  {
    title: 'day 42, 50 % better: response without remission',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 10],
    ],
    decision: 'augment-or-add-psychotherapy',
  },
  {
    title: 'day 42, PHQ-9 of 5 is not remission',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 5],
    ],
    decision: 'augment-or-add-psychotherapy',
  },
  {
    title: 'day 42, PHQ-9 of 4 is remission',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 4],
    ],
    decision: 'continue-remission',
  },
  {
    title: 'day 50, the last score is of day 30',
    taking: sertraline,
    day: 50,
    phq9: [
      [0, 20],
      [30, 18],
    ],
    decision: 'measure-now',
    checks: { 'week-4': 'done', 'week-6-to-8': 'due' },
  },
  {
    title: 'day 80, the last score is of day 45',
    taking: sertraline,
    day: 80,
    phq9: [
      [0, 20],
      [45, 18],
    ],
    decision: 'measure-now',
    checks: { 'week-6-to-8': 'done', 'week-12': 'due' },
  },
  {
    title: 'a dose that is too low is repaired first',
    taking: 'sertraline 25mg',
    day: 42,
    phq9: [
      [0, 20],
      [42, 18],
    ],
    decision: 'repair-trial',
  },
  {
    title: 'not taken as prescribed is repaired first',
    taking: sertraline,
    day: 42,
    phq9: [
      [0, 20],
      [42, 18],
    ],
    reported: { adherence: 'partial' },
    decision: 'repair-trial',
  },
  {
    title: 'not tolerated',
    taking: sertraline,
    day: 20,
    phq9: [
      [0, 20],
      [20, 18],
    ],
    reported: { stopReason: 'intolerance' },
    decision: 'switch-for-intolerance',
  },
  // No score from the start
  {
    title: 'not well on day 42, with no score from the start',
    taking: sertraline,
    day: 42,
    phq9: [[42, 15]],
    decision: 'not-well-change-unknown',
  },
  {
    title: 'not well on day 41, with no score from the start: too early to say more',
    taking: sertraline,
    day: 41,
    phq9: [[41, 15]],
    decision: 'measure-baseline',
  },
  {
    title: 'the only score is 28 days old',
    taking: sertraline,
    day: 128,
    phq9: [[100, 15]],
    decision: 'not-well-change-unknown',
  },
  {
    title: 'the only score is 29 days old: measure',
    taking: sertraline,
    day: 129,
    phq9: [[100, 15]],
    decision: 'measure-baseline',
  },
  // Remission and relapse
  ...(
    [
      [10, 'no sign of relapse', 'augment'],
      [11, 'a relapse', 'act-on-relapse'],
    ] as const
  ).map(([value, words, decision]) => ({
    title: `QIDS ${value} twice after remission: ${words}`,
    taking: sertraline,
    day: 120,
    scores: [
      { scale: 'qids-sr16', value: 18, on: '2026-02-01' },
      { scale: 'qids-sr16', value: 4, on: '2026-04-01' },
      { scale: 'qids-sr16', value, on: '2026-05-10' },
      { scale: 'qids-sr16', value, on: '2026-05-25' },
    ] as const,
    decision,
  })),
  {
    title: 'remission for two months',
    taking: sertraline,
    day: 120,
    phq9: [
      [0, 20],
      [50, 4],
      [115, 3],
    ],
    decision: 'maintain',
  },
  {
    title: 'one good score long ago is no remission yet',
    taking: sertraline,
    day: 150,
    phq9: [
      [0, 20],
      [50, 4],
    ],
    decision: 'measure-now',
  },
  {
    title: 'one raised score after remission',
    taking: sertraline,
    day: 200,
    phq9: [
      [0, 20],
      [50, 4],
      [120, 3],
      [200, 8],
    ],
    decision: 'repeat-score',
  },
  {
    title: 'two raised scores after remission',
    taking: sertraline,
    day: 215,
    phq9: [
      [0, 20],
      [50, 4],
      [120, 3],
      [200, 8],
      [215, 9],
    ],
    decision: 'act-on-relapse',
  },
  {
    title: 'out of remission, but less than five points up',
    taking: sertraline,
    day: 215,
    phq9: [
      [0, 20],
      [50, 4],
      [120, 3],
      [215, 7],
    ],
    decision: 'augment-or-add-psychotherapy',
  },
  {
    title: 'raised once, then well again',
    taking: sertraline,
    day: 290,
    phq9: [
      [0, 20],
      [50, 4],
      [200, 9],
      [220, 3],
      [290, 3],
    ],
    decision: 'maintain',
  },
  {
    title: 'remission for 70 days',
    taking: sertraline,
    day: 120,
    phq9: [
      [0, 20],
      [50, 4],
      [120, 3],
    ],
    decision: 'maintain',
  },
  {
    title: 'remission for 50 days',
    taking: sertraline,
    day: 100,
    phq9: [
      [0, 20],
      [50, 4],
      [100, 3],
    ],
    decision: 'continue-remission',
  },
  {
    title: 'the good score is 28 days old',
    taking: sertraline,
    day: 78,
    phq9: [
      [0, 20],
      [50, 4],
    ],
    decision: 'continue-remission',
  },
  {
    title: 'the good score is 29 days old',
    taking: sertraline,
    day: 79,
    phq9: [
      [0, 20],
      [50, 4],
    ],
    decision: 'measure-now',
  },
  // Treatments with their own time
  {
    title: 'aripiprazole on day 20',
    taking: 'aripiprazole 5mg',
    day: 20,
    phq9: [
      [0, 20],
      [20, 19],
    ],
    decision: 'judge-by-its-own-time',
  },
  {
    title: 'aripiprazole on day 28',
    taking: 'aripiprazole 5mg',
    day: 28,
    phq9: [
      [0, 20],
      [28, 19],
    ],
    decision: 'raise-dose-or-switch',
  },
  // Not this pathway
  {
    title: 'bipolar II, day 30 of an antidepressant, not better: no unipolar advice',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    diagnoses: [{ code: 'F31.81' }],
    decision: 'bipolar-pathway',
    also: [],
  },
  {
    title: 'bipolar disorder in remission, well on an antidepressant: not maintained as unipolar',
    taking: sertraline,
    day: 120,
    phq9: [
      [0, 20],
      [50, 4],
      [120, 3],
    ],
    diagnoses: [{ code: 'F31.9', state: 'resolved' }],
    decision: 'bipolar-pathway',
  },
  {
    title: 'bipolar disorder, nothing taken',
    day: 0,
    diagnoses: [{ code: 'F31.32' }],
    decision: 'bipolar-pathway',
  },
  {
    title: 'bipolar disorder only possible: settle it beside the next step',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    diagnoses: [{ code: 'F31.81', state: 'possible' }],
    decision: 'raise-dose-or-switch',
    also: ['settle-bipolar-first'],
  },
  {
    title: 'MDQ of 7: settle it beside the next step',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    scores: [{ scale: 'mdq', value: 7 }],
    decision: 'raise-dose-or-switch',
    also: ['settle-bipolar-first'],
  },
  {
    title: 'MDQ of 6',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    scores: [{ scale: 'mdq', value: 6 }],
    decision: 'raise-dose-or-switch',
    also: [],
  },
  {
    title: 'psychotic depression on an antidepressant alone',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    diagnoses: [{ code: 'F33.3' }],
    decision: 'psychotic-features-need-more',
    also: [],
  },
  {
    title: 'psychotic depression, an antipsychotic is taken',
    taking: 'quetiapine 300mg',
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    diagnoses: [{ code: 'F33.3' }],
    decision: 'raise-dose-or-switch',
  },
  {
    title: 'schizoaffective disorder',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    diagnoses: [{ code: 'F25.1' }],
    decision: 'psychotic-disorder-pathway',
  },
  {
    title: 'seventeen years old',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    age: 17,
    decision: 'young-person-pathway',
  },
  {
    title: 'eighteen years old',
    taking: sertraline,
    day: 30,
    phq9: [
      [0, 20],
      [30, 19],
    ],
    age: 18,
    decision: 'raise-dose-or-switch',
  },
]
