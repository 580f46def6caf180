/** The files of a population run, chosen or dropped → its tables. Nothing is sent anywhere. */
import { csvParseRows } from 'd3-dsv'

export type RunTable = {
  readonly id: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What `manifest.json` of a run says, as far as it is shown. */
export type RunManifest = {
  readonly definition?: { readonly id?: string; readonly title?: string }
  readonly asOf?: string
  readonly people?: number
  readonly source?: { readonly kind?: string; readonly notes?: readonly string[] }
  readonly parameters?: { readonly smallestCell?: number }
  readonly resultSha256?: string
}

export type Run = { readonly manifest: RunManifest; readonly tables: readonly RunTable[] }
export type NoRun = { readonly problem: string }

/** In the order of the report; what is not named here comes after. */
const order = [
  'answers',
  'attrition',
  'reasons',
  'prevalence-and-incidence',
  'time-to-resistance',
  'sequences',
  'shortfalls',
]
const largest = 50_000_000

export async function readRun(files: readonly File[]): Promise<Run | NoRun> {
  const named = (name: string) => files.find((file) => file.name === name)
  const manifest = await manifestIn(named('manifest.json'))
  const chosen = files.filter(({ name, size }) => name.endsWith('.csv') && size <= largest)
  if (chosen.length === 0) {
    return {
      problem:
        'There is no table of a run. Choose the files of its folder: manifest.json and the tables (CSV).',
    }
  }
  const tables = await Promise.all(chosen.map(tableIn))
  return { manifest, tables: tables.toSorted((a, b) => placeOf(a) - placeOf(b) || a.id.localeCompare(b.id)) }
}

function placeOf({ id }: RunTable): number {
  const place = order.indexOf(id)
  return place === -1 ? order.length : place
}

async function tableIn(file: File): Promise<RunTable> {
  const [columns = [], ...rows] = csvParseRows(await file.text())
  return { id: file.name.replace(/\.csv$/, ''), columns, rows }
}

async function manifestIn(file: File | undefined): Promise<RunManifest> {
  try {
    const json: unknown = JSON.parse((await file?.text()) ?? '{}')
    return typeof json === 'object' && json !== null ? (json as RunManifest) : {}
  } catch {
    return {}
  }
}
