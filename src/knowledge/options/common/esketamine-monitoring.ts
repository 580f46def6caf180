import type { Sentence } from '../option.ts'

const labelSpravato = { source: 'label-spravato', at: '§1, §2, §5', status: 'verified' } as const
const canmat2023 = { source: 'canmat-2023', at: 'section 7, ketamine', status: 'verified' } as const

/** During and after each esketamine session. */
export const esketamineMonitoring: readonly Sentence[] = [
  {
    text: 'Blood pressure at about 40 minutes and until it has settled; oxygen saturation and sedation for at least two hours.',
    cite: labelSpravato,
  },
  { text: 'No driving until the next day after sleep.', cite: labelSpravato },
  {
    text: 'REMS monitoring form; bladder symptoms, and urine tests from time to time in the long run.',
    cite: canmat2023,
  },
]
