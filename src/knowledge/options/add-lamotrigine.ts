import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addLamotrigine: Option = {
  id: 'add-lamotrigine',
  name: 'Add lamotrigine',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['lamotrigine'],
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
  results: [],
  fits: [],
  regimen: [{ text: 'Slow titration to 100 to 300 mg.', cite: canmat2023 }],
  before: [],
  during: [...antidepressantMonitoring],
  judge: { text: '8 to 12 weeks, titration included.', cite: clinicalPractice, weeks: { from: 8, to: 12 } },
  cautions: [{ text: 'Serious rash: never again after one; slow titration.', cite: usLabels }],
  regulatory: { text: 'Off label.', cite: usLabels2 },
  together: [{ text: 'Valproate doubles it; oestrogen lowers it.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
