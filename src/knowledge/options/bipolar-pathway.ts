import type { Option } from './option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§5', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const bipolarPathway: Option = {
  id: 'bipolar-pathway',
  name: 'Bipolar pathway',
  modality: 'first-things',
  reviewed: '2026-11-23',
  what: { text: 'Bipolar depression is treated otherwise than unipolar depression.', cite: clinicalPractice },
  agents: [],
  indications: [{ text: 'Mania or hypomania, now or before.', cite: usLabels }],
  requires: [
    { needs: { kind: 'any-fact', of: ['bipolar'] }, text: 'Bipolar disorder is on record.', cite: usLabels },
  ],
  evidence: [
    {
      by: 'Labels',
      grade: 'screen before an antidepressant',
      for: 'bipolar disorder',
      line: 1,
      cite: usLabels2,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'Diagnostic interview; treatment under bipolar guidelines.', cite: clinicalPractice }],
  before: [],
  during: [],
  judge: { text: 'At once.', cite: clinicalPractice, weeks: { from: 1, to: 1 } },
  cautions: [{ text: 'An antidepressant alone can set off mania.', cite: usLabels2 }],
  regulatory: { text: 'Usual care.', cite: clinicalPractice },
  together: [{ text: 'The verdict of treatment resistance pauses.', cite: clinicalPractice }],
  burden: { value: 1, cite: nextlineJudgement },
}
