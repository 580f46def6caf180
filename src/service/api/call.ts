/** One request, checked and understood, as a handler gets it; and what a handler may answer. */
import type { z } from 'zod'
import type { Caller } from '../security/access.ts'
import type { PatientHead } from '../store/patient-log.ts'
import type { Endpoint } from './contract/endpoint.ts'
import type { Endpoints, OperationId } from './contract/endpoints.ts'
import type { WrittenJson } from './json-text.ts'
import type { Services } from './services.ts'

type QueryOf<E extends Endpoint> = E extends { readonly query: infer Q extends z.ZodObject }
  ? z.infer<Q>
  : unknown
type BodyOf<E extends Endpoint> = E extends { readonly body: infer B }
  ? B extends z.ZodType
    ? z.infer<B>
    : Uint8Array
  : undefined

export type Call<Id extends OperationId> = {
  /** There is one wherever the route asks for a session. */
  readonly caller: CallerOf<Endpoints[Id]>
  /** The chart of the path, that the caller may see. */
  readonly patient: Endpoints[Id] extends { readonly access: { readonly kind: 'of-patient' } }
    ? PatientHead
    : undefined
  readonly path: Readonly<Record<string, string>>
  readonly query: QueryOf<Endpoints[Id]>
  readonly body: BodyOf<Endpoints[Id]>
  /** The version of `If-Match`. */
  readonly expected: number | 'any'
  /** Where the request came from. */
  readonly remote: string
  readonly header: (name: string) => string | undefined
  readonly url: URL
  /** Sets the session cookie, or ends it. */
  readonly setSession: (token: string | undefined) => void
  /** Keeps a value for the short time of a sign-in; `undefined` forgets it. */
  readonly setPassing: (value: string | undefined) => void
  readonly passing: string | undefined
}

type CallerOf<E extends Endpoint> = E extends { readonly access: { readonly kind: 'anyone' } }
  ? Caller | undefined
  : Caller

export type DocumentAnswer = {
  readonly contentType: string
  readonly body: string | Uint8Array
  readonly name: string
}
export type RedirectAnswer = { readonly location: string }

/** Bytes are JSON that was made already. */
type AnswerOf<E extends Endpoint> = E['response'] extends infer R
  ? R extends z.ZodType
    ? z.input<R> | WrittenJson
    : R extends 'document'
      ? DocumentAnswer
      : R extends 'redirect'
        ? RedirectAnswer
        : undefined
  : never

export type Handler<Id extends OperationId> = (
  call: Call<Id>,
  services: Services,
) => Promise<AnswerOf<Endpoints[Id]>>

export type Handlers = { readonly [Id in OperationId]: Handler<Id> }
