/**
 * The assessment as a FHIR R4 bundle: a care plan of proposals with its goals, the determination and stages as
 * preliminary observations, what speaks against treatments as detected issues, the open questions, and provenance.
 * Nothing in it is an order: a clinician accepts what becomes one.
 */
import type { Bundle, DetectedIssue, Provenance, QuestionnaireResponse, Resource } from '@medplum/fhirtypes'
import type { AssessedPlan, Assessment } from '../../assessment/result.ts'
import { safeValue } from '../safe-text.ts'
import { ruledOutByReason } from '../shared-sections/ruled-out.ts'
import { worded } from '../worded.ts'
import { entry, type Names, namesOf, text, toEntry, toRecord } from './entries.ts'
import { determinationObservation, stageObservations, triageObservations } from './observations.ts'
import { carePlan, goalResources, recommended, requestFor } from './proposals.ts'

export function toFhir(assessment: Assessment): Bundle {
  const shown = safeValue(worded(assessment))
  const names = namesOf(shown)
  const resources = resourcesOf(shown, names)
  const all: readonly Resource[] = [...resources, provenance(shown, resources, names)]
  return { resourceType: 'Bundle', type: 'collection', timestamp: instant(shown), entry: all.map(entry) }
}

function resourcesOf(assessment: Assessment, names: Names): readonly Resource[] {
  const { plan } = assessment
  return [
    ...triageObservations(assessment, names),
    determinationObservation(assessment, names),
    ...stageObservations(assessment, names),
    ...(plan === undefined ? [] : planResources(assessment, plan, names)),
  ]
}

function planResources(assessment: Assessment, plan: AssessedPlan, names: Names): readonly Resource[] {
  const goals = goalResources(plan, names)
  return [
    carePlan(assessment, plan, goals, names),
    ...goals,
    ...recommended(plan).flatMap((option) => requestFor(option, assessment, names) ?? []),
    ...issues(assessment, plan, names),
    ...questions(assessment, plan, names),
  ]
}

/** The bundle knows a day; FHIR wants a moment. */
function instant({ asOf }: Assessment): string {
  return `${asOf}T00:00:00Z`
}

const severities = { block: 'high', warn: 'moderate', monitor: 'low' } as const

/** What speaks against medicines taken now, and what rules treatments out. */
function issues(
  assessment: Assessment,
  { alerts, options }: AssessedPlan,
  names: Names,
): readonly DetectedIssue[] {
  const ofRegimen = alerts.map(({ rule, medicine, text: words, because, severity, evidence }) =>
    issue(assessment, names, {
      thing: `${rule}|${medicine}`,
      severity: severities[severity],
      detail: `${medicine}: ${words}${because === undefined ? '' : ` (${because})`}`,
      evidence: evidence ?? [],
      rule: rule ?? 'general',
    }),
  )
  const ofOptions = ruledOutByReason(options).map(({ obstacle, names: ruledOut }) =>
    issue(assessment, names, {
      thing: `${obstacle.rule}|${obstacle.text}|${obstacle.because}|${obstacle.until}`,
      severity: 'high',
      detail: `${obstacle.text}${obstacle.because === undefined ? '' : ` (${obstacle.because})`}${obstacle.until === undefined ? '' : ` Until ${obstacle.until}.`} Rules out: ${ruledOut.join(', ')}.`,
      evidence: obstacle.evidence,
      rule: obstacle.rule,
    }),
  )
  return [...ofRegimen, ...ofOptions]
}

type Issue = {
  readonly thing: string
  readonly severity: 'high' | 'moderate' | 'low'
  readonly detail: string
  readonly evidence: readonly string[]
  readonly rule: string
}

function issue(
  { asOf }: Assessment,
  names: Names,
  { thing, severity, detail, evidence, rule }: Issue,
): DetectedIssue {
  return {
    resourceType: 'DetectedIssue',
    id: names.id('DetectedIssue', thing),
    status: 'preliminary',
    code: text(`Nextline rule ${rule}`),
    severity,
    patient: names.subject,
    identifiedDateTime: asOf,
    ...(evidence.length === 0 ? {} : { implicated: [...new Set(evidence)].map(toRecord) }),
    detail,
  }
}

/** What would change the answer or open options, as a form that waits for answers. */
function questions(
  { determination, asOf }: Assessment,
  plan: AssessedPlan,
  names: Names,
): readonly QuestionnaireResponse[] {
  const facts = determination.wouldChange.flatMap((change) => change.facts)
  const asked = new Map([
    ...facts.flatMap(({ rule, about, asks }) =>
      asks === undefined ? [] : [[`${rule}${about === undefined ? '' : `.${about}`}`, asks] as const],
    ),
    ...plan.questions.map(({ id, question }) => [id, question] as const),
  ])
  if (asked.size === 0) return []
  return [
    {
      resourceType: 'QuestionnaireResponse',
      id: names.id('QuestionnaireResponse', 'open-questions'),
      status: 'in-progress',
      subject: names.subject,
      authored: asOf,
      item: [...asked].map(([linkId, words]) => ({ linkId, text: words })),
    },
  ]
}

const assembler = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type'

/** What it was made from: entries of the record, and publications. */
function provenance(assessment: Assessment, resources: readonly Resource[], names: Names): Provenance {
  const { evidence, sources } = assessment
  const entities = [
    ...evidence.map(({ ref }) => toRecord(ref)),
    ...Object.entries(sources).map(([id, { title, reference }]) => ({
      display: `${id}: ${title}. ${reference}`,
    })),
  ]
  return {
    resourceType: 'Provenance',
    id: names.id('Provenance', 'assessment'),
    target: resources.map(({ id }) => toEntry(id ?? '')),
    recorded: instant(assessment),
    activity: text('Assessment of treatment resistance by decision support; to be confirmed by a clinician'),
    agent: [{ type: { coding: [{ system: assembler, code: 'assembler' }] }, who: { display: 'Nextline' } }],
    ...(entities.length === 0
      ? {}
      : { entity: entities.map((what) => ({ role: 'source' as const, what: what as never })) }),
  }
}
