/** `nextline definitions`: what `--definition` understands. */

import { layoutFor, wrapped } from '../explanation/text/layout.ts'
import { usualWidth } from '../explanation/text.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { allDefinitions, defaultDefinition } from '../knowledge/definitions/index.ts'
import { type ExitCode, exitCodes } from './problem.ts'
import { pageWidth, type Terminal } from './terminal.ts'

const statusWords: Readonly<Record<Definition['status'], string>> = {
  draft: 'draft: still to be compared with its source by a second reader',
  accepted: 'accepted',
  'needs-table': 'needs a dose table of yours: --dose-table FILE',
  withdrawn: 'withdrawn',
}

/** Lists every shipped definition with its summary and its limits. */
export function definitionsCommand(format: 'text' | 'json', terminal: Terminal): ExitCode {
  terminal.stdout.write(format === 'json' ? `${JSON.stringify(allDefinitions, null, 2)}\n` : listOf(terminal))
  return exitCodes.assessed
}

function listOf(terminal: Terminal): string {
  const width = pageWidth(terminal) ?? usualWidth
  const { colors } = layoutFor(width, terminal.color)
  const entries = allDefinitions.map(({ id, title, summary, status, caveats }) => {
    const isDefault = id === defaultDefinition.id ? ' (used unless another is named)' : ''
    const notes = [summary, ...caveats.map((caveat) => `Limit: ${caveat}`), `Status: ${statusWords[status]}`]
    const lines = notes.flatMap((note) => wrapped(note, width - 4)).map((line) => `    ${line}`)
    return [`${colors.bold(id)}  ${title}${isDefault}`, ...lines.map(colors.dim)].join('\n')
  })
  return `${entries.join('\n\n')}\n`
}
