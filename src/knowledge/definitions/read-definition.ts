/**
 * Reads a user's own definition. The file is checked against the published schema, and every mistake is named with
 * its place, what was read, what is allowed and the nearest name.
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { closest, distance } from 'fastest-levenshtein'
import schema from '../../../schema/definition.schema.json' with { type: 'json' }
import { agents } from '../medicines/index.ts'
import type { Definition } from './definition.ts'
import { definitionById, definitions } from './index.ts'

export type ReadDefinition =
  | { readonly definition: Definition; readonly problems?: undefined }
  | { readonly definition?: undefined; readonly problems: readonly string[] }

type Json = Readonly<Record<string, unknown>>

const check = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictRequired: false, strictTypes: false })
const matchesSchema = check.compile(schema)

/** The definition in a JSON text, or what is wrong with it, one sentence for each mistake. */
export function readDefinition(text: string): ReadDefinition {
  const parsed = parse(text)
  if (!isObject(parsed)) return { problems: ['Cannot read the definition: the file is not a JSON object.'] }
  const base = baseOf(parsed)
  if (typeof base === 'string') return { problems: [base] }
  const complete = base === undefined ? parsed : onTopOf(parsed, base)
  if (!matchesSchema(complete)) return { problems: problemsOf(matchesSchema.errors ?? []) }
  const unknownAgents = agentProblems(complete)
  return unknownAgents.length > 0 ? { problems: unknownAgents } : { definition: toDefinition(complete) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The definition it builds on; a sentence where there is none of that name. */
function baseOf({ basedOn }: Json): Definition | undefined | string {
  if (basedOn === undefined) return undefined
  const base = typeof basedOn === 'string' ? definitionById(basedOn) : undefined
  if (base !== undefined) return base
  const ids = definitions.map(({ id }) => id)
  return `basedOn: read ${shown(basedOn)}; expected the id of a definition we ship${suggestion(basedOn, ids)}`
}

/** Everything the file leaves out is taken from the base; a rule of another kind replaces the whole rule. */
function onTopOf({ basedOn: _named, ...file }: Json, base: Definition): Json {
  const rule = isObject(file.rule) ? file.rule : {}
  const sameKind = rule.kind === undefined || rule.kind === base.rule.kind
  return {
    ...file,
    population: isObject(file.population) ? { ...base.population, ...file.population } : base.population,
    rule: sameKind ? { ...base.rule, ...rule } : rule,
  }
}

const ignored = new Set(['if', 'anyOf', 'allOf'])

function problemsOf(errors: readonly ErrorObject[]): readonly string[] {
  return [...new Set(errors.filter((error) => !ignored.has(error.keyword)).map(problemOf))]
}

function problemOf(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'definition'
  switch (error.keyword) {
    case 'required':
      return `${place}: "${error.params.missingProperty}" is missing${describedAs(error, error.params.missingProperty)}.`
    case 'additionalProperties': {
      const name = error.params.additionalProperty
      const allowed = Object.keys(isObject(error.parentSchema?.properties) ? error.parentSchema.properties : {})
      return `${place}: "${name}" is not a parameter; allowed: ${allowed.join(', ')}${suggestion(name, allowed)}`
    }
    case 'enum':
    case 'const': {
      const allowed = (error.params.allowedValues ?? [error.params.allowedValue]).map(String)
      return `${place}: read ${shown(error.data)}; allowed: ${allowed.join(', ')}${suggestion(error.data, allowed)}`
    }
    case 'type':
      return `${place}: read ${shown(error.data)}; expected ${article(String(error.params.type))}.`
    case 'pattern':
      return `${place}: read ${shown(error.data)}; expected ${error.parentSchema?.description ?? 'another form'}`
    default:
      return `${place}: read ${shown(error.data)}; it ${error.message ?? 'is not allowed'}.`
  }
}

function describedAs({ parentSchema }: ErrorObject, name: string): string {
  const properties = isObject(parentSchema?.properties) ? parentSchema.properties : {}
  const described = isObject(properties[name]) ? properties[name].description : undefined
  return typeof described === 'string' ? ` (${described.replace(/\.$/, '')})` : ''
}

function article(type: string): string {
  return type === 'integer' ? 'a whole number' : type === 'array' || type === 'object' ? `an ${type}` : `a ${type}`
}

const longestShown = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** `. Did you mean "bipolar"?` where a name is near enough to have been meant. */
function suggestion(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || allowed.length === 0) return '.'
  const nearest = closest(value.toLowerCase(), allowed)
  const near = distance(value.toLowerCase(), nearest) <= Math.max(2, value.length / 3)
  return near ? `. Did you mean "${nearest}"?` : '.'
}

/** A misspelt agent would be a road that nobody can take. */
function agentProblems({ rule }: Json): readonly string[] {
  const shortcuts = isObject(rule) && Array.isArray(rule.shortcuts) ? rule.shortcuts : []
  const known = agents.map((agent) => agent.id)
  return shortcuts.flatMap((shortcut, index) => {
    const named: unknown = valueOf(shortcut)
    const list = isObject(named) && Array.isArray(named.agents) ? named.agents : []
    return list
      .filter((agent) => !known.includes(agent))
      .map((agent) => `rule.shortcuts.${index}.agents: no agent is called ${shown(agent)}${suggestion(agent, known)}`)
  })
}

function valueOf(parameter: unknown): unknown {
  return isObject(parameter) && 'value' in parameter ? parameter.value : parameter
}

/** The file has passed the schema; every parameter gets its source. */
function toDefinition(file: Json): Definition {
  const source = typeof file.source === 'string' ? file.source : undefined
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    status: 'draft',
    checkedOn: '',
    cite: citeFrom(source),
    population: withCites(file.population, source),
    rule: withCites(file.rule, source),
    caveats: file.caveats ?? [],
  } as unknown as Definition
}
