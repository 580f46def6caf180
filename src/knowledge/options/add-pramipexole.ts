import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const paxD2025 = { source: 'pax-d-2025', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addPramipexole: Option = {
  id: 'add-pramipexole',
  name: 'Add pramipexole',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['pramipexole'],
  indications: [{ text: 'Symptoms that remain on an antidepressant.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-antidepressant' },
      text: 'Is added to an antidepressant that is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 3,
      for: 'adjunct after an inadequate response',
      line: 3,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
  ],
  results: [{ text: 'PAX-D: QIDS 3.9 points better than placebo at 12 weeks.', cite: paxD2025 }],
  fits: [],
  regimen: [{ text: 'Up to 1 to 2 mg twice a day.', cite: canmat2023 }],
  before: [],
  during: [...antidepressantMonitoring],
  judge: { text: '12 weeks.', cite: paxD2025, weeks: { from: 8, to: 12 } },
  cautions: [{ text: 'Impulse control, nausea, sudden sleep.', cite: usLabels }],
  regulatory: { text: 'Off label.', cite: usLabels2 },
  together: [{ text: 'Weakened by antipsychotics.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
