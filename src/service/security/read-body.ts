/** The body of a request within its limits: bytes, unpacked bytes, and how deep JSON is nested. */
import { Problem } from '../api/problem.ts'
import { decodeText } from '../decode-text.ts'

/** Real FHIR is nested some twenty deep. */
const deepestNesting = 200

/** Stops reading where the limit is passed, whatever the length that was announced. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const { headers } = request
  if (Number(headers.get('content-length') ?? 0) > most) throw tooLarge(most)
  // The server reads no more than was announced; what is sent in parts announces nothing.
  const isAnnounced = headers.has('content-length') && !headers.has('transfer-encoding')
  const bytes = isAnnounced ? new Uint8Array(await request.arrayBuffer()) : await readParts(request, most)
  if (bytes.length > most) throw tooLarge(most)
  return bytes
}

/** As a stream, which costs several times more. */
async function readParts(request: Request, most: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > most) throw tooLarge(most)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A file as text: unpacked, decoded, and no larger than the limit once it is. */
export function textOfFile(bytes: Uint8Array, most: number): string {
  const decoded = decodeText(bytes, most)
  if (decoded.kind === 'problem') throw new Problem(422, decoded.problem, { detail: decoded.action })
  if (decoded.text.includes('\u0000')) {
    throw new Problem(422, 'The file is neither JSON nor text.', {
      detail: 'Export the record as FHIR R4 JSON.',
    })
  }
  refuseDeepNesting(decoded.text)
  return decoded.text
}

export function parseBody(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  refuseDeepNesting(text)
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'The request is not valid JSON.')
  }
}

/** Deep nesting is not a record; it exhausts the stack of whoever walks it. */
export function refuseDeepNesting(text: string): void {
  const first = text.trimStart()[0]
  if (first !== '{' && first !== '[') return
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === backslash) at++
      // No text of JSON goes over the end of a line: one broken line must not hide the nesting of the next.
      else if (code === quote || code === lineEnd) inText = false
    } else if (code === quote) inText = true
    else if (code === openBrace || code === openBracket) depth++
    else if (code === closeBrace || code === closeBracket) depth--
    if (depth > deepestNesting) {
      throw new Problem(422, `The JSON is nested more than ${deepestNesting} deep.`, {
        detail: 'Export the record again.',
      })
    }
  }
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, lineEnd] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x0a,
]

function tooLarge(most: number): Problem {
  return new Problem(413, `The request is larger than ${Math.round(most / 1_000_000)} MB.`, {
    detail: 'Split the file by patient.',
  })
}
