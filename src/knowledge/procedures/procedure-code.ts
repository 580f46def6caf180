/** Codes of procedures and of what is billed with them. */
import type { Citation } from '../citation.ts'
import type { Modality } from './modality.ts'
import type { PsychotherapyKind } from './psychotherapy-kind.ts'

/**
 * What one code stands for.
 * session: the treatment was given once. drug-units: the drug of a session, counted in units.
 * implant, revision, removal: of the device. programming: the device is in place and was read out or adjusted.
 * device: handed out for use at home. planning, anaesthesia, reporting: go with sessions that have codes of their
 * own, and are never one more session. related: near the treatment, and not the treatment itself.
 */
export type ProcedureMeaning =
  | 'session'
  | 'drug-units'
  | 'implant'
  | 'revision'
  | 'removal'
  | 'programming'
  | 'device'
  | 'planning'
  | 'anaesthesia'
  | 'reporting'
  | 'related'

/** The code and its title in our own words. */
export type ProcedureRow = readonly [code: string, title: string, kind?: PsychotherapyKind]

/** Codes that stand for the same, in the order of their source. */
export type ProcedureBlock = {
  readonly system: 'cpt' | 'hcpcs' | 'icd10pcs' | 'icd9cm' | 'snomed'
  readonly modality: Modality
  readonly means: ProcedureMeaning
  /** First and last day (ISO) on which the codes were in force, where that changed. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Also used for other illnesses: counts for depression only where the record says so. */
  readonly otherUses?: boolean | undefined
  readonly cite: Citation
  readonly rows: readonly ProcedureRow[]
}

/** One code with all that its block says of it. */
export type ProcedureCode = Omit<ProcedureBlock, 'rows'> & {
  readonly code: string
  readonly title: string
  readonly kind?: PsychotherapyKind | undefined
}
