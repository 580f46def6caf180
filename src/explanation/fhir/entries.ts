/** The entries of a bundle: ids that are the same for the same patient, day and thing, and references between them. */
import type { BundleEntry, CodeableConcept, Reference, Resource } from '@medplum/fhirtypes'
import { v5 } from 'uuid'
import type { Assessment } from '../../assessment/result.ts'

/** Of Nextline's own names in UUIDs of version 5; never changes. */
const namespace = '6e0c1a52-6b1f-5b0e-9d3a-0f6c0e2a7b41'

export type Names = {
  readonly id: (kind: string, thing: string) => string
  readonly subject: Reference<never>
}

export function namesOf({ patient, asOf }: Assessment): Names {
  return {
    id: (kind, thing) => v5(`${patient.id}|${asOf}|${kind}|${thing}`, namespace),
    subject: subjectOf(patient.id),
  }
}

const fhirId = /^[A-Za-z0-9.-]{1,64}$/

/** A record from a text has no id that FHIR allows; then it is only named. */
function subjectOf(id: string): Reference<never> {
  return (
    fhirId.test(id) ? { reference: `Patient/${id}`, type: 'Patient' } : { type: 'Patient', display: id }
  ) as Reference<never>
}

export function entry<T extends Resource & { readonly id?: string }>(resource: T): BundleEntry<T> {
  return { fullUrl: `urn:uuid:${resource.id}`, resource }
}

/** To another entry of the same bundle. */
export function toEntry(id: string, display?: string): Reference<never> {
  return { reference: `urn:uuid:${id}`, ...(display === undefined ? {} : { display }) } as Reference<never>
}

const recordRef = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/

/** To an entry of the record; where it has no FHIR name, by its words. */
export function toRecord(ref: string): Reference<never> {
  return (recordRef.test(ref) ? { reference: ref } : { display: ref }) as Reference<never>
}

export function text(words: string): CodeableConcept {
  return { text: words }
}

/** `value` where it is known, and why not where it is not. */
export function absent(code: 'unknown' | 'not-applicable', words: string): CodeableConcept {
  return {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code }],
    text: words,
  }
}
