/**
 * Reads a user's own coverage policy. The file is checked against the published schema, and every mistake is named
 * with its place, what was read, what is allowed and the nearest name.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { closest, distance } from 'fastest-levenshtein'
import schema from '../../../schema/policy.schema.json' with { type: 'json' }
import { clinicalFacts } from '../interactions/clinical-facts.ts'
import { options } from '../options/index.ts'
import type { Criterion, Policy, Test } from './policy.ts'

export type ReadPolicy =
  | { readonly policy: Policy; readonly problems?: undefined }
  | { readonly policy?: undefined; readonly problems: readonly string[] }

/** As the file has it: the source is in words, and criteria have no citation of their own. */
type PolicyFile = Omit<Policy, 'cite' | 'criteria' | 'caveats'> & {
  readonly source: string
  readonly caveats?: readonly string[]
  readonly criteria: readonly (Omit<Criterion, 'cite'> & { readonly at?: string })[]
}

// Made when the first file is read: most commands read none.
let matchesSchema: ValidateFunction<PolicyFile> | undefined

/** The policy in a JSON text, or what is wrong with it, one sentence for each mistake. */
export function readPolicy(text: string): ReadPolicy {
  const file = parse(text)
  if (file === undefined) return { problems: ['Cannot read the policy: the file is not JSON.'] }
  matchesSchema ??= new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile<PolicyFile>(schema)
  if (!matchesSchema(file)) return { problems: problemsOf(matchesSchema.errors ?? []) }
  const problems = [...unknownOptions(file), ...unknownFacts(file)]
  return problems.length > 0 ? { problems } : { policy: toPolicy(file) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toPolicy({ source, criteria, caveats, ...file }: PolicyFile): Policy {
  return {
    ...file,
    caveats: caveats ?? [],
    criteria: criteria.map(({ at, ...criterion }) => ({
      ...criterion,
      cite: { source: 'user-policy', at: at ?? source, status: 'known' },
    })),
    cite: { source: 'user-policy', at: source, status: 'known' },
  }
}

/** Keywords that only carry the errors of the parts below them. */
const carriers = new Set(['if', 'allOf', 'anyOf'])

function problemsOf(errors: readonly ErrorObject[]): readonly string[] {
  return [...new Set(errors.filter(({ keyword }) => !carriers.has(keyword)).map(problemOf))]
}

function problemOf(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'policy'
  switch (error.keyword) {
    case 'required':
      return `${place}: "${error.params.missingProperty}" is missing.`
    case 'additionalProperties':
      return misnamed(place, error)
    case 'enum': {
      const allowed = error.params.allowedValues.map(String)
      return `${place}: read ${shown(error.data)}; allowed: ${allowed.join(', ')}${suggestion(error.data, allowed)}`
    }
    case 'pattern':
      return `${place}: read ${shown(error.data)}; expected ${patternWords(error)}.`
    default:
      return `${place}: read ${shown(error.data)}; it ${error.message ?? 'is not allowed'}.`
  }
}

function misnamed(place: string, { params, parentSchema }: ErrorObject): string {
  const allowed = Object.keys(parentSchema?.properties ?? {})
  const name = params.additionalProperty
  return `${place}: "${name}" is not known here; allowed: ${allowed.join(', ')}${suggestion(name, allowed)}`
}

function patternWords({ params }: ErrorObject): string {
  return String(params.pattern).includes('\\d{4}') ? 'a date like 2026-11-23' : 'small letters and hyphens'
}

function unknownOptions({ options: named }: PolicyFile): readonly string[] {
  const known = options.map(({ id }) => id)
  return named
    .filter((id) => !known.includes(id))
    .map((id) => `options: no option is called ${shown(id)}${suggestion(id, known)}`)
}

function unknownFacts({ criteria }: PolicyFile): readonly string[] {
  const known = Object.keys(clinicalFacts)
  return criteria.flatMap(({ id, test }) =>
    factsIn(test)
      .filter((fact) => !known.includes(fact))
      .map((fact) => `criteria.${id}: no fact is called ${shown(fact)}${suggestion(fact, known)}`),
  )
}

function factsIn(test: Test): readonly string[] {
  if (test.kind === 'fact') return [test.is]
  return test.kind === 'all' || test.kind === 'any' ? test.of.flatMap(factsIn) : []
}

const longestShown = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** `. Did you mean "rtms"?` where a name is near enough to have been meant. */
function suggestion(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || allowed.length === 0) return '.'
  const nearest = closest(value.toLowerCase(), allowed)
  const near = distance(value.toLowerCase(), nearest) <= Math.max(2, value.length / 3)
  return near ? `. Did you mean "${nearest}"?` : '.'
}
