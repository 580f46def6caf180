/** One file for each patient: to the screen, to one file, or into a directory. */
import { join } from 'node:path'
import { counted } from '../explanation/words.ts'
import { fileNames, isDirectory, writeFile } from './output.ts'
import { UsageProblem } from './problem.ts'
import type { Terminal } from './terminal.ts'

export type PatientFile = { readonly patient: string; readonly content: string | Uint8Array }

export function writeFiles(
  files: readonly PatientFile[],
  { output, ending }: { readonly output?: string | undefined; readonly ending: string },
  terminal: Terminal,
): void {
  if (output !== undefined && isDirectory(output)) {
    const names = fileNames(files.map(({ patient }) => patient))
    for (const [index, { content }] of files.entries()) {
      writeFile(join(output, `${names[index]}-${ending}`), content, output)
    }
    terminal.stderr.write(`Wrote ${counted(files.length, 'file')} to ${output}\n`)
    return
  }
  const [only, another] = files
  if (only === undefined || another !== undefined) {
    throw new UsageProblem(
      `The input holds ${files.length} patients, and one file is about one. Name a directory: --output documents/`,
    )
  }
  if (output !== undefined) writeFile(output, only.content)
  else
    terminal.stdout.write(
      typeof only.content === 'string' ? only.content : new TextDecoder().decode(only.content),
    )
}
