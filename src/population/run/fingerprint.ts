/** Fingerprints: of files, of a definition, of a result. The same fingerprint means the same content. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'

export type FileFingerprint = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** Files are named without their folders: the same data in another place is the same data. */
export async function fileFingerprint(path: string): Promise<FileFingerprint> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return { file: basename(path), bytes: statSync(path).size, sha256: hash.digest('hex') }
}

export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** JSON with its keys in order, so that the order in a file makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
