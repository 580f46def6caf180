/** A published table of the lowest daily doses at which an antidepressant trial counts. */
import type { Citation } from '../citation.ts'
import type { DoseTableId } from '../definitions/definition.ts'
import type { AgentId } from '../medicines/ingredient.ts'
import type { MedicineForm, MedicineRelease } from '../medicines/product.ts'

/** One printed row. Where the source prints one dose per form or release, each is a row. */
export type DoseRow = {
  readonly agent: AgentId
  /** Milligrams per day; for a patch, milligrams released per 24 hours. */
  readonly minimum: number
  /** The row holds for this form only. */
  readonly form?: MedicineForm | undefined
  /** The row holds for this release only. */
  readonly release?: MedicineRelease | undefined
  readonly cite: Citation
}

export type DoseTable = {
  readonly id: Exclude<DoseTableId, 'none'>
  readonly title: string
  /** When a person last compared it with its source. */
  readonly reviewed: string
  /** In the order of the source. */
  readonly rows: readonly DoseRow[]
}

/** The tables at hand, by id. One that the user must supply may be missing. */
export type DoseTables = { readonly [id in DoseTable['id']]?: DoseTable | undefined }
