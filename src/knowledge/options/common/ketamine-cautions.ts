import type { Sentence } from '../option.ts'

const sanacora2017 = { source: 'sanacora-2017', status: 'known' } as const
const fdaKetamine2023 = { source: 'fda-ketamine-2023', status: 'known' } as const

/** Cautions of racemic ketamine. */
export const ketamineCautions: readonly Sentence[] = [
  { text: 'Not labelled for depression: consent says so.', cite: sanacora2017 },
  {
    text: 'Substance use disorder, raised intracranial or eye pressure, liver disease, cystitis: weigh them.',
    cite: sanacora2017,
  },
  { text: 'The FDA warned of compounded ketamine, also for use at home.', cite: fdaKetamine2023 },
]
