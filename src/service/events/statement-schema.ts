/** What a clinician or the patient can state, as it is sent and kept. Dates are written as they are known. */
import { z } from 'zod'
import { statedDate } from '../../units/day.ts'

/** `2019`, `2019-05` or `2019-05-04`. */
export const dateText = z
  .string()
  .max(10)
  .refine((text) => statedDate(text) !== undefined, 'Expected a date: 2019, 2019-05 or 2019-05-04.')
  .meta({ description: 'A date as precisely as it is known: 2019, 2019-05 or 2019-05-04.' })

/** A whole calendar day. */
export const dayText = z
  .string()
  .refine((text) => statedDate(text)?.precision === 'day', 'Expected a day: 2019-05-04.')
  .meta({ format: 'date', description: 'A calendar day, 2019-05-04.' })

/** An id of our own: an agent, a trial, an option, a rule. */
export const ownId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\w./:+@|-]+$/, 'Expected an id of letters, digits and - . / : + @ | _')

const agent = ownId.meta({ description: 'The agent (sertraline), or the id of one trial of it.' })

export const statementSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('adherence'),
      agent,
      value: z.enum(['as-prescribed', 'partial', 'not-taken', 'unknown']),
    }),
    z.strictObject({
      kind: z.literal('outcome'),
      agent,
      value: z.enum(['remission', 'response', 'partial-response', 'non-response', 'worsening']),
    }),
    z.strictObject({
      kind: z.literal('stop-reason'),
      agent,
      value: z.enum(['lack-of-effect', 'intolerance', 'remission', 'patient-choice', 'cost', 'other']),
    }),
    z.strictObject({ kind: z.literal('indication'), agent, value: z.enum(['depression', 'other']) }),
    z.strictObject({ kind: z.literal('episode-start'), value: dateText }),
    z.strictObject({
      kind: z.literal('diagnosis'),
      value: z.enum(['major-depression', 'not-major-depression']),
    }),
    z.strictObject({ kind: z.literal('episode-status'), value: z.enum(['current', 'remitted']) }),
    z.strictObject({ kind: z.literal('fact'), id: ownId, value: z.enum(['present', 'absent']) }),
    z.strictObject({
      kind: z.literal('preference'),
      option: ownId,
      value: z.enum(['wants', 'declines', 'no-access']),
    }),
    z.strictObject({
      kind: z.literal('pregnancy'),
      value: z.enum(['pregnant', 'not-pregnant', 'breastfeeding']),
    }),
    z.strictObject({ kind: z.literal('allergies'), value: z.literal('none-known') }),
    z.strictObject({
      kind: z.literal('measured'),
      loinc: z
        .string()
        .regex(/^\d{1,8}-\d$/, 'Expected a LOINC code: 3016-3.')
        .meta({ description: 'What was measured, as a LOINC code: 3016-3 is TSH.' }),
      value: z.number(),
      unit: z.string().trim().min(1).max(40).optional(),
      referenceHigh: z.number().optional(),
    }),
  ])
  .meta({ id: 'Statement', description: 'One thing that a person states. It is evidence like any other.' })

export type StatedContent = z.infer<typeof statementSchema>
