/** Dropped or chosen files and pasted text → records, on this machine: nothing is sent anywhere. */

import { type FhirDocument, recordsFromFhir } from '../../../src/record/from-fhir/index.ts'
import type { TextReading } from '../../../src/record/from-text/index.ts'
import { parseJson } from '../../../src/record/parse-json.ts'
import type { PatientRecord } from '../../../src/record/record.ts'
import type { Day } from '../../../src/units/day.ts'

export type OpenedRecord = {
  readonly record: PatientRecord
  /** A pasted history with what was understood of it. */
  readonly words?: { readonly text: string; readonly reading: TextReading } | undefined
}

export type Opened = {
  readonly records: readonly OpenedRecord[]
  /** The documents the records were read from, to show an entry in its own words. */
  readonly documents: readonly FhirDocument[]
  /** What could not be used, and what to do. */
  readonly problems: readonly string[]
}

/** A file with its bytes, or pasted words. */
export type Given = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

const linesName = /\.(?:ndjson|jsonl)(?:\.gz)?$/i
const largestFile = 100_000_000
/** Unpacked more than this is no record of a person. */
const mostUnpacked = 300_000_000

/** Reads everything together: the entries of one patient may lie in several files. */
export async function openFiles(files: readonly Given[], asOf: Day): Promise<Opened> {
  const documents: FhirDocument[] = []
  const texts: { name: string; text: string }[] = []
  const problems: string[] = []
  const forms: OpenedRecord[] = []
  for (const { name, bytes } of files) {
    const text = await textOf(bytes)
    if (typeof text !== 'string') {
      problems.push(`${name}: ${text.problem}`)
      continue
    }
    const parsed = parseJson(text, linesName.test(name))
    if (parsed.kind === 'text') texts.push({ name, text })
    else {
      for (const { json, line } of parsed.values) {
        if (isHistoryForm(json)) {
          const { recordFromForm } = await import('../../../src/record/from-form/index.ts')
          const read = recordFromForm(json, { file: name })
          forms.push(...read.records.map((record) => ({ record })))
          for (const { where, problem } of read.problems) problems.push(`${name}, ${where}: ${problem}`)
        } else if (isFhir(json))
          documents.push({ file: name, json, path: line === undefined ? undefined : `line ${line}` })
        else problems.push(`${name}: This is JSON but not FHIR: it has no “resourceType”.`)
      }
      for (const { problem, action } of parsed.problems) problems.push(`${name}: ${problem} ${action}`)
    }
  }
  const fhir = recordsFromFhir(documents, asOf)
  const words = texts.length === 0 ? [] : await openTexts(texts, asOf)
  for (const { problem, effect } of fhir.dataIssues) problems.push(`${problem} ${effect}`)
  return { records: [...fhir.records.map((record) => ({ record })), ...forms, ...words], documents, problems }
}

async function openTexts(texts: readonly { name: string; text: string }[], asOf: Day) {
  const { recordFromText } = await import('../../../src/record/from-text/index.ts')
  return texts.flatMap(({ name, text }) => {
    const { records, reading } = recordFromText(text, { file: name, asOf })
    return records.map((record) => ({ record, words: { text, reading } }))
  })
}

function isHistoryForm(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'form' in json
}

function isFhir(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isFhir)
  return typeof json === 'object' && json !== null && 'resourceType' in json
}

type Problem = { readonly problem: string }

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | Problem> {
  if (bytes.length === 0) return { problem: 'The file is empty. Export it again.' }
  if (bytes.length > largestFile) return { problem: 'The file is larger than 100 MB. Split it by patient.' }
  const unpacked = isGzip(bytes) ? await unpack(bytes) : bytes
  if ('problem' in unpacked) return unpacked
  const binary = binaryFormat(unpacked)
  if (binary !== undefined)
    return { problem: `This is ${binary}, not FHIR or text. Export the record first.` }
  return new TextDecoder(encodingOf(unpacked)).decode(unpacked)
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | Problem> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    for await (const part of stream) {
      length += part.length
      if (length > mostUnpacked)
        return { problem: 'The file is too large once unpacked. Split it by patient.' }
      parts.push(part)
    }
  } catch {
    return { problem: 'The gzip file is damaged or cut off. Copy or download it again.' }
  }
  return joined(parts, length)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function binaryFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start.startsWith('PK')) return 'a zip archive or an office document'
  if (start === '%PDF') return 'a PDF'
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') ? 'a picture' : undefined
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
