/** Text → JSON values: one document, or one per line. */

export type Parsed =
  | {
      readonly kind: 'json'
      readonly values: readonly { readonly json: unknown; readonly line?: number | undefined }[]
      readonly problems: readonly { readonly problem: string; readonly action: string }[]
    }
  /** Neither JSON nor anything that wants to be: words. */
  | { readonly kind: 'text' }

const linesShown = 3

/**
 * Parses a whole document, or NDJSON where the name says so or only its lines parse. A text that does not even begin
 * like JSON is words; markup and cut-off JSON are problems with their own advice.
 */
export function parseJson(text: string, isLines: boolean): Parsed {
  const start = text.trimStart().slice(0, 1)
  if (start === '') return failed('The file is empty.', 'Export it again.')
  if (start === '<') return failed(...markupProblem(text))
  if (isLines) return parseLines(text)
  const whole = attempt(text)
  if (whole !== undefined) return { kind: 'json', values: [{ json: whole.value }], problems: [] }
  if (start !== '{' && start !== '[') return { kind: 'text' }
  const end = text.indexOf('\n')
  const firstLine = end < 0 ? undefined : attempt(text.slice(0, end))
  if (firstLine !== undefined) return parseLines(text)
  return failed(...brokenProblem(text))
}

function failed(problem: string, action: string): Parsed {
  return { kind: 'json', values: [], problems: [{ problem, action }] }
}

function markupProblem(text: string): [string, string] {
  const head = text.slice(0, 2000)
  if (/<html|<!doctype html/i.test(head)) {
    return [
      'The file is a web page (HTML), perhaps a sign-in page, not a record.',
      'Download the record again.',
    ]
  }
  if (/hl7\.org\/fhir/.test(head)) return ['The file is FHIR in XML.', 'Export it as FHIR JSON.']
  if (/ClinicalDocument/.test(head)) return ['The file is a C-CDA document.', 'Export it as FHIR JSON.']
  return ['The file is XML.', 'Export the record as FHIR JSON.']
}

function brokenProblem(text: string): [string, string] {
  const last = text.trimEnd().slice(-1)
  if (last !== '}' && last !== ']') {
    return [`The JSON is cut off after ${text.length} characters.`, 'Copy or download the file again.']
  }
  return [`The JSON cannot be parsed: ${messageOf(text)}`, 'Export the record again as FHIR JSON.']
}

function messageOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    // The engine quotes the text around the mistake; a record's content does not belong into messages.
    const message = error instanceof Error ? error.message : ''
    const position = /position \d+(?: \(line \d+ column \d+\))?/.exec(message)?.[0]
    return position === undefined ? 'it is not valid JSON.' : `mistake at ${position}.`
  }
}

function parseLines(text: string): Parsed {
  const values: { json: unknown; line: number }[] = []
  const broken: number[] = []
  let line = 0
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    line++
    const content = text.slice(from, end).trim()
    from = end + 1
    if (content === '') continue
    const parsed = attempt(content)
    if (parsed === undefined) broken.push(line)
    else values.push({ json: parsed.value, line })
  }
  return { kind: 'json', values, problems: broken.length === 0 ? [] : [brokenLines(broken)] }
}

function brokenLines(broken: readonly number[]): { problem: string; action: string } {
  const shown = broken.slice(0, linesShown).join(', ')
  const more = broken.length > linesShown ? `, … (${broken.length} in all)` : ''
  return {
    problem: `Not valid JSON in line ${shown}${more}; the other lines are read.`,
    action: 'Copy or export the file again; it may be cut off.',
  }
}

/** The value, or nothing where the text is no JSON. */
function attempt(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
