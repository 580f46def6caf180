/**
 * Every sentence of fact on options, interactions, coverage and the review says where it comes from and when it was
 * last compared with it. What we are unsure of is never a rule in force.
 */
import { pathToFileURL } from 'node:url'
import { type FactSentence, sentencesIn } from '../src/knowledge/options/sentences-in.ts'
import { sources } from '../src/knowledge/sources.ts'
import { activeRules } from '../src/plan/rules-for.ts'
import type { Problem } from './problem.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

const folders = ['options', 'interactions', 'coverage', 'review'] as const
/** The review says when its rows were compared in a later step. */
const undated = /[/\\]review[/\\]/
/** Shared sentences are checked inside the options that use them. */
const shared = /[/\\]options[/\\]common[/\\]/
/** Index files only hand on what the files beside them hold. */
const index = /[/\\]index\.ts$/

export type LocatedSentence = FactSentence & { readonly file: string; readonly line: number }

/** All sentences, file by file: the table that the printed reference shows. */
export const factSentences: readonly LocatedSentence[] = (
  await Promise.all(
    folders.flatMap((folder) => existing(`src/knowledge/${folder}`)).map((file) => sentencesOfFile(file)),
  )
).flat()

export function factsCited(): readonly Problem[] {
  return [...factSentences.flatMap(problemsOf), ...unsureRules()]
}

function existing(folder: string): readonly SourceFile[] {
  try {
    return sourceFiles(folder).filter(({ path }) => !shared.test(path) && !index.test(path))
  } catch {
    return []
  }
}

async function sentencesOfFile({ path, lines }: SourceFile): Promise<readonly LocatedSentence[]> {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href)
  const reviewed = dateOf(exported)
  return Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'function'
      ? []
      : sentencesIn(value, name, reviewed).map((sentence) => ({
          ...sentence,
          file: path,
          line: lineOf(lines, sentence),
        })),
  )
}

/** `optionsReviewed = '2026-11-23'` dates every row of its file. */
function dateOf(exported: Readonly<Record<string, unknown>>): string | undefined {
  const dates = Object.entries(exported).filter(([name]) => name.toLowerCase().endsWith('reviewed'))
  return dates.map(([, date]) => date).find((date) => typeof date === 'string')
}

function lineOf(lines: readonly string[], { text }: FactSentence): number {
  const beginning = (text.split(' | ')[0] ?? text).slice(0, 40)
  return Math.max(1, lines.findIndex((line) => line.includes(beginning)) + 1)
}

function problemsOf({ file, line, row, cite, reviewed }: LocatedSentence): readonly Problem[] {
  const problems: Problem[] = []
  if (cite === undefined) problems.push({ file, line, problem: `${row} is not cited` })
  else if (!Object.hasOwn(sources, cite.source)) {
    problems.push({ file, line, problem: `${row} cites "${cite.source}", which is no source` })
  }
  if (reviewed === undefined && undated.test(file)) return problems
  if (reviewed === undefined) problems.push({ file, line, problem: `${row} has no reviewed date` })
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewed)) {
    problems.push({ file, line, problem: `${row} was reviewed on "${reviewed}"; expected YYYY-MM-DD` })
  }
  return problems
}

function unsureRules(): readonly Problem[] {
  return activeRules
    .filter(({ cite }) => cite.status === 'unsure')
    .map(({ id }) => ({
      file: 'src/knowledge/interactions',
      line: 1,
      problem: `${id} is unsure and in force`,
    }))
}
