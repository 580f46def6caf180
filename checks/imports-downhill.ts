/** A stage imports what stands above it in the flow of the data, and nothing below it. */
import { dirname, join, relative } from 'node:path'
import type { Problem } from './problem.ts'
import { sourceFiles } from './source-files.ts'

/** Each folder may import from those on earlier lines; folders on one line know nothing of each other. */
const levels: readonly (readonly string[])[] = [
  ['units'],
  ['knowledge'],
  ['record'],
  ['trials'],
  ['determination'],
  ['staging', 'review', 'risk'],
  ['plan'],
  ['follow-up'],
  ['assessment'],
  ['explanation', 'population'],
  ['service'],
  ['cli'],
]

const levelOf = new Map(levels.flatMap((folders, level) => folders.map((folder) => [folder, level] as const)))
const imported = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/

/** Imports that run uphill or sideways. */
export function importsDownhill(): readonly Problem[] {
  return sourceFiles('src').flatMap(({ path, lines }) =>
    lines.flatMap((text, index) => {
      const target = imported.exec(text)?.[1]
      const problem = target === undefined ? undefined : uphill(path, target)
      return problem === undefined ? [] : [{ file: path, line: index + 1, problem }]
    }),
  )
}

function uphill(path: string, target: string): string | undefined {
  const from = stageOf(path)
  const to = stageOf(join(dirname(path), target))
  if (from === undefined || to === undefined || from === to) return undefined
  const fromLevel = levelOf.get(from)
  const toLevel = levelOf.get(to)
  if (fromLevel === undefined)
    return `the folder src/${from} has no place in the flow; add it to checks/imports-downhill.ts`
  if (toLevel === undefined)
    return `the folder src/${to} has no place in the flow; add it to checks/imports-downhill.ts`
  return toLevel < fromLevel ? undefined : `${from} imports ${to}, which stands at or below it`
}

/** The folder under src that a file belongs to; files directly in src are the front doors. */
function stageOf(path: string): string | undefined {
  const parts = relative('src', path).split('/')
  return parts.length > 1 && parts[0] !== '..' ? parts[0] : undefined
}
