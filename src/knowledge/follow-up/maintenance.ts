/** How long to go on after remission, and how to stop. */
import type { Citation } from '../citation.ts'
import type { IngredientId } from '../medicines/index.ts'

/** When a person last compared this file with its sources. */
export const maintenanceReviewed = '2026-11-23'

const table61: Citation = { source: 'canmat-2023', at: 'table 6.1', status: 'verified' }
const table63: Citation = { source: 'canmat-2023', at: 'table 6.3', status: 'verified' }
const practice = (at: string): Citation => ({ source: 'measurement-based-care', at, status: 'known' })

/** Months after remission. */
export const maintenanceMonths = {
  usual: { value: { from: 6, to: 12 }, cite: table61 },
  withRisks: { value: 24, cite: table61 },
} as const

/** What makes recurrence likelier and maintenance longer, by the item of the review that tells. */
export const recurrenceRisks: readonly {
  readonly item: string
  readonly name: string
  readonly cite: Citation
}[] = [
  { item: 'residual-symptoms', name: 'residual symptoms', cite: table61 },
  { item: 'trauma', name: 'childhood maltreatment', cite: table61 },
  { item: 'length-of-episode', name: 'a long episode', cite: table61 },
  { item: 'recurrence', name: 'recurrent episodes', cite: table61 },
  { item: 'anxiety-disorder', name: 'a comorbid anxiety disorder', cite: table61 },
  { item: 'personality-disorder', name: 'a comorbid personality disorder', cite: table61 },
  { item: 'alcohol', name: 'alcohol', cite: table61 },
  { item: 'chronic-pain', name: 'chronic pain', cite: table61 },
]

export const maintenanceNotes: readonly { readonly text: string; readonly cite: Citation }[] = [
  { text: 'The dose that brought remission is the dose that keeps it.', cite: practice('maintenance dose') },
  { text: 'Recurrent and severe: add psychotherapy after the medicine has worked.', cite: table61 },
  { text: 'An augmenting agent that helped goes on for 6 to 12 months too.', cite: practice('augmenter') },
  {
    text: 'NICE: at least six months, reviewed every six months.',
    cite: { source: 'nice-ng222', at: 'continuation', status: 'known' },
  },
  {
    text: 'VA/DoD: at least six months.',
    cite: { source: 'va-dod-mdd-2022', at: 'continuation', status: 'known' },
  },
  {
    text: 'After ECT: continuation ECT, or lithium with nortriptyline or venlafaxine.',
    cite: { source: 'canmat-2023', at: 'after ECT', status: 'verified' },
  },
  { text: 'Esketamine: look at the frequency again and again.', cite: practice('esketamine maintenance') },
]

export type WithdrawalRisk = 'high' | 'moderate' | 'low'

export const withdrawalRisks: {
  readonly high: readonly IngredientId[]
  readonly low: readonly IngredientId[]
  readonly cite: Citation
} = {
  high: ['paroxetine', 'venlafaxine'],
  low: ['bupropion', 'fluoxetine', 'mirtazapine', 'vortioxetine', 'agomelatine'],
  cite: table63,
}

/** Shorter exposure than this many days needs no long taper. */
export const shortExposureDays = {
  value: 28,
  cite: { source: 'canmat-2023', at: 'discontinuation', status: 'verified' },
} as const

export const taperingAdvice = {
  usual: {
    text: 'Stop gradually, over weeks to months, more slowly near the end.',
    cite: { source: 'canmat-2023', at: 'discontinuation', status: 'verified' },
  },
  short: {
    text: 'Taken for less than four weeks: a taper of up to two weeks.',
    cite: { source: 'canmat-2023', at: 'discontinuation', status: 'verified' },
  },
  hyperbolic: {
    text: 'Ever smaller steps (hyperbolic tapering): CANMAT finds too little evidence; NICE recommends reducing in proportion to the remaining dose.',
    cite: { source: 'nice-ng222', at: 'stopping antidepressants', status: 'known' },
  },
  tellApart: {
    text: 'Withdrawal begins within days, is bodily, and passes quickly when the medicine is taken again; relapse comes weeks later.',
    cite: { source: 'canmat-2023', at: 'discontinuation', status: 'verified' },
  },
  safety: {
    text: 'Not in an unsafe time of life without a plan; watch for suicidal thoughts after stopping.',
    cite: { source: 'canmat-2023', at: 'discontinuation', status: 'verified' },
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly cite: Citation }>>
