import type { Option } from './option.ts'

const flowFl100 = { source: 'flow-fl-100', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const tdcs: Option = {
  id: 'tdcs',
  name: 'tDCS at home',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: { text: 'A weak direct current over the left prefrontal cortex, at home.', cite: flowFl100 },
  agents: [],
  indications: [
    { text: 'Moderate to severe depression that is not resistant to medicines.', cite: flowFl100 },
  ],
  requires: [
    {
      needs: { kind: 'not-resistant' },
      text: 'The depression is not resistant to medicines: the indication leaves those people out.',
      cite: flowFl100,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 2,
      for: 'adjunct in mild to moderate depression',
      line: 3,
      when: { severity: ['mild', 'moderate'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'not recommended',
      level: 2,
      for: 'severe or difficult-to-treat depression',
      line: 9,
      when: { severity: ['severe'] },
      cite: canmat2023,
    },
  ],
  results: [{ text: 'HDRS −9.4 against −7.1.', cite: flowFl100 }],
  fits: [],
  regimen: [
    { text: '30 minutes, five a week for three weeks, then three a week for seven weeks.', cite: flowFl100 },
  ],
  before: [{ text: 'Metal or implants in the head.', cite: flowFl100 }],
  during: [{ text: 'Skin; PHQ-9.', cite: flowFl100 }],
  judge: { text: '10 weeks.', cite: flowFl100, weeks: { from: 10, to: 10 } },
  cautions: [{ text: 'Skin burns.', cite: flowFl100 }],
  regulatory: { text: 'FDA premarket approval P230024, 2025-12-08.', cite: flowFl100 },
  together: [{ text: 'Goes with medicines.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
