/** Small invented resources for the tests of this folder. */
import type { PatientRecord } from '../record.ts'
import type { FhirDocument } from './fhir-document.ts'
import { type FhirRecords, recordsFromFhir } from './records-from-fhir.ts'

export type Resource = { readonly resourceType: string; readonly [field: string]: unknown }

const systems = {
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd9cm: 'http://hl7.org/fhir/sid/icd-9-cm',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
} as const

export function coded(system: keyof typeof systems, code: string, display?: string): object {
  return { coding: [{ system: systems[system], code, ...(display === undefined ? {} : { display }) }] }
}

export function words(text: string): object {
  return { text }
}

export const ann: Resource = {
  resourceType: 'Patient',
  id: 'ann',
  gender: 'female',
  birthDate: '1980-03-04',
}

export const aboutAnn = { subject: { reference: 'Patient/ann' } }

/** An order of sertraline 50 mg tablets, one a day. */
export function order(fields: object = {}): Resource {
  return {
    resourceType: 'MedicationRequest',
    id: 'order',
    status: 'active',
    intent: 'order',
    ...aboutAnn,
    medicationCodeableConcept: words('Sertraline 50 MG Oral Tablet'),
    authoredOn: '2023-01-02',
    dosageInstruction: [onceDaily],
    ...fields,
  }
}

export const onceDaily = {
  timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
  doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
}

export function dispensing(fields: object = {}): Resource {
  return {
    resourceType: 'MedicationDispense',
    id: 'fill',
    status: 'completed',
    ...aboutAnn,
    medicationCodeableConcept: words('Sertraline 50 MG Oral Tablet'),
    whenHandedOver: '2023-01-03',
    quantity: { value: 30, unit: 'tablets' },
    daysSupply: { value: 30, unit: 'days', code: 'd', system: 'http://unitsofmeasure.org' },
    ...fields,
  }
}

export function statement(fields: object = {}): Resource {
  return {
    resourceType: 'MedicationStatement',
    id: 'statement',
    status: 'active',
    ...aboutAnn,
    medicationCodeableConcept: words('Sertraline 50 MG Oral Tablet'),
    effectivePeriod: { start: '2023-01-02' },
    dateAsserted: '2023-03-01',
    ...fields,
  }
}

export function diagnosis(fields: object = {}): Resource {
  return {
    resourceType: 'Condition',
    id: 'diagnosis',
    ...aboutAnn,
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: coded('icd10cm', 'F33.1'),
    onsetDateTime: '2022-10-01',
    ...fields,
  }
}

export function phq9(value: object = { valueInteger: 14 }, fields: object = {}): Resource {
  return {
    resourceType: 'Observation',
    id: 'phq9',
    status: 'final',
    ...aboutAnn,
    code: coded('loinc', '44261-6'),
    effectiveDateTime: '2023-02-01',
    ...value,
    ...fields,
  }
}

export function bundle(...resources: readonly Resource[]): Resource {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  }
}

export function documentOf(json: unknown, file = 'record.json'): FhirDocument {
  return { file, json }
}

/** Reads a Bundle of Ann and these resources. */
export function readAll(...resources: readonly Resource[]): PatientRecord {
  return onlyRecord(recordsFromFhir([documentOf(bundle(ann, ...resources))]))
}

export function onlyRecord({ records }: FhirRecords): PatientRecord {
  const [record, another] = records
  if (record === undefined || another !== undefined)
    throw new Error(`Expected one record, got ${records.length}.`)
  return record
}

/** The issues as lines, for tests to search. */
export function issuesOf(record: Pick<PatientRecord, 'dataIssues'>): string {
  return record.dataIssues.map((issue) => `${issue.where}: ${issue.problem} ${issue.effect}`).join('\n')
}
