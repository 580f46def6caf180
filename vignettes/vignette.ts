/** A case a psychiatrist can read: what is given, which definition, what the answer must be. */
import type { Answer } from '../src/determination/finding.ts'
import type { DefinitionId } from '../src/knowledge/definitions/definition.ts'

export type Vignette = {
  /** Names the edge the case stands on. */
  readonly title: string
  readonly given: string
  /** The default definition where absent. */
  readonly definition?: DefinitionId
  readonly answer: Answer
  /** Rules left open, where the answer is unknown. */
  readonly open?: readonly string[]
  /** Where the case, or its expected answer, is taken from a publication. Then it is a contract. */
  readonly from?: string
}
