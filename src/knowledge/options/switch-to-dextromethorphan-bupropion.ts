import { antidepressantCautions } from './common/antidepressant-cautions.ts'
import { antidepressantMonitoring } from './common/antidepressant-monitoring.ts'
import type { Option } from './option.ts'

const labelAuvelity = { source: 'label-auvelity', status: 'verified' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const stride1 = { source: 'stride-1', status: 'known' } as const
const gemini2022 = { source: 'gemini-2022', status: 'known' } as const
const labelAuvelity2 = { source: 'label-auvelity', at: '§8.1', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'switching', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const switchToDextromethorphanBupropion: Option = {
  id: 'switch-to-dextromethorphan-bupropion',
  name: 'Dextromethorphan-bupropion',
  modality: 'switch',
  reviewed: '2026-11-23',
  what: { text: 'An NMDA antagonist whose level bupropion keeps up, in one tablet.', cite: labelAuvelity },
  agents: ['dextromethorphan', 'bupropion'],
  indications: [{ text: 'Major depression in adults.', cite: usLabels }],
  requires: [],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 2,
      for: 'acute treatment',
      line: 2,
      when: { failures: { from: 0, to: 1 } },
      cite: canmat2023,
    },
    {
      by: 'STRIDE-1',
      grade: 'not better than bupropion',
      for: 'treatment-resistant depression',
      line: 3,
      when: { failures: { from: 2 } },
      cite: stride1,
    },
  ],
  results: [
    {
      text: 'GEMINI: MADRS −15.9 against −12.0 at six weeks, remission 39.5 against 17.3 %.',
      cite: gemini2022,
    },
    { text: 'In treatment-resistant depression not better than bupropion (STRIDE-1).', cite: stride1 },
  ],
  fits: [],
  regimen: [
    {
      text: 'One tablet (45/105 mg) in the morning for three days, then twice a day at least eight hours apart; once a day with an eGFR of 30 to 59, a strong CYP2D6 inhibitor, or in CYP2D6 poor metabolisers.',
      cite: labelAuvelity,
    },
  ],
  before: [
    {
      text: 'Blood pressure; ask for seizures, eating disorders and other bupropion or dextromethorphan.',
      cite: labelAuvelity,
    },
    { text: 'Pregnancy test where possible.', cite: labelAuvelity2 },
  ],
  during: [...antidepressantMonitoring],
  judge: {
    text: 'From the first week; judged at six weeks.',
    cite: clinicalPractice,
    weeks: { from: 1, to: 6 },
  },
  cautions: [
    ...antidepressantCautions,
    { text: 'The contraindications of bupropion.', cite: labelAuvelity },
    { text: 'Psychosis, dissociation, dizziness, serotonin syndrome.', cite: labelAuvelity },
  ],
  regulatory: { text: 'FDA-approved 2022.', cite: labelAuvelity },
  together: [
    { text: 'Avoid strong enzyme inducers; 14 days from an MAOI.', cite: labelAuvelity },
    {
      text: 'Cross-taper is usual; a washout where there is no hurry or withdrawal was hard.',
      cite: canmat20232,
    },
  ],
  burden: { value: 1, cite: nextlineJudgement },
}
