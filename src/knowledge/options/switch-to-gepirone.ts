import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const labelExxua = { source: 'label-exxua', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToGepirone: Option = {
  id: 'switch-to-gepirone',
  name: 'Gepirone ER',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'A 5-HT1A agonist.', cite: labelExxua },
  agents: ['gepirone'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [{ by: 'CANMAT 2023', grade: 'not listed', for: 'approved later', line: 3, cite: canmat2023 }],
  results: [{ text: 'A small effect; approved after earlier rejections.', cite: clinicalPractice }],
  fits: [],
  regimen: [
    {
      text: '18.2 mg, 36.3 mg from day 4, 54.5 mg after day 7, 72.6 mg after another week, with food; at most 36.3 mg in older people, below a creatinine clearance of 50 and with moderate liver impairment.',
      cite: labelExxua,
    },
  ],
  before: [
    {
      text: 'ECG, potassium and magnesium before, during titration and from time to time.',
      cite: labelExxua,
    },
  ],
  during: [...antidepressantMonitoring],
  judge: { text: 'Six to eight weeks.', cite: clinicalPractice, weeks: { from: 6, to: 8 } },
  cautions: [
    ...antidepressantCautions,
    {
      text: 'Contraindicated above a QTc of 450 ms, with a long QT syndrome, strong CYP3A4 inhibitors or severe liver impairment; no increase above 450 ms.',
      cite: labelExxua,
    },
  ],
  regulatory: { text: 'FDA-approved 2023.', cite: labelExxua },
  together: [
    { text: 'Half the dose with moderate CYP3A4 inhibitors; mind QT medicines.', cite: labelExxua },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20232,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
