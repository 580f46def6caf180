import type { Policy } from './policy.ts'

const ncd = { source: 'cms-ncd-160-18', at: 'B.2', status: 'known' } as const
const premera = { source: 'policy-premera-7-01-593', status: 'known' } as const
const ect = { source: 'ect-payer-practice', status: 'known' } as const
const retrieved = '2026-11-23'

/** Vagus nerve stimulation and electroconvulsive therapy. */
export const vnsAndEctPolicies: readonly Policy[] = [
  {
    id: 'medicare-ncd-160-18',
    payer: 'Medicare',
    policyId: 'NCD 160.18',
    title: 'VNS for treatment-resistant depression: only within an approved study',
    options: ['vns'],
    effective: '2019-02-15',
    retrieved,
    criteria: [
      {
        id: 'study',
        text: 'Enrolled in an approved study (RECOVER is listed)',
        test: { kind: 'documented' },
        cite: { source: 'cms-ncd-160-18', status: 'verified' },
      },
      {
        id: 'chronic',
        text: 'Episode of two years or longer, or four episodes',
        test: { kind: 'fact', is: 'chronic-depression', present: true },
        cite: ncd,
      },
      {
        id: 'treatments',
        text: 'Four failed treatments of adequate dose and time, measured by a tool made for it',
        test: { kind: 'trials', count: 4, anyTreatment: true },
        cite: ncd,
      },
      {
        id: 'two-visits',
        text: 'Depression on a scale at two visits within 45 days before the implant',
        test: { kind: 'documented' },
        cite: ncd,
      },
      {
        id: 'stable',
        text: 'Medication stable for four weeks before the implant',
        test: { kind: 'fact', is: 'stable-medication-4-weeks', present: true },
        cite: ncd,
      },
      {
        id: 'psychosis',
        text: 'No psychotic features in any episode, no psychotic disorder',
        test: {
          kind: 'all',
          of: [
            { kind: 'fact', is: 'psychotic-depression', present: false },
            { kind: 'fact', is: 'psychotic-disorder', present: false },
          ],
        },
        cite: ncd,
      },
      {
        id: 'dementia',
        text: 'No dementia or other cognitive disorder',
        test: { kind: 'fact', is: 'dementia', present: false },
        cite: ncd,
      },
      {
        id: 'suicidality',
        text: 'No current suicidal intent',
        test: { kind: 'fact', is: 'suicidal-intent', present: false },
        cite: ncd,
      },
    ],
    approval: 'Replacement at the end of the battery is covered for implants already in place.',
    caveats: [
      'Not covered outside approved studies; a notice of a change in 2026 could not be read.',
      'A count of four episodes is not read from the record.',
    ],
    cite: { source: 'cms-ncd-160-18', status: 'verified' },
  },
  {
    id: 'premera-vns',
    payer: 'Premera',
    policyId: '7.01.593',
    title: 'VNS for depression',
    options: ['vns'],
    retrieved,
    criteria: [
      {
        id: 'neuromodulation',
        text: 'TMS or ECT failed, unless hardship is documented; wishing to avoid them is not hardship',
        test: { kind: 'fact', is: 'failed-neuromodulation', present: true },
        cite: premera,
      },
    ],
    caveats: [],
    cite: premera,
  },
  {
    id: 'usual-ect',
    payer: 'Usual practice of payers',
    title: 'ECT',
    options: ['ect'],
    retrieved,
    criteria: [
      {
        id: 'indication',
        text: 'Psychosis, catatonia, suicidal intent, refusal to eat, good response before, or two failed trials',
        test: {
          kind: 'any',
          of: [
            { kind: 'fact', is: 'psychotic-depression', present: true },
            { kind: 'fact', is: 'catatonia', present: true },
            { kind: 'fact', is: 'suicidal-intent', present: true },
            { kind: 'fact', is: 'deteriorating-physical-state', present: true },
            { kind: 'fact', is: 'good-response-to-ect', present: true },
            { kind: 'trials', count: 2 },
          ],
        },
        cite: ect,
      },
      {
        id: 'consent',
        text: 'Capacity and consent under the law of the state',
        test: { kind: 'documented' },
        cite: ect,
      },
    ],
    caveats: [
      'No national determination for depression was found; multiple-seizure ECT is not covered (NCD 160.25).',
    ],
    cite: ect,
  },
]
