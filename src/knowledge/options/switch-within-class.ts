import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const niceNg222 = { source: 'nice-ng222', at: '1.9', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'switching (level 2)', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§5', status: 'known' } as const
const canmat20233 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const usLabels2 = { source: 'us-labels', at: '§1', status: 'known' } as const

export const switchWithinClass: Option = {
  id: 'switch-within-class',
  name: 'Another antidepressant of the same class',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'One more medicine of the same class replaces the current one.', cite: niceNg222 },
  agents: [],
  indications: [{ text: 'Intolerance, or no response while the class is not exhausted.', cite: niceNg222 }],
  requires: [
    { needs: { kind: 'current-antidepressant' }, text: 'An antidepressant is being taken.', cite: niceNg222 },
  ],
  evidence: [
    {
      by: 'NICE NG222',
      grade: 'listed',
      for: 'further-line treatment',
      line: 2,
      when: { failures: { from: 0, to: 1 } },
      cite: niceNg222,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'switching', cite: vaDodMdd2022 },
    {
      by: 'CANMAT 2023',
      grade: 'not better than staying',
      level: 2,
      for: 'switching compared with continuing',
      cite: canmat2023,
    },
    {
      by: 'Nextline',
      grade: 'later',
      for: 'after two failures another class is tried first',
      line: 3,
      when: { failures: { from: 2 } },
      cite: nextlineJudgement,
    },
  ],
  results: [{ text: 'STAR*D second step, to sertraline: remission 17.6 % (HRSD).', cite: rush2006 }],
  fits: [],
  regimen: [
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20232,
    },
  ],
  before: [
    {
      text: 'Mind the long half-life of fluoxetine: it inhibits CYP2D6 for about five weeks.',
      cite: usLabels,
    },
  ],
  during: [...antidepressantMonitoring],
  judge: { text: 'Four to eight weeks.', cite: canmat20233, weeks: { from: 4, to: 8 } },
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
