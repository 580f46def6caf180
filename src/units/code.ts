/** Codes of the vocabularies that clinical records use. */
export type CodeSystem =
  | 'rxnorm'
  | 'ndc'
  | 'atc'
  | 'icd10cm'
  | 'icd9cm'
  | 'icd10pcs'
  | 'snomed'
  | 'loinc'
  | 'cpt'
  | 'hcpcs'
  | 'other'

/** One code as a record gives it. `uri` is kept where the vocabulary is not one of ours. */
export type Code = {
  readonly system: CodeSystem
  readonly code: string
  readonly display?: string | undefined
  readonly uri?: string | undefined
}

/** What a record says something is: codes, words, or both. */
export type Concept = { readonly codes: readonly Code[]; readonly text?: string | undefined }
