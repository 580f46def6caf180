import type { Source } from './source.ts'

/** Sources of population data, their layouts, and the numbers of the simulator. */
export const populationSources = {
  'omop-type-concepts': {
    title: 'OMOP type, gender and unit concepts',
    kind: 'vocabulary',
    reference: 'OHDSI Athena; known from use, and seen in stored CDM samples',
    read: 'secondary',
  },
  'omop-cdm': {
    title: 'OMOP Common Data Model 5.3 and 5.4',
    kind: 'vocabulary',
    reference: 'ohdsi.github.io/CommonDataModel',
    read: 'not-read',
  },
  'wilson-1927': {
    title: 'Wilson 1927, Probable inference, the law of succession, and statistical inference',
    kind: 'study',
    reference: 'J Am Stat Assoc 1927;22:209-212',
    read: 'not-read',
  },
  'cohen-1960': {
    title: 'Cohen 1960, A coefficient of agreement for nominal scales',
    kind: 'study',
    reference: 'Educ Psychol Meas 1960;20:37-46',
    read: 'not-read',
  },
  'cms-cell-size': {
    title: 'CMS cell size suppression policy: no cell of 1 to 10 people is shown',
    kind: 'policy',
    reference: 'CMS/ResDAC',
    read: 'not-read',
  },
  'stard-2006': {
    title: 'Rush et al. 2006, Acute and longer-term outcomes in depressed outpatients (STAR*D)',
    kind: 'trial',
    reference: 'Am J Psychiatry 2006;163:1905; step remission from the abstract, other columns not re-read',
    read: 'secondary',
  },
  'stard-reanalysis-2023': {
    title: 'Pigott et al. 2023, reanalysis of STAR*D after its protocol; disputed by the investigators',
    kind: 'trial',
    reference: 'BMJ Open 2023;13:e063095',
    read: 'secondary',
  },
  'dartnet-classes': {
    title: 'JABFM study of treated first episodes in the DARTNet records, table 2',
    kind: 'study',
    reference: 'J Am Board Fam Med; n 17,385',
    read: 'secondary',
  },
  'ball-2014': {
    title: 'Ball et al. 2014, treatment changes after a first SSRI in US claims of 2010',
    kind: 'study',
    reference: 'Ann Gen Psychiatry 2014;13:8',
    read: 'secondary',
  },
  'bushnell-2016': {
    title: 'Bushnell et al. 2016, gaps between fills and persistence of antidepressants',
    kind: 'study',
    reference: 'PMC5033109',
    read: 'secondary',
  },
  'simulator-assumption': {
    title: 'Assumption of the simulator: no source of ours gives this number',
    kind: 'project',
    reference: 'docs/population.md',
    read: 'primary',
  },
} as const satisfies Readonly<Record<string, Source>>
