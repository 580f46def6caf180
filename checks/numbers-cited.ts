/** Every citation names a source that exists, and every definition cites each of its parameters. */
import { allDefinitions } from '../src/knowledge/definitions/index.ts'
import { sources } from '../src/knowledge/sources.ts'
import type { Problem } from './problem.ts'
import { sourceFiles } from './source-files.ts'

export function numbersCited(): readonly Problem[] {
  return [
    ...unknownSources(),
    ...sourcesTwice(),
    ...allDefinitions.flatMap((definition) => uncited(definition.id, definition.rule)),
  ]
}

/** The compiler checks literal sources; this finds those that pass through a wider type. */
function unknownSources(): readonly Problem[] {
  return sourceFiles('src/knowledge').flatMap(({ path, lines }) =>
    lines.flatMap((text, index) =>
      [...text.matchAll(/\bsource: '([^']+)'/g)]
        .filter((match) => !Object.hasOwn(sources, match[1] ?? ''))
        .map((match) => ({
          file: path,
          line: index + 1,
          problem: `cites "${match[1]}", which is no source`,
        })),
    ),
  )
}

/** A source is described in one place: of two descriptions the later would win in silence. */
function sourcesTwice(): readonly Problem[] {
  const places = new Map<string, string>()
  return sourceFiles('src/knowledge/sources').flatMap(({ path, lines }) =>
    lines.flatMap((text, index) => {
      const id = /^ {2}'?([a-z0-9-]+)'?: \{$/.exec(text)?.[1]
      if (id === undefined) return []
      const before = places.get(id)
      places.set(id, path)
      return before === undefined
        ? []
        : [{ file: path, line: index + 1, problem: `source ${id} stands in ${before} too` }]
    }),
  )
}

/** A number anywhere in a definition must stand inside a `{ value, cite }`. */
function uncited(id: string, node: unknown): readonly Problem[] {
  const place = { file: 'src/knowledge/definitions', line: 1 }
  if (typeof node === 'number' || typeof node === 'boolean') {
    return [{ ...place, problem: `${id} holds ${node} without a citation` }]
  }
  if (typeof node !== 'object' || node === null) return []
  if ('value' in node && 'cite' in node) return []
  return Object.values(node).flatMap((child) => uncited(id, child))
}
