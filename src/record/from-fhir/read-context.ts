import type { StatedDate } from '../../units/day.ts'
import type {
  Allergy,
  Condition,
  Exposure,
  FamilyHistoryEntry,
  Measurement,
  Origin,
  PregnancyEntry,
  ProcedureEvent,
  Ref,
} from '../record.ts'
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import type { ReferenceIndex } from './reference-index.ts'

/** The record of one patient while it is read. */
export type Draft = {
  readonly exposures: Exposure[]
  readonly conditions: Condition[]
  readonly measurements: Measurement[]
  readonly procedures: ProcedureEvent[]
  readonly allergies: Allergy[]
  readonly familyHistory: FamilyHistoryEntry[]
  readonly pregnancies: PregnancyEntry[]
  readonly origins: Map<Ref, Origin>
}

/** What reading one resource needs to know of the others. */
export type ReadContext = {
  readonly draft: Draft
  readonly log: IssueLog
  readonly index: ReferenceIndex
  readonly born: StatedDate | undefined
  /** Questionnaires and panels whose parts must be reconciled once everything is read. */
  readonly panels: Panel[]
  /** Observations that are a score or an item by themselves. */
  readonly single: Ref[]
}

/** A score and the entries that its parts, or its total, were derived from. */
export type Panel = {
  readonly ref: Ref
  /** Observations that are members of this panel. */
  readonly members: readonly Ref[]
  /** The QuestionnaireResponse that this Observation was derived from. */
  readonly derivedFrom: readonly Ref[]
  /** No entry of the record is this panel: its items were put together by their day. */
  readonly isLoose?: boolean | undefined
}

/** Reads one resource into the draft. */
export type ResourceReader = (found: FoundResource, context: ReadContext) => void

export function emptyDraft(): Draft {
  return {
    exposures: [],
    conditions: [],
    measurements: [],
    procedures: [],
    allergies: [],
    familyHistory: [],
    pregnancies: [],
    origins: new Map(),
  }
}

/** Remembers where an entry came from; a part of it is named by its own path. */
export function keepOrigin(draft: Draft, { ref, file, path }: FoundResource, part?: string): Ref {
  if (part === undefined) {
    draft.origins.set(ref, { ref, file, path: path === '' ? '$' : path })
    return ref
  }
  const partRef = `${ref}.${part}`
  draft.origins.set(partRef, { ref: partRef, file, path: path === '' ? part : `${path}.${part}` })
  return partRef
}
