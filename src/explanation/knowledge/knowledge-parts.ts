/** The parts of the knowledge, by the topic under which they are listed. */
import * as coverage from '../../knowledge/coverage/index.ts'
import { allDefinitions } from '../../knowledge/definitions/index.ts'
import * as doses from '../../knowledge/doses/index.ts'
import * as followUp from '../../knowledge/follow-up/index.ts'
import { instruments } from '../../knowledge/instruments/index.ts'
import * as interactions from '../../knowledge/interactions/index.ts'
import { laboratoryTests, limits, therapeuticRanges } from '../../knowledge/laboratory/index.ts'
import { allIngredients } from '../../knowledge/medicines/index.ts'
import { options } from '../../knowledge/options/index.ts'
import { firstThingsFirst, firstThingsReviewed } from '../../knowledge/options/order/first-things-first.ts'
import { goals, goalsReviewed, planMonitoring } from '../../knowledge/options/order/goals.ts'
import {
  notToleratedBefore,
  strategies,
  strategiesReviewed,
} from '../../knowledge/options/order/strategies.ts'
import * as review from '../../knowledge/review/index.ts'
import * as risk from '../../knowledge/risk/index.ts'
import * as staging from '../../knowledge/staging/index.ts'

export const knowledgeTopics = [
  'definitions',
  'doses',
  'options',
  'order',
  'interactions',
  'facts',
  'review',
  'risk',
  'staging',
  'follow-up',
  'coverage',
  'instruments',
  'laboratory',
  'medicines',
] as const
export type KnowledgeTopic = (typeof knowledgeTopics)[number]

export type KnowledgePart = {
  readonly topic: KnowledgeTopic
  readonly title: string
  /** When a person last compared it with its sources; rows that say so themselves go first. */
  readonly reviewed: string
  readonly data: unknown
}

/** Files that carry no date of their own were all written from their sources on this day. */
const written = '2026-11-23'

export const knowledgeParts: readonly KnowledgePart[] = [
  {
    topic: 'definitions',
    title: 'Definitions of treatment resistance',
    reviewed: written,
    data: allDefinitions,
  },
  {
    topic: 'doses',
    title: 'Minimum doses',
    reviewed: written,
    data: [Object.values(doses.shippedDoseTables), doses.augmentationDoses, doses.lithiumLevel],
  },
  { topic: 'options', title: 'Treatment options', reviewed: written, data: options },
  { topic: 'order', title: 'Before every next step', reviewed: firstThingsReviewed, data: firstThingsFirst },
  {
    topic: 'order',
    title: 'Switching and adding',
    reviewed: strategiesReviewed,
    data: [strategies, notToleratedBefore],
  },
  { topic: 'order', title: 'Goals and monitoring', reviewed: goalsReviewed, data: [goals, planMonitoring] },
  {
    topic: 'interactions',
    title: 'Contraindications and interactions',
    reviewed: written,
    data: interactions.ruleFamilies,
  },
  {
    topic: 'interactions',
    title: 'Side effects that relatives share',
    reviewed: interactions.sharedSideEffectsReviewed,
    data: interactions.sharedSideEffects,
  },
  {
    topic: 'interactions',
    title: 'Groups of medicines',
    reviewed: interactions.drugGroupsReviewed,
    data: interactions.drugGroups,
  },
  {
    topic: 'facts',
    title: 'Facts that decide on treatments',
    reviewed: interactions.clinicalFactsReviewed,
    data: interactions.clinicalFacts,
  },
  {
    topic: 'facts',
    title: 'Values that decide on treatments',
    reviewed: interactions.laboratoryReviewed,
    data: interactions.laboratory,
  },
  { topic: 'review', title: 'What may only look like resistance', reviewed: written, data: { ...review } },
  { topic: 'risk', title: 'Suicide risk', reviewed: written, data: { ...risk } },
  { topic: 'staging', title: 'Staging', reviewed: written, data: { ...staging } },
  { topic: 'follow-up', title: 'Follow-up', reviewed: written, data: { ...followUp } },
  { topic: 'coverage', title: 'Criteria of payers', reviewed: written, data: coverage.policies },
  {
    topic: 'coverage',
    title: 'Billing codes',
    reviewed: coverage.billingCodesReviewed,
    data: coverage.billingCodes,
  },
  { topic: 'instruments', title: 'Scales and questionnaires', reviewed: written, data: instruments },
  {
    topic: 'laboratory',
    title: 'Laboratory tests',
    reviewed: written,
    data: [laboratoryTests, limits, therapeuticRanges],
  },
  { topic: 'medicines', title: 'Medicines', reviewed: written, data: allIngredients },
]
