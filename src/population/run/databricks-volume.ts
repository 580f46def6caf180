/**
 * A volume of Databricks, reached through its Files API with the token of the warehouse: for a machine that does not
 * see the volume as a folder. https://docs.databricks.com/api/workspace/files
 */
import { createWriteStream, mkdirSync, openAsBlob, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PopulationProblem } from '../sources/problem.ts'
import { causeOf, connectionProblem, withoutSecrets } from '../to-spark/thrift-problem.ts'
import { type Exchange, type Place, pathOfSpark } from './exchange.ts'

export type VolumeOptions = {
  /** Of the workspace: `https://dbc-….cloud.databricks.com`. */
  readonly workspace: string
  readonly token: string
  /** `/Volumes/CATALOG/SCHEMA/VOLUME/FOLDER` */
  readonly there: string
  /** For what goes and what comes. */
  readonly workFolder: string
}

const volumePath = /^\/Volumes(?:\/[^/]+){3,}\/*$/
/** What one request of the Files API may carry. */
const largestFile = 5 * 1024 ** 3
const secondsToClear = 60

export function isVolumePath(path: string): boolean {
  return volumePath.test(path)
}

export function databricksVolume(options: VolumeOptions): Exchange {
  return (name, signal): Place => {
    const here = join(options.workFolder, name)
    const there = pathOfSpark(options.there, name)
    const api = filesApi(options, signal)
    mkdirSync(here, { recursive: true })
    let isMade = false
    return {
      here,
      there,
      toSpark: async (files) => {
        await api.makeFolder(there)
        isMade = true
        for (const file of files) await api.upload(join(here, file), pathOfSpark(there, file))
      },
      fromSpark: async (folders) => {
        for (const folder of folders) {
          mkdirSync(join(here, folder), { recursive: true })
          for (const { path, isFolder } of await api.list(pathOfSpark(there, folder))) {
            const file = path.slice(path.lastIndexOf('/') + 1)
            if (!isFolder && file.endsWith('.parquet')) await api.download(path, join(here, folder, file))
          }
        }
      },
      clear: async () => {
        rmSync(here, { recursive: true, force: true })
        if (isMade) await removeAll(filesApi(options, AbortSignal.timeout(secondsToClear * 1000)), there)
      },
      advice: `The volume is reached through the Files API of ${options.workspace}.`,
    }
  }
}

type Entry = { readonly path: string; readonly isFolder: boolean }
type FilesApi = {
  readonly makeFolder: (path: string) => Promise<void>
  readonly upload: (file: string, path: string) => Promise<void>
  readonly download: (path: string, file: string) => Promise<void>
  readonly list: (folder: string) => Promise<readonly Entry[]>
  readonly remove: (entry: Entry) => Promise<void>
}

/** The API removes only what is empty. */
async function removeAll(api: FilesApi, folder: string): Promise<void> {
  for (const entry of await api.list(folder)) {
    if (entry.isFolder) await removeAll(api, entry.path)
    else await api.remove(entry)
  }
  await api.remove({ path: folder, isFolder: true })
}

function filesApi(options: VolumeOptions, signal: AbortSignal | undefined): FilesApi {
  const ask = (method: string, kind: Kind, path: string, more: More = {}): Promise<Response> =>
    answered(options, signal, { method, url: addressOf(options, kind, path, more.query), body: more.body })
  return {
    makeFolder: async (path) => void (await ask('PUT', 'directories', path)),
    upload: async (file, path) => {
      const { size } = statSync(file)
      if (size > largestFile) {
        throw new PopulationProblem(
          `The table ${path} has ${size} bytes, more than one request to the Files API may carry. Mount the storage of the volume and name the mounted folder with --spark-folder.`,
        )
      }
      await ask('PUT', 'files', path, { query: 'overwrite=true', body: await openAsBlob(file) })
    },
    download: async (path, file) => {
      const { body } = await ask('GET', 'files', path)
      if (body !== null) await pipeline(body, createWriteStream(file))
    },
    list: async (folder) => {
      const found: Entry[] = []
      let page: string | undefined
      do {
        const query = page === undefined ? undefined : `page_token=${encodeURIComponent(page)}`
        const { entries, next } = listed(await (await ask('GET', 'directories', folder, { query })).json())
        found.push(...entries)
        page = next
      } while (page !== undefined)
      return found
    },
    remove: async ({ path, isFolder }) => {
      await ask('DELETE', isFolder ? 'directories' : 'files', path)
    },
  }
}

type Kind = 'files' | 'directories'
type More = { readonly query?: string | undefined; readonly body?: Blob | undefined }

function addressOf({ workspace }: VolumeOptions, kind: Kind, path: string, query: string | undefined): URL {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return new URL(`/api/2.0/fs/${kind}${encoded}${query === undefined ? '' : `?${query}`}`, workspace)
}

/** A page of a folder's list. */
function listed(page: unknown): { readonly entries: readonly Entry[]; readonly next: string | undefined } {
  if (typeof page !== 'object' || page === null) return { entries: [], next: undefined }
  const contents = 'contents' in page && Array.isArray(page.contents) ? page.contents : []
  const next = 'next_page_token' in page ? `${page.next_page_token ?? ''}` : ''
  return {
    entries: contents.map(({ path, is_directory }: { path: unknown; is_directory: unknown }) => ({
      path: `${path}`,
      isFolder: is_directory === true,
    })),
    next: next === '' ? undefined : next,
  }
}

type Question = { readonly method: string; readonly url: URL; readonly body: Blob | undefined }

const pausesIfBusy = [1, 2, 4, 8, 16]

async function answered(
  options: VolumeOptions,
  signal: AbortSignal | undefined,
  question: Question,
  pauses = pausesIfBusy,
): Promise<Response> {
  const response = await sent(options, signal, question)
  if (response.ok) return response
  const [pause, ...later] = pauses
  const isBusy = response.status === 429 || response.status === 503
  if (!isBusy || pause === undefined) throw await refusal(options, question.url, response)
  await sleep(pause * 1000, undefined, { signal })
  return answered(options, signal, question, later)
}

async function sent(
  { token }: VolumeOptions,
  signal: AbortSignal | undefined,
  { method, url, body }: Question,
): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'User-Agent': 'nextline' },
      // A token goes to the workspace that was named and to no other.
      redirect: 'error',
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    throw connectionProblem(url, causeOf(error), true)
  }
}

async function refusal(options: VolumeOptions, url: URL, response: Response): Promise<PopulationProblem> {
  const body = await response.text().catch(() => '')
  const says = withoutSecrets(/"message"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? '', options).slice(0, 300)
  const said = `(${response.status}${says === '' ? '' : `: ${says}`})`
  const what = decodeURIComponent(url.pathname.replace(/^\/api\/2\.0\/fs\/(?:files|directories)/, ''))
  switch (response.status) {
    case 401:
    case 403:
      return new PopulationProblem(
        `${url.host} does not let us use ${what} ${said}. Whoever NEXTLINE_SPARK_TOKEN belongs to needs READ VOLUME and WRITE VOLUME on the volume, and USE CATALOG and USE SCHEMA above it.`,
      )
    case 404:
      return new PopulationProblem(
        `${url.host} has nothing at ${what} ${said}. Expected --spark-folder-there /Volumes/CATALOG/SCHEMA/VOLUME/FOLDER of a volume that exists.`,
      )
    default:
      return new PopulationProblem(`${url.host} refuses ${what} ${said}. Nothing was written here.`)
  }
}
