/** What is answered when something cannot be done (RFC 9457). Never holds what a record says. */
import type { ApiProblem } from './contract/schemas.ts'

type Kind =
  | 'sign-in-needed'
  | 'sign-in-failed'
  | 'password-change-needed'
  | 'other-site'
  | 'version-needed'
  | 'version-conflict'
  | 'several-patients'
  | 'disposition-needed'
  | 'too-many-attempts'

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly body: ApiProblem
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    title: string,
    more: Omit<Partial<ApiProblem>, 'status' | 'title' | 'type'> & { readonly kind?: Kind } = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title)
    const { kind, ...rest } = more
    const type = kind === undefined ? 'about:blank' : `urn:nextline:problem:${kind}`
    this.body = { type, title, status, ...rest }
    this.headers = headers
  }
}

export function problemResponse({ body, headers }: Problem): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}

export const notFound = () => new Problem(404, 'There is no such thing here, or it is not yours to see.')
