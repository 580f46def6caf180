/** `nextline simulate`: people who never lived, with the truth that data hide. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { definitionById } from '../knowledge/definitions/index.ts'
import { publishedHeadline, type StepRatePreset } from '../knowledge/simulation/index.ts'
import { outputFolder } from '../population/run/output-folder.ts'
import { type Calibration, calibrate } from '../population/simulate/calibrate.ts'
import { simulationParameters } from '../population/simulate/parameters.ts'
import { simulate } from '../population/simulate/simulate.ts'
import { PopulationProblem } from '../population/sources/problem.ts'
import { openWork } from '../population/sources/work-database.ts'
import type { Terminal } from './terminal.ts'

const help = `
Writes claims/ and omop/ (Parquet) with truth/ beside them: what truly happened, which no data would tell.
The same seed gives the same people, whatever their number: person 7 of 10 is person 7 of 8,900,000.

Examples:
  nextline simulate --patients 100000 --seed 1 --out simulated/
  nextline simulate --patients 100000 --seed 1 --calibrate --out calibrated/
  nextline population run --source claims:simulated/claims --definition zhdanava/2021 --out result/
  nextline population evaluate --source claims:simulated/claims --truth simulated/truth --out against-truth/
`

type SimulateCommandOptions = {
  readonly patients: number
  readonly seed: number
  readonly out: string
  readonly form: readonly ('claims' | 'omop')[]
  readonly preset: StepRatePreset
  readonly persistentShare?: number
  readonly calibrate: boolean
  readonly calibrationPeople: number
  readonly memoryLimit?: string
}

export function addSimulateCommand(program: Command, terminal: Terminal): void {
  program
    .command('simulate')
    .description('simulate people in treatment for depression: claims and OMOP, with the hidden truth')
    .requiredOption('-n, --patients <number>', 'how many people', whole)
    .requiredOption('--seed <number>', 'any whole number; the same one gives the same people', whole)
    .requiredOption('-o, --out <dir>', 'folder for the data; it must not exist yet')
    .addOption(
      new Option('--form <form...>', 'which data to write')
        .choices(['claims', 'omop'])
        .default(['claims', 'omop']),
    )
    .addOption(
      new Option('--preset <name>', 'step rates of STAR*D: as reported in 2006, or as reanalysed')
        .choices(['2006', 'reanalysis'])
        .default('2006'),
    )
    .option(
      '--persistent-share <share>',
      'share of people whose depression persists under care, 0 to 1',
      share,
    )
    .option('--calibrate', 'find that share so that the published headline is counted', false)
    .option(
      '--calibration-people <number>',
      'people simulated for each try of the calibration',
      whole,
      20_000,
    )
    .option('--memory-limit <size>', 'memory for the database, such as 4GB')
    .addHelpText('after', help)
    .action((options: SimulateCommandOptions) => simulateCommand(options, terminal))
}

async function simulateCommand(options: SimulateCommandOptions, terminal: Terminal): Promise<void> {
  const folders = outputFolder(options.out)
  let isCancelled = false
  const cancel = (): void => {
    isCancelled = true
  }
  process.once('SIGINT', cancel)
  try {
    const calibration = options.calibrate ? await calibrated(options, folders.work, terminal) : undefined
    const parameters = simulationParameters(
      options.preset,
      calibration?.persistentShare ?? options.persistentShare,
    )
    const work = await openWork({ folder: folders.work, memoryLimit: options.memoryLimit })
    const started = performance.now()
    const summary = await simulate(work.connection, folders.results, {
      patients: options.patients,
      seed: options.seed,
      parameters,
      forms: options.form,
      onPeople: (done) => {
        if (isCancelled) throw new PopulationProblem('Cancelled. Nothing was written.')
        showProgress(done, options.patients, performance.now() - started, terminal)
      },
    })
    work.close()
    if (calibration !== undefined) {
      const { definition, share: target } = publishedHeadline.value
      const told = {
        definition,
        target,
        source: publishedHeadline.cite.source,
        people: options.calibrationPeople,
        ...calibration,
      }
      writeFileSync(join(folders.results, 'calibration.json'), `${JSON.stringify(told, null, 2)}\n`)
    }
    folders.finish()
    const { people, fills, resistant } = summary
    terminal.stdout.write(
      `${people} people, ${fills} fills, ${resistant} truly resistant, in ${options.out}\n`,
    )
  } catch (error) {
    folders.discard()
    throw error
  } finally {
    process.removeListener('SIGINT', cancel)
  }
}

async function calibrated(
  options: SimulateCommandOptions,
  folder: string,
  terminal: Terminal,
): Promise<Calibration> {
  const { definition: id, share: target } = publishedHeadline.value
  const definition = definitionById(id)
  if (definition === undefined) throw new PopulationProblem(`There is no definition ${id} to calibrate with.`)
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
  const result = await calibrate({
    definition,
    target,
    preset: options.preset,
    seed: options.seed,
    people: options.calibrationPeople,
    folder,
    onTry: ({ persistentShare, counted }) =>
      void terminal.stderr.write(
        `persistent ${percent(persistentShare)}: ${id} counts ${percent(counted)} (wanted ${percent(target)})\n`,
      ),
  })
  if (!result.isReached) {
    terminal.stderr.write(
      `The headline is not reached with this preset; the nearest is ${percent(result.counted)}.\n`,
    )
  }
  return result
}

function showProgress(done: number, all: number, milliseconds: number, { stderr }: Terminal): void {
  if (!stderr.isTTY) return
  const rate = (done / milliseconds) * 1000
  const left = Math.round((all - done) / rate)
  stderr.write(
    `\r\u001b[2K${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} people, ${Math.round(rate).toLocaleString('en-US')} a second, ${left} s left`,
  )
  if (done === all) stderr.write('\r\u001b[2K')
}

function whole(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0) return value
  throw new InvalidArgumentError('Expected a whole number.')
}
function share(text: string): number {
  const value = Number(text)
  if (value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('Expected a share from 0 to 1.')
}
