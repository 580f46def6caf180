import type { Option } from './option.ts'

const fdaVns = { source: 'fda-vns', status: 'verified' } as const
const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const recoverVns = { source: 'recover-vns', status: 'verified' } as const
const vnsManual = { source: 'vns-manual', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const vns: Option = {
  id: 'vns',
  name: 'VNS (vagus nerve stimulation)',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: { text: 'An implanted stimulator on the left vagus nerve.', cite: fdaVns },
  agents: [],
  indications: [
    {
      text: 'Adults with chronic or recurrent depression in an episode, after at least four adequate treatments.',
      cite: fdaVns,
    },
  ],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 4 },
      text: 'At least four adequate treatments have failed.',
      cite: fdaVns,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 3,
      for: 'difficult-to-treat depression; surgery last',
      line: 3,
      when: { failures: { from: 4 } },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak against', for: 'outside research', cite: vaDodMdd2022 },
  ],
  results: [
    {
      text: 'RECOVER, unipolar: missed its primary endpoint; responders held over 24 months in open follow-up (n = 214).',
      cite: recoverVns,
    },
  ],
  fits: [{ fact: 'chronic-depression', text: 'Labelled for chronic or recurrent depression.', cite: fdaVns }],
  regimen: [
    { text: 'Raised to about 1 to 2 mA, 20 to 30 Hz, 30 seconds on, five minutes off.', cite: vnsManual },
  ],
  before: [{ text: 'ENT, sleep, heart and surgical assessment.', cite: vnsManual }],
  during: [{ text: 'PHQ-9 or MADRS every three months.', cite: clinicalPractice }],
  judge: { text: 'Twelve months or more.', cite: vnsManual, weeks: { from: 52, to: 104 } },
  cautions: [
    {
      text: 'Voice, cough, breathlessness; sleep apnoea; slow heart at the lead test; infection; MRI only under conditions.',
      cite: vnsManual,
    },
  ],
  regulatory: {
    text: 'FDA premarket approval P970003/S050, 2005. Medicare pays only within an approved study.',
    cite: fdaVns,
  },
  together: [{ text: 'Goes with medicines and ECT.', cite: clinicalPractice }],
  burden: { value: 5, cite: nextlineJudgement },
}
