import type { Sentence } from '../option.ts'

const tmsDeviceLabels = { source: 'tms-device-labels', status: 'known' } as const

/** Before transcranial magnetic stimulation. */
export const tmsChecks: readonly Sentence[] = [
  {
    text: 'Safety questionnaire for metal, implants and seizures (TASS); motor threshold.',
    cite: tmsDeviceLabels,
  },
]
