/** Small pieces of SQL that the sources are read with. */

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/**
 * Macros for what sources write as text. A date becomes a day number; the day is the one that was written, a time
 * zone never moves it: `2026-01-01T01:00:00Z` is 1 January everywhere. What is no date, or lies outside 1850–2200,
 * is missing.
 */
export const readingMacros: readonly string[] = [
  `CREATE OR REPLACE TEMP MACRO day_of_date(d) AS
    CASE WHEN year(d) BETWEEN 1850 AND 2200 THEN (d - DATE '1970-01-01')::INTEGER END`,
  `CREATE OR REPLACE TEMP MACRO day_of_text(t) AS day_of_date(CASE
    WHEN t IS NULL OR trim(t) = '' THEN NULL
    WHEN regexp_full_match(trim(t), '\\d{4}-\\d{2}-\\d{2}([T ].*)?') THEN TRY_CAST(left(trim(t), 10) AS DATE)
    WHEN regexp_full_match(trim(t), '\\d{8}') THEN try_strptime(trim(t), '%Y%m%d')::DATE
    WHEN regexp_full_match(trim(t), '\\d{1,2}-[A-Za-z]{3}-\\d{4}') THEN try_strptime(trim(t), '%d-%b-%Y')::DATE
    ELSE NULL END)`,
  `CREATE OR REPLACE TEMP MACRO filled(t) AS nullif(trim(t::VARCHAR), '')`,
  `CREATE OR REPLACE TEMP MACRO whole(t) AS TRY_CAST(TRY_CAST(filled(t) AS DOUBLE) AS BIGINT)`,
  `CREATE OR REPLACE TEMP MACRO amount(t) AS TRY_CAST(filled(t) AS DOUBLE)`,
]
