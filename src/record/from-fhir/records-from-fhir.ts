/** FHIR resources of any version and packaging → the records of the patients they are about. */
import type { Day } from '../../units/day.ts'
import type { DataIssue, PatientRecord, Ref } from '../record.ts'
import { endedByDeath, recordAsOf } from '../record-as-of.ts'
import { readAllergy } from './allergy.ts'
import { collectResources } from './collect-resources.ts'
import { readCondition } from './condition.ts'
import { distinct } from './distinct-resources.ts'
import { readFamilyHistory } from './family-history.ts'
import type { FhirDocument } from './fhir-document.ts'
import type { FoundResource } from './found-resource.ts'
import { groupByPatient, type PatientGroup } from './group-by-patient.ts'
import { inheritDoses } from './inherit-doses.ts'
import { IssueLog } from './issue-log.ts'
import { panelsOfLooseItems } from './loose-items.ts'
import { readMedicationAdministration, sumPortions } from './medication-administration.ts'
import { readMedicationDispense } from './medication-dispense.ts'
import { readMedicationRequest } from './medication-request.ts'
import { readMedicationStatement } from './medication-statement.ts'
import { readObservation } from './observation.ts'
import { readPatient } from './patient.ts'
import { readDevice, readEncounter, readProcedure, readServiceRequest } from './procedure.ts'
import { readQuestionnaireResponse } from './questionnaire-response.ts'
import { emptyDraft, type ReadContext, type ResourceReader } from './read-context.ts'
import { reconcileScores } from './reconcile-scores.ts'
import { ReferenceIndex } from './reference-index.ts'
import { settleFilledOrders } from './status-not-known.ts'
import { settleTwoClocks } from './two-clocks.ts'
import { reportUnread } from './unread-types.ts'

/** The resource types we read, of DSTU2, STU3, R4 and R5. */
const readers: ReadonlyMap<string, ResourceReader> = new Map([
  ['MedicationRequest', readMedicationRequest],
  ['MedicationOrder', readMedicationRequest],
  ['MedicationPrescription', readMedicationRequest],
  ['MedicationDispense', readMedicationDispense],
  ['MedicationStatement', readMedicationStatement],
  ['MedicationUsage', readMedicationStatement],
  ['MedicationAdministration', readMedicationAdministration],
  ['Condition', readCondition],
  ['Observation', readObservation],
  ['QuestionnaireResponse', readQuestionnaireResponse],
  ['Procedure', readProcedure],
  ['Encounter', readEncounter],
  ['ServiceRequest', readServiceRequest],
  ['ProcedureRequest', readServiceRequest],
  ['ReferralRequest', readServiceRequest],
  ['DeviceRequest', readServiceRequest],
  ['Device', readDevice],
  ['DeviceUseStatement', readDevice],
  ['DeviceUsage', readDevice],
  ['AllergyIntolerance', readAllergy],
  ['FamilyMemberHistory', readFamilyHistory],
])

export type FhirRecords = {
  readonly records: readonly PatientRecord[]
  /** What concerns no single patient. With exactly one patient it stands in the record instead. */
  readonly dataIssues: readonly DataIssue[]
}

/**
 * Reads all documents together, so that one patient's entries may lie in several files and Bundles.
 * With `asOf`, what lies after that day is left out.
 */
export function recordsFromFhir(documents: readonly FhirDocument[], asOf?: Day): FhirRecords {
  const log = new IssueLog()
  const resources = collectResources(documents, log)
  const index = new ReferenceIndex(resources)
  const { groups, shared } = groupByPatient(resources, index, log)
  reportUnread(
    shared.filter(({ type }) => type !== 'Medication'),
    log,
  )
  const records = groups.map((group) => readGroup(group, index))
  const common = log.issues()
  const [only, another] = records
  const placed =
    only !== undefined && another === undefined && common.length > 0
      ? [{ ...only, dataIssues: [...only.dataIssues, ...common] }]
      : records
  return {
    records: placed.map((record) => {
      const ended = endedByDeath(record)
      return asOf === undefined ? ended : recordAsOf(ended, asOf)
    }),
    dataIssues: placed === records ? common : [],
  }
}

function readGroup(group: PatientGroup, index: ReferenceIndex): PatientRecord {
  const log = new IssueLog()
  const [patientResource] = distinct(group.patients, log)
  const patient = readPatient(group, patientResource, log)
  const context: ReadContext = { draft: emptyDraft(), log, index, born: patient.born, panels: [], single: [] }
  const unread: FoundResource[] = []
  const resources = distinct(group.resources, log)
  for (const resource of resources) {
    const reader = readers.get(resource.type)
    if (reader) reader(resource, context)
    else unread.push(resource)
  }
  reportUnread(unread, log)
  finish(context, resources)
  const { exposures, conditions, measurements, procedures, allergies, familyHistory, pregnancies, origins } =
    context.draft
  return {
    patient,
    exposures,
    conditions,
    measurements,
    procedures,
    allergies,
    familyHistory,
    pregnancies,
    origins,
    statements: [],
    dataIssues: log.issues(),
  }
}

/** What can only be settled once everything of a patient is read. */
function finish(context: ReadContext, resources: readonly FoundResource[]): void {
  const { draft, log, panels } = context
  panels.push(...panelsOfLooseItems(context))
  if (panels.length > 0) {
    reconcileScores(context, new Map<Ref, FoundResource>(resources.map((each) => [each.ref, each])))
  }
  sumPortions(draft.exposures)
  inheritDoses(draft.exposures)
  settleFilledOrders(draft.exposures)
  settleTwoClocks(draft.exposures, log)
}
