/**
 * Reads a user's own definition. The file is checked against the published schema, and every mistake is named with
 * its place, what was read, what is allowed and the nearest name.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { closest, distance } from 'fastest-levenshtein'
import schema from '../../../schema/definition.schema.json' with { type: 'json' }
import type { Citation } from '../citation.ts'
import { allIngredients } from '../medicines/ingredients.ts'
import type { Definition } from './definition.ts'
import { allDefinitions, definitionById } from './index.ts'
import { programMedicines } from './program-medicines.ts'

export type ReadDefinition =
  | { readonly definition: Definition; readonly problems?: undefined }
  | { readonly definition?: undefined; readonly problems: readonly string[] }

type Json = Readonly<Record<string, unknown>>

const checks = { allErrors: true, verbose: true, strict: true, strictRequired: false, strictTypes: false }
// Made when the first file is read: most commands read none.
let matchesSchema: ValidateFunction | undefined

/** The definition in a JSON text, or what is wrong with it, one sentence for each mistake. */
export function readDefinition(text: string): ReadDefinition {
  const file = parse(text)
  if (!isObject(file)) return { problems: ['Cannot read the definition: the file is not a JSON object.'] }
  const base = baseOf(file)
  if (typeof base === 'string') return { problems: [base] }
  const complete = completed(file, base)
  matchesSchema ??= new Ajv2020(checks).compile(schema)
  if (!matchesSchema(complete)) return { problems: problemsOf(matchesSchema.errors ?? []) }
  const unknownAgents = agentProblems(complete)
  return unknownAgents.length > 0 ? { problems: unknownAgents } : { definition: toDefinition(file, base) }
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
  const ids = allDefinitions.map(({ id }) => id)
  return `basedOn: read ${shown(basedOn)}; expected the id of a definition we ship${suggestion(basedOn, ids)}`
}

/** What the file leaves out is taken from the base, as plain values; a rule of another kind is a whole rule. */
function completed({ basedOn: _named, ...file }: Json, base: Definition | undefined): Json {
  if (base === undefined) return file
  return {
    ...file,
    population: { ...plain(base.population), ...block(file.population) },
    rule: extendsRule(file, base) ? { ...plain(base.rule), ...block(file.rule) } : file.rule,
  }
}

function block(value: unknown): Json {
  return isObject(value) ? value : {}
}

function extendsRule(file: Json, base: Definition): boolean {
  const { kind } = block(file.rule)
  return kind === undefined || kind === base.rule.kind
}

function plain(parameters: object): Json {
  return mapped(parameters, valueIn)
}

/** Parameters whose value is a list as a whole; of every other list each entry is a parameter with its own source. */
const listsAsOne: readonly string[] = ['modalities', 'medicines', 'antidepressants']

function mapped(parameters: object, change: (parameter: unknown) => unknown): Json {
  const entries = Object.entries(parameters).filter(([, parameter]) => parameter !== undefined)
  return Object.fromEntries(
    entries.map(([name, parameter]) => [
      name,
      Array.isArray(parameter) && !listsAsOne.includes(name) ? parameter.map(change) : change(parameter),
    ]),
  )
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
      const allowed = Object.keys(
        isObject(error.parentSchema?.properties) ? error.parentSchema.properties : {},
      )
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
  return type === 'integer'
    ? 'a whole number'
    : type === 'array' || type === 'object'
      ? `an ${type}`
      : `a ${type}`
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
  const known = allIngredients.map(({ id }) => id)
  const rows = [...programMedicines]
  return agentLists(block(rule)).flatMap(({ at, agents, areRows }) =>
    agents
      .filter((agent) => !(areRows ? rows : known).includes(`${agent}`))
      .map(
        (agent) => `${at}: no agent is called ${shown(agent)}${suggestion(agent, areRows ? rows : known)}`,
      ),
  )
}

type AgentList = { readonly at: string; readonly agents: readonly unknown[]; readonly areRows: boolean }

/** The lists of agents in a rule; those of programs are read row by row. */
function agentLists({ shortcuts, roads, medicines, antidepressants }: Json): readonly AgentList[] {
  return [
    ...entriesOf(shortcuts).map((entry, index) => ({
      at: `rule.shortcuts.${index}.agents`,
      agents: entriesOf(block(valueIn(entry)).agents),
      areRows: false,
    })),
    ...entriesOf(roads).map((entry, index) => ({
      at: `rule.roads.${index}.medicines`,
      agents: entriesOf(block(valueIn(entry)).medicines),
      areRows: true,
    })),
    { at: 'rule.medicines', agents: entriesOf(valueIn(medicines)), areRows: true },
    { at: 'rule.antidepressants', agents: entriesOf(valueIn(antidepressants)), areRows: true },
  ]
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : []
}

function valueIn(parameter: unknown): unknown {
  return isObject(parameter) && 'value' in parameter ? parameter.value : parameter
}

/** The file has passed the schema; every parameter of its own gets its source, the others keep theirs. */
function toDefinition(file: Json, base: Definition | undefined): Definition {
  const rule = base !== undefined && extendsRule(file, base) ? base.rule : {}
  const definition: Json = {
    id: file.id,
    title: file.title,
    summary: file.summary,
    status: 'draft',
    checkedOn: '',
    cite: citation(file.source),
    population: { ...base?.population, ...cited(block(file.population), file.source) },
    rule: { ...rule, ...cited(block(file.rule), file.source) },
    caveats: file.caveats ?? [],
  }
  // The schema has just shown that this is so.
  return definition as Definition
}

function cited({ kind, ...parameters }: Json, source: unknown): Json {
  const withSource = mapped(parameters, (parameter) =>
    isObject(parameter) && 'value' in parameter
      ? { value: parameter.value, cite: citation(parameter.cite ?? source) }
      : { value: parameter, cite: citation(source) },
  )
  return kind === undefined ? withSource : { kind, ...withSource }
}

function citation(words: unknown): Citation {
  const at = typeof words === 'string' ? { at: words } : {}
  return { source: 'user-definition', ...at, status: 'known' }
}
