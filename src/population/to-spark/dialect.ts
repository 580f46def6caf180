/** What Spark SQL (Apache Spark 4, Databricks) writes differently. */
import type { Dialect } from '../query/print.ts'
import type { Value } from '../query/query.ts'

export const sparkTypes = {
  integer: 'INT',
  'big-integer': 'BIGINT',
  double: 'DOUBLE',
  text: 'STRING',
  boolean: 'BOOLEAN',
} as const

/**
 * Parameters are variables of the session: every road to Spark (spark-sql, Thrift, Connect, a Databricks warehouse)
 * knows them, and the text of a query stays the same whatever the definition's numbers.
 */
export const spark: Dialect = {
  name: 'spark',
  parameter: (name) => `session.${name}`,
  types: sparkTypes,
  // A view would be computed again by each step that reads it.
  keep: (name, query) => [`DROP TABLE IF EXISTS ${name}`, `CREATE TABLE ${name} AS\n${query}`],
  literal: sparkLiteral,
}

export function sparkLiteral(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return Number.isInteger(value) ? `${value}` : `${value}D`
}

/** A name as it was given, whatever characters it has. */
export function sparkName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
