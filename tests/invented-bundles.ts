/** Invented records of every FHIR version and shape that the reader knows, to be damaged by tests. */

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const loinc = 'http://loinc.org'
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const ucum = 'http://unitsofmeasure.org'
const subject = { reference: 'Patient/p' }

const patient = {
  resourceType: 'Patient',
  id: 'p',
  gender: 'female',
  birthDate: '1979-05-06',
  deceasedDateTime: '2024-05-05',
  identifier: [{ system: 'https://example.org/mrn', value: '77' }],
}

function bundleOf(...resources: readonly object[]): object {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: fullUrlOf(resource), resource })),
  }
}

function fullUrlOf(resource: object): string {
  const { resourceType, id } = resource as { resourceType: string; id: string }
  return `https://example.org/fhir/${resourceType}/${id}`
}

const phq9Items = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  '44260-8',
]

const r4 = bundleOf(
  patient,
  {
    resourceType: 'Medication',
    id: 'm',
    code: { coding: [{ system: rxnorm, code: '312940', display: 'Sertraline 25 MG' }] },
  },
  {
    resourceType: 'MedicationRequest',
    id: 'r1',
    status: 'stopped',
    intent: 'order',
    subject,
    medicationReference: { reference: 'Medication/m', display: 'Sertraline' },
    authoredOn: '2023-01-05T10:00:00+01:00',
    reasonReference: [{ reference: 'Condition/c1' }],
    statusReason: { text: 'no effect' },
    note: [{ text: 'stopped for nausea' }],
    dosageInstruction: [
      {
        sequence: 1,
        text: '25 mg daily for 7 days',
        timing: {
          repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsDuration: { value: 7, unit: 'd' } },
        },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
      },
      {
        sequence: 2,
        text: 'then 50 mg daily',
        timing: { code: { text: 'QD' } },
        doseAndRate: [{ doseRange: { low: { value: 1 }, high: { value: 2, unit: 'tablet' } } }],
        maxDosePerPeriod: { numerator: { value: 2, unit: 'tablet' }, denominator: { value: 1, code: 'd' } },
      },
    ],
    dispenseRequest: {
      numberOfRepeatsAllowed: 2,
      quantity: { value: 30, unit: 'tablet' },
      expectedSupplyDuration: { value: 30, unit: 'days', code: 'd', system: ucum },
      validityPeriod: { start: '2023-01-05' },
    },
  },
  {
    resourceType: 'MedicationRequest',
    id: 'r2',
    status: 'active',
    intent: 'order',
    subject,
    contained: [
      {
        resourceType: 'Medication',
        id: 'inside',
        ingredient: [
          {
            itemCodeableConcept: { text: 'Bupropion' },
            strength: { numerator: { value: 150, unit: 'mg' }, denominator: { value: 1, unit: 'tablet' } },
          },
        ],
      },
    ],
    medicationReference: { reference: '#inside' },
    authoredOn: '2023-06',
    dosageInstruction: [{ text: 'Take 1 tablet by mouth twice daily', asNeededBoolean: false }],
  },
  {
    resourceType: 'MedicationDispense',
    id: 'd1',
    status: 'completed',
    subject,
    medicationCodeableConcept: {
      coding: [{ system: rxnorm, code: '312941', display: 'Sertraline 50 MG Oral Tablet' }],
    },
    authorizingPrescription: [{ reference: 'MedicationRequest/r1' }],
    whenHandedOver: '2023-01-06',
    quantity: { value: 30, unit: 'tablets' },
    daysSupply: { value: 30, code: 'd', system: ucum },
  },
  {
    resourceType: 'MedicationStatement',
    id: 's1',
    status: 'completed',
    subject,
    medicationCodeableConcept: { text: 'Venlafaxine XR 150 mg' },
    effectivePeriod: { start: '2019', end: '2020-03' },
    dateAsserted: '2023-01-05',
    dosage: [{ text: '1 qd' }],
  },
  {
    resourceType: 'MedicationAdministration',
    id: 'a1',
    status: 'completed',
    subject,
    medicationCodeableConcept: { text: 'Ketamine 50 MG/ML Injection' },
    effectiveDateTime: '2023-05-01T08:00:00Z',
    dosage: { text: 'infusion', dose: { value: 40, unit: 'mg' } },
  },
  {
    resourceType: 'Condition',
    id: 'c1',
    subject,
    code: { coding: [{ system: icd10, code: 'F33.2', display: 'Recurrent depression' }], text: 'Depression' },
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    category: [{ coding: [{ code: 'problem-list-item' }] }],
    onsetDateTime: '2018-01-01',
    recordedDate: '2018-02-01',
  },
  {
    resourceType: 'Condition',
    id: 'c2',
    subject,
    code: { coding: [{ system: icd10, code: 'Z34.90' }] },
    onsetAge: { value: 44, unit: 'years', code: 'a' },
    abatementPeriod: { start: '2024-01-01', end: '2024-02-01' },
  },
  {
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code: '44261-6' }] },
    effectiveDateTime: '2023-03-01',
    valueInteger: 19,
    derivedFrom: [{ reference: 'QuestionnaireResponse/q1' }],
  },
  {
    resourceType: 'Observation',
    id: 'o2',
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code: '85354-9' }] },
    effectivePeriod: { start: '2023-03-01' },
    component: [
      { code: { coding: [{ system: loinc, code: '8480-6' }] }, valueQuantity: { value: 130, unit: 'mmHg' } },
      { code: { coding: [{ system: loinc, code: '8462-4' }] }, valueQuantity: { value: 85, unit: 'mmHg' } },
    ],
  },
  {
    resourceType: 'Observation',
    id: 'o3',
    status: 'final',
    subject,
    code: { text: 'TSH' },
    issued: '2023-03-02T10:00:00Z',
    valueQuantity: { value: 5.5, comparator: '>', unit: 'mIU/L', code: 'm[IU]/L', system: ucum },
    referenceRange: [{ low: { value: 0.4 }, high: { value: 4 } }],
    interpretation: [{ coding: [{ code: 'H' }] }],
  },
  {
    resourceType: 'Observation',
    id: 'o4',
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code: '82810-3' }] },
    effectiveDateTime: '2023-03-01',
    valueCodeableConcept: { coding: [{ system: loinc, code: 'LA26683-5' }] },
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'q1',
    status: 'completed',
    subject,
    authored: '2023-03-01T09:00:00Z',
    item: [
      { linkId: '/44261-6', answer: [{ valueDecimal: 20 }] },
      ...phq9Items.map((code) => ({
        linkId: `/${code}`,
        text: 'a question',
        answer: [{ valueCoding: { code: 'LA6570-1', display: 'More than half the days' } }],
      })),
      { linkId: '/69722-7', answer: [{ valueCoding: { code: 'LA6573-5' } }] },
    ],
  },
  {
    resourceType: 'Procedure',
    id: 't1',
    status: 'completed',
    subject,
    code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90868' }] },
    performedPeriod: { start: '2023-09-01', end: '2023-10-15' },
    note: [{ text: '36 sessions' }],
  },
  {
    resourceType: 'Encounter',
    id: 'e1',
    status: 'finished',
    subject,
    type: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90834' }] }],
    period: { start: '2023-04-01T10:00:00Z' },
  },
  {
    resourceType: 'ServiceRequest',
    id: 'x1',
    status: 'active',
    intent: 'order',
    subject,
    code: { text: 'ECT' },
  },
  {
    resourceType: 'Device',
    id: 'v1',
    status: 'active',
    patient: subject,
    type: { text: 'Vagus nerve stimulator' },
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'i1',
    patient: subject,
    type: 'intolerance',
    code: { text: 'Paroxetine' },
    reaction: [{ manifestation: [{ text: 'Rash' }] }],
  },
  {
    resourceType: 'FamilyMemberHistory',
    id: 'f1',
    status: 'completed',
    patient: subject,
    relationship: { text: 'father' },
    condition: [{ code: { coding: [{ system: icd10, code: 'F31.9' }], text: 'Bipolar disorder' } }],
  },
  { resourceType: 'Claim', id: 'z1', patient: subject },
)

const panel = bundleOf(
  patient,
  {
    resourceType: 'Observation',
    id: 'panel',
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code: '44249-1' }] },
    effectiveDateTime: '2023-03-01',
    hasMember: [...phq9Items, '44261-6'].map((code) => ({ reference: `Observation/${code}` })),
  },
  ...[...phq9Items, '44261-6'].map((code) => ({
    resourceType: 'Observation',
    id: code,
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code }] },
    effectiveDateTime: '2023-03-01',
    valueInteger: 1,
  })),
)

const stu3 = bundleOf(
  patient,
  {
    resourceType: 'MedicationRequest',
    id: 'r1',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: { coding: [{ system: rxnorm, code: '596926', display: 'duloxetine 20 MG' }] },
    dosageInstruction: [
      {
        text: '1 daily',
        doseQuantity: { value: 1, unit: '{tablet}' },
        timing: {
          repeat: { boundsPeriod: { start: '2005-02-17' }, frequency: 1, period: 1, periodUnit: 'd' },
        },
      },
    ],
  },
  ...['2008-08-12', '2008-09-12'].map((whenHandedOver, index) => ({
    resourceType: 'MedicationDispense',
    id: `d${index}`,
    status: 'completed',
    subject,
    authorizingPrescription: [{ reference: 'MedicationRequest/r1' }],
    medicationCodeableConcept: { text: 'duloxetine 20 MG Delayed Release Oral Capsule' },
    quantity: { value: 30, unit: 'tablets' },
    daysSupply: { value: 30, unit: 'days', code: 'd' },
    whenHandedOver,
  })),
  {
    resourceType: 'MedicationStatement',
    id: 's1',
    status: 'active',
    taken: 'n',
    subject,
    medicationCodeableConcept: { text: 'St. John’s Wort' },
    effectiveDateTime: '2009-01-01',
    reasonNotTaken: [{ text: 'side effects' }],
  },
  {
    resourceType: 'Condition',
    id: 'c1',
    subject,
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    code: {
      coding: [{ system: 'http://snomed.info/sct', code: '370143000' }],
      text: 'Major depressive disorder',
    },
    assertedDate: '2008-01-01',
  },
)

const dstu2 = bundleOf(
  patient,
  {
    resourceType: 'MedicationOrder',
    id: 'r1',
    status: 'completed',
    patient: subject,
    dateWritten: '2014-01-01',
    dateEnded: '2014-06-01',
    reasonEnded: { text: 'lack of efficacy' },
    medicationCodeableConcept: { text: 'Fluoxetine 20 MG Oral Capsule' },
    dosageInstruction: [
      {
        text: '2 caps daily',
        timing: { repeat: { frequency: 1, period: 1, periodUnits: 'd' } },
        doseQuantity: { value: 2, unit: 'capsule' },
      },
    ],
  },
  {
    resourceType: 'MedicationAdministration',
    id: 'a1',
    status: 'completed',
    patient: subject,
    wasNotGiven: false,
    medicationCodeableConcept: { text: 'Haloperidol 5 MG' },
    effectiveTimePeriod: { start: '2014-02-01', end: '2014-02-01' },
    dosage: { quantity: { value: 1, unit: 'tablet' } },
  },
  {
    resourceType: 'Condition',
    id: 'c1',
    patient: subject,
    clinicalStatus: 'remission',
    verificationStatus: 'confirmed',
    dateRecorded: '2014-01-01',
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-9-cm', code: '29633' }] },
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'q1',
    status: 'completed',
    subject,
    authored: '2014-03-01',
    group: {
      group: [{ question: phq9Items.map((code) => ({ linkId: code, answer: [{ valueInteger: 2 }] })) }],
    },
  },
)

const twoPatients = bundleOf(
  patient,
  { resourceType: 'Patient', id: 'other', gender: 'male', birthDate: '1960' },
  {
    resourceType: 'MedicationRequest',
    id: 'r1',
    status: 'active',
    intent: 'order',
    subject,
    authoredOn: '2023-01-01',
    medicationCodeableConcept: { text: 'Sertraline 50 MG Oral Tablet' },
    dosageInstruction: [{ text: '1 QD' }],
  },
  {
    resourceType: 'MedicationRequest',
    id: 'r2',
    status: 'active',
    intent: 'order',
    subject: { reference: 'urn:uuid:other' },
    authoredOn: '2023-01-01',
    medicationCodeableConcept: { text: 'Mirtazapine 15 MG Oral Tablet' },
    dosageInstruction: [{ text: '1 QHS PRN INSOMNIA' }],
  },
  { resourceType: 'ServiceRequest', id: 'x', subject: { reference: 'http://else.example/Patient/9' } },
)

const nested = bundleOf(patient, { ...stu3, id: 'inner' }, { ...panel, id: 'inner' })

export const inventedBundles: readonly object[] = [r4, panel, stu3, dstu2, twoPatients, nested]
