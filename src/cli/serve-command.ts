/** `nextline serve` and `nextline store`: the clinic. Apart from the other commands, because they wait. */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { safeText } from '../explanation/safe-text.ts'
import { giveOneTimePassword } from '../service/api/handlers/accounts.ts'
import type { CdsClient, OidcSettings } from '../service/api/services.ts'
import { startService } from '../service/start-service.ts'
import { backUp, checkAll, fingerprint, RestoreProblem, restore } from '../service/store/backup.ts'
import { againstChainEnds, ChainEndsProblem, keepChainEnds } from '../service/store/chain-ends.ts'
import { isPostgres, openStore, type Store } from '../service/store/open-store.ts'
import { wordsForStore } from '../service/store/store-problem.ts'
import { documentFonts } from './document-fonts.ts'
import { hasScreen, openBrowser } from './open-browser.ts'
import { type ExitCode, exitCodes, UsageProblem } from './problem.ts'
import { greeting, signInPage } from './service-greeting.ts'
import type { Terminal } from './terminal.ts'
import { webPages } from './web-pages.ts'

const databaseFlag = '--database <file|postgres://…>'
const databaseHelp = 'where the charts are kept (default: a file in your home folder; or NEXTLINE_DATABASE)'

const serveHelp = `
The first start shows a link that signs in the first account once, and opens it where there is a browser; the
caseload then holds a few invented patients. Nothing has to be installed: charts are kept in one file.

Sign-in of your organisation (OpenID Connect): NEXTLINE_OIDC_ISSUER, NEXTLINE_OIDC_CLIENT_ID,
NEXTLINE_OIDC_CLIENT_SECRET and NEXTLINE_OIDC_NAME in the environment.

Examples:
  nextline serve
  nextline serve --port 9000 --no-open --no-samples
  nextline serve --database postgres://nextline@db.local/clinic --public-url https://nextline.clinic.example --behind-proxy
  nextline store backup clinic-2026-03-01.ndjson.gz
`

/** Runs one command of the service and returns its exit code when it is done; `serve` ends with a signal. */
export async function runService(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.assessed
  const program = programFor(terminal, (result) => {
    code = result
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, terminal)
  }
}

function programFor(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('nextline').exitOverride().configureOutput({
    writeOut: (text) => void terminal.stdout.write(text),
    writeErr: (text) => void terminal.stderr.write(text),
  })
  program
    .command('serve')
    .description('the clinic in the browser: caseload, charts, intake, follow-up')
    .option('-p, --port <number>', `the port (default: ${usualPort}, or the next that is free; 0: any)`, port)
    .option(
      '--host <address>',
      'the address to listen on; anything but loopback needs --public-url',
      '127.0.0.1',
    )
    .option('--database <file|postgres://…>', databaseHelp)
    .option('--public-url <url>', 'the address that browsers use, https://…', publicUrl)
    .option('--behind-proxy', 'take the address of the caller from X-Forwarded-For')
    .option('--no-samples', 'begin without invented patients')
    .option('--no-open', 'open no browser')
    .option(
      '--cds-client <issuer=keys-url>',
      'a system that may call the CDS service; repeat for several',
      cdsClient,
      [],
    )
    .addHelpText('after', serveHelp)
    .action((options: ServeOptions) => serveCommand(options, terminal))
  const store = program
    .command('store')
    .description('keep the store: check, back up, restore, let somebody in again')
  store
    .command('check')
    .alias('verify')
    .description('follow the chain of hashes of every chart')
    .option('--keep <file>', 'write the ends of all charts, to be kept elsewhere; holds nothing about people')
    .option('--against <file>', 'whether every chart still holds what it held when this file was kept')
    .option(databaseFlag, databaseHelp)
    .action(async (options: CheckOptions) =>
      finish(await withStore(options.database, (opened) => check(opened, options, terminal))),
    )
  store
    .command('backup')
    .description('write everything into one file; it is not encrypted')
    .argument('<file>')
    .option(databaseFlag, databaseHelp)
    .action(async (file: string, { database }: DatabaseOption) =>
      withStore(database, async (opened) => {
        const { rows, fingerprint: print } = await backUp(opened, file)
        terminal.stderr.write(`Wrote ${rows} rows to ${file}\nFingerprint ${print}\n`)
      }),
    )
  store
    .command('restore')
    .description('read a backup into an empty store')
    .argument('<file>')
    .option(databaseFlag, databaseHelp)
    .action(async (file: string, { database }: DatabaseOption) =>
      finish(await withStore(database, (opened) => restored(opened, file, terminal))),
    )
  store
    .command('new-password')
    .description('a one-time password for somebody who cannot sign in any more; ends their sessions')
    .argument('<name>', 'the name of the account')
    .option(databaseFlag, databaseHelp)
    .action(async (name: string, { database }: DatabaseOption) =>
      finish(await withStore(database, (opened) => newPassword(opened, name, terminal))),
    )
  return program
}

type DatabaseOption = { readonly database?: string }
type CheckOptions = DatabaseOption & { readonly keep?: string; readonly against?: string }
type ServeOptions = DatabaseOption & {
  readonly port?: number
  readonly open: boolean
  readonly host: string
  readonly publicUrl?: string
  readonly behindProxy?: boolean
  readonly samples: boolean
  readonly cdsClient: readonly CdsClient[]
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])
const usualPort = 8742

async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<void> {
  const isLocal = loopback.has(options.host)
  if (!isLocal && options.publicUrl === undefined) {
    throw new UsageProblem(
      `Listening on ${options.host} lets others reach the service. Put a proxy with HTTPS before it and name it: --public-url https://…`,
    )
  }
  const webFolder = await webPages((words) => terminal.stderr.write(`${words}\n`))
  const { publicUrl, cdsClient: cdsClients, behindProxy } = options
  const database = databaseNamed(options.database)
  const started = await startService({
    host: options.host,
    port: options.port ?? usualPort,
    orNextPort: options.port === undefined,
    database,
    samples: options.samples,
    renewFirstPassword: isLocal && !isPostgres(database),
    publicUrl,
    settings: { behindProxy, cdsClients, oidc: oidcFromEnvironment(), webFolder, pdfFonts: documentFonts },
    log: (line) => terminal.stderr.write(`${new Date().toISOString()} ${line}\n`),
  })
  const stopped = nextSignal()
  terminal.stdout.write(
    greeting(started, { database, usualPort: options.port === undefined ? usualPort : undefined }),
  )
  if (isLocal && options.open && hasScreen(terminal, process.env, process.platform)) {
    await openBrowser(signInPage(started))
  }
  await stopped
  // Whoever asks twice does not want to wait for requests that are under way.
  void nextSignal().then(() => process.exit())
  await started.stop()
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** Created with rights for its owner alone. */
function databaseNamed(named: string | undefined): string {
  const name = named ?? process.env.NEXTLINE_DATABASE ?? join(homedir(), '.nextline', 'clinic.db')
  if (isPostgres(name) || name === ':memory:') return name
  process.umask(0o077)
  mkdirSync(dirname(name), { recursive: true })
  return name
}

async function withStore<Result>(
  database: string | undefined,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(databaseNamed(database))
  try {
    return await work(store)
  } finally {
    await store.database.close()
  }
}

async function check(store: Store, { keep, against }: CheckOptions, { stdout }: Terminal): Promise<ExitCode> {
  const problems = [
    ...(await checkAll(store.patients)),
    ...(against === undefined ? [] : await againstChainEnds(store, against)),
  ]
  if (keep !== undefined) await keepChainEnds(store, keep)
  for (const { patient, version, problem } of problems) {
    stdout.write(`chart ${patient}, event ${version}: ${problem}\n`)
  }
  const charts = (await store.patients.allPatients()).length
  stdout.write(`${charts} charts, ${problems.length} problems\nFingerprint ${await fingerprint(store)}\n`)
  return problems.length === 0 ? exitCodes.assessed : exitCodes.inputProblem
}

async function restored(store: Store, file: string, { stderr }: Terminal): Promise<ExitCode> {
  const { rows, problems } = await restore(store, file)
  stderr.write(`Restored ${rows} rows; ${problems.length} problems in the chains.\n`)
  return problems.length === 0 ? exitCodes.assessed : exitCodes.inputProblem
}

async function newPassword(
  { accounts }: Store,
  name: string,
  { stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const account = await accounts.accountNamed(name)
  if (account === undefined) {
    stderr.write('There is no account of this name in this store.\n')
    return exitCodes.inputProblem
  }
  const { oneTimePassword } = await giveOneTimePassword(account, accounts)
  await accounts.logAccess({ account: account.id, action: 'resetPassword', outcome: 'allowed' })
  stdout.write(`One-time password: ${oneTimePassword}\n`)
  return exitCodes.assessed
}

function oidcFromEnvironment(): OidcSettings | undefined {
  const { NEXTLINE_OIDC_ISSUER: issuer, NEXTLINE_OIDC_CLIENT_ID: clientId } = process.env
  if (issuer === undefined || clientId === undefined) return undefined
  const { NEXTLINE_OIDC_CLIENT_SECRET: clientSecret, NEXTLINE_OIDC_NAME: name = 'your organisation' } =
    process.env
  return { issuer, clientId, clientSecret, name }
}

function port(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  }
  return number
}

function publicUrl(text: string): string {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:')
    throw new InvalidArgumentError('Expected an address that begins with https://')
  return url.origin
}

function cdsClient(text: string, before: readonly CdsClient[]): readonly CdsClient[] {
  const at = text.lastIndexOf('=')
  const [issuer, keys] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || URL.parse(keys)?.protocol !== 'https:') {
    throw new InvalidArgumentError('Expected issuer=https://…/jwks.json')
  }
  return [...before, { issuer, keys }]
}

function codeOf(error: unknown, { stderr }: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.assessed : exitCodes.usage
  if (error instanceof UsageProblem) {
    stderr.write(`${safeText(error.message)}\n`)
    return exitCodes.usage
  }
  stderr.write(`${safeText(wordsFor(error))}\n`)
  return exitCodes.inputProblem
}

function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return 'The port is taken. Stop the other program, choose another (--port 8743), or leave --port out.'
  if (code === 'EACCES' || code === 'EROFS')
    return `The folder of the store, or the port, is not open to you (${code}). Choose others: --database, --port.`
  const ofStore = wordsForStore(error)
  if (ofStore !== undefined) return ofStore
  if (code === 'EEXIST') return 'The file exists already and is not overwritten. Choose another name.'
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (error instanceof RestoreProblem || error instanceof ChainEndsProblem) return error.message
  if (code !== '') return `The service cannot start or go on (${code}).`
  return error instanceof Error ? error.message : 'Nextline made a mistake of its own.'
}
