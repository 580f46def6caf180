/** Boundaries of the staging instruments. Rows marked `from` are the test vectors of the rule and are contracts. */
import type { DrugClass } from '../../src/knowledge/medicines/index.ts'
import type { Severity } from '../../src/staging/staging-facts.ts'

/** A number, or the lowest and the highest possible. */
export type Open = number | readonly [low: number, high: number]

export type StagingGiven = {
  readonly months?: Open
  readonly severity?: Severity | readonly Severity[]
  readonly failures?: Open
  readonly failedWeeks?: Open
  readonly classes?: readonly DrugClass[]
  readonly possibleClasses?: readonly DrugClass[]
  readonly augmentations?: Open
  readonly optimisations?: Open
  readonly ect?: 'used' | 'failed' | 'failed bilateral' | 'failed unilateral' | 'unknown'
  readonly responded?: boolean
  readonly remitted?: boolean
  readonly bipolar?: boolean
}

export type StagingVignette = {
  readonly title: string
  readonly given: StagingGiven
  readonly value: number | string | null
  readonly range?: readonly [low: number | string, high: number | string]
  readonly band?: string | null
  readonly applies?: false
  readonly from?: string
}

const vector = 'test vector of the rule'

export const maudsleyVignettes: readonly StagingVignette[] = [
  {
    title: '6 months, moderate, 2 failures',
    given: { months: 6, severity: 'moderate', failures: 2 },
    value: 5,
    band: 'mild',
    from: vector,
  },
  {
    title: '12 months, severe, 2 failures, augmentation',
    given: { months: 12, severity: 'severe', failures: 2, augmentations: 1 },
    value: 7,
    band: 'moderate',
    from: vector,
  },
  {
    title: '18 months, moderate, 3 failures',
    given: { months: 18, severity: 'moderate', failures: 3 },
    value: 7,
    band: 'moderate',
    from: vector,
  },
  {
    title: '30 months, psychotic, 11 failures, augmentation, ECT',
    given: { months: 30, severity: 'severe-psychotic', failures: 11, augmentations: 1, ect: 'used' },
    value: 15,
    band: 'severe',
    from: vector,
  },
  {
    title: '30 months, severe, 7 failures, augmentation',
    given: { months: 30, severity: 'severe', failures: 7, augmentations: 1 },
    value: 12,
    band: 'severe',
    from: vector,
  },
  {
    title: 'the minimum',
    given: { months: 1, severity: 'subsyndromal', failures: 1 },
    value: 3,
    band: 'mild',
    from: vector,
  },
  // Duration
  { title: 'twelve months exactly is acute', given: { months: 12, severity: 'mild', failures: 1 }, value: 4 },
  {
    title: 'a day past twelve months is sub-acute',
    given: { months: 12.04, severity: 'mild', failures: 1 },
    value: 5,
  },
  {
    title: 'twenty-four months exactly is sub-acute',
    given: { months: 24, severity: 'mild', failures: 1 },
    value: 5,
  },
  {
    title: 'a day past twenty-four months is chronic',
    given: { months: 24.04, severity: 'mild', failures: 1 },
    value: 6,
  },
  {
    title: 'start of the episode unknown',
    given: { severity: 'mild', failures: 1 },
    value: null,
    range: [4, 6],
    band: 'mild',
  },
  {
    title: 'start between 10 and 14 months ago',
    given: { months: [10, 14], severity: 'mild', failures: 1 },
    value: null,
    range: [4, 5],
  },
  // Severity
  {
    title: 'severe without psychosis',
    given: { months: 1, severity: 'severe', failures: 1 },
    value: 6,
    band: 'mild',
  },
  {
    title: 'severe with psychosis',
    given: { months: 1, severity: 'severe-psychotic', failures: 1 },
    value: 7,
    band: 'moderate',
  },
  {
    title: 'severity unknown',
    given: { months: 1, failures: 1 },
    value: null,
    range: [3, 7],
    band: 'mild to moderate',
  },
  {
    title: 'a scale tells severe, not whether psychotic',
    given: { months: 1, severity: ['severe', 'severe-psychotic'], failures: 1 },
    value: null,
    range: [6, 7],
  },
  // Failures
  { title: '2 failures', given: { months: 1, severity: 'mild', failures: 2 }, value: 4 },
  { title: '3 failures', given: { months: 1, severity: 'mild', failures: 3 }, value: 5 },
  { title: '4 failures', given: { months: 1, severity: 'mild', failures: 4 }, value: 5 },
  { title: '5 failures', given: { months: 1, severity: 'mild', failures: 5 }, value: 6 },
  { title: '6 failures', given: { months: 1, severity: 'mild', failures: 6 }, value: 6 },
  { title: '7 failures', given: { months: 1, severity: 'mild', failures: 7 }, value: 7 },
  { title: '10 failures', given: { months: 1, severity: 'mild', failures: 10 }, value: 7 },
  { title: '11 failures', given: { months: 1, severity: 'mild', failures: 11 }, value: 8 },
  {
    title: 'between 2 and 3 failures',
    given: { months: 1, severity: 'mild', failures: [2, 3] },
    value: null,
    range: [4, 5],
  },
  {
    title: 'no failure: the instrument does not apply',
    given: { months: 6, severity: 'moderate', failures: 0 },
    value: null,
    applies: false,
  },
  {
    title: 'perhaps one failure: applies only if it failed',
    given: { months: 6, severity: 'moderate', failures: [0, 1] },
    value: 5,
  },
  {
    title: 'in remission',
    given: { months: 6, severity: 'moderate', failures: 2, remitted: true },
    value: null,
    applies: false,
  },
  // Bands
  {
    title: 'ten is still moderate',
    given: { months: 30, severity: 'moderate', failures: 6, augmentations: 1 },
    value: 10,
    band: 'moderate',
  },
  {
    title: 'eleven is severe',
    given: { months: 30, severity: 'moderate', failures: 7, augmentations: 1 },
    value: 11,
    band: 'severe',
  },
  {
    title: 'ECT unknown',
    given: { months: 1, severity: 'mild', failures: 1, ect: 'unknown' },
    value: null,
    range: [4, 5],
  },
]

export const thaseRushVignettes: readonly StagingVignette[] = [
  { title: 'bipolar', given: { classes: ['ssri'], bipolar: true }, value: null, applies: false },
  { title: 'responded to an adequate trial', given: { responded: true }, value: 0, band: 'stage 0' },
  { title: 'nothing adequate on record', given: {}, value: null, applies: false },
  { title: 'one class', given: { classes: ['ssri'] }, value: 1, band: 'stage I' },
  { title: 'two classes', given: { classes: ['ssri', 'snri'] }, value: 2, band: 'stage II' },
  { title: 'an SSRI and a tricyclic are two classes', given: { classes: ['ssri', 'tca'] }, value: 2 },
  {
    title: 'two classes and a tricyclic',
    given: { classes: ['ssri', 'snri', 'tca'] },
    value: 3,
    band: 'stage III',
  },
  {
    title: 'three classes without a tricyclic stay at II',
    given: { classes: ['ssri', 'snri', 'ndri'] },
    value: 2,
  },
  {
    title: 'an MAOI without a tricyclic stays at II',
    given: { classes: ['ssri', 'snri', 'maoi'] },
    value: 2,
  },
  { title: 'and an MAOI', given: { classes: ['ssri', 'snri', 'tca', 'maoi'] }, value: 4, band: 'stage IV' },
  {
    title: 'and bilateral ECT',
    given: { classes: ['ssri', 'snri', 'tca', 'maoi'], ect: 'failed bilateral' },
    value: 5,
    band: 'stage V',
  },
  {
    title: 'unilateral ECT does not count',
    given: { classes: ['ssri', 'snri', 'tca', 'maoi'], ect: 'failed unilateral' },
    value: 4,
  },
  {
    title: 'ECT of unknown laterality',
    given: { classes: ['ssri', 'snri', 'tca', 'maoi'], ect: 'failed' },
    value: null,
    range: [4, 5],
  },
  {
    title: 'ECT without an MAOI changes nothing',
    given: { classes: ['ssri', 'snri', 'tca'], ect: 'failed bilateral' },
    value: 3,
  },
  {
    title: 'a second class is possible',
    given: { classes: ['ssri'], possibleClasses: ['snri'] },
    value: null,
    range: [1, 2],
    band: 'stage I to stage II',
  },
]

export const mghVignettes: readonly StagingVignette[] = [
  {
    title: '2 failures, 1 augmentation, 1 optimisation',
    given: { failures: 2, augmentations: 1, optimisations: 1 },
    value: 3,
    from: vector,
  },
  {
    title: 'the same with ECT',
    given: { failures: 2, augmentations: 1, optimisations: 1, ect: 'failed' },
    value: 6,
    from: vector,
  },
  { title: 'one failure', given: { failures: 1 }, value: 1 },
  { title: 'one failure, optimised', given: { failures: 1, optimisations: 1 }, value: 1.5 },
  { title: 'ECT that helped adds nothing', given: { failures: 2, ect: 'used' }, value: 2 },
  { title: 'outcome of ECT unknown', given: { failures: 2, ect: 'unknown' }, value: null, range: [2, 5] },
  { title: 'failures open', given: { failures: [1, 3] }, value: null, range: [1, 3] },
  { title: 'none', given: { failures: 0 }, value: null, applies: false },
]

export const europeanVignettes: readonly StagingVignette[] = [
  { title: 'one failed trial', given: { failures: 1, failedWeeks: 8 }, value: 'A' },
  { title: 'two, 12 weeks together', given: { failures: 2, failedWeeks: 12 }, value: 'TRD1' },
  { title: 'two, a day short of 12 weeks', given: { failures: 2, failedWeeks: 83 / 7 }, value: 'A' },
  { title: '16 weeks', given: { failures: 2, failedWeeks: 16 }, value: 'TRD1' },
  { title: '17 weeks fall in a gap: the lower step', given: { failures: 2, failedWeeks: 17 }, value: 'TRD1' },
  { title: '18 weeks', given: { failures: 3, failedWeeks: 18 }, value: 'TRD2' },
  { title: '24 weeks fit two steps: the lower one', given: { failures: 3, failedWeeks: 24 }, value: 'TRD2' },
  { title: '24 weeks and a day', given: { failures: 4, failedWeeks: 169 / 7 }, value: 'TRD3' },
  { title: '32 weeks fit two steps', given: { failures: 4, failedWeeks: 32 }, value: 'TRD3' },
  { title: '33 weeks', given: { failures: 5, failedWeeks: 33 }, value: 'TRD4' },
  { title: '40 weeks fit two steps', given: { failures: 5, failedWeeks: 40 }, value: 'TRD4' },
  { title: '41 weeks', given: { failures: 6, failedWeeks: 41 }, value: 'TRD5' },
  { title: 'a year without augmentation', given: { failures: 6, failedWeeks: 53 }, value: 'TRD5' },
  {
    title: 'a year with augmentation is chronic',
    given: { failures: 6, failedWeeks: 53, augmentations: 1 },
    value: 'C',
  },
  {
    title: 'a day short of a year with augmentation',
    given: { failures: 6, failedWeeks: 52, augmentations: 1 },
    value: 'TRD5',
  },
  {
    title: 'a second failure is possible',
    given: { failures: [1, 2], failedWeeks: [8, 16] },
    value: null,
    range: ['A', 'TRD1'],
  },
  { title: 'none failed', given: { failures: 0 }, value: null, applies: false },
]
