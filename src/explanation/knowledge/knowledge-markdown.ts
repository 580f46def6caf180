/** The reference as Markdown: one table for each part of a topic, and the sources at its end. */
import { type SourceId, sources } from '../../knowledge/sources.ts'
import { type KnowledgeTopic, knowledgeTopics } from './knowledge-parts.ts'
import { type KnowledgeRow, knowledgeRows } from './knowledge-rows.ts'

const marks = { verified: 'V', known: 'K', unsure: 'U (unverified, never applied)' } as const

const legend =
  'Status: V compared with the stored source; K known from the published literature, to be compared before use as a hard rule; U unsure, shown and never applied.'

/** The page of one topic. */
export function knowledgePage(topic: KnowledgeTopic): string {
  const rows = knowledgeRows().filter((row) => row.topic === topic)
  const titles = [...new Set(rows.map(({ title }) => title))]
  const parts = titles.flatMap((title) => [
    `## ${title}`,
    '',
    ...table(rows.filter((row) => row.title === title)),
    '',
  ])
  return [`# Reference: ${topic}`, '', legend, '', ...parts].join('\n')
}

function table(rows: readonly KnowledgeRow[]): readonly string[] {
  return [
    '| Rule | Part | What it says | Source | Status | Reviewed |',
    '|-|-|-|-|-|-|',
    ...rows.map(
      ({ id, part, says, source, at, status, reviewed }) =>
        `| ${[id, part, says].map(cell).join(' | ')} | [${source}](sources.md#${source})${at === '' ? '' : `, ${cell(at)}`} | ${marks[status]} | ${reviewed} |`,
    ),
  ]
}

/** A cell is one line, and nothing in it is markup. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&')
}

const readWords = {
  primary: 'the text itself was read',
  secondary: 'read through a summary or copy',
  'not-read': 'not read by us',
} as const

/** The page of all sources. */
export function sourcesPage(): string {
  const ids = (Object.keys(sources) as SourceId[]).sort()
  return [
    '# Reference: sources',
    '',
    ...ids.flatMap((id) => {
      const { title, reference, read, kind } = sources[id]
      return [`## ${id}`, '', `${cell(title)}. ${cell(reference)}. (${kind}; ${readWords[read]})`, '']
    }),
  ].join('\n')
}

/** How many rows of each status every topic holds. */
export function overviewPage(): string {
  const lines = knowledgeTopics.map((topic) => {
    const rows = knowledgeRows().filter((row) => row.topic === topic)
    const count = (status: KnowledgeRow['status']) => rows.filter((row) => row.status === status).length
    return `| [${topic}](${topic}.md) | ${rows.length} | ${count('verified')} | ${count('known')} | ${count('unsure')} |`
  })
  return [
    '# Reference',
    '',
    'Every rule, number and sentence of fact that Nextline applies or shows, with its source. Made from the data by',
    '`node checks/write-reference.ts`; a check fails when it is not current.',
    '',
    legend,
    '',
    '| Topic | Rows | V | K | U |',
    '|-|-:|-:|-:|-:|',
    ...lines,
    '',
    'All [sources](sources.md).',
    '',
  ].join('\n')
}
