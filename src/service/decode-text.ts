/** Bytes of a file → text: gzip, byte order marks, UTF-8 and UTF-16. */
import { gunzipSync } from 'node:zlib'

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly warning?: string | undefined }
  | { readonly kind: 'problem'; readonly problem: string; readonly action: string }

/** Beyond this a text no longer fits into one string of the engine. */
export const mostBytes = 500_000_000

/** Unpacks and decodes. What the bytes are is told from the bytes, not from the name of the file. */
export function decodeText(bytes: Uint8Array, most: number = mostBytes): Decoded {
  const unpacked = isGzip(bytes) ? unpack(bytes, most) : bytes
  if (!(unpacked instanceof Uint8Array)) return unpacked
  if (unpacked.length === 0) return problem('The file is empty.', 'Export it again.')
  if (unpacked.length > most) {
    return problem(
      'The file is too large to be read in one piece.',
      'Split it, or export it as NDJSON by patient.',
    )
  }
  const binary = binaryFormat(unpacked)
  if (binary !== undefined)
    return problem(`The file is ${binary}, not JSON or text.`, 'Unpack or export it first.')
  return decoded(unpacked)
}

function problem(text: string, action: string): Decoded & { readonly kind: 'problem' } {
  return { kind: 'problem', problem: text, action }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function unpack(bytes: Uint8Array, most: number): Uint8Array | Decoded {
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE'
      ? problem('The file is too large once unpacked.', 'Split it, or export it as NDJSON by patient.')
      : problem('The gzip file is damaged or cut off.', 'Copy or download it again.')
  }
}

/** Formats that people mistake for a record, by their first bytes. */
function binaryFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (isGzip(bytes)) return 'packed twice with gzip'
  if (start.startsWith('PK')) return 'a zip archive or an office document'
  if (start === '%PDF') return 'a PDF'
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff')) return 'a picture'
  return start === 'PAR1' ? 'Parquet' : undefined
}

function decoded(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (!text.includes('�')) return { kind: 'text', text }
  const before = encoding === 'utf-8' ? tryLatin(bytes) : undefined
  return {
    kind: 'text',
    text: before ?? text,
    warning: `Some characters are not ${encoding.toUpperCase()}; names with accents may be misread.`,
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a byte order mark, the zero bytes of plain letters give UTF-16 away.
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be'
  return 'utf-8'
}

/** Old Windows exports: every byte is a character, so that reading them never fails. */
function tryLatin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
