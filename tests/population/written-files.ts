/** A folder with invented files, for a test. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nextline-'))
}

/** Writes each file by its name; lines are the rows of a table. */
export function writtenFiles(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = emptyFolder()
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  }
  return folder
}
