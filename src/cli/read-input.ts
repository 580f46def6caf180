/** The edge to the file system: finds the input files, decodes them and parses JSON. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FhirDocument } from '../record/from-fhir/fhir-document.ts'
import { parseJson } from '../record/parse-json.ts'
import { decodeText } from '../service/decode-text.ts'

/** A file that could not be read: what is wrong, and what to do. */
export type InputProblem = { readonly file: string; readonly problem: string; readonly action: string }

export type Input = {
  readonly documents: readonly FhirDocument[]
  /** Files that are no JSON: pasted histories. */
  readonly texts: readonly { readonly file: string; readonly text: string }[]
  readonly problems: readonly InputProblem[]
}

type Collected = {
  readonly documents: FhirDocument[]
  readonly texts: { file: string; text: string }[]
  readonly problems: InputProblem[]
}

const standardInput = '-'
const jsonName = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i
const textName = /\.(?:txt|md|text)$/i
const linesName = /\.(?:ndjson|jsonl)(?:\.gz)?$/i

/**
 * Reads files, folders with all their JSON files, and standard input (`-`). Nothing is thrown: what cannot be read
 * is a problem, and the rest is read.
 */
export function readInput(paths: readonly string[]): Input {
  const input: Collected = { documents: [], texts: [], problems: [] }
  const seen = new Set<string>()
  for (const path of paths) {
    for (const file of filesOf(path, input)) {
      if (file !== standardInput && isRepeated(file, seen)) continue
      readFile(file, input)
    }
  }
  return input
}

function isRepeated(file: string, seen: Set<string>): boolean {
  const real = attempt(() => realpathSync(file)) ?? file
  if (seen.has(real)) return true
  seen.add(real)
  return false
}

/** The file itself, or the JSON files of a folder in the order of their names. */
function filesOf(path: string, input: Collected): readonly string[] {
  if (path === standardInput) return [path]
  const stats = attempt(() => statSync(path))
  if (stats === undefined) {
    report(input, path, 'There is no such file or folder.', 'Check the path.')
    return []
  }
  return stats.isDirectory() ? filesOfFolder(path, input) : [path]
}

function filesOfFolder(folder: string, input: Collected): readonly string[] {
  const entries = attempt(() => readdirSync(folder, { recursive: true, withFileTypes: true }))
  if (entries === undefined) {
    report(input, folder, 'The folder cannot be opened.', 'Check the permissions.')
    return []
  }
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(pathOf)
  const wanted = files.filter((file) => jsonName.test(file) && !isExportLog(file))
  if (wanted.length === 0) {
    report(input, folder, 'The folder holds no .json or .ndjson files.', 'Name the folder with the records.')
  }
  return wanted.sort()
}

function pathOf(entry: Dirent): string {
  return join(entry.parentPath, entry.name)
}

/** Bulk exports lay a log of the export beside the resources. */
function isExportLog(file: string): boolean {
  return /^(?:log\.ndjson|manifest\.json)(?:\.gz)?$/i.test(basename(file))
}

function readFile(file: string, input: Collected): void {
  const bytes = attempt(() => readFileSync(file === standardInput ? 0 : file))
  if (bytes === undefined) {
    report(input, file, 'The file cannot be opened.', 'Check the permissions.')
    return
  }
  const decoded = decodeText(bytes)
  if (decoded.kind === 'problem') {
    report(input, file, decoded.problem, decoded.action)
    return
  }
  if (decoded.warning !== undefined) report(input, file, decoded.warning, 'Save the file as UTF-8.')
  if (textName.test(file)) input.texts.push({ file, text: decoded.text })
  else addParsed(file, decoded.text, input)
}

function addParsed(file: string, text: string, input: Collected): void {
  const parsed = parseJson(text, linesName.test(file))
  if (parsed.kind === 'text') {
    input.texts.push({ file, text })
    return
  }
  for (const { json, line } of parsed.values) {
    input.documents.push(line === undefined ? { file, json } : { file, json, path: `line ${line}` })
  }
  for (const { problem, action } of parsed.problems) report(input, file, problem, action)
}

function report(input: Collected, file: string, problem: string, action: string): void {
  input.problems.push({ file, problem, action })
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
