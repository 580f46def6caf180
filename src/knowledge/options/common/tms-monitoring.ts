import type { Sentence } from '../option.ts'

const tmsDeviceLabels = { source: 'tms-device-labels', status: 'known' } as const

/** During transcranial magnetic stimulation. */
export const tmsMonitoring: readonly Sentence[] = [
  { text: 'PHQ-9 every week; hearing protection.', cite: tmsDeviceLabels },
]
