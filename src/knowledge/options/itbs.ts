import { tmsCautions } from './common/tms-cautions.ts'
import { tmsChecks } from './common/tms-checks.ts'
import { tmsMonitoring } from './common/tms-monitoring.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'tables 8.2 and 8.3', status: 'verified' } as const
const fda510k = { source: 'fda-510k', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', status: 'unsure' } as const
const threed2018 = { source: 'threed-2018', status: 'known' } as const
const policyAmbetterBh200 = { source: 'policy-ambetter-bh-200', status: 'known' } as const
const fda510k2 = { source: 'fda-510k', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const itbs: Option = {
  id: 'itbs',
  name: 'iTBS (intermittent theta burst stimulation)',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: {
    text: 'A three-minute pattern of magnetic pulses over the left prefrontal cortex.',
    cite: canmat2023,
  },
  agents: [],
  indications: [{ text: 'As rTMS.', cite: fda510k }],
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
    { by: 'VA/DoD 2022', grade: 'neither for nor against', for: 'depression', cite: vaDodMdd2022 },
  ],
  results: [
    { text: 'THREE-D: response 49 against 47 %, remission 32 against 27 % with rTMS.', cite: threed2018 },
  ],
  fits: [],
  regimen: [
    {
      text: '600 pulses in about three minutes, 120 % of the motor threshold, daily for four to six weeks.',
      cite: canmat2023,
    },
  ],
  before: [...tmsChecks],
  during: [...tmsMonitoring],
  judge: { text: 'After 20 to 30 sessions.', cite: canmat2023, weeks: { from: 4, to: 6 } },
  cautions: [...tmsCautions, { text: 'Some payers pay for 30 sessions at most.', cite: policyAmbetterBh200 }],
  regulatory: { text: 'FDA-cleared 2018.', cite: fda510k2 },
  together: [
    {
      text: 'Medicines go on; keep constant what changes the motor threshold. Benzodiazepines may lessen the response.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
}
