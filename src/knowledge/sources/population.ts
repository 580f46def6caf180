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
} as const satisfies Readonly<Record<string, Source>>
