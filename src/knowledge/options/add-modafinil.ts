import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addModafinil: Option = {
  id: 'add-modafinil',
  name: 'Add modafinil',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['modafinil'],
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
      grade: 'second line',
      level: 2,
      for: 'adjunct after an inadequate response',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [{ fact: 'fatigue', text: 'For fatigue and sleepiness that remain.', cite: canmat2023 }],
  regimen: [{ text: '100 to 400 mg in the morning.', cite: canmat2023 }],
  before: [{ text: 'Blood pressure and pulse.', cite: usLabels }],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [{ text: 'Blood pressure, anxiety, rash.', cite: usLabels }],
  regulatory: { text: 'Off label.', cite: usLabels2 },
  together: [{ text: 'Hormonal contraception can fail.', cite: usLabels }],
  burden: { value: 1, cite: nextlineJudgement },
}
