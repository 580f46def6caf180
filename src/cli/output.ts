/** Where the results go: the terminal, one file, or a directory with one file for each patient. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Assessment } from '../assessment/result.ts'
import { trialsCsv } from '../explanation/csv/trials-csv.ts'
import { toFhir } from '../explanation/fhir/to-fhir.ts'
import { toHtml } from '../explanation/html.ts'
import { toJson } from '../explanation/json.ts'
import { layoutFor } from '../explanation/text/layout.ts'
import { toText, usualWidth } from '../explanation/text.ts'
import { counted } from '../explanation/words.ts'
import { overviewLines } from './overview.ts'
import { InputProblem, UsageProblem } from './problem.ts'
import { pageWidth, type Terminal } from './terminal.ts'

export const formats = ['text', 'json', 'html', 'fhir', 'csv'] as const
export type Format = (typeof formats)[number]

/** Prints or writes all results. */
export function output(
  assessments: readonly Assessment[],
  format: Format,
  target: string | undefined,
  terminal: Terminal,
): void {
  if (target !== undefined && isDirectory(target)) {
    writeDirectory(assessments, format, target)
    terminal.stderr.write(`Wrote ${counted(assessments.length, 'file')} to ${target}\n`)
    return
  }
  const plain = { ...terminal, color: false, stdout: { write: () => true } }
  const text = rendered(assessments, format, target === undefined ? terminal : plain)
  if (target === undefined) terminal.stdout.write(text)
  else writeFile(target, text)
}

/** A name without an extension is a directory, made if need be. */
export function isDirectory(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false })
  return found?.isDirectory() ?? (target.endsWith('/') || extname(target) === '')
}

function rendered(assessments: readonly Assessment[], format: Format, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return jsonOf(assessments)
    case 'text':
      return pagesOf(assessments, terminal)
    case 'html':
      return pageOf(assessments)
    case 'fhir':
      return bundlesOf(assessments)
    case 'csv':
      return trialsCsv(assessments)
  }
}

/** One patient is one object; several are one array. */
function jsonOf(assessments: readonly Assessment[]): string {
  const [only, another] = assessments
  if (only !== undefined && another === undefined) return `${toJson(only)}\n`
  return `[\n${assessments.map(toJson).join(',\n')}\n]\n`
}

function pagesOf(assessments: readonly Assessment[], terminal: Terminal): string {
  const width = pageWidth(terminal)
  const pages = assessments.map((assessment) => toText(assessment, { color: terminal.color, width }))
  if (assessments.length < 2) return pages.join('')
  const overview = overviewLines(assessments, layoutFor(width ?? usualWidth, terminal.color))
  return `${pages.join('\n')}\n${overview.join('\n')}\n`
}

function pageOf(assessments: readonly Assessment[]): string {
  const [only, another] = assessments
  if (only === undefined || another !== undefined) {
    throw new UsageProblem(
      `The input holds ${assessments.length} patients, and a page shows one. Name a directory: --output pages/`,
    )
  }
  return toHtml(only)
}

/** One patient is one bundle; several are one bundle on each line (NDJSON). */
function bundlesOf(assessments: readonly Assessment[]): string {
  const bundles = assessments.map(toFhir)
  const [only, another] = bundles
  if (only !== undefined && another === undefined) return `${JSON.stringify(only, null, 2)}\n`
  return bundles.map((bundle) => `${JSON.stringify(bundle)}\n`).join('')
}

const endings = { text: 'txt', json: 'json', html: 'html', fhir: 'fhir.json', csv: 'csv' } as const

function writeDirectory(assessments: readonly Assessment[], format: Format, directory: string): void {
  const names = fileNames(assessments.map(({ patient }) => patient.id))
  for (const [index, assessment] of assessments.entries()) {
    const text = rendered([assessment], format, { color: false, stdout: silent, stderr: silent })
    writeFile(join(directory, `${names[index]}.${endings[format]}`), text, directory)
  }
}

const silent = { write: () => true }
const longestName = 80

/** The ids of the patients made safe as file names; equal ones are numbered. */
export function fileNames(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const safe =
      id
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, longestName) || 'patient'
    const key = safe.toLowerCase()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? safe : `${safe}-${count}`
  })
}

export function writeFile(file: string, text: string | Uint8Array, directory?: string): void {
  try {
    if (directory !== undefined) mkdirSync(directory, { recursive: true })
    writeFileSync(file, text)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new InputProblem(`Cannot write ${file}${reason}. Name another place with --output.`)
  }
}
