import type { Policy } from './policy.ts'

const label = { source: 'label-spravato', at: '§1, §5', status: 'verified' } as const
const qualchoice = { source: 'policy-qualchoice-bi734', status: 'known' } as const
const cigna = { source: 'policy-cigna-esketamine', status: 'known' } as const
const evicore = { source: 'policy-evicore-esketamine', status: 'known' } as const
const carefirst = { source: 'policy-carefirst-esketamine', status: 'known' } as const
const western = { source: 'policy-western-health-esketamine', status: 'known' } as const
const dakota = { source: 'policy-bcbsnd-esketamine', status: 'known' } as const
const older =
  'Several of these pages are older than the label of 2025 that allows use without an oral antidepressant.'
const options = ['esketamine-nasal']
const retrieved = '2026-11-23'
const adult = { kind: 'age', atLeast: 18 } as const
const documented = { kind: 'documented' } as const

/** Esketamine nasal spray: the label and six payers. */
export const esketaminePolicies: readonly Policy[] = [
  {
    id: 'label-esketamine',
    payer: 'US label',
    title: 'Esketamine: what the label asks for treatment-resistant depression',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: label },
      {
        id: 'diagnosis',
        text: 'Major depressive disorder',
        test: { kind: 'fact', is: 'major-depression', present: true },
        cite: label,
      },
      {
        id: 'trials',
        text: 'Two oral antidepressants at an adequate dose and time failed in this episode',
        test: { kind: 'trials', count: 2, thisEpisode: true },
        cite: label,
      },
      {
        id: 'rems',
        text: 'Certified site and enrolled patient (REMS)',
        test: { kind: 'fact', is: 'rems-enrolled', present: true },
        cite: label,
      },
      {
        id: 'ride',
        text: 'Two hours of observation and a way home',
        test: { kind: 'fact', is: 'no-ride-home', present: false },
        cite: label,
      },
    ],
    caveats: [],
    cite: label,
  },
  {
    id: 'label-esketamine-acute-suicidality',
    payer: 'US label',
    title: 'Esketamine: what the label asks in acute suicidality',
    options: ['esketamine-acute-suicidality'],
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: label },
      {
        id: 'diagnosis',
        text: 'Major depressive disorder',
        test: { kind: 'fact', is: 'major-depression', present: true },
        cite: label,
      },
      {
        id: 'suicidality',
        text: 'Acute suicidal ideation or behaviour',
        test: { kind: 'fact', is: 'acute-suicidality', present: true },
        cite: label,
      },
      {
        id: 'oral-antidepressant',
        text: 'With an oral antidepressant',
        test: { kind: 'taking-antidepressant' },
        cite: label,
      },
      {
        id: 'rems',
        text: 'Certified site and enrolled patient (REMS)',
        test: { kind: 'fact', is: 'rems-enrolled', present: true },
        cite: label,
      },
      {
        id: 'ride',
        text: 'Two hours of observation and a way home',
        test: { kind: 'fact', is: 'no-ride-home', present: false },
        cite: label,
      },
    ],
    caveats: ['Use beyond four weeks was not evaluated. It is not shown to prevent suicide.'],
    cite: label,
  },
  {
    id: 'qualchoice-esketamine',
    payer: 'QualChoice',
    policyId: 'BI734',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      {
        id: 'age',
        text: 'Over 18 and under 65 years',
        test: { kind: 'age', over: 18, below: 65 },
        cite: qualchoice,
      },
      {
        id: 'trials',
        text: 'Two antidepressants of different classes at the maximum indicated dose, each for more than 4 weeks',
        test: { kind: 'trials', count: 2, differentClasses: true, moreThanWeeks: 4 },
        cite: qualchoice,
      },
      {
        id: 'augmentation',
        text: 'Two augmenting agents, each for more than 4 weeks',
        test: { kind: 'augmentation', count: 2, moreThanWeeks: 4 },
        cite: qualchoice,
      },
      {
        id: 'scale',
        text: 'PHQ-9 above 15 within 4 weeks',
        test: { kind: 'score', instrument: 'phq-9', above: 15, withinDays: 28 },
        cite: qualchoice,
      },
      {
        id: 'oral-antidepressant',
        text: 'With an oral antidepressant',
        test: { kind: 'taking-antidepressant' },
        cite: qualchoice,
      },
      { id: 'prescriber', text: 'Psychiatrist or consultation', test: documented, cite: qualchoice },
    ],
    approval: 'Three months; at most 168 mg a week during induction.',
    caveats: [older, 'The record shows doses, not whether each was the maximum indicated one.'],
    cite: qualchoice,
  },
  {
    id: 'cigna-esketamine',
    payer: 'Cigna',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: cigna },
      {
        id: 'trials',
        text: 'Two antidepressants of different classes, each at least 6 weeks, improvement of 25 % at most',
        test: { kind: 'trials', count: 2, differentClasses: true, minimumWeeks: 6, improvementAtMost: 0.25 },
        cite: cigna,
      },
      { id: 'scale', text: 'Baseline scale documented', test: { kind: 'any-score' }, cite: cigna },
      { id: 'prescriber', text: 'Psychiatrist', test: documented, cite: cigna },
      {
        id: 'pdmp',
        text: 'Prescription monitoring programme checked',
        test: { kind: 'fact', is: 'controlled-substance-check', present: true },
        cite: cigna,
      },
      { id: 'psychosis', text: 'Statement on psychosis in the history', test: documented, cite: cigna },
    ],
    approval: 'Six months in treatment resistance, two months in acute suicidality.',
    caveats: [],
    cite: cigna,
  },
  {
    id: 'evicore-esketamine',
    payer: 'eviCore',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: evicore },
      {
        id: 'trials',
        text: 'Two antidepressants of different classes, each at least 6 weeks, improvement of 25 % at most',
        test: { kind: 'trials', count: 2, differentClasses: true, minimumWeeks: 6, improvementAtMost: 0.25 },
        cite: evicore,
      },
      { id: 'prescriber', text: 'Psychiatrist', test: documented, cite: evicore },
      {
        id: 'pdmp',
        text: 'Prescription monitoring programme checked',
        test: { kind: 'fact', is: 'controlled-substance-check', present: true },
        cite: evicore,
      },
    ],
    approval: 'Six months in treatment resistance, two months in acute suicidality.',
    caveats: ['One copy of the policy still requires an oral antidepressant.'],
    cite: evicore,
  },
  {
    id: 'carefirst-esketamine',
    payer: 'CareFirst/Caremark',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: carefirst },
      {
        id: 'trials',
        text: 'Two antidepressants of different classes at the maximum tolerated dose, each at least 8 weeks, within 5 years and in this episode',
        test: {
          kind: 'trials',
          count: 2,
          differentClasses: true,
          minimumWeeks: 8,
          withinYears: 5,
          thisEpisode: true,
        },
        cite: carefirst,
      },
      {
        id: 'augmentation-or-psychotherapy',
        text: 'One augmentation of at least 8 weeks, or an evidence-based psychotherapy',
        test: {
          kind: 'any',
          of: [
            { kind: 'augmentation', count: 1, minimumWeeks: 8 },
            { kind: 'fact', is: 'psychotherapy-tried', present: true },
          ],
        },
        cite: carefirst,
      },
      {
        id: 'scale',
        text: 'Standardised scale, severe depression',
        test: { kind: 'severity', atLeast: 'severe' },
        cite: carefirst,
      },
      {
        id: 'substances',
        text: 'Substance use disorder treated',
        test: {
          kind: 'any',
          of: [{ kind: 'fact', is: 'substance-use-disorder', present: false }, { kind: 'documented' }],
        },
        cite: carefirst,
      },
      { id: 'prescriber', text: 'Psychiatrist or consultation', test: documented, cite: carefirst },
    ],
    caveats: ['The record shows doses, not whether each was the maximum tolerated one.'],
    cite: carefirst,
  },
  {
    id: 'western-health-esketamine',
    payer: 'Western Health Advantage',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: 'Adult', test: adult, cite: western },
      {
        id: 'trials',
        text: 'Two antidepressants of different classes in this episode, each at least 4 weeks',
        test: { kind: 'trials', count: 2, differentClasses: true, minimumWeeks: 4, thisEpisode: true },
        cite: western,
      },
      {
        id: 'oral-antidepressant',
        text: 'With an oral antidepressant',
        test: { kind: 'taking-antidepressant' },
        cite: western,
      },
      { id: 'prescriber', text: 'Psychiatrist or consultation', test: documented, cite: western },
    ],
    approval: 'Three months, then twelve.',
    caveats: [older],
    cite: western,
  },
  {
    id: 'bcbsnd-esketamine',
    payer: 'Blue Cross Blue Shield of North Dakota',
    title: 'Esketamine',
    options,
    retrieved,
    criteria: [
      { id: 'age', text: '18 years or older', test: adult, cite: dakota },
      {
        id: 'trials',
        text: 'Three antidepressants, 4 weeks without or 8 weeks with partial response at the maximum dose',
        test: { kind: 'trials', count: 3, minimumWeeks: 4 },
        cite: dakota,
      },
      {
        id: 'this-episode',
        text: 'At least one of them in this episode',
        test: { kind: 'trials', count: 1, minimumWeeks: 4, thisEpisode: true },
        cite: dakota,
      },
      {
        id: 'augmentation',
        text: 'One augmentation',
        test: { kind: 'augmentation', count: 1 },
        cite: dakota,
      },
      {
        id: 'oral-antidepressant',
        text: 'With an oral antidepressant, not alone',
        test: { kind: 'taking-antidepressant' },
        cite: dakota,
      },
      { id: 'prescriber', text: 'Mental health prescriber', test: documented, cite: dakota },
      {
        id: 'rems',
        text: 'REMS',
        test: { kind: 'fact', is: 'rems-enrolled', present: true },
        cite: dakota,
      },
    ],
    caveats: [older, 'The eight weeks asked after a partial response are not told apart here.'],
    cite: dakota,
  },
]
