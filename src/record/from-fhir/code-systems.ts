import type { CodeSystem } from '../../units/code.ts'

/**
 * The names under which records give the vocabularies we read: URLs of FHIR R4 and of older versions, and the
 * HL7 object identifiers (OIDs) of documents converted from C-CDA. Without scheme, trailing slash and case.
 */
const systems: ReadonlyMap<string, CodeSystem> = new Map<string, CodeSystem>([
  ['www.nlm.nih.gov/research/umls/rxnorm', 'rxnorm'],
  ['2.16.840.1.113883.6.88', 'rxnorm'],
  ['hl7.org/fhir/sid/ndc', 'ndc'],
  ['www.fda.gov/ndc', 'ndc'],
  ['2.16.840.1.113883.6.69', 'ndc'],
  ['www.whocc.no/atc', 'atc'],
  ['fhir.de/codesystem/bfarm/atc', 'atc'],
  ['fhir.de/codesystem/dimdi/atc', 'atc'],
  ['2.16.840.1.113883.6.73', 'atc'],
  ['hl7.org/fhir/sid/icd-10-cm', 'icd10cm'],
  ['hl7.org/fhir/sid/icd-10', 'icd10cm'],
  ['hl7.org/fhir/sid/icd-10-us', 'icd10cm'],
  ['fhir.de/codesystem/bfarm/icd-10-gm', 'icd10cm'],
  ['2.16.840.1.113883.6.90', 'icd10cm'],
  ['2.16.840.1.113883.6.3', 'icd10cm'],
  ['hl7.org/fhir/sid/icd-9-cm', 'icd9cm'],
  ['hl7.org/fhir/sid/icd-9', 'icd9cm'],
  ['hl7.org/fhir/sid/icd-9-cm/diagnosis', 'icd9cm'],
  ['2.16.840.1.113883.6.103', 'icd9cm'],
  ['2.16.840.1.113883.6.104', 'icd9cm'],
  ['hl7.org/fhir/sid/icd-9-cm/procedure', 'icd9cm'],
  ['hl7.org/fhir/sid/icd-10-pcs', 'icd10pcs'],
  ['www.cms.gov/medicare/coding/icd10', 'icd10pcs'],
  ['2.16.840.1.113883.6.4', 'icd10pcs'],
  ['snomed.info/sct', 'snomed'],
  ['snomed.info', 'snomed'],
  ['2.16.840.1.113883.6.96', 'snomed'],
  ['loinc.org', 'loinc'],
  ['2.16.840.1.113883.6.1', 'loinc'],
  ['www.ama-assn.org/go/cpt', 'cpt'],
  ['2.16.840.1.113883.6.12', 'cpt'],
  ['terminology.hl7.org/codesystem/hcpcs-all-codes', 'hcpcs'],
  ['www.nlm.nih.gov/research/umls/hcpcs', 'hcpcs'],
  ['www.cms.gov/medicare/coding/hcpcsreleasecodesets', 'hcpcs'],
  ['www.cms.gov/medicare/coding/medhcpcsgeninfo', 'hcpcs'],
  ['2.16.840.1.113883.6.14', 'hcpcs'],
  ['2.16.840.1.113883.6.285', 'hcpcs'],
])

const scheme = /^(?:https?:\/\/|urn:oid:)/i
const editionOrSlash = /(?:\/(?:\d+(?:\/version\/\d+)?)?)?\/*$/

/** URLs come in few spellings per record; each is worked out once. */
const seen = new Map<string, CodeSystem>()
const mostSpellings = 1000
const longestUri = 200

/** The vocabulary that a code's `system` names; `other` where it is none of ours or not given. */
export function codeSystem(uri: string | undefined): CodeSystem {
  if (uri === undefined || uri.length > longestUri) return 'other'
  const known = seen.get(uri)
  if (known !== undefined) return known
  const found = systems.get(uri.replace(scheme, '').replace(editionOrSlash, '').toLowerCase()) ?? 'other'
  if (seen.size < mostSpellings) seen.set(uri, found)
  return found
}
