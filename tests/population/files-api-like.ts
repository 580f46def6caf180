/** What is documented of the Files API of Databricks, over a folder: pages of two entries, folders removed only when empty. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export const filesApiPath = '/api/2.0/fs/'

export type Volume = {
  /** `/Volumes/main/trd/exchange` */
  readonly path: string
  /** Where its files are. */
  readonly folder: string
}

type Asked = { readonly method: string; readonly address: string; readonly body: Buffer }
type Answer = { readonly status: number; readonly body: Buffer }
type Entry = { readonly path: string; readonly local: string; readonly isFolder: boolean }

const done: Answer = { status: 204, body: Buffer.of() }

function said(status: number, words: object): Answer {
  return { status, body: Buffer.from(JSON.stringify(words)) }
}

function refused(status: number, message: string): Answer {
  return said(status, { error_code: 'REFUSED', message })
}

export function answerOfFilesApi(volume: Volume, { method, address, body }: Asked): Answer {
  const url = new URL(address, 'https://door')
  const found = /^\/api\/2\.0\/fs\/(files|directories)(\/.*)$/.exec(decodeURIComponent(url.pathname))
  const path = found?.[2] ?? ''
  if (!`${path}/`.startsWith(`${volume.path}/`)) return refused(404, `Volume of ${path} does not exist.`)
  const local = join(volume.folder, path.slice(volume.path.length))
  const entry: Entry = { path, local, isFolder: found?.[1] === 'directories' }
  if (method === 'PUT') return put(entry, body)
  if (!existsSync(local)) return refused(404, `${path} does not exist.`)
  if (method === 'DELETE') return removed(entry)
  if (!entry.isFolder) return { status: 200, body: readFileSync(local) }
  return page(entry, Number(url.searchParams.get('page_token') ?? 0))
}

function put({ local, isFolder }: Entry, body: Buffer): Answer {
  if (isFolder) mkdirSync(local, { recursive: true })
  else if (!existsSync(dirname(local))) return refused(404, 'The folder of the file does not exist.')
  else writeFileSync(local, body)
  return done
}

function removed({ path, local, isFolder }: Entry): Answer {
  if (isFolder && readdirSync(local).length > 0) return refused(400, `${path} is not empty.`)
  if (isFolder) rmdirSync(local)
  else rmSync(local)
  return done
}

const entriesOfPage = 2

function page({ path, local }: Entry, start: number): Answer {
  const names = readdirSync(local).sort()
  const end = start + entriesOfPage
  const contents = names.slice(start, end).map((name) => ({
    path: `${path}/${name}`,
    name,
    is_directory: statSync(join(local, name)).isDirectory(),
  }))
  return said(200, { contents, ...(end < names.length ? { next_page_token: `${end}` } : {}) })
}
