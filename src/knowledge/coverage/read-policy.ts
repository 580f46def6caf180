/** Reads a policy that the user supplies, checked against the published schema; every mistake is named with its place. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import schema from '../../../schema/policy.schema.json' with { type: 'json' }
import type { Citation } from '../citation.ts'
import { clinicalFacts } from '../interactions/index.ts'
import { optionById } from '../options/index.ts'
import type { Policy, Test } from './policy.ts'

export type ReadPolicy =
  | { readonly policy: Policy; readonly problems?: undefined }
  | { readonly policy?: undefined; readonly problems: readonly string[] }

type UserPolicy = Omit<Policy, 'cite' | 'criteria' | 'caveats'> & {
  readonly caveats?: readonly string[]
  readonly criteria: readonly {
    readonly id: string
    readonly text: string
    readonly test: Test
    readonly at?: string
  }[]
}

const matchesSchema = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  discriminator: true,
}).compile<UserPolicy>(schema)

/** The policy in a JSON text, or what is wrong with it, one sentence for each mistake. */
export function readPolicy(text: string): ReadPolicy {
  const json = parsed(text)
  if (json === undefined) return { problems: ['Cannot read the policy: the file is not JSON.'] }
  if (!matchesSchema(json)) return { problems: (matchesSchema.errors ?? []).map(problemText) }
  const problems = [
    ...optionProblems(json),
    ...json.criteria.flatMap(({ id, test }) => factProblems(id, test)),
  ]
  return problems.length > 0 ? { problems } : { policy: toPolicy(json) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemText({ instancePath, message, params, data }: ErrorObject): string {
  const place = instancePath === '' ? 'The policy' : instancePath.slice(1).replaceAll('/', '.')
  const extra = 'additionalProperty' in params ? `: "${String(params.additionalProperty)}"` : ''
  const read = typeof data === 'string' || typeof data === 'number' ? `, read ${JSON.stringify(data)}` : ''
  return `${place} ${message ?? 'is not allowed'}${extra}${read}.`
}

function optionProblems({ options }: UserPolicy): readonly string[] {
  return options
    .filter((id) => optionById(id) === undefined)
    .map((id) => `options: "${id}" is no option; "nextline knowledge" lists them.`)
}

function factProblems(criterion: string, test: Test): readonly string[] {
  if (test.kind === 'all' || test.kind === 'any')
    return test.of.flatMap((part) => factProblems(criterion, part))
  if (test.kind !== 'fact' || Object.hasOwn(clinicalFacts, test.is)) return []
  return [
    `criteria, ${criterion}: "${String(test.is)}" is no fact that Nextline knows; use {"kind": "documented"}.`,
  ]
}

function toPolicy({ criteria, caveats = [], ...rest }: UserPolicy): Policy {
  const cite = (at: string | undefined): Citation => ({
    source: 'user-policy',
    ...(at === undefined ? {} : { at }),
    status: 'known',
  })
  const { id, payer, policyId, title, options, effective, retrieved, approval } = rest
  return {
    id,
    payer,
    policyId,
    title,
    options,
    effective,
    retrieved,
    approval,
    caveats,
    criteria: criteria.map(({ at, ...criterion }) => ({ ...criterion, cite: cite(at) })),
    cite: cite(policyId),
  }
}
