import type { Sentence } from '../option.ts'

const labelSpravato = { source: 'label-spravato', at: '§1, §2, §5', status: 'verified' } as const

/** Boxed warnings and cautions of esketamine. */
export const esketamineCautions: readonly Sentence[] = [
  {
    text: 'Boxed warning: sedation, dissociation, respiratory depression, abuse and misuse, suicidal thoughts up to the age of 24.',
    cite: labelSpravato,
  },
  { text: 'It has not been shown to prevent suicide; admission may still be needed.', cite: labelSpravato },
  {
    text: 'Psychosis, substance use disorder, heart or cerebrovascular disease, hypertensive encephalopathy in the past: weigh them.',
    cite: labelSpravato,
  },
  {
    text: 'Thinking and bladder symptoms with long use; not recommended in pregnancy, while breastfeeding and with severe liver impairment.',
    cite: labelSpravato,
  },
]
