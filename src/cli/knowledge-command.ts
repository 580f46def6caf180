/** `nextline knowledge`: every rule, number, source and status; `nextline explain`: all that is known of one. */
import { closest } from 'fastest-levenshtein'
import { knowledgePage, sourcesPage } from '../explanation/knowledge/knowledge-markdown.ts'
import { type KnowledgeTopic, knowledgeTopics } from '../explanation/knowledge/knowledge-parts.ts'
import { type KnowledgeRow, knowledgeAbout, knowledgeRows } from '../explanation/knowledge/knowledge-rows.ts'
import { safeText } from '../explanation/safe-text.ts'
import { type Layout, layoutFor, wrapped } from '../explanation/text/layout.ts'
import { usualWidth } from '../explanation/text.ts'
import { sources } from '../knowledge/sources.ts'
import { type ExitCode, exitCodes, UsageProblem } from './problem.ts'
import { pageWidth, type Terminal } from './terminal.ts'

export const knowledgeFormats = ['text', 'json', 'markdown'] as const
export type KnowledgeFormat = (typeof knowledgeFormats)[number]

const statusWords = {
  verified: 'verified',
  known: 'known, not yet compared with the source',
  unsure: 'UNVERIFIED, never applied',
} as const

/** Everything, or one topic of it. */
export function knowledgeCommand(
  topic: string | undefined,
  format: KnowledgeFormat,
  terminal: Terminal,
): ExitCode {
  const topics = topic === undefined ? knowledgeTopics : [topicNamed(topic)]
  const rows = knowledgeRows().filter((row) => topics.includes(row.topic))
  terminal.stdout.write(rendered(rows, topics, format, terminal))
  return exitCodes.assessed
}

function topicNamed(name: string): KnowledgeTopic {
  const found = knowledgeTopics.find((topic) => topic === name)
  if (found !== undefined) return found
  throw new UsageProblem(`No topic "${safeText(name)}". Topics: ${knowledgeTopics.join(', ')}.`)
}

function rendered(
  rows: readonly KnowledgeRow[],
  topics: readonly KnowledgeTopic[],
  format: KnowledgeFormat,
  terminal: Terminal,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ rows, sources: sourcesOf(rows) }, null, 2)}\n`
    case 'markdown':
      return [...topics.map(knowledgePage), sourcesPage()].join('\n')
    case 'text':
      return `${textLines(rows, terminal).join('\n')}\n`
  }
}

function sourcesOf(rows: readonly KnowledgeRow[]): Readonly<Record<string, unknown>> {
  const ids = [...new Set(rows.map(({ source }) => source))].sort()
  return Object.fromEntries(ids.map((id) => [id, sources[id]]))
}

function textLines(rows: readonly KnowledgeRow[], terminal: Terminal): readonly string[] {
  const layout = layoutFor(pageWidth(terminal) ?? usualWidth, terminal.color)
  return rows.flatMap((row, index) => [
    ...(row.id === rows[index - 1]?.id ? [] : ['', layout.colors.bold(`${row.id} (${row.topic})`)]),
    ...rowLines(row, layout),
  ])
}

function rowLines(row: KnowledgeRow, layout: Layout): readonly string[] {
  const { part, says, source, at, status, reviewed } = row
  const basis = `${source}${at === '' ? '' : `, ${at}`} · ${statusWords[status]} · reviewed ${reviewed}`
  return [
    ...wrapped(`${part === '' ? '' : `${part}: `}${says}`, layout.width - 2).map((line) => `  ${line}`),
    ...wrapped(basis, layout.width - 4).map((line) => `    ${layout.colors.dim(line)}`),
  ]
}

/** All rows under one id, with the publications they come from. */
export function explainCommand(id: string, format: KnowledgeFormat, terminal: Terminal): ExitCode {
  const rows = knowledgeAbout(id)
  if (rows.length === 0) throw new UsageProblem(unknownRule(id))
  if (format === 'json') {
    terminal.stdout.write(`${JSON.stringify({ rows, sources: sourcesOf(rows) }, null, 2)}\n`)
    return exitCodes.assessed
  }
  const cited = [...new Set(rows.map(({ source }) => source))].map((source) => {
    const { title, reference } = sources[source]
    return `  ${source}: ${title}. ${reference}.`
  })
  terminal.stdout.write(`${[...textLines(rows, terminal), '', 'Sources', ...cited].join('\n')}\n`)
  return exitCodes.assessed
}

function unknownRule(id: string): string {
  const ids = [...new Set(knowledgeRows().map((row) => row.id))]
  return `No rule "${safeText(id)}". Did you mean "${closest(id, ids)}"? "nextline knowledge" lists all: rules (R-041), options (esketamine-nasal), definitions (ema/2013), policies, scales, medicines.`
}
