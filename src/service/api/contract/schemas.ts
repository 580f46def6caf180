/** The shapes that the API sends and takes. Clients import the types. */
import { z } from 'zod'
import type { LeanAssessment } from '../../../assessment/lean.ts'
import {
  authorSchema,
  checkText,
  correctionSchema,
  detailsSchema,
  erasureReason,
  eventSchema,
  reasonText,
} from '../../events/patient-event.ts'
import { dayText, ownId, statementSchema } from '../../events/statement-schema.ts'

export const roleSchema = z.enum(['clinician', 'care-manager', 'patient', 'admin'])

const instant = z.string().meta({ format: 'date-time' })
const passwordText = z.string().min(12, 'A password has at least 12 characters.').max(200)
const givenPassword = z.string().min(1).max(200)
const accountName = z.string().trim().toLowerCase().min(3).max(200)

/** The same as `nextline assess --format json` prints; `schema/assessment.schema.json`. */
export const assessmentSchema = z.custom<LeanAssessment>().meta({ id: 'Assessment' })

export const accountSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'The name to sign in with, mostly an email address.' }),
    displayName: z.string(),
    roles: z.array(roleSchema),
    clinics: z.array(z.string()),
    disabled: z.boolean(),
    passkeys: z.number().int(),
    hasPassword: z.boolean(),
  })
  .meta({ id: 'Account' })

export const sessionSchema = z
  .object({
    account: z.object({
      id: z.string(),
      displayName: z.string(),
      roles: z.array(roleSchema),
      clinics: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    /** Where a patient is signed in. */
    patient: z.string().nullable(),
    mustChangePassword: z.boolean(),
    expiresAt: instant,
  })
  .meta({ id: 'Session' })

export const signInBody = z.strictObject({ name: accountName, password: givenPassword })
export const changePasswordBody = z.strictObject({ current: givenPassword, next: passwordText })
export const newAccountBody = z.strictObject({
  name: accountName,
  displayName: z.string().trim().min(1).max(200),
  roles: z.array(roleSchema.exclude(['patient'])).min(1),
  clinics: z.array(z.string().max(100)).min(1),
})
export const changedAccountBody = z.strictObject({
  displayName: z.string().trim().min(1).max(200).optional(),
  roles: z
    .array(roleSchema.exclude(['patient']))
    .min(1)
    .optional(),
  clinics: z.array(z.string().max(100)).min(1).optional(),
  disabled: z.boolean().optional(),
})
export const oneTimePassword = z.object({
  account: accountSchema,
  oneTimePassword: z.string().meta({ description: 'Shown once; to be changed at the first sign-in.' }),
})

export const clinicSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Clinic' })

export const scorePoint = z.object({ instrument: z.string(), on: z.string(), value: z.number() })

export const caseloadRow = z
  .object({
    id: z.string(),
    version: z.number().int(),
    clinic: z.string(),
    name: z.string(),
    born: z.string().nullable(),
    sample: z.boolean(),
    /** Whether this is treatment-resistant under the default definition. */
    answer: z.enum(['yes', 'no', 'unknown']),
    adequateFailedTrials: z.object({ certain: z.number(), possible: z.number() }),
    episode: z.enum(['current', 'remitted', 'unknown']),
    latestScore: scorePoint
      .extend({ name: z.string(), band: z.string().nullable(), remission: z.boolean() })
      .nullable(),
    /** Totals of the instrument of the latest score, in order of time, for a small chart. */
    scores: z.array(scorePoint),
    trend: z.enum(['better', 'same', 'worse', 'unknown']),
    risk: z.object({
      level: z.string(),
      message: z.string(),
      dispositionRequired: z.boolean(),
      /** Positive answers and other signs that nobody has settled yet, in words. */
      open: z.array(z.string()),
    }),
    currentOptions: z.array(z.string()),
    /** What is due next, the most overdue first. */
    due: z.array(
      z.object({
        what: z.enum(['visit', 'score', 'disposition', 'screening']),
        on: z.string(),
        overdue: z.boolean(),
      }),
    ),
    lastEventAt: instant,
  })
  .meta({ id: 'CaseloadRow' })

const eventRequired = z
  .object({
    relation: z.enum(['at-least', 'at-most', 'below', 'above']),
    value: z.number(),
    unit: z.string(),
  })
  .optional()
  .meta({ description: 'What was asked: at least 42 days.' })

const logged = { version: z.number().int(), at: instant, author: authorSchema }

export const patientPage = z
  .object({
    id: z.string(),
    version: z.number().int().meta({ description: 'Send it as If-Match: "version" with the next change.' }),
    clinic: z.string(),
    sample: z.boolean(),
    team: z.array(z.string()).nullable(),
    details: detailsSchema,
    assessment: assessmentSchema,
    imports: z.array(
      z.object({
        ...logged,
        source: z.enum(['fhir', 'text', 'form']),
        name: z.string(),
        withdrawn: z.boolean(),
      }),
    ),
    statements: z.array(
      z.object({
        ...logged,
        by: z.enum(['clinician', 'patient']),
        on: z.string(),
        says: statementSchema,
        reason: z.string().optional(),
      }),
    ),
    answers: z.array(
      z.object({
        ...logged,
        on: z.string(),
        rule: z.string(),
        about: z.string().optional(),
        reply: z.enum(['yes', 'no']),
        required: eventRequired,
        definition: z.string().optional().meta({ description: 'The definition that asked.' }),
        reason: z.string().optional(),
      }),
    ),
    corrections: z.array(z.object({ ...logged, correction: correctionSchema, reason: z.string() })),
    decisions: z.array(
      z.object({
        ...logged,
        option: z.string(),
        decision: z.enum(['accepted', 'declined']),
        on: z.string(),
        reason: z.string().optional(),
        regimen: z.string().optional(),
        nextVisit: z.string().optional(),
      }),
    ),
    checks: z
      .array(z.object({ ...logged, option: z.string(), on: z.string(), check: z.string() }))
      .meta({ description: 'What was checked before an accepted option is started.' }),
    questionnaires: z.array(
      z.object({
        ...logged,
        instrument: z.string(),
        on: z.string(),
        by: z.enum(['clinician', 'patient']),
        answers: z.array(z.number().nullable()),
        total: z.number().nullable(),
      }),
    ),
    followUps: z.array(
      z.object({
        ...logged,
        on: z.string(),
        note: z.string().optional(),
        decision: z.string().optional(),
        nextVisit: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'PatientPage' })

export const registerBody = z.strictObject({ clinic: z.string().max(100), details: detailsSchema })

export const importBody = z
  .strictObject({
    source: z.enum(['fhir', 'text', 'form']),
    name: z.string().trim().max(300).default('pasted'),
    content: z
      .string()
      .min(1)
      .max(20_000_000)
      .meta({ description: 'FHIR as JSON or NDJSON, a history, or the form as JSON.' }),
    subject: z
      .string()
      .max(300)
      .optional()
      .meta({ description: 'Which patient of the import, if it holds several.' }),
  })
  .meta({ id: 'Import' })

export const statementBody = z.strictObject({
  says: statementSchema,
  reason: reasonText.optional(),
  on: dayText.optional(),
})
export const answerBody = z
  .strictObject({
    rule: ownId,
    about: z.string().max(500).optional(),
    reply: z.enum(['yes', 'no']),
    reason: reasonText.optional(),
    definition: ownId
      .optional()
      .meta({ description: 'The definition that asked, if it is not the default one.' }),
  })
  .meta({ id: 'AnswerToQuestion', description: 'rule and about as in determination.wouldChange[].facts[].' })
export const correctionBody = z.strictObject({ correction: correctionSchema, reason: reasonText })
export const decisionBody = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accepted'),
    option: ownId,
    reason: reasonText.optional(),
    regimen: z.string().max(2000).optional(),
    nextVisit: dayText.optional(),
  }),
  z.strictObject({ decision: z.literal('declined'), option: ownId, reason: reasonText }),
])
export const checkBody = z.strictObject({
  option: ownId.meta({ description: 'An accepted option.' }),
  check: checkText.meta({ description: 'The sentence of the plan that was ticked off.' }),
  on: dayText.optional(),
})
export const questionnaireBody = z
  .strictObject({
    instrument: z.string().max(50),
    answers: z.array(z.number().min(0).max(1000).nullable()).min(1).max(60),
    on: dayText.optional(),
  })
  .meta({ id: 'AnsweredQuestionnaire' })
export const scoreBody = z.strictObject({
  instrument: z.string().max(50),
  value: z.number(),
  on: dayText.optional(),
})
export const followUpBody = z.strictObject({
  note: z.string().max(2000).optional(),
  decision: z.enum(['continue', 'adjust', 'change', 'stop', 'complete']).optional(),
  nextVisit: dayText.optional(),
  on: dayText.optional(),
})
export const withdrawalBody = z.strictObject({ version: z.number().int().positive(), reason: reasonText })
export const teamBody = z.strictObject({ team: z.array(z.string().max(100)).max(200).nullable() })
export const eraseBody = z.strictObject({
  reason: erasureReason,
  name: z.string().max(200).meta({ description: 'The name of the patient, typed again.' }),
})

export const eventLog = z
  .object({
    patient: z.string(),
    version: z.number().int(),
    intact: z.boolean().meta({ description: 'Whether every event fits the chain of hashes.' }),
    events: z.array(
      z.object({
        ...logged,
        authorName: z.string(),
        withdrawnBy: z.number().int().nullable(),
        hash: z.string(),
        event: eventSchema,
      }),
    ),
  })
  .meta({ id: 'EventLog' })

export const intakeLink = z
  .object({
    code: z.string().meta({ description: 'Shown once.' }),
    path: z.string().meta({ description: 'The page with the code behind #, where no server logs it.' }),
    expiresAt: instant,
    needsBirthDate: z.boolean(),
  })
  .meta({ id: 'IntakeLink' })
export const intakeLinkBody = z.strictObject({
  instruments: z.array(z.string().max(50)).max(12).default(['phq-9', 'gad-7']),
  history: z.boolean().default(true).meta({ description: 'Ask for the treatment history too.' }),
})
export const intakeSignInBody = z.strictObject({ code: z.string().min(6).max(100), born: dayText.optional() })

export const crisisContact = z.object({ name: z.string(), how: z.string() })

export const intakeState = z
  .object({
    instruments: z.array(z.string()),
    history: z.boolean(),
    done: z.array(z.string()).meta({ description: 'Instruments that were handed in, and "history".' }),
    draft: z
      .unknown()
      .meta({ description: 'What the page last kept with PUT /api/intake/draft; null at first.' }),
    language: z.enum(['en', 'es']),
    crisisContacts: z.array(crisisContact),
  })
  .meta({ id: 'IntakeState' })

export const handedIn = z
  .object({
    done: z.array(z.string()),
    /** Show the help numbers before anything else. */
    helpFirst: z.boolean(),
    crisisContacts: z.array(crisisContact),
  })
  .meta({ id: 'HandedIn' })

export const assessmentsResult = z
  .object({
    assessments: z.array(assessmentSchema),
    problems: z.array(z.string()).meta({ description: 'What could not be used, and what to do.' }),
  })
  .meta({ id: 'Assessments' })

export const accessEntry = z.object({
  at: instant,
  account: z.string(),
  action: z.string().meta({ description: 'The operation, as named in this document.' }),
  patient: z.string().nullable(),
  about: z.string().nullable().meta({ description: 'The account that an admin made or changed.' }),
  outcome: z.enum(['allowed', 'refused']),
})

export const problemSchema = z
  .object({
    type: z
      .string()
      .meta({ description: 'about:blank, or the kind of problem: urn:nextline:problem:version-conflict' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    /** What is wrong with which value of the request. */
    errors: z.array(z.object({ at: z.string(), problem: z.string() })).optional(),
    /** At a conflict: the version the chart has now, and what happened since. */
    version: z.number().int().optional(),
    since: z.array(z.object({ ...logged, kind: z.string() })).optional(),
    /** Of an import with several patients: which there are, to choose one as `subject`. */
    patients: z.array(z.object({ subject: z.string(), entries: z.number().int() })).optional(),
  })
  .meta({ id: 'Problem' })

export type CaseloadRow = z.infer<typeof caseloadRow>
export type PatientPage = z.infer<typeof patientPage>
export type SessionInfo = z.infer<typeof sessionSchema>
export type AccountInfo = z.infer<typeof accountSchema>
export type EventLog = z.infer<typeof eventLog>
export type IntakeState = z.infer<typeof intakeState>
export type HandedIn = z.infer<typeof handedIn>
export type ApiProblem = z.infer<typeof problemSchema>
export type AssessmentsResult = z.infer<typeof assessmentsResult>
