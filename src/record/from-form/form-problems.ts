/** Checks a form against its published schema; every mistake is named with its place and what is allowed. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { closest, distance } from 'fastest-levenshtein'
import schema from '../../../schema/history-form.schema.json' with { type: 'json' }
import { statedDate } from '../../units/day.ts'
import type { HistoryForm } from './history-form.ts'

export type FormProblem = {
  /** `medicines[0].outcome`; `form` for the whole. */
  readonly where: string
  readonly problem: string
}

const mostProblems = 20
let matchesSchema: ValidateFunction<HistoryForm> | undefined

/** What is wrong with a form; nothing for a form that can be read. */
export function formProblems(form: unknown): readonly FormProblem[] {
  matchesSchema ??= new Ajv2020({ allErrors: true, verbose: true, strictTypes: false }).compile<HistoryForm>(
    schema,
  )
  if (matchesSchema(form)) return dateProblems(form, '')
  const errors = (matchesSchema.errors ?? []).filter(saysSomething)
  return unique(errors.map(problemOf)).slice(0, mostProblems)
}

/** Where one of several shapes must fit, the mistakes in each shape repeat what is said of all. */
function saysSomething({ schemaPath }: ErrorObject): boolean {
  return !schemaPath.includes('/oneOf/')
}

function unique(problems: readonly FormProblem[]): readonly FormProblem[] {
  return problems.filter(
    ({ where, problem }, at) =>
      at === problems.findIndex((other) => other.where === where && other.problem === problem),
  )
}

function problemOf(error: ErrorObject): FormProblem {
  return { where: placeOf(error.instancePath), problem: `${wordsOf(error)}.` }
}

/** `/medicines/0/outcome` → `medicines[0].outcome` */
function placeOf(path: string): string {
  const place = path
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '')
  return place === '' ? 'form' : place
}

function wordsOf(error: ErrorObject): string {
  const { keyword, data, params, parentSchema } = error
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing`
    case 'additionalProperties':
      return `"${params.additionalProperty}" is not a field here${suggestion(params.additionalProperty, fieldsOf(parentSchema))}`
    case 'enum':
      return `read ${shown(data)}; expected one of ${params.allowedValues.join(', ')}${suggestion(data, params.allowedValues)}`
    case 'const':
      return `read ${shown(data)}; expected ${shown(params.allowedValue)}`
    case 'type':
      return `read ${shown(data)}; expected ${article(String(params.type))}`
    case 'pattern':
      return `read ${shown(data)}; expected ${patternWords(String(params.pattern))}`
    case 'oneOf':
      return `read ${shown(data)}; expected milligrams per day as a number above 0, or { "low": …, "high": … }`
    default:
      return `read ${shown(data)}; it ${error.message ?? 'is not allowed'}`
  }
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function patternWords(pattern: string): string {
  if (pattern.startsWith('^[A-Z]')) return 'an ICD-10-CM code such as F33.2'
  return pattern.includes('?') ? 'a date: 2019, 2019-05 or 2019-05-04' : 'a day: 2019-05-04'
}

function fieldsOf(parent: ErrorObject['parentSchema']): readonly string[] {
  const properties: unknown = parent?.properties
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

const mostWrongLetters = 3

function suggestion(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || value.length > 60 || allowed.length === 0) return ''
  const nearest = closest(value.toLowerCase(), [...allowed])
  return distance(value.toLowerCase(), nearest) <= mostWrongLetters ? `; did you mean "${nearest}"?` : ''
}

const longestShown = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** The schema knows the shape of a date, not the calendar. */
function dateProblems(value: unknown, where: string): readonly FormProblem[] {
  if (typeof value === 'string') {
    const isDate = /(?:^|\.)(?:from|to|since|on|born|filledOn)$/.test(where)
    if (!isDate || statedDate(value) !== undefined) return []
    return [{ where, problem: `read ${shown(value)}; there is no such date between 1850 and 2200.` }]
  }
  if (Array.isArray(value)) return value.flatMap((item, at) => dateProblems(item, `${where}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    dateProblems(item, where === '' ? key : `${where}.${key}`),
  )
}
