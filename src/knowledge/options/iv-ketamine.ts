import { ketamineCautions } from './common/ketamine-cautions.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const sanacora2017 = { source: 'sanacora-2017', status: 'known' } as const
const elektD2023 = { source: 'elekt-d-2023', status: 'known' } as const
const ketect2022 = { source: 'ketect-2022', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const ivKetamine: Option = {
  id: 'iv-ketamine',
  name: 'Intravenous ketamine',
  modality: 'rapid-acting',
  reviewed: '2026-11-23',
  what: { text: 'Racemic ketamine as an infusion.', cite: canmat2023 },
  agents: ['ketamine'],
  indications: [
    {
      text: 'Treatment-resistant depression where esketamine is not available, or instead of ECT.',
      cite: canmat2023,
    },
  ],
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
      grade: 'second line',
      level: 1,
      for: 'treatment-resistant depression',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    {
      by: 'APA consensus 2017',
      grade: 'conditions for use',
      for: 'selected patients with safeguards',
      cite: sanacora2017,
    },
  ],
  results: [
    {
      text: 'ELEKT-D, outpatients without psychosis: response 55.4 against 41.2 % with ECT.',
      cite: elektD2023,
    },
    { text: 'KetECT, inpatients: remission 46 against 63 % with ECT.', cite: ketect2022 },
  ],
  fits: [],
  regimen: [
    {
      text: '0.5 mg/kg over 40 minutes (0.5 to 1.0), twice a week for two to four weeks, then less often; at a site with advanced life support.',
      cite: canmat2023,
    },
  ],
  before: [
    {
      text: 'ECG with heart disease; liver values; urine; urine drug screen and prescription monitoring programme; pregnancy test.',
      cite: sanacora2017,
    },
  ],
  during: [
    { text: 'Blood pressure, pulse and oxygen every 10 to 15 minutes until recovered.', cite: sanacora2017 },
  ],
  judge: { text: 'After four to six infusions.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [...ketamineCautions],
  regulatory: { text: 'Off label for depression.', cite: sanacora2017 },
  together: [
    {
      text: 'Lamotrigine and benzodiazepines may blunt it; watch blood pressure with MAOIs and stimulants.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
}
