/** The page of vignettes in the manual, made from the same rows that the tests run. */
import { readFileSync, writeFileSync } from 'node:fs'
import { allDefinitions, defaultDefinition } from '../src/knowledge/definitions/index.ts'
import { determinationVignettes } from '../vignettes/determination/index.ts'
import type { Vignette } from '../vignettes/vignette.ts'
import type { Problem } from './problem.ts'

const page = 'docs/vignettes.md'

/** Broken where the page differs from the rows. */
export function vignettesPageIsCurrent(): readonly Problem[] {
  const current = readFileSync(page, 'utf8') === vignettesPage()
  return current ? [] : [{ file: page, line: 1, problem: 'differs from the vignettes; run npm run docs' }]
}

export function writeVignettesPage(): void {
  writeFileSync(page, vignettesPage())
}

function vignettesPage(): string {
  return [introduction, ...allDefinitions.map(({ id, title, summary }) => section(id, title, summary))].join(
    '\n',
  )
}

function section(id: string, title: string, summary: string): string {
  const rows = determinationVignettes.filter(
    (vignette) => (vignette.definition ?? defaultDefinition.id) === id,
  )
  return [
    `## ${title}`,
    '',
    `\`${id}\`. ${summary}`,
    '',
    '| case | given | answer |',
    '|-|-|-|',
    ...rows.map(row),
    '',
  ].join('\n')
}

function row({ title, given, answer, open }: Vignette): string {
  const left = open === undefined ? '' : `: open is ${open.join(', ')}`
  return `| ${title} | \`${given}\` | **${answer}**${left} |`
}

const introduction = `# Vignettes

Cases a psychiatrist can read. Every row is run by the tests, by the reference engine and by the database engines, and
the answer must be the one printed here. Each threshold of each definition has a case on both sides: a check nudges every
number by one unit and fails if no case notices.

How to read a row: \`sertraline 50mg 42d failed\` is a trial of sertraline at 50 mg a day for 42 days that did not help.
Trials follow one another; \`after 30d\` leaves a pause, \`overlapping 56d\` begins before the last one ended.
\`75mg 14d > 150mg 42d\` is a titration. \`?mg\` and \`?d\` are not recorded. \`failed\`, \`partial\`, \`responded\`,
\`remitted\`, \`worse\` say what came of it, \`intolerant\`, \`ineffective\`, \`costly\` why it was stopped, \`taken\`, \`missed\`,
\`not-taken\` and \`covered 80%\` whether it was taken, \`intake-unclear\` that the record says this is not known; without a word
on it nothing is recorded. \`PHQ-9 20 -> 13\` are the
scores at its beginning and end, \`phq9 200 3\` is a score of 3 on day 200. \`prescribed sertraline 0 28\` are prescriptions on these days, \`dispensed sertraline 30d 0 30\`
fills of thirty days, \`undated sertraline\` a prescription without a day, \`roughly sertraline 42d 0 364\` 42 days of which nobody knows on which of days 0 to 364 they began, \`observed 0 300\` an observation period. Unless a row says otherwise the patient has had a major depressive episode since thirty days
before the first trial. A row that is taken from a publication is a contract: we change the program, not the case.

This page is made from the tests; do not edit it.
`
