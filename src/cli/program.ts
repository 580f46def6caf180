/** The command line: what can be typed, and what it means. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { safeText } from '../explanation/safe-text.ts'
import { type Day, day } from '../units/day.ts'
import { assessCommand } from './assess-command.ts'
import { definitionsCommand } from './definitions-command.ts'
import { addDocumentCommands } from './document-commands.ts'
import { addKnowledgeCommands } from './knowledge-commands.ts'
import { formats } from './output.ts'
import { type ExitCode, exitCodes, InputProblem, UsageProblem } from './problem.ts'
import { dialectNames, type SqlOptions, sqlCommand } from './sql-command.ts'
import type { Terminal } from './terminal.ts'
import { today } from './today.ts'

const assessHelp = `
RECORD is a FHIR bundle, resource or NDJSON file (also gzipped), a folder of them, a text file with a pasted history,
or - for standard input. Files of one patient are put together; several patients are assessed one by one.

Several patients:  text prints every page and an overview, json prints an array, fhir a bundle on each
                   line, csv one table of trials; html needs --output with a directory.
Exit codes:        0 assessed, 1 something in the input could not be used (the rest is assessed), 2 wrong usage.

Examples:
  nextline assess patient.json
  nextline assess export/ --format html --output pages/
  nextline assess patient.json history.txt --as-of 2026-03-01 --format json
  nextline assess patient.json --definition fda-esketamine-trial/2019 --definition my-clinic.json
`

/** Runs one command line (without `node` and the script) and returns its exit code. Throws nothing. */
export function run(words: readonly string[], terminal: Terminal): ExitCode {
  let code: ExitCode = exitCodes.assessed
  const program = programFor(terminal, (result) => {
    code = result
  })
  try {
    program.parse(words, { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, terminal)
  }
}

type AssessOptions = {
  readonly format: (typeof formats)[number]
  readonly asOf?: Day
  readonly output?: string
  readonly definition: readonly string[]
  readonly doseTable?: string
}

function programFor(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('nextline')
    .description(
      'Is this treatment-resistant depression, and what should come next? Supports a clinician, never replaces one.',
    )
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(nextline --help explains the commands)')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    })
  program
    .command('assess')
    .description(
      'rebuild every treatment trial in a record and determine treatment resistance, with every reason',
    )
    .argument('<record...>', 'files, folders, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(formats).default('text'))
    .option(
      '--as-of <date>',
      'look at the record as it stood on this day, YYYY-MM-DD (default: today)',
      asOfDay,
    )
    .option('-o, --output <file|dir>', 'write to a file, or to one file for each patient in a directory')
    .option(
      '-d, --definition <id|file>',
      'explain this definition in full; repeat to set others beside it',
      collected,
      [],
    )
    .option('--dose-table <file>', 'minimum doses that you supply (ATHF-SF2), as JSON')
    .addHelpText('after', assessHelp)
    .action((paths: readonly string[], options: AssessOptions) =>
      finish(
        assessCommand(
          {
            paths,
            format: options.format,
            asOf: options.asOf ?? today(),
            output: options.output,
            definitions: options.definition,
            doseTable: options.doseTable,
          },
          terminal,
        ),
      ),
    )
  program
    .command('definitions')
    .description('list the definitions of treatment resistance')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(({ format }: { readonly format: 'text' | 'json' }) =>
      finish(definitionsCommand(format, terminal)),
    )
  program
    .command('sql')
    .description('print a definition as a commented SQL script that counts a population in a warehouse')
    .argument('<definition>', 'the id of a definition, or a file')
    .addOption(new Option('--dialect <name>', 'for which engine').choices(dialectNames).default('duckdb'))
    .option('--as-of <date>', 'look at the people as they stood on this day (default: today)', asOfDay)
    .option('--dose-table <file>', 'minimum doses that you supply (ATHF-SF2), as JSON')
    .action((definition: string, options: Pick<SqlOptions, 'dialect'> & Partial<SqlOptions>) =>
      finish(sqlCommand({ ...options, definition, asOf: options.asOf ?? today() }, terminal)),
    )
  addDocumentCommands(program, terminal, finish, asOfDay)
  addKnowledgeCommands(program, terminal, finish)
  return program
}

function asOfDay(text: string): Day {
  const found = day(text)
  if (found === undefined) throw new InvalidArgumentError('Expected a calendar date such as 2026-03-01.')
  return found
}

function collected(name: string, before: readonly string[]): readonly string[] {
  return [...before, name]
}

function codeOf(error: unknown, { stderr }: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.assessed : exitCodes.usage
  if (error instanceof UsageProblem) return told(error, exitCodes.usage, stderr)
  if (error instanceof InputProblem) return told(error, exitCodes.inputProblem, stderr)
  const name = error instanceof Error ? error.name : 'unknown'
  stderr.write(`Nextline made a mistake of its own (${name}). Please report it with the command you used.\n`)
  return exitCodes.inputProblem
}

function told(error: Error, code: ExitCode, stderr: Terminal['stderr']): ExitCode {
  stderr.write(`${error.message.split('\n').map(safeText).join('\n')}\n`)
  return code
}
