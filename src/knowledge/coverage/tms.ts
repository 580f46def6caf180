import type { Policy } from './policy.ts'

const fda = { source: 'fda-510k', status: 'verified' } as const
const lcd = { source: 'cms-lcd-tms', at: 'L34998, L34522', status: 'known' } as const
const l37086 = { source: 'cms-lcd-tms', at: 'L37086', status: 'known' } as const
const unread = { source: 'cms-lcd-tms', at: 'L33398, L34869, L37088', status: 'unsure' } as const
const mp170 = { source: 'policy-mp-170', status: 'known' } as const
const ambetter = { source: 'policy-ambetter-bh-200', status: 'known' } as const
const connecticare = { source: 'policy-connecticare-tms', status: 'known' } as const
const options = ['rtms', 'itbs']
const retrieved = '2026-11-23'
const severe = { kind: 'severity', atLeast: 'severe' } as const
const noPsychosis = { kind: 'fact', is: 'psychotic-depression', present: false } as const
const psychotherapy = { kind: 'fact', is: 'psychotherapy-tried', present: true } as const

const noImplant = {
  kind: 'all',
  of: [
    { kind: 'fact', is: 'cochlear-implant', present: false },
    { kind: 'fact', is: 'neurostimulator', present: false },
    { kind: 'fact', is: 'metal-in-head', present: false },
    { kind: 'fact', is: 'cardiac-device', present: false },
  ],
} as const

/** Transcranial magnetic stimulation: clearance, Medicare and commercial policies. */
export const tmsPolicies: readonly Policy[] = [
  {
    id: 'fda-tms',
    payer: 'FDA clearance',
    title: 'TMS: what the clearance names',
    options: [...options, 'saint'],
    retrieved,
    criteria: [
      { id: 'age', text: 'Adult', test: { kind: 'age', atLeast: 18 }, cite: fda },
      {
        id: 'trials',
        text: 'No satisfactory improvement from an antidepressant in this episode',
        test: { kind: 'trials', count: 1, thisEpisode: true },
        cite: fda,
      },
    ],
    caveats: [],
    cite: fda,
  },
  {
    id: 'medicare-lcd-l34998-l34522',
    payer: 'Medicare (L34998, L34522)',
    policyId: 'L34998, L34522',
    title: 'TMS',
    options,
    effective: '2022-12-11',
    retrieved,
    criteria: [
      { id: 'severity', text: 'Confirmed severe major depression', test: severe, cite: lcd },
      {
        id: 'trials',
        text: 'One adequate medicine failed or not tolerated',
        test: { kind: 'trials', count: 1, intoleranceCounts: true },
        cite: lcd,
      },
      {
        id: 'order',
        text: 'Examined and ordered by a psychiatrist',
        test: { kind: 'fact', is: 'psychiatrist-order', present: true },
        cite: lcd,
      },
      {
        id: 'implants',
        text: 'No magnetic-sensitive implant within 30 cm',
        test: noImplant,
        cite: lcd,
      },
      {
        id: 'seizure',
        text: 'No seizure disorder or other neurological contraindication',
        test: { kind: 'fact', is: 'seizure', present: false },
        cite: lcd,
      },
      { id: 'psychosis', text: 'No psychosis in this episode', test: noPsychosis, cite: lcd },
    ],
    approval: 'Up to six weeks.',
    caveats: ['Read as summaries: the current determination and its billing article govern.'],
    cite: lcd,
  },
  {
    id: 'medicare-lcd-l37086',
    payer: 'Medicare (L37086)',
    policyId: 'L37086',
    title: 'TMS',
    options,
    retrieved,
    criteria: [
      { id: 'severity', text: 'Severe major depression', test: severe, cite: l37086 },
      {
        id: 'trials',
        text: 'Adequate trials of two classes failed or not tolerated',
        test: { kind: 'trials', count: 2, differentClasses: true, intoleranceCounts: true },
        cite: l37086,
      },
      { id: 'psychotherapy', text: 'Adequate psychotherapy before', test: psychotherapy, cite: l37086 },
    ],
    approval: 'Again after a response above 50 %.',
    caveats: ['Read as a summary.'],
    cite: l37086,
  },
  {
    id: 'medicare-lcd-unread',
    payer: 'Medicare (L33398, L34869, L37088)',
    policyId: 'L33398, L34869, L37088',
    title: 'TMS',
    options,
    retrieved,
    criteria: [],
    caveats: ['Unverified: the numbers of these determinations were not read. Read the current one.'],
    cite: unread,
  },
  {
    id: 'commercial-mp-170',
    payer: 'Commercial policy MP-170',
    policyId: 'MP-170',
    title: 'TMS',
    options,
    effective: '2023-04-15',
    retrieved,
    criteria: [
      { id: 'severity', text: 'Severe by a scale', test: severe, cite: mp170 },
      {
        id: 'treatments',
        text: 'Two antidepressants of two classes, 6 weeks each, taken on at least 80 % of days; or not tolerated; or TMS helped before; or ECT is possible but not superior',
        test: {
          kind: 'any',
          of: [
            {
              kind: 'trials',
              count: 2,
              differentClasses: true,
              minimumWeeks: 6,
              covered: 0.8,
              intoleranceCounts: true,
            },
            { kind: 'prior-response', role: 'tms' },
          ],
        },
        cite: mp170,
      },
      { id: 'psychotherapy', text: 'Psychotherapy failed', test: psychotherapy, cite: mp170 },
    ],
    caveats: ['Candidates for ECT where it is not superior are judged by the payer.'],
    cite: mp170,
  },
  {
    id: 'ambetter-bh-200',
    payer: 'Ambetter/Centene',
    policyId: 'CP.BH.200',
    title: 'TMS',
    options,
    retrieved,
    criteria: [
      {
        id: 'scale',
        text: 'PHQ-9 of 15 or more',
        test: { kind: 'score', instrument: 'phq-9', atLeast: 15 },
        cite: ambetter,
      },
      {
        id: 'trials',
        text: 'Two antidepressants of two classes',
        test: { kind: 'trials', count: 2, differentClasses: true },
        cite: ambetter,
      },
      { id: 'psychotherapy', text: 'Psychotherapy tried', test: psychotherapy, cite: ambetter },
      {
        id: 'diagnosis',
        text: 'No schizophrenia, schizoaffective or bipolar disorder',
        test: {
          kind: 'all',
          of: [
            { kind: 'fact', is: 'psychotic-disorder', present: false },
            { kind: 'fact', is: 'bipolar', present: false },
          ],
        },
        cite: ambetter,
      },
      {
        id: 'suicidality',
        text: 'No acute suicidality with intent',
        test: { kind: 'fact', is: 'suicidal-intent', present: false },
        cite: ambetter,
      },
    ],
    approval: 'Up to 36 sessions; more than 30 of theta burst not covered.',
    caveats: [
      'MRI-guided theta burst counts as investigational.',
      'What it says of ketamine at the same time differs between versions.',
    ],
    cite: ambetter,
  },
  {
    id: 'connecticare-tms',
    payer: 'ConnectiCare',
    title: 'TMS',
    options,
    retrieved,
    criteria: [
      {
        id: 'trials',
        text: 'One medicine of each of two classes, 4 to 8 weeks, adequate',
        test: { kind: 'trials', count: 2, differentClasses: true, minimumWeeks: 4 },
        cite: connecticare,
      },
      {
        id: 'severity',
        text: 'Moderate to severe on a scale',
        test: { kind: 'severity', atLeast: 'moderate' },
        cite: connecticare,
      },
    ],
    caveats: [],
    cite: connecticare,
  },
]
