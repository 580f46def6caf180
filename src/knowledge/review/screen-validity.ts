/** How long the negative result of a screen speaks for today. */
import type { Citation } from '../citation.ts'

export const screenValidityReviewed = '2026-11-23'

/** The `validDays` of the screens, and why they are what they are. */
export const screenValidity: { readonly text: string; readonly cite: Citation } = {
  text: 'A negative screen for what comes and goes is asked again after a year (sooner for what changes fast); screens over a lifetime stay. A positive result stays until it is clarified.',
  cite: { source: 'nextline-judgement', at: 'age of a negative screen', status: 'known' },
}
