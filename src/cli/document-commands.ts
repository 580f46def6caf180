/** What can be typed for letters, packets and handouts. */
import { type Command, Option } from 'commander'
import { languages } from '../explanation/document/document.ts'
import type { Day } from '../units/day.ts'
import { type DocumentRequest, documentCommand, documentFormats, documentKinds } from './document-command.ts'
import type { ExitCode } from './problem.ts'
import type { Terminal } from './terminal.ts'
import { today } from './today.ts'

const descriptions = {
  letter:
    'draft the consultation letter: opinion, treatments so far, proposed next steps; a clinician signs it',
  packet:
    'draft the prior-authorization packet: every trial with its evidence, and the criteria of the payer',
  handout: 'print the handout for the patient: help first, then the next steps in plain words',
} as const

const help = `
RECORD is what "nextline assess" reads. HTML is printed; a PDF needs --output with a file, several patients need a
directory. What the record does not say is left as a place to fill in.
Exit codes:  0 written, 1 something in the input could not be used, 2 wrong usage.
`

type Typed = Omit<DocumentRequest, 'kind' | 'paths' | 'asOf' | 'now'> & { readonly asOf?: Day }

/** Adds the three commands. */
export function addDocumentCommands(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  asOfDay: (text: string) => Day,
): void {
  for (const kind of documentKinds) {
    const command = program
      .command(kind)
      .description(descriptions[kind])
      .argument('<record...>', 'files, folders, or - for standard input')
      .addOption(new Option('-f, --format <format>', 'how to print').choices(documentFormats).default('html'))
      .option(
        '--option <id>',
        'the treatment it is about, such as esketamine-nasal; what else is planned after it, with commas: esketamine-nasal,add-lithium',
      )
      .option(
        '--as-of <date>',
        'look at the record as it stood on this day, YYYY-MM-DD (default: today)',
        asOfDay,
      )
      .option('-o, --output <file|dir>', 'write to a file, or to one file for each patient in a directory')
      .option('-d, --definition <id|file>', 'the definition that is applied')
      .option('--dose-table <file>', 'minimum doses that you supply (ATHF-SF2), as JSON')
      .addHelpText('after', help)
      .action((paths: readonly string[], options: Typed) =>
        finish(
          documentCommand(
            { ...options, kind, paths, asOf: options.asOf ?? today(), now: new Date() },
            terminal,
          ),
        ),
      )
    if (kind === 'handout') {
      command.addOption(
        new Option('--language <language>', 'English or Spanish').choices(languages).default('en'),
      )
    }
    if (kind === 'packet') {
      command.addOption(
        new Option('--payer <name>', 'the payer whose criteria are checked').conflicts('policy'),
      )
      command.option('--policy <file>', 'criteria that you supply, as JSON (schema/policy.schema.json)')
    }
  }
}
