/**
 * DM-TRD, the Dutch measure. Its weights were not available to us: the table is supplied by the user, checked
 * against the schema below, and nothing is computed without it.
 */
import type { Citation } from '../citation.ts'
import type { StagingBand, StagingItemId, StagingLevel } from './staging-scale.ts'

/** When a person last compared this file with its sources. */
export const dmTrdReviewed = '2026-11-23'

export const dmTrd = {
  id: 'dm-trd/2016',
  name: 'DM-TRD',
  range: {
    value: { min: 2, max: 27 },
    cite: { source: 'peeters-2016', at: 'abstract', status: 'verified' } as Citation,
  },
  /** The items of the measure; their levels and points are the user's to load. */
  items: {
    value: [
      'duration',
      'severity',
      'antidepressant-failures',
      'augmentation-failures',
      'functional-impairment',
      'comorbid-anxiety',
      'personality-disorder',
      'psychosocial-stressors',
      'failed-psychotherapy',
      'intensified-treatment',
      'ect',
    ] as readonly StagingItemId[],
    cite: { source: 'peeters-2016', at: 'items in the abstract', status: 'verified' } as Citation,
  },
  missing: {
    text: 'The points of the items were not available. Load the table of the publication to use it.',
    cite: { source: 'peeters-2016', at: 'table 1', status: 'unsure' } as Citation,
  },
} as const

/** JSON Schema (2020-12) of a table that a user loads. */
export const dmTrdTableSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'DM-TRD table',
  description:
    'Points of the DM-TRD items, copied by the user from the publication. Levels rise: the last that applies counts.',
  type: 'object',
  additionalProperties: false,
  required: ['source', 'items'],
  properties: {
    source: { type: 'string', minLength: 1, description: 'Publication and table the numbers come from.' },
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'levels'],
        properties: {
          id: { enum: [...dmTrd.items.value] },
          label: { type: 'string' },
          levels: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['points'],
              properties: {
                points: { type: 'number', minimum: 0 },
                label: { type: 'string' },
                above: {
                  type: 'number',
                  description: 'The value is greater than this (months, or a count).',
                },
                from: { type: 'number', description: 'The value is at least this (months, or a count).' },
                is: {
                  type: 'string',
                  description:
                    'The value is this word: yes or no; for severity subsyndromal, mild, moderate, severe, severe-psychotic.',
                },
              },
            },
          },
        },
      },
    },
    bands: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'name'],
        properties: { from: { type: 'number' }, name: { type: 'string' } },
      },
    },
  },
} as const

export type DmTrdTable = {
  readonly source: string
  readonly items: readonly {
    readonly id: StagingItemId
    readonly label?: string | undefined
    readonly levels: readonly (Omit<StagingLevel, 'label'> & { readonly label?: string | undefined })[]
  }[]
  readonly bands?: readonly StagingBand[] | undefined
}
