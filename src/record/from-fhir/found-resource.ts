import type { JsonObject } from './json.ts'

/** A resource as it was found in the input, with its place. */
export type FoundResource = {
  readonly type: string
  readonly id: string | undefined
  /** `Type/id`, or the file and path of a resource without id. */
  readonly ref: string
  readonly fullUrl: string | undefined
  readonly json: JsonObject
  readonly file: string
  readonly path: string
}
