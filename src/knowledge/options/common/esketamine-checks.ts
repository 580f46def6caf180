import type { Sentence } from '../option.ts'

const labelSpravato = { source: 'label-spravato', at: '§1, §2, §5', status: 'verified' } as const

/** Before each esketamine session. */
export const esketamineChecks: readonly Sentence[] = [
  { text: 'Blood pressure before the dose; above 140/90 weigh a delay.', cite: labelSpravato },
  {
    text: 'Pregnancy test where possible; prescription monitoring programme; enrolment in the REMS.',
    cite: labelSpravato,
  },
  {
    text: 'No food for two hours, no drink for 30 minutes, nasal steroid or decongestant at least one hour before.',
    cite: labelSpravato,
  },
]
