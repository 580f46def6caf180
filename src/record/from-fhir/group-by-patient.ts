/** Sorts the resources of the input by the patient they are about. */
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import { asReference, containedIn, type ReferenceIndex, refOf } from './reference-index.ts'

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
  const others: { readonly resource: FoundResource; readonly key: string }[] = []
  const patients = resources.filter(({ type }) => type === 'Patient')
  const twins = differentPeopleOfOneId(patients)
  const keyOf = (patient: FoundResource) => withFile(patientId(patient), patient, twins)
  const subjects = new Subjects(patients, index, () => byIdentifier(patients, keyOf))

  for (const patient of patients) groupOf(groups, keyOf(patient), patientId(patient)).patients.push(patient)
  for (const resource of resources) {
    if (resource.type === 'Patient') continue
    if (aboutNobody.has(resource.type)) {
      shared.push(resource)
      continue
    }
    const id = subjects.of(resource.json)
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

/** The patients by the numbers that they are known by, such as that of the hospital. */
function byIdentifier(
  patients: readonly FoundResource[],
  keyOf: (patient: FoundResource) => string,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const patient of patients) {
    for (const identifier of asObjects(patient.json.identifier)) {
      const value = asText(identifier.value)
      if (value !== undefined) known.set(value, keyOf(patient))
    }
  }
  return known
}

const nobody: ReadonlySet<string> = new Set()

/** Ids under which different files describe different people. */
function differentPeopleOfOneId(patients: readonly FoundResource[]): ReadonlySet<string> {
  if (patients.length <= 1) return nobody
  const first = new Map<string, FoundResource>()
  const twins = new Set<string>()
  for (const resource of patients) {
    const id = patientId(resource)
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, resource)
    else if (earlier.file !== resource.file && differentPeople(earlier.json, resource.json)) twins.add(id)
  }
  return twins
}

function differentPeople(a: JsonObject, b: JsonObject): boolean {
  return ['birthDate', 'gender'].some((field) => {
    const left = asText(a[field])
    const right = asText(b[field])
    return left !== undefined && right !== undefined && !left.startsWith(right) && !right.startsWith(left)
  })
}

type Identifiers = ReadonlyMap<string, string>

/** The ids of the patients that resources are about. Nearly always it is the patient of the resource before. */
class Subjects {
  readonly #patients: readonly FoundResource[]
  readonly #index: ReferenceIndex
  readonly #readIdentifiers: () => Identifiers
  readonly #known = new Map<string, string | undefined>()
  #identifiers: Identifiers | undefined
  #lastReference: string | undefined
  #lastId: string | undefined

  constructor(patients: readonly FoundResource[], index: ReferenceIndex, readIdentifiers: () => Identifiers) {
    this.#patients = patients
    this.#index = index
    this.#readIdentifiers = readIdentifiers
  }

  of(json: JsonObject): string | undefined {
    const subject = subjectOf(json)
    if (subject === undefined) return undefined
    const reference = asReference(subject)
    if (reference === undefined) {
      const identifier = asText(asObject(asObject(subject)?.identifier)?.value)
      return identifier === undefined ? undefined : this.#identified(identifier)
    }
    if (reference.startsWith('#')) return this.#contained(json, reference)
    if (reference !== this.#lastReference) {
      this.#lastId = this.#referred(reference)
      this.#lastReference = reference
    }
    return this.#lastId
  }

  #referred(reference: string): string | undefined {
    if (!this.#known.has(reference)) this.#known.set(reference, this.#followed(reference))
    return this.#known.get(reference)
  }

  #followed(reference: string): string | undefined {
    const [only, another] = this.#patients
    if (only !== undefined && another === undefined && reference === only.ref) return patientId(only)
    const conditional = reference.startsWith('Patient?') ? identifierAsked.exec(reference) : null
    if (conditional?.[1] !== undefined)
      return this.#identified(conditional[1].slice(conditional[1].lastIndexOf('|') + 1))
    const target = this.#index.byUrl(reference)
    if (target?.type === 'Patient') return patientId(target)
    const ref = refOf(reference, 'Patient')
    return ref.startsWith('Patient/') ? ref.slice('Patient/'.length) : ref
  }

  #contained(json: JsonObject, reference: string): string | undefined {
    for (const identifier of asObjects(containedIn(json, reference)?.identifier)) {
      const value = asText(identifier.value)
      if (value !== undefined) return this.#identified(value)
    }
    return undefined
  }

  #identified(value: string): string {
    this.#identifiers ??= this.#readIdentifiers()
    return this.#identifiers.get(value) ?? value
  }
}

/** A reference may ask for the patient with a number in place of naming one. */
const identifierAsked = /^Patient\?(?:.*&)?identifier=([^&]+)/

/** Whom a resource is about, in the fields of its type. */
function subjectOf({ subject, patient, beneficiary, individual, for: whom }: JsonObject): unknown {
  if (subject !== undefined) return subject
  if (patient !== undefined) return patient
  if (beneficiary !== undefined) return beneficiary
  return individual === undefined ? whom : individual
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
