/** Alcohol and drugs: screens and diagnoses. Treated together with the depression, never a reason to wait for all. */
import type { Citation } from '../citation.ts'
import type { ReviewRow } from './review-row.ts'

/** When a person last compared this file with its sources. */
export const substancesReviewed = '2026-11-23'

const practice = (at: string): Citation => ({ source: 'substance-practice', at, status: 'known' })
const year = 365

export const substances: readonly ReviewRow[] = [
  {
    id: 'alcohol',
    kind: 'substance',
    title: 'Alcohol',
    question: 'How much alcohol is drunk (AUDIT-C)?',
    severity: 'high',
    groups: ['alcohol-use', 'alcohol-withdrawal', 'alcohol-withdrawal-delirium'],
    time: 'now',
    facts: ['alcohol-use-disorder', 'heavy-alcohol-use'],
    screens: [
      {
        instrument: 'audit-c',
        positiveFrom: 4,
        positiveFromFemale: 3,
        decides: true,
        validDays: year,
        note: 'from 4 in men and 3 in women; from 5 brief intervention, from 8 high risk',
        cite: { source: 'audit-c-va', at: 'cut-offs', status: 'known' },
      },
      {
        instrument: 'audit',
        positiveFrom: 8,
        decides: true,
        validDays: year,
        cite: { source: 'audit-who', at: 'hazardous drinking', status: 'known' },
      },
    ],
    hints: [],
    present: 'Drinking can cause depression and work against its treatment.',
    action:
      'Full AUDIT and DSM-5 criteria; assess withdrawal (PAWSS) before stopping; treat together with the depression. Two to four weeks without alcohol clarify the diagnosis; drinking alone is no reason to withhold an antidepressant.',
    cite: practice('alcohol'),
  },
  {
    id: 'drugs',
    kind: 'substance',
    title: 'Other drugs',
    question: 'Which drugs are used (DAST-10)?',
    severity: 'high',
    groups: [
      'opioid-use',
      'sedative-use',
      'stimulant-use',
      'cocaine-use',
      'hallucinogen-use',
      'inhalant-use',
      'other-substance-use',
      'opioid-withdrawal',
      'sedative-withdrawal',
      'stimulant-withdrawal',
    ],
    time: 'now',
    facts: ['substance-use-disorder', 'opioid-use-disorder', 'stimulant-use', 'benzodiazepine-dependence'],
    screens: [
      {
        instrument: 'dast-10',
        positiveFrom: 3,
        decides: true,
        validDays: year,
        note: '1 to 2 low, 3 to 5 moderate, 6 to 8 substantial, 9 to 10 severe',
        cite: { source: 'skinner-dast', at: 'levels', status: 'known' },
      },
    ],
    hints: [],
    present: 'Drug use or its withdrawal can be the depression.',
    action:
      'Assess and treat together; two to four weeks without the drug clarify the diagnosis. Do not withhold an antidepressant for use alone.',
    cite: practice('drug use'),
  },
  {
    id: 'cannabis',
    kind: 'substance',
    title: 'Cannabis',
    question: 'Is cannabis used, and how often?',
    severity: 'moderate',
    groups: ['cannabis-use'],
    time: 'now',
    facts: ['cannabis-use'],
    screens: [],
    hints: [],
    present: 'Cannabis is not recommended for depression, and daily use may work against it.',
    action: 'Advise to stop, and before ECT in any case.',
    cite: { source: 'canmat-2023', at: 'table 7.2', status: 'verified' },
  },
  {
    id: 'tobacco',
    kind: 'substance',
    title: 'Smoking',
    question: 'Is tobacco smoked, and has that changed lately?',
    severity: 'low',
    groups: ['nicotine'],
    time: 'now',
    facts: ['smoker', 'smoking-change'],
    deniedBy: ['smoker'],
    screens: [],
    hints: [],
    present: 'Smoke speeds up CYP1A2: less duloxetine, fluvoxamine, olanzapine and clozapine in the blood.',
    action: 'Adjust the dose when smoking starts or stops.',
    cite: { source: 'cyp-interactions', at: 'CYP1A2 and smoke', status: 'known' },
  },
]
