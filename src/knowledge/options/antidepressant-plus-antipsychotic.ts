import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import { antipsychoticCautions } from './common/antipsychotic-cautions.ts'
import { antipsychoticChecks } from './common/antipsychotic-checks.ts'
import { antipsychoticMonitoring } from './common/antipsychotic-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.6', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const antidepressantPlusAntipsychotic: Option = {
  id: 'antidepressant-plus-antipsychotic',
  name: 'Antidepressant with an antipsychotic, for psychotic depression',
  modality: 'combine',
  reviewed: '2026-11-23',
  what: {
    text: 'Both are given together from the start, because an antidepressant alone often is not enough.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'Depression with psychotic features.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['psychotic-depression'] },
      text: 'Psychotic features are present in this episode.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'psychotic features',
      line: 1,
      when: { facts: ['psychotic-depression'] },
      cite: canmat2023,
    },
  ],
  results: [],
  fits: [],
  regimen: [{ text: 'For example sertraline with olanzapine, both in usual doses.', cite: clinicalPractice }],
  before: [...antipsychoticChecks],
  during: [...antidepressantMonitoring, ...antipsychoticMonitoring],
  judge: { text: 'Four to six weeks.', cite: clinicalPractice, weeks: { from: 4, to: 6 } },
  cautions: [...antidepressantCautions, ...antipsychoticCautions],
  regulatory: { text: 'Off label as a combination.', cite: usLabels },
  together: [{ text: 'ECT is the alternative, also at once.', cite: canmat2023 }],
  burden: { value: 2, cite: nextlineJudgement },
  urgent: {
    facts: ['psychotic-depression'],
    text: 'Psychotic features: an antidepressant with an antipsychotic, or ECT, before other steps.',
    cite: canmat2023,
  },
}
