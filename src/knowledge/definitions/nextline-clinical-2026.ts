import type { Citation } from '../citation.ts'
import type { Definition } from './definition.ts'

const judgement = (at: string): Citation => ({ source: 'nextline-judgement', at, status: 'known' })
const consensus = (at: string): Citation => ({ source: 'sforzini-2022', at, status: 'verified' })

/** The default at the bedside: regulators' two adequate failures, with every part of "adequate" looked at. */
export const nextlineClinical2026 = {
  id: 'nextline-clinical/2026',
  title: 'Nextline clinical definition 2026',
  summary:
    'Two or more different antidepressants in the current episode, each at or above the MGH-ATRQ minimum dose for six weeks, taken as prescribed, with less than 50% improvement.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'fda-esketamine', at: 'two adequate trials in the current episode', status: 'known' },
  population: {
    diagnosis: { value: 'major-depression', cite: consensus('table 1: major depressive disorder') },
    exclusions: [
      { value: 'bipolar', cite: consensus('table 1: bipolar disorder is excluded') },
      { value: 'psychotic-disorder', cite: { source: 'dsm-5-tr', at: 'criterion D', status: 'known' } },
    ],
    remissionExcludes: {
      value: true,
      cite: judgement('an episode in full remission is no longer resistant'),
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'fda-esketamine', at: 'at least two', status: 'verified' } },
    distinctBy: {
      value: 'agent',
      cite: { source: 'fda-esketamine', at: 'different antidepressants', status: 'known' },
    },
    scope: {
      value: 'current-episode',
      cite: { source: 'fda-esketamine', at: 'in the current episode', status: 'verified' },
    },
    minimumDose: {
      value: 'mgh-atrq',
      cite: { source: 'mgh-atrq', at: 'minimum dose list', status: 'verified' },
    },
    minimumDays: { value: 42, cite: { source: 'chandler-2010', at: 'six weeks', status: 'known' } },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'pqa-pdc', at: 'proportion of days covered of 80%', status: 'known' },
    },
    failure: { value: { improvementBelow: 0.5 }, cite: judgement('less than a response') },
    intoleranceCounts: { value: false, cite: consensus('table 1: a stop for intolerance is no failure') },
    baseline: { value: { daysBefore: 42, daysAfter: 14 }, cite: judgement('window of the baseline score') },
    endpoint: { value: { notBeforeDay: 28, daysAfterEnd: 28 }, cite: judgement('window of the final score') },
    augmentationCounts: { value: false, cite: judgement('augmentation is not a second agent') },
  },
  caveats: [
    'Where nothing is documented about intake, the medicine is assumed to have been taken as prescribed, and the output says so.',
    'A switch alone is not taken as proof of failure.',
  ],
} as const satisfies Definition
