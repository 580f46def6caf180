/** The real records some tests run on; they are not part of the project and the tests skip without them. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Folder of the shared records; `NEXTLINE_SHARED` names another. */
export const sharedFolder = resolve(process.env.NEXTLINE_SHARED ?? '../shared')

export const hasSharedData = existsSync(resolve(sharedFolder, 'data'))

/** Path of a shared record. */
export function shared(path: string): string {
  return resolve(sharedFolder, 'data', path)
}

/** Said once where the shared records are absent. */
export function skipMessage(): void {
  if (!hasSharedData)
    console.log(`Skipped: no shared records at ${sharedFolder}; set NEXTLINE_SHARED to run these tests.`)
}
