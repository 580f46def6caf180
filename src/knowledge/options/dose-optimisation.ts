import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'section 7', status: 'verified' } as const
const niceNg222 = { source: 'nice-ng222', at: '1.9', status: 'verified' } as const
const rink2018 = { source: 'rink-2018', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§2', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const doseOptimisation: Option = {
  id: 'dose-optimisation',
  name: 'Raise the dose of the current antidepressant',
  modality: 'optimise',
  reviewed: '2026-11-23',
  what: {
    text: 'The current antidepressant is taken up towards its maximum or to what is tolerated.',
    cite: canmat2023,
  },
  agents: [],
  indications: [
    {
      text: 'Less than 20 % improvement after two to four weeks, or a partial response, with a dose below the maximum that is tolerated.',
      cite: canmat2023,
    },
  ],
  requires: [
    {
      needs: { kind: 'current-antidepressant-below-maximum' },
      text: 'An antidepressant is taken below its maximum dose.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first step of the algorithm',
      for: 'early lack of improvement or partial response, tolerated',
      line: 1,
      when: {
        failures: { from: 0, to: 1 },
        response: ['partial-response', 'unknown', 'non-response', 'response'],
      },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'first step of the algorithm',
      for: 'after more failures, where the current dose is low',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    {
      by: 'NICE NG222',
      grade: 'a higher dose may not work better',
      for: 'no or limited response',
      cite: niceNg222,
    },
  ],
  results: [
    { text: 'Raising an SSRI after non-response did about as much as leaving it unchanged.', cite: rink2018 },
    {
      text: 'The benefit of SSRIs levels off at about 50 mg of fluoxetine or its equivalent.',
      cite: canmat20232,
    },
  ],
  fits: [],
  regimen: [{ text: 'Step by step to the maximum of the label or to what is tolerated.', cite: canmat20232 }],
  before: [
    { text: 'Look up interactions and the QT interval again at the new dose.', cite: clinicalPractice },
  ],
  during: [...antidepressantMonitoring],
  judge: { text: 'Two to four weeks after the step.', cite: canmat20232, weeks: { from: 2, to: 4 } },
  cautions: [{ text: 'Side effects rise with the dose.', cite: canmat20232 }],
  regulatory: { text: 'On label, up to the maximum of the label.', cite: usLabels },
  together: [
    {
      text: 'Goes with everything already taken, unless a rule below says otherwise at the new dose.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
