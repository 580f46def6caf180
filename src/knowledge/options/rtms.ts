import { tmsCautions } from './common/tms-cautions.ts'
import { tmsChecks } from './common/tms-checks.ts'
import { tmsMonitoring } from './common/tms-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const fda510k = { source: 'fda-510k', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'known' } as const
const ascertainTrd2024 = { source: 'ascertain-trd-2024', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const rtms: Option = {
  id: 'rtms',
  name: 'rTMS (repetitive transcranial magnetic stimulation)',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: {
    text: 'Magnetic pulses over the left prefrontal cortex at 10 Hz, or a deep coil at 18 Hz, or the right side at 1 Hz.',
    cite: canmat2023,
  },
  agents: [],
  indications: [
    { text: 'Major depression after at least one failed antidepressant in this episode.', cite: fda510k },
  ],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 1 },
      text: 'At least one antidepressant has failed in this episode.',
      cite: fda510k,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'treatment-resistant depression',
      line: 1,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    {
      by: 'FDA',
      grade: 'cleared',
      for: 'no satisfactory improvement from an antidepressant in this episode',
      line: 2,
      when: { failures: { from: 1, to: 1 } },
      cite: fda510k,
    },
    { by: 'CANMAT 2023', grade: 'first line', level: 2, for: 'low frequency on the right', cite: canmat2023 },
    { by: 'CANMAT 2023', grade: 'second line', for: 'both sides', cite: canmat2023 },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'after two or more adequate trials', cite: vaDodMdd2022 },
  ],
  results: [
    { text: 'Response 40 to 50 %.', cite: canmat2023 },
    { text: 'ASCERTAIN-TRD, eight weeks, open: response 52.2, remission 34.2 %.', cite: ascertainTrd2024 },
  ],
  fits: [],
  regimen: [
    {
      text: '120 % of the motor threshold, 3,000 pulses in 19 to 37 minutes, five days a week for four to six weeks, then a taper to about 36.',
      cite: canmat2023,
    },
  ],
  before: [...tmsChecks],
  during: [...tmsMonitoring],
  judge: {
    text: 'An early look after 10 sessions; judged after 20 to 30.',
    cite: canmat2023,
    weeks: { from: 4, to: 6 },
  },
  cautions: [...tmsCautions],
  regulatory: {
    text: 'FDA-cleared 2008 (10 Hz) and 2013 (deep coil); for 15 to 21 years as an adjunct since 2024-03-22.',
    cite: fda510k,
  },
  together: [
    {
      text: 'Medicines go on; keep constant what changes the motor threshold. Benzodiazepines may lessen the response.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
}
