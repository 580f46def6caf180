import { ketamineCautions } from './common/ketamine-cautions.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const sanacora2017 = { source: 'sanacora-2017', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const fdaKetamine2023 = { source: 'fda-ketamine-2023', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const ketamineOtherRoutes: Option = {
  id: 'ketamine-other-routes',
  name: 'Ketamine by mouth, under the tongue or injected',
  modality: 'rapid-acting',
  reviewed: '2026-11-23',
  what: { text: 'Racemic ketamine by other routes.', cite: canmat2023 },
  agents: ['ketamine'],
  indications: [{ text: 'Research or specialist use.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'At least two adequate antidepressants have failed.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'third line',
      level: 3,
      for: 'treatment-resistant depression',
      line: 3,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Varies; no established regimen.', cite: canmat2023 }],
  before: [
    {
      text: 'ECG with heart disease; liver values; urine; urine drug screen and prescription monitoring programme; pregnancy test.',
      cite: sanacora2017,
    },
  ],
  during: [{ text: 'Supervised as an infusion.', cite: sanacora2017 }],
  judge: { text: 'Two to four weeks.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [
    ...ketamineCautions,
    { text: 'Use at home without supervision is unsafe.', cite: fdaKetamine2023 },
  ],
  regulatory: { text: 'Off label, compounded.', cite: sanacora2017 },
  together: [{ text: 'As the infusion.', cite: clinicalPractice }],
  burden: { value: 3, cite: nextlineJudgement },
}
