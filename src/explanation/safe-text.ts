/**
 * Words of a record are shown as they are, but they must not act: no terminal escapes, no control characters,
 * no marks that turn the reading direction or hide letters.
 */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const replacement = '\u{FFFD}'

/** One line of harmless text: what would act is shown as `�`, white space as a blank. */
export function safeText(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(acting, replacement)
}

/** Every string within a JSON-like value made harmless. */
export function safeValue<T>(value: T): T {
  return cleaned(value) as T
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [safeText(key), cleaned(entry)]))
}
