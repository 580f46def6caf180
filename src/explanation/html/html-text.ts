/** HTML that cannot be broken by what stands in a record: every value is escaped unless it is HTML already. */
export type Html = { readonly html: string }
type Value = Html | string | number | undefined | false | readonly Html[]

/** Template: html`<p>${words of the record}</p>`. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const filled = parts.map((part, index) => part + (index < values.length ? textOf(values[index]) : ''))
  return { html: filled.join('') }
}

function textOf(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  if ('html' in value) return value.html
  return value.map(({ html: text }) => text).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
