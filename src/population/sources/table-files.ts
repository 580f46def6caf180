/** Finds a table among the files of a folder and says how DuckDB reads it. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { PopulationProblem } from './problem.ts'
import { quoted } from './sql-text.ts'

/** The files of a folder, and of the folders directly in it, in the order of their names. */
export function filesIn(folder: string): readonly string[] {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new PopulationProblem(`Cannot read ${folder}: there is no such file or folder.`)
  if (!stats.isDirectory()) return [folder]
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      return [path]
    })
}

const tableName = /^(.+?)(?:\.\d+)?\.(csv|tsv|txt|parquet)(?:\.gz)?$/i

/**
 * The files of one table: `person.csv`, `PERSON.csv.gz`, `person.parquet`, a folder `person/` of Parquet parts.
 */
export function filesOfTable(files: readonly string[], table: string): readonly string[] {
  const own = files.filter((file) => tableName.exec(basename(file))?.[1]?.toLowerCase() === table)
  if (own.length > 0) return own
  const inFolder = new RegExp(`[/\\\\]${table}[/\\\\][^/\\\\]+\\.(?:csv|tsv|parquet)(?:\\.gz)?$`, 'i')
  return files.filter((file) => inFolder.test(file))
}

/** The files whose names match a pattern with `*`, whatever the case. */
export function filesLike(files: readonly string[], pattern: string): readonly string[] {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  const wanted = new RegExp(`^${escaped}(?:\\.gz)?$`, 'i')
  return files.filter((file) => wanted.test(basename(file)))
}

/**
 * How DuckDB reads these files as one table. Text is read as text; nothing is guessed from the first rows.
 * `columns` are the names for files without a header, by their number of columns.
 */
export function readerOf(
  files: readonly string[],
  columnsWithoutHeader: (count: number) => readonly string[] | undefined = () => undefined,
): string {
  const list = `[${files.map(quoted).join(', ')}]`
  const [first = ''] = files
  const isParquet = (file: string): boolean => /\.parquet$/i.test(file)
  const other = files.find((file) => isParquet(file) !== isParquet(first))
  if (other !== undefined)
    throw new PopulationProblem(
      `Cannot read one table from ${first} and from ${other}: it is there as Parquet and as text, and would be counted twice. Name the folder of one of them as the source.`,
    )
  if (isParquet(first)) return `read_parquet(${list}, union_by_name = true, filename = true)`
  const line = firstLine(first)
  const delimiter = delimiterOf(line)
  const cells = line.split(delimiter)
  const hasHeader = cells.every((cell) => /^"?[A-Za-z_][\w .-]*"?$/.test(cell.trim()) || cell.trim() === '')
  const names = hasHeader ? undefined : columnsWithoutHeader(cells.length)
  if (!hasHeader && names === undefined) {
    throw new PopulationProblem(
      `Cannot read ${first}: its first line is no header and it has ${cells.length} columns, which fits no table layout we know. Add a header line.`,
    )
  }
  const options = [
    'all_varchar = true',
    `delim = ${quoted(delimiter)}`,
    `quote = '"'`,
    'null_padding = true',
    'strict_mode = false',
    'filename = true',
    names === undefined
      ? 'header = true, union_by_name = true'
      : `header = false, names = [${names.map(quoted).join(', ')}]`,
  ]
  return `read_csv(${list}, ${options.join(', ')})`
}

const peekBytes = 65_536

/** The first line of a text file, gzipped or not; only its beginning is read. */
export function firstLine(file: string): string {
  const bytes = Buffer.alloc(peekBytes)
  const handle = openSync(file, 'r')
  const length = readSync(handle, bytes, 0, peekBytes, 0)
  closeSync(handle)
  const start = bytes.subarray(0, length)
  const isZipped = start[0] === 0x1f && start[1] === 0x8b
  const text = isZipped ? gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }) : start
  return (
    text
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0] ?? ''
  )
}

function delimiterOf(line: string): string {
  const candidates = ['\t', '|', ';', ',']
  return candidates.reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best))
}
