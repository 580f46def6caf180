import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const papakostas2008 = { source: 'papakostas-2008', status: 'known' } as const
const cipriani2018 = { source: 'cipriani-2018', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§4', status: 'known' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchOutOfClass: Option = {
  id: 'switch-out-of-class',
  name: 'Another antidepressant of a different class',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: {
    text: 'A medicine with a different mechanism, or with better evidence, replaces the current one.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'No response, or intolerance.', cite: canmat2023 }],
  requires: [
    {
      needs: { kind: 'current-antidepressant' },
      text: 'An antidepressant is being taken.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'preferred',
      for: 'no response to the first antidepressant',
      line: 1,
      when: { failures: { from: 0, to: 1 } },
      cite: canmat2023,
    },
    {
      by: 'STAR*D',
      grade: 'lower yield',
      for: 'after two failed steps',
      line: 3,
      when: { failures: { from: 2 } },
      cite: rush2006,
    },
  ],
  results: [
    {
      text: 'STAR*D second step: remission 21.3 % with bupropion SR, 24.8 % with venlafaxine XR.',
      cite: rush2006,
    },
    {
      text: 'From an SSRI to another class rather than another SSRI: remission about 1.3 times as likely.',
      cite: papakostas2008,
    },
    {
      text: 'Meta-analysis of 21 antidepressants: all better than placebo, odds ratios 1.37 to 2.13.',
      cite: cipriani2018,
    },
  ],
  fits: [],
  regimen: [
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20232,
    },
  ],
  before: [{ text: 'Look up the washout between the two medicines.', cite: usLabels }],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to eight weeks.', cite: canmat2023, weeks: { from: 4, to: 8 } },
  cautions: [...antidepressantCautions],
  regulatory: { text: 'On label, as the medicine chosen.', cite: usLabels2 },
  together: [
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20232,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
