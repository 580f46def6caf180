import type { TherapeuticRange } from './laboratory-test.ts'

const agnp = { source: 'agnp-2017', status: 'known' } as const

/** Levels at which a medicine is expected to work. ng/mL, lithium mmol/L. Undetectable means not taken. */
export const therapeuticRanges: readonly TherapeuticRange[] = [
  { test: 'nortriptyline-level', for: 'depression', value: { low: 70, high: 170 }, cite: agnp },
  {
    test: 'nortriptyline-level',
    for: 'depression, US label',
    value: { low: 50, high: 150 },
    cite: { source: 'nortriptyline-label', status: 'known' },
  },
  { test: 'amitriptyline-nortriptyline-level', for: 'depression', value: { low: 80, high: 200 }, cite: agnp },
  { test: 'imipramine-desipramine-level', for: 'depression', value: { low: 175, high: 300 }, cite: agnp },
  {
    test: 'clomipramine-norclomipramine-level',
    for: 'depression',
    value: { low: 230, high: 450 },
    cite: agnp,
  },
  { test: 'desipramine-level', for: 'depression', value: { low: 100, high: 300 }, cite: agnp },
  {
    test: 'lithium-level',
    for: 'augmentation',
    value: { low: 0.5, high: 0.8 },
    cite: { source: 'canmat-2023', at: 'table 3.7', status: 'known' },
  },
  {
    test: 'lithium-level',
    for: 'augmentation, 65 years and older',
    value: { low: 0.4, high: 0.6 },
    cite: { source: 'lithium-in-older-adults', status: 'known' },
  },
]
