/** From units to plan nothing reads files, the network or the clock: "today" is an argument. */
import type { Problem } from './problem.ts'
import { sourceFiles } from './source-files.ts'

const pure = [
  'units',
  'knowledge',
  'record',
  'trials',
  'determination',
  'staging',
  'review',
  'risk',
  'plan',
  'follow-up',
  'assessment',
  'explanation',
]
const impure: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /from ['"]node:/, what: 'imports a module of Node' },
  { pattern: /\bDate\.now\(|\bnew Date\(\)/, what: 'reads the clock' },
  { pattern: /\bprocess\.|\bfetch\(/, what: 'reaches outside' },
  { pattern: /\bMath\.random\(/, what: 'is not repeatable' },
]

export function pureStages(): readonly Problem[] {
  return sourceFiles('src')
    .filter(({ path }) => pure.some((stage) => path.startsWith(`src/${stage}/`)))
    .flatMap(({ path, lines }) =>
      lines.flatMap((text, index) =>
        impure
          .filter(({ pattern }) => pattern.test(text) && !text.trimStart().startsWith('*'))
          .map(({ what }) => ({ file: path, line: index + 1, problem: what })),
      ),
    )
}
