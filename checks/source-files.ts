/** The source files of a folder, with their lines. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: readonly string[] }

/** TypeScript files below a folder of the project, tests left out. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => {
      const path = join(folder, name)
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.split('\n') }
    })
}
