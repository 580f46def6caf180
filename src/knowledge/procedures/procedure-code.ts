/** Codes of procedures and of what is billed with them. */
import type { Citation } from '../citation.ts'
import type { Modality } from './modality.ts'

/**
 * What one code stands for.
 * session: the treatment was given once. drug-units: the drug of a session, counted in units.
 * implant, revision, removal: of the device. programming: the device is in place and was adjusted or read out.
 * anaesthesia, reporting: go with a session that has its own code, and are never a second one.
 */
export type ProcedureMeaning =
  | 'session'
  | 'drug-units'
  | 'implant'
  | 'revision'
  | 'removal'
  | 'programming'
  | 'anaesthesia'
  | 'reporting'

export type PsychotherapyKind =
  | 'cbt'
  | 'ipt'
  | 'dbt'
  | 'behavioural-activation'
  | 'cbasp'
  | 'mbct'
  | 'psychodynamic'
  | 'emdr'
  | 'prolonged-exposure'
  | 'cognitive-processing'
  | 'trauma-focused'
  | 'cbt-insomnia'
  | 'problem-solving'
  | 'motivational'
  | 'acceptance-commitment'
  | 'supportive'
  | 'family'
  | 'group'
  | 'crisis'

export type ProcedureCode = {
  readonly system: 'cpt' | 'hcpcs' | 'icd10pcs' | 'icd9cm' | 'snomed'
  readonly code: string
  /** In our own words. */
  readonly title: string
  readonly modality: Modality
  readonly means: ProcedureMeaning
  readonly kind?: PsychotherapyKind | undefined
  /** First and last day (ISO) on which the code was in force, where it changed. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Also used for other illnesses: counts for depression only where the record says so. */
  readonly otherUses?: boolean | undefined
  readonly cite: Citation
}
