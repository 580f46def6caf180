/** How the tables of a population come to Spark, and its results back to this machine. */
import { mkdirSync, rmSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Gives each run a place of its own, which is gone afterwards. */
export type Exchange = (name: string, signal?: AbortSignal) => Place

export type Place = {
  /** Where this machine writes the tables and reads the results. */
  readonly here: string
  /** Where Spark reads the tables and writes the results: a path, or an address such as `s3://bucket/folder`. */
  readonly there: string
  /** Files that this machine has written become files that Spark sees. */
  readonly toSpark: (files: readonly string[]) => Promise<void>
  /** The other way, folder by folder. */
  readonly fromSpark: (folders: readonly string[]) => Promise<void>
  readonly clear: () => Promise<void>
  /** What to look at where one does not see what the other has written. */
  readonly advice: string
}

/** A folder that both see, each under its own path: nothing needs to be carried. */
export function sharedFolder(folder: { readonly here: string; readonly there: string }): Exchange {
  return (name) => {
    const here = join(folder.here, name)
    mkdirSync(here, { recursive: true })
    return {
      here,
      there: pathOfSpark(folder.there, name),
      toSpark: async () => {},
      fromSpark: async () => {},
      clear: async () => rmSync(here, { recursive: true, force: true }),
      advice:
        '--spark-folder must be the folder as this machine sees it, --spark-folder-there the same folder as Spark sees it.',
    }
  }
}

/** A name within a folder, as Spark writes it. */
export function pathOfSpark(folder: string, ...names: readonly string[]): string {
  return [folder.replace(/\/+$/, ''), ...names].join('/')
}

const address = /^[a-z][a-z0-9+.-]*:\//i

export function isPathOfSpark(path: string): boolean {
  return posix.isAbsolute(path) || address.test(path)
}
