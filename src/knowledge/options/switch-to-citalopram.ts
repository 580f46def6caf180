import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const fdaCitalopram2012 = { source: 'fda-citalopram-2012', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToCitalopram: Option = {
  id: 'switch-to-citalopram',
  name: 'Citalopram',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A selective serotonin reuptake inhibitor (SSRI).', cite: canmat2023 },
  agents: ['citalopram'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [{ text: 'STAR*D first step: remission 28 % (HRSD) or 33 % (QIDS).', cite: rush2006 }],
  fits: [],
  regimen: [
    {
      text: 'Start 20 mg, up to 40 mg a day; no more than 20 mg over 60 years, with liver impairment, in CYP2C19 poor metabolisers or with a CYP2C19 inhibitor.',
      cite: fdaCitalopram2012,
    },
  ],
  before: [{ text: 'ECG, potassium and magnesium where there is a cardiac risk.', cite: fdaCitalopram2012 }],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20232,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'Not recommended with long QT, slow heart, low potassium or magnesium, recent infarction, heart failure or other QT medicines; stop above a QTc of 500 ms.',
      cite: fdaCitalopram2012,
    },
  ],
  regulatory: { text: 'FDA-approved 1998 for depression.', cite: usLabels },
  together: [
    {
      text: 'Not with pimozide; cap 20 mg with cimetidine, omeprazole and other CYP2C19 inhibitors.',
      cite: fdaCitalopram2012,
    },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20233,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
