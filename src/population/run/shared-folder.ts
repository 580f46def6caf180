/** A folder through which this machine and Spark exchange files. */
import { posix } from 'node:path'

export type SharedFolder = {
  /** Where this machine sees it. */
  readonly here: string
  /** Where Spark sees it: a path, or an address such as `s3://bucket/folder`. */
  readonly there: string
}

/** A file in it, as Spark writes its name. */
export function seenBySpark({ there }: Pick<SharedFolder, 'there'>, ...names: readonly string[]): string {
  return [there.replace(/\/+$/, ''), ...names].join('/')
}

const address = /^[a-z][a-z0-9+.-]*:\//i

export function isFolderOfSpark(path: string): boolean {
  return posix.isAbsolute(path) || address.test(path)
}
