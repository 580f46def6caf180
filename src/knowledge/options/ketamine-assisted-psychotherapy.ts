import { ketamineCautions } from './common/ketamine-cautions.ts'
import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const clinicalPractice2 = {
  source: 'clinical-practice',
  at: 'not graded by guidelines',
  status: 'known',
} as const
const sanacora2017 = { source: 'sanacora-2017', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const ketamineAssistedPsychotherapy: Option = {
  id: 'ketamine-assisted-psychotherapy',
  name: 'Ketamine-assisted psychotherapy',
  modality: 'rapid-acting',
  reviewed: '2026-11-23',
  what: { text: 'Ketamine sessions with preparation and psychotherapy around them.', cite: clinicalPractice },
  agents: ['ketamine'],
  indications: [{ text: 'A wish of the patient where ketamine is possible.', cite: clinicalPractice }],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'At least two adequate antidepressants have failed.',
      cite: clinicalPractice,
    },
  ],
  evidence: [
    {
      by: 'Nextline',
      grade: 'insufficient evidence',
      for: 'too few randomised trials; not shown that the therapy adds to the ketamine',
      line: 4,
      cite: clinicalPractice2,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'As ketamine, with therapy sessions before and after.', cite: clinicalPractice }],
  before: [
    {
      text: 'ECG with heart disease; liver values; urine; urine drug screen and prescription monitoring programme; pregnancy test.',
      cite: sanacora2017,
    },
    { text: 'Competence of the therapist and consent to touch and boundaries.', cite: clinicalPractice },
  ],
  during: [{ text: 'As ketamine.', cite: sanacora2017 }],
  judge: { text: 'After four to six sessions.', cite: clinicalPractice, weeks: { from: 2, to: 6 } },
  cautions: [...ketamineCautions],
  regulatory: { text: 'Off label.', cite: sanacora2017 },
  together: [{ text: 'As ketamine; psychotherapy goes on.', cite: clinicalPractice }],
  burden: { value: 3, cite: nextlineJudgement },
}
