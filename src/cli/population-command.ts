/** `nextline population run | compare | evaluate`: a definition over everybody in a database. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { safeText } from '../explanation/safe-text.ts'
import { allDefinitions } from '../knowledge/definitions/index.ts'
import { comparePopulation } from '../population/compare.ts'
import { evaluatePopulation } from '../population/evaluate.ts'
import { smallestCell } from '../population/report/small-cells.ts'
import { outputFolder } from '../population/run/output-folder.ts'
import { type PeopleDone, type RunOptions, runPopulation } from '../population/run.ts'
import { type OpenPopulation, openPopulation, sourceSpec } from '../population/sources/open-population.ts'
import { PopulationProblem } from '../population/sources/problem.ts'
import { openWork, type WorkDatabase } from '../population/sources/work-database.ts'
import { type Day, day } from '../units/day.ts'
import { chosenDefinitions } from './chosen-definitions.ts'
import { doseTables } from './dose-tables.ts'
import { type ExitCode, exitCodes, InputProblem, UsageProblem } from './problem.ts'
import { addSimulateCommand } from './simulate-command.ts'
import { chosenEngine, type EngineOptions, engineOptions } from './spark-engine.ts'
import { stepProgress } from './step-progress.ts'
import type { Terminal } from './terminal.ts'

const help = `
SOURCE is a kind and a path: omop:FOLDER (CSV or Parquet), omop:FILE.duckdb, omop:postgres://…, claims:FOLDER,
fhir:FOLDER (Bulk Data NDJSON). Claims of another layout than those that ship: --layout FILE.

Examples:
  nextline population run --source omop:cdm/ --definition zhdanava/2021 --out trd-2021/
  nextline population run --source claims:export/ --definition zhdanava/2021 --out trd/ --engine spark --spark-master yarn
  nextline population compare --source claims:export/ --out definitions/ --memory-limit 4GB
`

/** Runs one command line and returns its exit code. Throws nothing. */
export async function runPopulationCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const program = new Command('nextline').exitOverride().configureOutput({
    writeOut: (text) => void terminal.stdout.write(text),
    writeErr: (text) => void terminal.stderr.write(text),
  })
  addPopulationCommands(program, terminal)
  addSimulateCommand(program, terminal)
  try {
    await program.parseAsync(words, { from: 'user' })
    return exitCodes.assessed
  } catch (error) {
    return codeOf(error, terminal)
  }
}

type SharedOptions = {
  readonly source: string
  readonly out: string
  readonly layout?: string
  readonly asOf?: Day
  readonly doseTable?: string
  readonly smallestCell: number
  readonly memoryLimit?: string
  readonly spill?: string
  readonly threads?: number
}
type RunCommandOptions = SharedOptions &
  EngineOptions & { readonly definition: string; readonly verify: boolean }
type CompareCommandOptions = SharedOptions & { readonly definition: readonly string[] }
type EvaluateCommandOptions = CompareCommandOptions & { readonly truth: string }

function addPopulationCommands(program: Command, terminal: Terminal): void {
  const population = program
    .command('population')
    .description('count treatment resistance in a population: OMOP, claims or FHIR Bulk data')
    .addHelpText('after', help)
  engineOptions(shared(population.command('run').description('apply one definition and report the results')))
    .requiredOption('-d, --definition <id|file>', 'the definition')
    .option('--verify', 'also determine every person one by one, and compare', false)
    .action((options: RunCommandOptions) => runCommand(options, terminal))
  shared(population.command('compare').description('apply every definition to the same people'))
    .option('-d, --definition <id|file>', 'only these definitions; repeat for several', collected, [])
    .action((options: CompareCommandOptions) => compareCommand(options, terminal))
  shared(
    population.command('evaluate').description('compare every definition with the truth of a simulation'),
  )
    .requiredOption('--truth <file>', 'the truth that `nextline simulate` wrote beside the data')
    .option('-d, --definition <id|file>', 'only these definitions; repeat for several', collected, [])
    .action((options: EvaluateCommandOptions) => evaluateCommand(options, terminal))
}

function shared(command: Command): Command {
  return command
    .requiredOption('-s, --source <kind:path>', 'where the people are')
    .requiredOption('-o, --out <dir>', 'folder for the results; it must not exist yet')
    .option('--layout <file>', 'layout of claims, as YAML (default: the shipped one that fits)')
    .option(
      '--as-of <date>',
      'look at the people as they stood on this day (default: the last observed)',
      asOfDay,
    )
    .option('--dose-table <file>', 'minimum doses that you supply (ATHF-SF2), as JSON')
    .addOption(
      new Option('--smallest-cell <people>', 'show no number of fewer people')
        .default(smallestCell.value)
        .argParser(positive),
    )
    .option('--memory-limit <size>', 'memory for the database, such as 4GB; the rest goes to the disk')
    .option('--spill <dir>', 'folder for what does not fit into memory (default: beside the results)')
    .option('--threads <number>', 'threads of the database', positive)
}

async function runCommand(options: RunCommandOptions, terminal: Terminal): Promise<void> {
  const { definition } = chosenDefinitions([options.definition])
  await inWork(options, terminal, async ({ work, population, folder, workFolder, signal, onStep }) => {
    const result = await runPopulation(work.connection, population, folder, {
      ...runOptions(options, onStep),
      definition,
      engine: chosenEngine(options, {
        workFolder,
        signal,
        environment: process.env,
        onLeft: (what) => void terminal.stderr.write(`${safeText(what)}\n`),
      }),
      verify: options.verify,
      parameters: { ...parametersOf(options), definition: options.definition },
    })
    const [answers] = result.tables
    const ofAnswers = (answers?.rows ?? []).filter(([answer]) => answer !== 'all')
    const told = ofAnswers.map(([answer, people]) => `${answer} ${people ?? 'not shown'}`)
    terminal.stdout.write(`${definition.id}, ${result.manifest.people} people: ${told.join(', ')}\n`)
    if (result.manifest.verified !== undefined) {
      const { people, disagreements } = result.manifest.verified
      terminal.stdout.write(`Determined one by one: ${people} people, ${disagreements} disagreements\n`)
    }
    terminal.stdout.write(
      `Results in ${options.out}: report.html, CSV tables, cohort.parquet, manifest.json\n`,
    )
  })
}

async function compareCommand(options: CompareCommandOptions, terminal: Terminal): Promise<void> {
  const definitions = definitionsOf(options.definition)
  await inWork(options, terminal, async ({ work, population, folder, onStep }) => {
    const { tables } = await comparePopulation(work.connection, population, folder, {
      ...runOptions(options, onStep),
      definitions,
      parameters: parametersOf(options),
    })
    for (const row of tables[0]?.rows ?? []) terminal.stdout.write(`${row.slice(0, 4).join('  ')}\n`)
    terminal.stdout.write(`Results in ${options.out}: report.html, CSV tables, manifest.json\n`)
  })
}

async function evaluateCommand(options: EvaluateCommandOptions, terminal: Terminal): Promise<void> {
  const definitions = definitionsOf(options.definition)
  await inWork(options, terminal, async ({ work, population, folder, onStep }) => {
    const { tables } = await evaluatePopulation(work.connection, population, folder, {
      ...runOptions(options, onStep),
      definitions,
      truth: options.truth,
      parameters: { ...parametersOf(options), truth: options.truth },
    })
    for (const row of tables[0]?.rows ?? []) terminal.stdout.write(`${row.join('  ')}\n`)
    terminal.stdout.write(`Results in ${options.out}: report.html, CSV tables, manifest.json\n`)
  })
}

function definitionsOf(names: readonly string[]) {
  return names.length === 0 ? allDefinitions : names.map((name) => chosenDefinitions([name]).definition)
}

function runOptions(options: SharedOptions, onStep: InWork['onStep']) {
  return {
    asOf: options.asOf,
    doseTables: doseTables(options.doseTable),
    smallestCell: options.smallestCell,
    version: packageVersion(),
    onStep,
  } satisfies Partial<RunOptions>
}

/** What decides the result; where it runs and how much memory it has does not. */
function parametersOf({ source, layout, asOf, smallestCell: smallest, doseTable }: SharedOptions) {
  return {
    source: source.slice(0, source.indexOf(':')),
    ...(layout === undefined ? {} : { layout }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(doseTable === undefined ? {} : { doseTable }),
    smallestCell: smallest,
  }
}

function packageVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof content === 'object' && content !== null && 'version' in content ? `${content.version}` : '0'
}

type InWork = {
  readonly work: WorkDatabase
  readonly population: OpenPopulation
  readonly folder: string
  readonly workFolder: string
  /** Tells work outside the database that the user cancelled. */
  readonly signal: AbortSignal
  readonly onStep: (step: string, people?: PeopleDone) => void
}

/** Opens everything, and leaves either the complete results or nothing at all: also when the user cancels. */
async function inWork(
  options: SharedOptions,
  terminal: Terminal,
  task: (open: InWork) => Promise<void>,
): Promise<void> {
  const spec = sourceSpec(options.source)
  const folders = outputFolder(options.out)
  const { memoryLimit, spill, threads } = options
  let work: WorkDatabase | undefined
  let isCancelled = false
  const cancelling = new AbortController()
  const { signal } = cancelling
  const cancel = (): void => {
    isCancelled = true
    cancelling.abort()
    work?.connection.interrupt()
  }
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  try {
    work = await openWork({ folder: folders.work, memoryLimit, spill, threads })
    const { connection } = work
    const bar = stepProgress(terminal, () => connection.progress)
    const onStep = (step: string, people?: PeopleDone): void => {
      if (isCancelled) throw new Cancelled()
      bar.step(step, people)
    }
    try {
      const population = await openPopulation(connection, spec, { layout: options.layout, onStep })
      await task({ work, population, folder: folders.results, workFolder: folders.work, signal, onStep })
    } finally {
      bar.stop()
      work.close()
    }
    if (isCancelled) throw new Cancelled()
    folders.finish()
  } catch (error) {
    folders.discard()
    if (isCancelled) throw new PopulationProblem('Cancelled. Nothing was written.')
    throw error
  } finally {
    process.removeListener('SIGINT', cancel)
    process.removeListener('SIGTERM', cancel)
  }
}

class Cancelled extends Error {}

function asOfDay(text: string): Day {
  const found = day(text)
  if (found === undefined) throw new InvalidArgumentError('Expected a calendar date such as 2026-03-01.')
  return found
}

export function positive(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new InvalidArgumentError('Expected a whole number above 0.')
}

function collected(name: string, before: readonly string[]): readonly string[] {
  return [...before, name]
}

function codeOf(error: unknown, { stderr }: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.assessed : exitCodes.usage
  const text = error instanceof Error ? error.message : ''
  if (error instanceof UsageProblem) return told(text, exitCodes.usage, stderr)
  if (error instanceof InputProblem || error instanceof PopulationProblem)
    return told(text, exitCodes.inputProblem, stderr)
  // Errors of the database say which column or file they stumbled over.
  return told(`The population could not be counted: ${text}`, exitCodes.inputProblem, stderr)
}

function told(text: string, code: ExitCode, stderr: Terminal['stderr']): ExitCode {
  stderr.write(`${text.split('\n').map(safeText).join('\n')}\n`)
  return code
}
