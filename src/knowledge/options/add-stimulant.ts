import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§2', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addStimulant: Option = {
  id: 'add-stimulant',
  name: 'Add a psychostimulant',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['methylphenidate'],
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
  fits: [{ fact: 'adhd', text: 'ADHD is on record: stimulants are used for it.', cite: clinicalPractice }],
  regimen: [{ text: 'As its label for ADHD.', cite: usLabels }],
  before: [{ text: 'Blood pressure, pulse, misuse.', cite: usLabels2 }],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four weeks.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [{ text: 'Blood pressure, misuse, psychosis.', cite: usLabels2 }],
  regulatory: { text: 'Off label.', cite: usLabels3 },
  together: [{ text: 'Never with an MAOI.', cite: usLabels4 }],
  burden: { value: 1, cite: nextlineJudgement },
}
