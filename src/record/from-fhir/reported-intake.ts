/** What an entry says of how the medicine is taken. */
import type { ReportedIntake } from '../record.ts'
import { asConcept } from './concept.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'

/**
 * The codes of FHIR R5 (MedicationStatement.adherence) and the SNOMED CT and null codes of the US Core Medication
 * Adherence extension, in our words. Not asked (NASK) says nothing.
 */
const adherenceOfCode: ReadonlyMap<string, ReportedIntake> = new Map<string, ReportedIntake>([
  ['taking-as-directed', 'as-prescribed'],
  ['taking-not-as-directed', 'partial'],
  ['not-taking', 'not-taken'],
  ['unknown', 'unknown'],
  ['1156699004', 'as-prescribed'],
  ['702565001', 'partial'],
  ['715036001', 'not-taken'],
  ['UNK', 'unknown'],
  ['ASKU', 'unknown'],
])

/** US Core, and the R5 element carried in R4. */
const extensionUrl = /medication-adherence$|MedicationStatement\.adherence$/

export function reportedIntake(json: JsonObject): ReportedIntake | undefined {
  if (json.adherence === undefined && json.extension === undefined) return undefined
  const codes = [
    ...(asConcept(asObject(json.adherence)?.code)?.codes ?? []),
    ...asObjects(json.extension).filter(isAdherence).flatMap(codesIn),
  ]
  return codes.map((code) => adherenceOfCode.get(code.code)).find((each) => each !== undefined)
}

function isAdherence(extension: JsonObject): boolean {
  return extensionUrl.test(asText(extension.url) ?? '')
}

function codesIn(extension: JsonObject) {
  return asObjects(extension.extension).flatMap((part) => asConcept(part.valueCodeableConcept)?.codes ?? [])
}
