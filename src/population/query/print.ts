/** Query tree → SQL. One printer; a dialect says only what differs. */
import type {
  AggregateFunction,
  BinaryOperator,
  Expression,
  Ordering,
  ScalarFunction,
  ValueType,
  WindowFunction,
} from './expression.ts'
import type { Join, Query, Rows, Select, Source, Step, Value } from './query.ts'

export type Dialect = {
  readonly name: 'duckdb' | 'spark'
  /** How a query speaks of a parameter. */
  readonly parameter: (name: string, type: ValueType | undefined) => string
  readonly types: Readonly<Record<ValueType, string>>
  /** How the rows of a step are kept for the steps that read them. */
  readonly keep: (name: string, query: string) => readonly string[]
  readonly literal: (value: Value) => string
}

/** One statement of the printed program. */
export type Statement = {
  readonly step: string
  readonly explains: readonly { readonly step: string; readonly text: string }[]
  /** The parameters it reads. */
  readonly reads: readonly string[]
  /** The tables and kept steps it reads. */
  readonly sources: readonly string[]
  readonly sql: readonly string[]
}

const indent = (text: string): string => text.replaceAll('\n', '\n  ')

export function printQuery(query: Query, dialect: Dialect): string {
  switch (query.kind) {
    case 'select':
      return printSelect(query, dialect)
    case 'union':
      return query.of.map((part) => printQuery(part, dialect)).join('\nUNION ALL\n')
    case 'rows':
      return printRows(query, dialect)
  }
}

/** A statement's earlier steps, each read once, stand in its WITH. */
export function printWith(inlined: readonly Step[], query: Query, dialect: Dialect): string {
  const parts = inlined.map(
    (step) => `${step.name} AS (\n  ${indent(commented(step, printQuery(step.query, dialect)))}\n)`,
  )
  const head = parts.length === 0 ? '' : `WITH ${parts.join(', ')}\n`
  return head + printQuery(query, dialect)
}

function commented(step: Step, sql: string): string {
  return `-- ${step.explains}\n${sql}`
}

function printSelect(query: Select, dialect: Dialect): string {
  const print = (expression: Expression) => printExpression(expression, dialect)
  const columns = Object.entries(query.columns).map(([name, value]) => {
    const printed = print(value)
    return printed === name || printed.endsWith(`.${name}`) ? printed : `${printed} AS ${name}`
  })
  const lines = [
    `SELECT ${query.distinct ? 'DISTINCT ' : ''}${columns.join(',\n  ')}`,
    `FROM ${printSource(query.from)}`,
    ...query.joins.map((join) => printJoin(join, dialect)),
  ]
  if (query.where !== undefined) lines.push(`WHERE ${print(query.where)}`)
  if (query.groupBy.length > 0) lines.push(`GROUP BY ${query.groupBy.map(print).join(', ')}`)
  if (query.having !== undefined) lines.push(`HAVING ${print(query.having)}`)
  return lines.join('\n')
}

function printSource({ name, as }: Source): string {
  return name === as ? name : `${name} AS ${as}`
}

const joinWords = { inner: 'JOIN', left: 'LEFT JOIN', cross: 'CROSS JOIN' } as const

function printJoin({ kind, to, on }: Join, dialect: Dialect): string {
  const condition = on === undefined ? '' : ` ON ${printExpression(on, dialect)}`
  return `${joinWords[kind]} ${printSource(to)}${condition}`
}

function printRows({ columns, rows }: Rows, dialect: Dialect): string {
  const names = Object.keys(columns)
  const typed = Object.entries(columns).map(
    ([name, type]) => `CAST(${name} AS ${dialect.types[type]}) AS ${name}`,
  )
  const values = rows.map((row) => `(${row.map(dialect.literal).join(', ')})`)
  const none = `(${names.map(() => 'NULL').join(', ')})`
  const list = values.length === 0 ? none : values.join(',\n  ')
  const end = values.length === 0 ? '\nWHERE 1 = 0' : ''
  return `SELECT ${typed.join(', ')}\nFROM (VALUES\n  ${list}\n) AS given(${names.join(', ')})${end}`
}

const operators: Readonly<Record<BinaryOperator, string>> = {
  equals: '=',
  differs: '<>',
  below: '<',
  'at-most': '<=',
  above: '>',
  'at-least': '>=',
  same: 'IS NOT DISTINCT FROM',
  plus: '+',
  minus: '-',
  times: '*',
  'divided-by': '/',
  'joined-to': '||',
}
const scalars: Readonly<Record<ScalarFunction, string>> = {
  least: 'least',
  greatest: 'greatest',
  coalesce: 'coalesce',
}
const aggregates: Readonly<Record<AggregateFunction, string>> = {
  count: 'count',
  'count-distinct': 'count',
  sum: 'sum',
  min: 'min',
  max: 'max',
  some: 'bool_or',
  every: 'bool_and',
  'first-by': 'min_by',
}
const windows: Readonly<Record<WindowFunction, string>> = {
  'row-number': 'row_number',
  rank: 'rank',
  previous: 'lag',
  next: 'lead',
  sum: 'sum',
  min: 'min',
  max: 'max',
  count: 'count',
}

export function printExpression(given: Expression, dialect: Dialect): string {
  const print = (expression: Expression) => printExpression(expression, dialect)
  switch (given.kind) {
    case 'column':
      return given.of === undefined ? given.name : `${given.of}.${given.name}`
    case 'parameter':
      return dialect.parameter(given.name, undefined)
    case 'constant':
      return dialect.literal(given.value)
    case 'binary':
      return `${operand(given.left, dialect)} ${operators[given.operator]} ${operand(given.right, dialect)}`
    case 'all':
      return printList(given.of, ' AND ', 'TRUE', dialect)
    case 'any':
      return printList(given.of, ' OR ', 'FALSE', dialect)
    case 'not':
      return given.of.kind === 'is-null'
        ? `${operand(given.of.of, dialect)} IS NOT NULL`
        : `NOT ${operand(given.of, dialect)}`
    case 'is-null':
      return `${operand(given.of, dialect)} IS NULL`
    case 'among':
      if (given.list.length === 0) return 'FALSE'
      return `${operand(given.value, dialect)} IN (${given.list.map(print).join(', ')})`
    case 'call':
      return `${scalars[given.name]}(${given.arguments.map(print).join(', ')})`
    case 'case': {
      const branches = given.branches.map(({ when, gives }) => `WHEN ${print(when)} THEN ${print(gives)}`)
      return `CASE ${branches.join(' ')} ELSE ${print(given.otherwise)} END`
    }
    case 'cast':
      return `CAST(${print(given.of)} AS ${dialect.types[given.to]})`
    case 'aggregate': {
      const distinct = given.name === 'count-distinct' ? 'DISTINCT ' : ''
      const inner = given.arguments.length === 0 ? '*' : given.arguments.map(print).join(', ')
      const filter = given.where === undefined ? '' : ` FILTER (WHERE ${print(given.where)})`
      return `${aggregates[given.name]}(${distinct}${inner})${filter}`
    }
    case 'window':
      return printWindow(given, dialect)
  }
}

const frames = {
  all: '',
  'to-here': ' ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW',
  'before-here': ' ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING',
} as const

function printWindow(given: Extract<Expression, { kind: 'window' }>, dialect: Dialect): string {
  const print = (expression: Expression) => printExpression(expression, dialect)
  const isCount = given.name === 'count' && given.arguments.length === 0
  const inner = isCount ? '*' : given.arguments.map(print).join(', ')
  const order = given.orderBy.map((each) => printOrdering(each, dialect)).join(', ')
  const parts = [`PARTITION BY ${given.partitionBy.map(print).join(', ')}`]
  if (order !== '') parts.push(`ORDER BY ${order}`)
  return `${windows[given.name]}(${inner}) OVER (${parts.join(' ')}${frames[given.rows]})`
}

function printOrdering({ by, descending }: Ordering, dialect: Dialect): string {
  return `${printExpression(by, dialect)}${descending ? ' DESC' : ''}`
}

function printList(of: readonly Expression[], word: string, none: string, dialect: Dialect): string {
  if (of.length === 0) return none
  return of.map((each) => operand(each, dialect)).join(word)
}

const selfContained: readonly Expression['kind'][] = [
  'column',
  'parameter',
  'constant',
  'call',
  'case',
  'cast',
  'aggregate',
  'window',
]

function operand(given: Expression, dialect: Dialect): string {
  const printed = printExpression(given, dialect)
  return selfContained.includes(given.kind) ? printed : `(${printed})`
}
