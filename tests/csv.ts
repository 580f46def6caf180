/** Rows of a small CSV file with a header, for tests on the shared code tables. */
import { readFileSync } from 'node:fs'

const cell = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/y

export function csvRows(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
  const names = cells(header)
  return lines.map((line) => {
    const values = cells(line)
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  })
}

function cells(line: string): readonly string[] {
  const found: string[] = []
  cell.lastIndex = 0
  while (cell.lastIndex < line.length) {
    const [, raw = ''] = cell.exec(line) ?? []
    found.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
  }
  return found
}
