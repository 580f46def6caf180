import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const labelNefazodone = { source: 'label-nefazodone', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToNefazodone: Option = {
  id: 'switch-to-nefazodone',
  name: 'Nefazodone',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A serotonin antagonist and reuptake inhibitor, generic only.', cite: canmat2023 },
  agents: ['nefazodone'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'a last choice for its liver risk',
      line: 3,
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak against', for: 'as initial treatment', cite: vaDodMdd2022 },
  ],
  results: [],
  fits: [],
  regimen: [{ text: '100 mg twice a day, then 300 to 600 mg a day.', cite: usLabels2 }],
  before: [{ text: 'ALT before, and from time to time.', cite: labelNefazodone }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'Boxed warning: liver failure, about 1 in 250,000 to 300,000 patient-years; stop above three times the upper limit.',
      cite: labelNefazodone,
    },
  ],
  regulatory: { text: 'FDA-approved 1994.', cite: usLabels },
  together: [
    { text: 'Seven days free of it before an MAOI; strong CYP3A4 inhibitor.', cite: labelNefazodone },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
