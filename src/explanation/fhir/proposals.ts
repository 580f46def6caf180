/** What the plan recommends as requests with the intent of a proposal, and the care plan that holds them. */
import type { CarePlan, CarePlanActivity, Goal, MedicationRequest, ServiceRequest } from '@medplum/fhirtypes'
import type { AssessedPlan, Assessment } from '../../assessment/result.ts'
import { instruments } from '../../knowledge/instruments/index.ts'
import { ingredient } from '../../knowledge/medicines/index.ts'
import { type OptionModality, optionById } from '../../knowledge/options/index.ts'
import type { PlanOption } from '../../plan/index.ts'
import { type Names, text, toEntry } from './entries.ts'

/** What the plan recommends; the rest is for the conversation, not for the order list. */
export function recommended({ options }: AssessedPlan): readonly PlanOption[] {
  return options.filter(({ status, supportive }) => status === 'recommended' && !supportive)
}

export type Request = ServiceRequest | MedicationRequest

const ordered: ReadonlySet<OptionModality> = new Set([
  'neuromodulation',
  'psychotherapy',
  'rapid-acting',
  'substance-use',
])

/** A medicine or a service that somebody can order; everything else is an activity in words. */
export function requestFor(option: PlanOption, { asOf }: Assessment, names: Names): Request | undefined {
  const agents = optionById(option.id)?.agents ?? []
  if (agents.length > 0) return medicationRequest(option, agents, asOf, names)
  return ordered.has(option.modality) ? serviceRequest(option, asOf, names) : undefined
}

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'

function medicationRequest(
  option: PlanOption,
  agents: readonly string[],
  asOf: string,
  names: Names,
): MedicationRequest {
  const coding = agents.flatMap((id) => {
    const found = ingredient(id)
    return found?.rxcui === undefined ? [] : [{ system: rxnorm, code: found.rxcui, display: found.name }]
  })
  return {
    resourceType: 'MedicationRequest',
    id: names.id('MedicationRequest', option.id),
    status: 'draft',
    intent: 'proposal',
    medicationCodeableConcept: { ...(coding.length === 0 ? {} : { coding }), text: option.name },
    subject: names.subject,
    authoredOn: asOf,
    reasonCode: [reason],
    ...(option.regimen.length === 0
      ? {}
      : { dosageInstruction: option.regimen.map((each) => ({ text: each.text })) }),
    note: notesOf(option),
  }
}

function serviceRequest(option: PlanOption, asOf: string, names: Names): ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    id: names.id('ServiceRequest', option.id),
    status: 'draft',
    intent: 'proposal',
    code: text(option.name),
    subject: names.subject,
    authoredOn: asOf,
    reasonCode: [reason],
    note: notesOf(option),
  }
}

const reason = text('Major depressive disorder, inadequate response to treatment')

function notesOf({ reasons, checks, judge, cautions }: PlanOption): { text: string }[] {
  return [
    'Proposal of a decision support tool; a clinician decides.',
    ...reasons.map((each) => each.text),
    ...checks.map((each) => `Check: ${each.text}`),
    `To judge: ${judge.text}`,
    ...cautions.map((each) => `Caution: ${each.text}`),
  ].map((words) => ({ text: words }))
}

const phq9 = '44261-6'

/** The aims of the plan; remission has a target on the scale. */
export function goalResources({ goals }: AssessedPlan, names: Names): readonly Goal[] {
  return goals.map(({ id, text: words }) => ({
    resourceType: 'Goal',
    id: names.id('Goal', id),
    lifecycleStatus: 'proposed',
    description: text(words),
    subject: names.subject,
    ...(id === 'remission' ? { target: [remissionTarget()] } : {}),
  }))
}

function remissionTarget(): NonNullable<Goal['target']>[number] {
  const most = instruments['phq-9'].remissionAtMost?.value
  const measure = { coding: [{ system: 'http://loinc.org', code: phq9 }], text: 'PHQ-9 total score' }
  return most === undefined
    ? { measure }
    : {
        measure,
        detailQuantity: {
          value: most,
          comparator: '<=',
          unit: '{score}',
          system: 'http://unitsofmeasure.org',
          code: '{score}',
        },
      }
}

export function carePlan(
  assessment: Assessment,
  plan: AssessedPlan,
  goals: readonly Goal[],
  names: Names,
): CarePlan {
  const activity = recommended(plan).map((option) => activityOf(option, assessment, names))
  return {
    resourceType: 'CarePlan',
    id: names.id('CarePlan', 'plan'),
    status: 'draft',
    intent: 'proposal',
    title: 'Next steps in depression',
    description:
      'Proposed by a decision support tool from the record; a clinician accepts, edits or rejects it.',
    subject: names.subject,
    created: assessment.asOf,
    goal: goals.map(({ id }) => toEntry(id ?? '')),
    ...(activity.length === 0 ? {} : { activity }),
    note: plan.monitoring.map((each) => ({ text: each.text })),
  }
}

function activityOf(option: PlanOption, assessment: Assessment, names: Names): CarePlanActivity {
  const request = requestFor(option, assessment, names)
  if (request !== undefined) return { reference: toEntry(request.id ?? '', option.name) }
  const words = [option.name, ...option.regimen.map((each) => each.text)].join(' ')
  return { detail: { status: 'not-started', description: words } }
}
