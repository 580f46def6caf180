/**
 * Invented FHIR bundles of a chosen size, made as hospital systems export them: one patient's psychiatry among much
 * else. Each resource carries what exports carry beside the clinical facts (profile, identifiers, encounter, people),
 * and is no larger than resources of its type are on average in the public samples of Synthea and SMART Health IT.
 */

type Json = Readonly<Record<string, unknown>>

const agents: readonly { readonly rxcui: string; readonly name: string }[] = [
  { rxcui: '312941', name: 'sertraline 50 MG Oral Tablet' },
  { rxcui: '313583', name: 'venlafaxine 75 MG Extended Release Oral Capsule' },
  { rxcui: '314111', name: 'mirtazapine 30 MG Oral Tablet' },
]

/** An order, two fills and two scores take this much; a small record holds fewer courses. */
const bytesPerCourse = 8000

/** A bundle of about this many bytes, indented as servers send it. */
export function inventedBundle(bytes: number): string {
  const courses = agents.slice(0, Math.max(1, Math.floor(bytes / bytesPerCourse)))
  const entries: Json[] = [entry(patient), entry(depression), ...courses.flatMap(course)]
  let size = JSON.stringify(bundle(entries), null, 2).length
  for (let index = 0; size < bytes; index++) {
    const next = entry(others[index % others.length]?.(index) ?? {})
    // Its own lines are indented by two levels more inside the bundle.
    size += JSON.stringify([[next]], null, 2).length
    if (size < bytes) entries.push(next)
  }
  return JSON.stringify(bundle(entries), null, 2)
}

function bundle(entries: readonly Json[]): Json {
  return { resourceType: 'Bundle', id: uuid(0), type: 'collection', total: entries.length, entry: entries }
}

function entry(resource: Json): Json {
  return {
    fullUrl: `https://ehr.example.org/fhir/r4/${String(resource.resourceType)}/${String(resource.id)}`,
    resource,
  }
}

/** An id as servers give them, the same in every run. */
function uuid(number: number): string {
  return `5f2c81d0-${((number * 7919) % 65536).toString(16).padStart(4, '0')}-4a1b-9c3d-${number.toString(16).padStart(12, '0')}`
}

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition'

/** What a server writes at the head of a resource. */
function head(resourceType: string, number: number, profile: string): Json {
  return {
    resourceType,
    id: uuid(number),
    meta: {
      lastUpdated: '2024-05-30T04:12:51.337+00:00',
      profile: [`${usCore}/${profile}`],
    },
  }
}

function identifier(number: number): Json {
  return {
    use: 'usual',
    system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.798268',
    value: String(10_000_000 + number),
  }
}

const patientId = uuid(1)
const subject = { reference: `Patient/${patientId}` }

function encounterOf(number: number): Json {
  return { reference: `Encounter/${uuid(500_000 + number)}` }
}

const practitioner = {
  reference: `Practitioner/${uuid(2)}`,
  display: 'Example, Grace, MD',
}

function coding(system: string, code: string, display: string): Json {
  return { system, code, display }
}

/** A category or status: only its code, as most servers give it. */
function coded(system: string, code: string): Json {
  return { coding: [{ system, code }] }
}

function concept(system: string, code: string, display: string): Json {
  return { coding: [coding(system, code, display)], text: display }
}

const terminology = 'http://terminology.hl7.org/CodeSystem'

const patient: Json = {
  ...head('Patient', 1, 'us-core-patient'),
  extension: [
    {
      url: `${usCore}/us-core-race`,
      extension: [
        { url: 'ombCategory', valueCoding: coding('urn:oid:2.16.840.1.113883.6.238', '2106-3', 'White') },
        { url: 'text', valueString: 'White' },
      ],
    },
    { url: `${usCore}/us-core-birthsex`, valueCode: 'F' },
  ],
  identifier: [
    identifier(1),
    { use: 'official', system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-00-0000' },
  ],
  active: true,
  name: [{ use: 'official', text: 'Ada Example', family: 'Example', given: ['Ada'] }],
  telecom: [
    { system: 'phone', value: '555-555-0100', use: 'home' },
    { system: 'email', value: 'ada@example.org' },
  ],
  gender: 'female',
  birthDate: '1980-04-02',
  deceasedBoolean: false,
  address: [
    {
      use: 'home',
      line: ['1 Example Street'],
      city: 'Example',
      state: 'MA',
      postalCode: '00000',
      country: 'US',
    },
  ],
  maritalStatus: concept(`${terminology}/v3-MaritalStatus`, 'M', 'Married'),
  communication: [{ language: concept('urn:ietf:bcp:47', 'en', 'English'), preferred: true }],
  generalPractitioner: [practitioner],
}

const depression: Json = {
  ...head('Condition', 3, 'us-core-condition-problems-health-concerns'),
  clinicalStatus: coded(`${terminology}/condition-clinical`, 'active'),
  verificationStatus: coded(`${terminology}/condition-ver-status`, 'confirmed'),
  category: [coded(`${terminology}/condition-category`, 'problem-list-item')],
  code: concept(
    'http://hl7.org/fhir/sid/icd-10-cm',
    'F33.1',
    'Major depressive disorder, recurrent, moderate',
  ),
  subject,
  onsetDateTime: '2023-01-10',
  recordedDate: '2023-01-10',
}

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const ucum = 'http://unitsofmeasure.org'
const days = (value: number): Json => ({ value, unit: 'days', system: ucum, code: 'd' })
const tablets = (value: number): Json => ({ value, unit: 'tablet', system: ucum, code: '{tablet}' })

/** An order, two fills and two scores. */
function course(agent: { readonly rxcui: string; readonly name: string }, index: number): readonly Json[] {
  const month = (offset: number) => `2023-${String(2 + index * 3 + offset).padStart(2, '0')}`
  const number = 10 + index * 10
  const medicine = concept(rxnorm, agent.rxcui, agent.name)
  const fills = [0, 1].map((offset) => fill(number + 1 + offset, medicine, `${month(offset)}-01`, number))
  const scores = [0, 2].map((offset) =>
    observation(number + 5 + offset, {
      kind: 'survey',
      code: concept('http://loinc.org', '44261-6', 'PHQ-9 total score'),
      on: `${month(offset)}-20T09:10:00Z`,
      value: { value: 19 - offset, unit: '{score}', system: ucum, code: '{score}' },
    }),
  )
  return [
    order(number, medicine, `${month(0)}-01`, 'Take 2 tablets by mouth daily', 2),
    ...fills,
    ...scores,
  ].map(entry)
}

function order(number: number, medicine: Json, on: string, text: string, pieces: number): Json {
  return {
    ...head('MedicationRequest', number, 'us-core-medicationrequest'),
    status: 'completed',
    intent: 'order',
    medicationCodeableConcept: medicine,
    subject,
    encounter: encounterOf(number),
    authoredOn: on,
    requester: practitioner,
    dosageInstruction: [
      {
        text,
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: pieces, unit: 'tablet' } }],
      },
    ],
    dispenseRequest: {
      numberOfRepeatsAllowed: 1,
      quantity: { value: pieces * 30, unit: 'tablet' },
      expectedSupplyDuration: { value: 30, code: 'd' },
    },
  }
}

function fill(number: number, medicine: Json, on: string, ofOrder: number): Json {
  return {
    ...head('MedicationDispense', number, 'us-core-medicationdispense'),
    status: 'completed',
    medicationCodeableConcept: medicine,
    subject,
    authorizingPrescription: [{ reference: `MedicationRequest/${uuid(ofOrder)}` }],
    quantity: tablets(60),
    daysSupply: days(30),
    whenHandedOver: on,
  }
}

type Observed = { readonly kind: string; readonly code: Json; readonly on: string; readonly value: Json }

function observation(number: number, { kind, code, on, value }: Observed): Json {
  return {
    ...head('Observation', number, 'us-core-observation-lab'),
    status: 'final',
    category: [coded(`${terminology}/observation-category`, kind)],
    code,
    subject,
    encounter: encounterOf(number),
    effectiveDateTime: on,
    issued: on,
    valueQuantity: value,
  }
}

function laboratoryValue(index: number): Json {
  const year = 2010 + (index % 13)
  const value = { value: 138 + (index % 5), unit: 'mmol/L', system: ucum, code: 'mmol/L' }
  return {
    ...observation(1000 + index, {
      kind: 'laboratory',
      code: concept('http://loinc.org', '2951-2', 'Sodium [Moles/volume] in Serum or Plasma'),
      on: `${year}-03-0${1 + (index % 9)}T08:30:00Z`,
      value,
    }),
    referenceRange: [{ text: '135-145 mmol/L', low: { value: 135 }, high: { value: 145 } }],
  }
}

function otherOrder(index: number): Json {
  const lisinopril = concept(rxnorm, '314076', 'lisinopril 10 MG Oral Tablet')
  return order(1000 + index, lisinopril, `${2010 + (index % 13)}-05-11`, 'Take 1 tablet by mouth daily', 1)
}

function visit(index: number): Json {
  const year = 2010 + (index % 13)
  return {
    ...head('Encounter', 500_000 + index, 'us-core-encounter'),
    status: 'finished',
    class: coding(`${terminology}/v3-ActCode`, 'AMB', 'ambulatory'),
    type: [concept('http://snomed.info/sct', '185349003', 'Encounter for check up (procedure)')],
    subject,
    participant: [
      {
        individual: practitioner,
      },
    ],
    period: { start: `${year}-06-01T09:00:00Z`, end: `${year}-06-01T09:20:00Z` },
    serviceProvider: { reference: `Organization/${uuid(5)}`, display: 'Example Clinic' },
  }
}

function otherProcedure(index: number): Json {
  const year = 2010 + (index % 13)
  return {
    ...head('Procedure', 1000 + index, 'us-core-procedure'),
    status: 'completed',
    code: concept('http://snomed.info/sct', '430193006', 'Medication Reconciliation (procedure)'),
    subject,
    encounter: encounterOf(index),
    performedPeriod: { start: `${year}-06-01T09:00:00Z`, end: `${year}-06-01T09:20:00Z` },
  }
}

function report(index: number): Json {
  const on = `${2010 + (index % 13)}-03-0${1 + (index % 9)}T08:30:00Z`
  return {
    ...head('DiagnosticReport', 1000 + index, 'us-core-diagnosticreport-lab'),
    status: 'final',
    category: [coded(`${terminology}/v2-0074`, 'LAB')],
    code: concept('http://loinc.org', '51990-0', 'Basic Metabolic Panel'),
    subject,
    encounter: encounterOf(index),
    effectiveDateTime: on,
    issued: on,
    performer: [practitioner],
    result: [0, 1, 2].map((offset) => ({
      reference: `Observation/${uuid(1000 + index + offset)}`,
      display: 'Sodium [Moles/volume] in Serum or Plasma',
    })),
  }
}

/** In about the proportions of such exports: half of all are laboratory values and vital signs. */
const others: readonly ((index: number) => Json)[] = [
  laboratoryValue,
  visit,
  laboratoryValue,
  otherOrder,
  laboratoryValue,
  otherProcedure,
  laboratoryValue,
  visit,
  laboratoryValue,
  report,
]
