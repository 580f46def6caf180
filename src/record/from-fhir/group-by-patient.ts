/** Sorts the resources of the input by the patient they are about. */
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import { type JsonObject, objectAt, objectsAt, textAt } from './json.ts'
import { containedIn, type ReferenceIndex, referenceAt, refOf } from './reference-index.ts'

export type PatientGroup = {
  readonly id: string
  /** The Patient resources: none, one, or several versions of one. */
  readonly patients: FoundResource[]
  readonly resources: FoundResource[]
}

/** Resources that are evidence on their own: they make a patient known even where no Patient resource is delivered. */
const makesPatientKnown: ReadonlySet<string> = new Set([
  'MedicationRequest',
  'MedicationOrder',
  'MedicationPrescription',
  'MedicationDispense',
  'MedicationStatement',
  'MedicationUsage',
  'MedicationAdministration',
  'Condition',
  'Observation',
  'QuestionnaireResponse',
  'Procedure',
])

/** Resources that are about nobody in particular. */
const aboutNobody: ReadonlySet<string> = new Set([
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'HealthcareService',
  'Questionnaire',
  'Measure',
  'Library',
  'ValueSet',
  'CodeSystem',
  'StructureDefinition',
  'OperationOutcome',
  'Substance',
  'Binary',
  'Endpoint',
])

export type Grouping = { readonly groups: readonly PatientGroup[]; readonly shared: readonly FoundResource[] }

/** The subject of a resource can also be a Group, a Device, a Location. */
const otherSubject = /^[A-Z][A-Za-z]+\//

const unstated = 'unstated'

/**
 * One group per patient, in order of appearance, and what belongs to nobody in particular. A resource that names
 * no patient belongs to the only one there is; where there are several it is set aside.
 */
export function groupByPatient(
  resources: readonly FoundResource[],
  index: ReferenceIndex,
  log: IssueLog,
): Grouping {
  const groups = new Map<string, PatientGroup>()
  const shared: FoundResource[] = []
  const unnamed: FoundResource[] = []
  const identifiers = new Map<string, string>()
  const others: { readonly resource: FoundResource; readonly key: string }[] = []
  const twins = differentPeopleOfOneId(resources)
  const subjects = new Map<string, string | undefined>()

  for (const resource of resources) {
    if (resource.type !== 'Patient') continue
    const key = withFile(patientId(resource), resource, twins)
    groupOf(groups, key, patientId(resource)).patients.push(resource)
    for (const identifier of objectsAt(resource.json, 'identifier')) {
      const value = textAt(identifier, 'value')
      if (value !== undefined) identifiers.set(value, key)
    }
  }
  for (const resource of resources) {
    if (resource.type === 'Patient') continue
    if (aboutNobody.has(resource.type)) {
      shared.push(resource)
      continue
    }
    const id = subjectOf(resource, index, identifiers, subjects)
    if (id === undefined) unnamed.push(resource)
    else {
      const key = withFile(id, resource, twins)
      const known = groups.get(key)
      if (known) known.resources.push(resource)
      else if (makesPatientKnown.has(resource.type) && !otherSubject.test(id)) {
        groupOf(groups, key, id).resources.push(resource)
      } else others.push({ resource, key })
    }
  }
  for (const { resource, key } of others) {
    const group = groups.get(key)
    if (group) group.resources.push(resource)
    else {
      log.count(
        `${resource.ref} about ${key}`,
        `${resource.type} about somebody of whom the input holds nothing else.`,
        'Set aside; it belongs to no patient of the input.',
      )
    }
  }
  for (const id of twins) {
    log.report(
      `Patient/${id}`,
      'Two Patient resources have this id and different birth dates or sexes.',
      'They are kept apart as different people, each with the entries of its own file.',
    )
  }
  placeUnnamed(unnamed, groups, log)
  return { groups: [...groups.values()], shared }
}

function groupOf(groups: Map<string, PatientGroup>, key: string, id: string): PatientGroup {
  const known = groups.get(key)
  if (known) return known
  const made: PatientGroup = { id, patients: [], resources: [] }
  groups.set(key, made)
  return made
}

function patientId(resource: FoundResource): string {
  return resource.id ?? resource.ref
}

function withFile(id: string, resource: FoundResource, twins: ReadonlySet<string>): string {
  return twins.has(id) ? `${id} in ${resource.file}` : id
}

/** Ids under which different files describe different people. */
function differentPeopleOfOneId(resources: readonly FoundResource[]): ReadonlySet<string> {
  const first = new Map<string, FoundResource>()
  const twins = new Set<string>()
  for (const resource of resources) {
    if (resource.type !== 'Patient') continue
    const id = patientId(resource)
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, resource)
    else if (earlier.file !== resource.file && differentPeople(earlier.json, resource.json)) twins.add(id)
  }
  return twins
}

function differentPeople(a: JsonObject, b: JsonObject): boolean {
  return ['birthDate', 'gender'].some((field) => {
    const left = textAt(a, field)
    const right = textAt(b, field)
    return left !== undefined && right !== undefined && !left.startsWith(right) && !right.startsWith(left)
  })
}

/** The id of the patient a resource is about. Nearly all references of an input are one and the same: `known`. */
function subjectOf(
  resource: FoundResource,
  index: ReferenceIndex,
  identifiers: ReadonlyMap<string, string>,
  known: Map<string, string | undefined>,
): string | undefined {
  const { json } = resource
  const field = subjectFields.find((each) => json[each] !== undefined)
  if (field === undefined) return undefined
  const reference = referenceAt(json, field)
  if (reference === undefined) {
    const identifier = textAt(objectAt(objectAt(json, field), 'identifier'), 'value')
    return identifier === undefined ? undefined : (identifiers.get(identifier) ?? identifier)
  }
  if (reference.startsWith('#')) return containedPatient(json, reference, identifiers)
  if (!known.has(reference)) known.set(reference, referredPatient(reference, index, identifiers))
  return known.get(reference)
}

function referredPatient(
  reference: string,
  index: ReferenceIndex,
  identifiers: ReadonlyMap<string, string>,
): string | undefined {
  const conditional = /^Patient\?(?:.*&)?identifier=([^&]+)/.exec(reference)
  if (conditional?.[1] !== undefined) {
    const value = conditional[1].slice(conditional[1].lastIndexOf('|') + 1)
    return identifiers.get(value) ?? value
  }
  const target = index.byUrl.get(reference)
  if (target?.type === 'Patient') return patientId(target)
  const ref = refOf(reference, 'Patient')
  return ref.startsWith('Patient/') ? ref.slice('Patient/'.length) : ref
}

const subjectFields = ['subject', 'patient', 'beneficiary', 'individual', 'for'] as const

function containedPatient(
  json: JsonObject,
  reference: string,
  identifiers: ReadonlyMap<string, string>,
): string | undefined {
  const contained = containedIn(json, reference)
  for (const identifier of objectsAt(contained, 'identifier')) {
    const value = textAt(identifier, 'value')
    if (value !== undefined) return identifiers.get(value) ?? value
  }
  return undefined
}

function placeUnnamed(
  unnamed: readonly FoundResource[],
  groups: Map<string, PatientGroup>,
  log: IssueLog,
): void {
  if (unnamed.length === 0) return
  if (groups.size === 0 && unnamed.some((resource) => makesPatientKnown.has(resource.type))) {
    groupOf(groups, unstated, unstated)
  }
  const [only, another] = [...groups.values()]
  for (const resource of unnamed) {
    if (only === undefined || another !== undefined) {
      log.count(
        resource.ref,
        `${resource.type} names no patient, and the input holds several or none.`,
        'Set aside.',
      )
    } else {
      only.resources.push(resource)
      if (!makesPatientKnown.has(resource.type)) continue
      log.count(
        resource.ref,
        'Names no patient.',
        'Taken to be about the only patient of the input; check that it is.',
      )
    }
  }
}
