import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { switchEvidence } from './common/switch-evidence.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const vastD2017 = { source: 'vast-d-2017', status: 'known' } as const
const optimum2023 = { source: 'optimum-2023', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const usLabels3 = { source: 'us-labels', at: '§2', status: 'known' } as const
const labelBupropion = { source: 'label-bupropion', at: '§4', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const
const canmat20234 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToBupropion: Option = {
  id: 'switch-to-bupropion',
  name: 'Bupropion SR or XL',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A noradrenaline and dopamine reuptake inhibitor.', cite: canmat2023 },
  agents: ['bupropion'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [...switchEvidence],
  results: [
    { text: 'STAR*D second step: remission 21.3 %.', cite: rush2006 },
    { text: 'VAST-D: remission 22.3 % after a switch to it.', cite: vastD2017 },
    { text: 'OPTIMUM, 60 years and older: remission 19.3 % after a switch to it.', cite: optimum2023 },
  ],
  fits: [
    { fact: 'fatigue', text: 'First line where fatigue leads.', cite: canmat20232 },
    { fact: 'sexual-side-effects', text: 'Few sexual side effects.', cite: usLabels2 },
    { fact: 'smoker', text: 'Also approved to help stop smoking.', cite: usLabels },
  ],
  regimen: [
    {
      text: 'XL 150 mg, then 300 mg, at most 450 mg a day; SR 150 mg, then 200 mg twice a day; moderate or severe liver impairment XL 150 mg every other day.',
      cite: usLabels3,
    },
  ],
  before: [
    {
      text: 'Ask for seizures, eating disorders, head injury, alcohol and sedatives; blood pressure.',
      cite: labelBupropion,
    },
  ],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'Improvement of 20 % is looked for at two to four weeks; the trial is judged at four to eight weeks.',
    cite: canmat20233,
    weeks: { from: 4, to: 8 },
  },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'Contraindicated with seizures, anorexia or bulimia nervosa now or before, and abrupt stop of alcohol or sedatives.',
      cite: labelBupropion,
    },
    { text: 'Blood pressure, psychosis and anxiety.', cite: usLabels2 },
  ],
  regulatory: { text: 'FDA-approved 1985.', cite: usLabels },
  together: [
    { text: 'Inhibits CYP2D6; count every bupropion product.', cite: usLabels2 },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20234,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
