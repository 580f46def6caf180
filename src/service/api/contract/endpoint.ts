/** One route of the API as data: the documentation, the checks of access and the tests are made from this. */
import type { z } from 'zod'

export type Role = 'clinician' | 'care-manager' | 'patient' | 'admin'

export type Access =
  /** No session needed. */
  | { readonly kind: 'anyone' }
  /** A session of somebody with one of these roles. */
  | { readonly kind: 'signed-in'; readonly roles: readonly Role[] }
  /**
   * As above, and the patient of the path: of a clinic of theirs and, where access is limited to a team, of that
   * team; a patient only the own chart. Everybody else gets the answer that there is no such patient.
   */
  | { readonly kind: 'of-patient'; readonly roles: readonly Role[] }

export type Endpoint = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** `{patient}` stands for a value of the path. */
  readonly path: `/${string}`
  readonly summary: string
  readonly description?: string
  readonly group: string
  readonly access: Access
  readonly query?: z.ZodObject
  /** JSON, or the bytes of a file. */
  readonly body?: z.ZodType | 'file'
  /** JSON; `document` is a page or PDF; `redirect` sends the browser on. */
  readonly response: z.ZodType | 'nothing' | 'document' | 'redirect'
  readonly created?: boolean
  /**
   * Whether `If-Match` must name the version of the chart that the person looked at. `optional`: the event only adds,
   * and is appended whatever happened in between.
   */
  readonly version?: 'required' | 'optional'
  /** May be used before an expired or one-time password has been changed. */
  readonly beforePasswordChange?: boolean
}
