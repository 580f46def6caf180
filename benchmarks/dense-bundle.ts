/**
 * Invented FHIR bundles of a chosen size in which every field is one that is read: the fewest bytes for the most work.
 * No system exports such records; they show what reading costs where nothing else is in the way.
 */

type Json = Readonly<Record<string, unknown>>

const agents: readonly { readonly rxcui: string; readonly name: string }[] = [
  { rxcui: '312941', name: 'sertraline 50 MG Oral Tablet' },
  { rxcui: '313583', name: 'venlafaxine 75 MG Extended Release Oral Capsule' },
  { rxcui: '314111', name: 'mirtazapine 30 MG Oral Tablet' },
]

/** A bundle of about this many bytes, indented as servers send it. */
export function denseBundle(bytes: number): string {
  const entries: Json[] = [
    entry(patient),
    entry(depression),
    ...agents.flatMap((agent, index) => course(agent, index)),
  ]
  const filler = JSON.stringify(entry(observation(0)), null, 2).length
  const missing = bytes - JSON.stringify(bundle(entries), null, 2).length
  for (let index = 0; index < missing / filler; index++) {
    entries.push(
      entry(index % 3 === 0 ? otherOrder(index) : index % 3 === 1 ? encounter(index) : observation(index)),
    )
  }
  return JSON.stringify(bundle(entries), null, 2)
}

function bundle(entries: readonly Json[]): Json {
  return { resourceType: 'Bundle', type: 'collection', entry: entries }
}

function entry(resource: Json): Json {
  return { fullUrl: `urn:uuid:${String(resource.id)}`, resource }
}

const subject = { reference: 'Patient/p1' }
const patient: Json = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1980-04-02' }
const depression: Json = {
  resourceType: 'Condition',
  id: 'c1',
  subject,
  clinicalStatus: coding('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  code: coding(
    'http://hl7.org/fhir/sid/icd-10-cm',
    'F33.1',
    'Major depressive disorder, recurrent, moderate',
  ),
  onsetDateTime: '2023-01-10',
}

function coding(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, display }], text: display }
}

/** An order, three fills and two scores. */
function course(agent: { readonly rxcui: string; readonly name: string }, index: number): readonly Json[] {
  const month = (offset: number) => `2023-${String(2 + index * 3 + offset).padStart(2, '0')}-01`
  const medicationCodeableConcept = coding(
    'http://www.nlm.nih.gov/research/umls/rxnorm',
    agent.rxcui,
    agent.name,
  )
  const order: Json = {
    resourceType: 'MedicationRequest',
    id: `order-${index}`,
    status: 'completed',
    intent: 'order',
    subject,
    medicationCodeableConcept,
    authoredOn: month(0),
    dosageInstruction: [
      {
        text: 'Take 2 tablets by mouth daily',
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }],
      },
    ],
    dispenseRequest: {
      expectedSupplyDuration: { value: 30, unit: 'd', code: 'd' },
      numberOfRepeatsAllowed: 2,
    },
  }
  const fills = [0, 1, 2].map((offset) => ({
    resourceType: 'MedicationDispense',
    id: `fill-${index}-${offset}`,
    status: 'completed',
    subject,
    medicationCodeableConcept,
    whenHandedOver: month(offset),
    daysSupply: { value: 30, code: 'd' },
    quantity: { value: 60 },
    authorizingPrescription: [{ reference: `MedicationRequest/order-${index}` }],
  }))
  const scores = [0, 2].map((offset) => ({
    resourceType: 'Observation',
    id: `phq-${index}-${offset}`,
    status: 'final',
    subject,
    code: coding('http://loinc.org', '44261-6', 'PHQ-9 total score'),
    effectiveDateTime: month(offset).replace('-01', '-20').slice(0, 10),
    valueInteger: 19 - offset,
  }))
  return [order, ...fills, ...scores].map(entry)
}

function observation(index: number): Json {
  return {
    resourceType: 'Observation',
    id: `lab-${index}`,
    status: 'final',
    subject,
    category: [coding('http://terminology.hl7.org/CodeSystem/observation-category', 'laboratory')],
    code: coding('http://loinc.org', '2951-2', 'Sodium [Moles/volume] in Serum or Plasma'),
    effectiveDateTime: `20${10 + (index % 13)}-03-0${1 + (index % 9)}T08:30:00Z`,
    valueQuantity: {
      value: 138 + (index % 5),
      unit: 'mmol/L',
      system: 'http://unitsofmeasure.org',
      code: 'mmol/L',
    },
    referenceRange: [{ low: { value: 135 }, high: { value: 145 } }],
  }
}

function otherOrder(index: number): Json {
  return {
    resourceType: 'MedicationRequest',
    id: `other-${index}`,
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: coding(
      'http://www.nlm.nih.gov/research/umls/rxnorm',
      '314076',
      'lisinopril 10 MG Oral Tablet',
    ),
    authoredOn: `20${10 + (index % 13)}-05-11`,
    dosageInstruction: [{ text: 'Take 1 tablet by mouth daily' }],
  }
}

function encounter(index: number): Json {
  return {
    resourceType: 'Encounter',
    id: `visit-${index}`,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    type: [coding('http://snomed.info/sct', '185349003', 'Encounter for check up (procedure)')],
    subject,
    period: {
      start: `20${10 + (index % 13)}-06-01T09:00:00Z`,
      end: `20${10 + (index % 13)}-06-01T09:20:00Z`,
    },
  }
}
