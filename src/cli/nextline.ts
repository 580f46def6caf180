#! /usr/bin/env node
/** The command `nextline`. Everything that touches the process is in this file. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import picocolors from 'picocolors'

// Some hundred files make the command: Node keeps what it has compiled. Not where others on this machine may write.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/nextline', import.meta.url)))

// Whoever reads our output may stop reading: `nextline assess … | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

const words = process.argv.slice(2)
const terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  color: process.stdout.isTTY === true && picocolors.isColorSupported,
}
// Populations bring a database with them, and the clinic a server; one record does without.
const command = words[0] ?? ''
if (command === 'serve' || command === 'store') {
  process.exitCode = await (await import('./serve-command.ts')).runService(words, terminal)
} else if (command === 'population' || command === 'simulate') {
  process.exitCode = await (await import('./population-command.ts')).runPopulationCommand(words, terminal)
} else {
  process.exitCode = (await import('./program.ts')).run(words, terminal)
}
