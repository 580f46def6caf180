import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const childAndAdolescentCare: Option = {
  id: 'child-and-adolescent-care',
  name: 'Child and adolescent psychiatry',
  modality: 'first-things',
  reviewed: '2026-11-23',
  what: { text: 'This plan is written for adults.', cite: clinicalPractice },
  agents: [],
  indications: [{ text: 'Under 18 years.', cite: clinicalPractice }],
  requires: [{ needs: { kind: 'age-below', years: 18 }, text: 'Under 18 years.', cite: clinicalPractice }],
  evidence: [
    {
      by: 'Nextline',
      grade: 'outside this plan',
      for: 'fluoxetine is labelled from 8, escitalopram from 12, an rTMS device from 15, ECT from 13 years',
      line: 1,
      cite: usLabels,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Referral.', cite: clinicalPractice }],
  before: [],
  during: [],
  judge: { text: 'At once.', cite: clinicalPractice, weeks: { from: 1, to: 1 } },
  cautions: [{ text: 'Boxed warning of antidepressants up to 24 years.', cite: usLabels2 }],
  regulatory: { text: 'Usual care.', cite: clinicalPractice },
  together: [{ text: 'Nothing here is to be started without that referral.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
