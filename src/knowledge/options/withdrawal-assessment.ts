import type { Option } from './option.ts'

const asamWithdrawal2020 = { source: 'asam-withdrawal-2020', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const withdrawalAssessment: Option = {
  id: 'withdrawal-assessment',
  name: 'Assessment of withdrawal and detoxification',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: {
    text: 'How dangerous stopping alcohol or sedatives would be, and where it can be done.',
    cite: asamWithdrawal2020,
  },
  agents: [],
  indications: [
    { text: 'Alcohol, benzodiazepine, barbiturate or opioid dependence.', cite: asamWithdrawal2020 },
  ],
  requires: [
    {
      needs: {
        kind: 'any-fact',
        of: [
          'alcohol-or-sedative-withdrawal',
          'alcohol-use-disorder',
          'opioid-use-disorder',
          'benzodiazepine-dependence',
        ],
      },
      text: 'Dependence on alcohol, a sedative or an opioid, or withdrawal.',
      cite: asamWithdrawal2020,
    },
  ],
  evidence: [
    { by: 'ASAM 2020', grade: 'recommended', for: 'before stopping', line: 1, cite: asamWithdrawal2020 },
  ],
  results: [{ text: 'It helps depression indirectly: treat both at the same time.', cite: clinicalPractice }],
  fits: [],
  regimen: [
    {
      text: 'PAWSS 4 and more is high risk; CIWA-Ar below 10 mild, 10 to 18 moderate, 19 and more severe; COWS for opioids.',
      cite: asamWithdrawal2020,
    },
  ],
  before: [
    {
      text: 'Earlier withdrawal seizure or delirium, pregnancy, unstable illness or nobody at home: inpatient.',
      cite: asamWithdrawal2020,
    },
  ],
  during: [{ text: 'Thiamine; benzodiazepine by symptoms.', cite: asamWithdrawal2020 }],
  judge: { text: 'Days.', cite: asamWithdrawal2020, weeks: { from: 1, to: 2 } },
  cautions: [{ text: 'Never stop a benzodiazepine abruptly.', cite: asamWithdrawal2020 }],
  regulatory: { text: 'Usual care.', cite: asamWithdrawal2020 },
  together: [
    {
      text: 'Bupropion is contraindicated meanwhile; judge other antidepressants after two to four weeks without the substance.',
      cite: clinicalPractice,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
  urgent: {
    facts: ['alcohol-or-sedative-withdrawal'],
    text: 'Withdrawal comes first: it can kill.',
    cite: asamWithdrawal2020,
  },
}
