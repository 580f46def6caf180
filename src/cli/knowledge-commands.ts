/** What can be typed to look into the knowledge. */
import { type Command, Option } from 'commander'
import { knowledgeTopics } from '../explanation/knowledge/knowledge-parts.ts'
import {
  explainCommand,
  type KnowledgeFormat,
  knowledgeCommand,
  knowledgeFormats,
} from './knowledge-command.ts'
import type { ExitCode } from './problem.ts'
import type { Terminal } from './terminal.ts'

type Typed = { readonly format: KnowledgeFormat }

/** Adds `knowledge` and `explain`. */
export function addKnowledgeCommands(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('knowledge')
    .description('list every rule, number and sentence of fact with its source, status and date')
    .argument('[topic]', knowledgeTopics.join(', '))
    .addOption(new Option('-f, --format <format>', 'how to print').choices(knowledgeFormats).default('text'))
    .action((topic: string | undefined, { format }: Typed) =>
      finish(knowledgeCommand(topic, format, terminal)),
    )
  program
    .command('explain')
    .description('show all that is known of one rule, option, definition or policy')
    .argument('<rule>', 'such as R-041, esketamine-nasal, ema/2013')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action((rule: string, { format }: Typed) => finish(explainCommand(rule, format, terminal)))
}
