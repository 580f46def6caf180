import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const vastD2017 = { source: 'vast-d-2017', status: 'known' } as const
const optimum2023 = { source: 'optimum-2023', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§2', status: 'known' } as const
const labelBupropion = { source: 'label-bupropion', at: '§4', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§5', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const addBupropion: Option = {
  id: 'add-bupropion',
  name: 'Add bupropion',
  modality: 'combine',
  reviewed: '2026-11-23',
  what: { text: 'Bupropion is added to an SSRI or SNRI.', cite: canmat2023 },
  agents: ['bupropion'],
  indications: [{ text: 'Partial response to an antidepressant that is tolerated.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-serotonin-reuptake-inhibitor' },
      text: 'Is added to an SSRI or SNRI that is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'adjunct',
      line: 2,
      when: { failures: { from: 1 } },
      cite: canmat2023,
    },
  ],
  results: [
    { text: 'STAR*D second step: remission 29.7 %.', cite: rush2006 },
    { text: 'VAST-D: remission 26.9 %.', cite: vastD2017 },
    {
      text: 'OPTIMUM, 60 years and older: remission 28.2 %; falls per person 0.55 against 0.33 with aripiprazole.',
      cite: optimum2023,
    },
  ],
  fits: [
    { fact: 'fatigue', text: 'First line where fatigue leads.', cite: canmat20232 },
    { fact: 'sexual-side-effects', text: 'May lessen sexual side effects.', cite: clinicalPractice },
  ],
  regimen: [{ text: 'XL 150 mg, then 300 to 450 mg.', cite: usLabels }],
  before: [
    { text: 'Seizures, eating disorders, alcohol and sedatives; blood pressure.', cite: labelBupropion },
  ],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [
    { text: 'Falls from 60 years on.', cite: optimum2023 },
    { text: 'The contraindications of bupropion.', cite: labelBupropion },
  ],
  regulatory: { text: 'Off label in combination.', cite: usLabels2 },
  together: [
    {
      text: 'Raises paroxetine, venlafaxine, tricyclics and vortioxetine (halve it) through CYP2D6.',
      cite: usLabels3,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
