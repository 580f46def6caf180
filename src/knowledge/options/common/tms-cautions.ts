import type { Sentence } from '../option.ts'

const rossi2021 = { source: 'rossi-2021', status: 'known' } as const
const cmsLcdTms = { source: 'cms-lcd-tms', status: 'known' } as const

/** Cautions of transcranial magnetic stimulation. */
export const tmsCautions: readonly Sentence[] = [
  {
    text: 'Seizure: fewer than 1 in 10,000 sessions; the risk rises with alcohol, stimulants, bupropion, clozapine, brain injury and lack of sleep.',
    cite: rossi2021,
  },
  { text: 'Psychosis and suicidal intent: some payers exclude them.', cite: cmsLcdTms },
  { text: 'A newer consensus allows some implants; the device labels have not changed.', cite: rossi2021 },
]
