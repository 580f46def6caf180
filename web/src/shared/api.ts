/** The service behind the pages. Without one the pages work on what is dropped on them. */
import type { ApiProblem } from '../../../src/service/api/contract/schemas.ts'

/** What the service says is wrong, worded for the person. */
export class ServiceProblem extends Error {
  readonly status: number
  readonly problem: ApiProblem | undefined
  constructor(status: number, problem: ApiProblem | undefined) {
    super(problem === undefined ? wordsOf(status) : [problem.title, problem.detail].filter(Boolean).join(' '))
    this.status = status
    this.problem = problem
  }
}

function wordsOf(status: number): string {
  return status === 0 ? 'The service cannot be reached.' : `The service answered with an error (${status}).`
}

export type Request = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** The version of the chart that was looked at. */
  readonly version?: number | undefined
}

/** Asks the service; throws a `ServiceProblem` where it cannot answer. */
export async function ask<Answer>(path: string, { method, body, version }: Request = {}): Promise<Answer> {
  const headers = new Headers()
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  const content = body === undefined ? null : JSON.stringify(body)
  const sent = { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body: content }
  const response = await fetch(path, sent).catch(() => undefined)
  if (response === undefined) throw new ServiceProblem(0, undefined)
  const text = await response.text()
  const json: unknown = isJson(response) && text !== '' ? JSON.parse(text) : undefined
  if (!response.ok) throw new ServiceProblem(response.status, json as ApiProblem | undefined)
  return json as Answer
}

function isJson(response: Response): boolean {
  return /json/.test(response.headers.get('content-type') ?? '')
}
