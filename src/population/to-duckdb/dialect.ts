/** What DuckDB writes differently. */
import type { Dialect } from '../query/print.ts'
import type { Value } from '../query/query.ts'

export const duckdbTypes = {
  integer: 'INTEGER',
  'big-integer': 'BIGINT',
  double: 'DOUBLE',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
} as const

/** For a program that we run: parameters are bound. */
export const duckdb: Dialect = {
  name: 'duckdb',
  parameter: (name) => `$${name}`,
  types: duckdbTypes,
  keep: (name, query) => [`CREATE OR REPLACE TEMP TABLE ${name} AS\n${query}`],
  literal: duckdbLiteral,
}

/** For a script in the hands of an analyst: parameters are variables of the session. */
export const duckdbScript: Dialect = { ...duckdb, parameter: (name) => `getvariable('${name}')` }

export function duckdbLiteral(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return Number.isInteger(value) ? `${value}` : `${value}::DOUBLE`
}
