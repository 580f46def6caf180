/** Everything that the tests write for themselves lies in one folder, which goes when they end. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest before the first test, and what it returns after the last. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'nextline-tests-'))
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  // A process that was told to end may still be writing.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}
