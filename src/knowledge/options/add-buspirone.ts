import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 7.2', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§2', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels4 = { source: 'us-labels', at: '§4', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addBuspirone: Option = {
  id: 'add-buspirone',
  name: 'Add buspirone',
  modality: 'augment',
  reviewed: '2026-11-23',
  what: { text: 'An agent added to an antidepressant for symptoms that remain.', cite: canmat2023 },
  agents: ['buspirone'],
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
      grade: 'not listed',
      for: 'adjunct; used in STAR*D',
      line: 3,
      when: { failures: { from: 1 } },
      cite: canmat20232,
    },
  ],
  results: [{ text: 'STAR*D second step: remission 30.1 %.', cite: rush2006 }],
  fits: [{ fact: 'anxiety-disorder', text: 'An anxiolytic.', cite: usLabels }],
  regimen: [{ text: '15 to 60 mg a day in parts.', cite: usLabels2 }],
  before: [],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [{ text: 'Dizziness; serotonin syndrome.', cite: usLabels3 }],
  regulatory: { text: 'Off label.', cite: usLabels },
  together: [{ text: 'Never with an MAOI.', cite: usLabels4 }],
  burden: { value: 1, cite: nextlineJudgement },
}
