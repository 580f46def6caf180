/**
 * What can happen in a patient's chart. The log of these events is all that is kept: the chart is computed from it,
 * and the log is the audit trail. An event is checked when it comes in and never changed afterwards.
 */
import { z } from 'zod'
import { instruments } from '../../knowledge/instruments/index.ts'
import { dateText, dayText, ownId, statementSchema } from './statement-schema.ts'

const longestImport = 20_000_000
const longestReason = 2000

/** Why somebody decided or corrected something, in their own words. */
export const reasonText = z.string().trim().min(1, 'A reason is needed.').max(longestReason)
/** What is checked or asked before an option is started, in the words of the plan. */
export const checkText = z.string().trim().min(1).max(2000)
const instrumentId = z.enum(Object.keys(instruments) as [string, ...string[]])
const mostItems = 60
const points = z.number().min(-100).max(1000)

/** Who the patient is, as the clinic calls them. */
export const detailsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    born: dateText.optional(),
    sex: z.enum(['female', 'male', 'other']).optional(),
    recordNumber: z.string().trim().max(100).optional(),
    language: z.enum(['en', 'es']).optional(),
  })
  .meta({ id: 'PatientDetails' })

/** One mistake in the record that a clinician puts right. The entry stays as it was; the correction stands beside it. */
export const correctionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('leave-out'), ref: z.string().min(1).max(500) }),
    z.strictObject({
      kind: z.literal('dates'),
      ref: z.string().min(1).max(500),
      start: dateText.optional(),
      end: dateText.optional(),
    }),
    z.strictObject({
      kind: z.literal('daily-dose'),
      ref: z.string().min(1).max(500),
      ingredient: ownId,
      mgPerDay: z.number().positive().max(100_000),
    }),
  ])
  .meta({ id: 'Correction', description: 'About one medicine or procedure entry, named by its reference.' })

/** Why a patient was erased. No free words: this is all that stays. */
export const erasureReason = z.enum(['patient-request', 'retention-ended', 'entered-in-error', 'sample'])

export const eventSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('patient-registered'),
      details: detailsSchema,
      sample: z.boolean().optional(),
    }),
    z.strictObject({ kind: z.literal('details-changed'), details: detailsSchema }),
    z.strictObject({
      kind: z.literal('record-imported'),
      source: z.enum(['fhir', 'text', 'form']),
      name: z.string().max(300),
      content: z.string().max(longestImport),
      /** The patient of this id in the import; absent where it holds only one. */
      subject: z.string().max(300).optional(),
    }),
    z.strictObject({
      kind: z.literal('statement-made'),
      by: z.enum(['clinician', 'patient']),
      on: dayText,
      says: statementSchema,
      reason: reasonText.optional(),
    }),
    z.strictObject({
      kind: z.literal('question-answered'),
      on: dayText,
      rule: ownId,
      about: z.string().max(500).optional(),
      reply: z.enum(['yes', 'no']),
      /** What was asked: "at least 42 days". The service adds it from the open finding. */
      required: z
        .strictObject({
          relation: z.enum(['at-least', 'at-most', 'below', 'above']),
          value: z.number(),
          unit: z.string().max(100),
        })
        .optional(),
      /** The definition that asked. */
      definition: ownId.optional(),
      reason: reasonText.optional(),
    }),
    z.strictObject({ kind: z.literal('record-corrected'), correction: correctionSchema, reason: reasonText }),
    z.strictObject({
      kind: z.literal('questionnaire-answered'),
      instrument: instrumentId,
      on: dayText,
      by: z.enum(['clinician', 'patient']),
      /** In the order of the form; null where a question was not answered. */
      answers: z.array(points.nullable()).min(1).max(mostItems),
      total: points.nullable(),
    }),
    z.strictObject({
      kind: z.literal('score-recorded'),
      instrument: instrumentId,
      on: dayText,
      value: points,
    }),
    z.strictObject({
      kind: z.literal('option-accepted'),
      option: ownId,
      on: dayText,
      reason: reasonText.optional(),
      regimen: z.string().max(longestReason).optional(),
      nextVisit: dayText.optional(),
    }),
    z.strictObject({ kind: z.literal('option-declined'), option: ownId, on: dayText, reason: reasonText }),
    z.strictObject({
      kind: z.literal('check-done'),
      option: ownId,
      on: dayText,
      /** The sentence of the plan that was ticked off, as it was read. */
      check: checkText,
    }),
    z.strictObject({
      kind: z.literal('followed-up'),
      on: dayText,
      note: z.string().max(longestReason).optional(),
      decision: z.enum(['continue', 'adjust', 'change', 'stop', 'complete']).optional(),
      nextVisit: dayText.optional(),
    }),
    z.strictObject({
      kind: z.literal('event-withdrawn'),
      version: z.number().int().positive(),
      reason: reasonText,
    }),
    z.strictObject({
      kind: z.literal('access-limited'),
      /** Accounts of the care team; null opens the chart to the whole clinic again. */
      team: z.array(z.string().max(100)).max(200).nullable(),
    }),
    z.strictObject({ kind: z.literal('document-made'), document: z.enum(['letter', 'packet', 'handout']) }),
    z.strictObject({ kind: z.literal('patient-erased'), reason: erasureReason }),
  ])
  .meta({ id: 'PatientEvent' })

export type PatientEvent = z.infer<typeof eventSchema>
export type EventKind = PatientEvent['kind']
export type PatientDetails = z.infer<typeof detailsSchema>
export type Correction = z.infer<typeof correctionSchema>

/** Who did it. The name is kept with the account, not with the event. */
export const authorSchema = z.strictObject({
  account: z.string().max(100),
  role: z.enum(['clinician', 'care-manager', 'patient', 'admin', 'system']),
})
export type Author = z.infer<typeof authorSchema>

/** An event of the log, with its place in it. */
export type LoggedEvent = {
  /** 1 for the first event of a patient. */
  readonly version: number
  /** ISO instant of the service. */
  readonly at: string
  readonly author: Author
  readonly event: PatientEvent
}
