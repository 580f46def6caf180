/** The built pages behind a small server with the strict policy of the service, and a real Chromium to look at them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { documentFonts } from '../../src/cli/document-fonts.ts'
import { securityHeaders } from '../../src/service/security/headers.ts'
import { startService } from '../../src/service/start-service.ts'

const root = new URL('../../', import.meta.url).pathname
const executablePath = process.env.NEXTLINE_CHROMIUM ?? '/usr/bin/chromium'
export const chromiumIsHere = existsSync(executablePath)
if (!chromiumIsHere) console.warn(`Skipped: the browser tests need Chromium at ${executablePath}.`)

const policy = securityHeaders(false)['content-security-policy'] ?? ''
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export type Pages = {
  readonly browser: Browser
  readonly address: string
  readonly close: () => Promise<void>
}

/** Builds the pages, serves them without a service, and starts the browser. */
export async function openPages(): Promise<Pages> {
  const { folder, remove } = await builtPages()
  const server = await serve(folder)
  const { port } = server.address() as AddressInfo
  const browser = await startBrowser()
  const close = async () => {
    await browser.close()
    await new Promise((done) => server.close(done))
    remove()
  }
  return { browser, address: `http://127.0.0.1:${port}`, close }
}

export type Clinic = Pages & { readonly account: { readonly name: string; readonly oneTimePassword: string } }

/** The real service with the invented patients in memory, and the browser. */
export async function openClinic(): Promise<Clinic> {
  const { folder, remove } = await builtPages()
  const settings = { webFolder: folder, pdfFonts: documentFonts }
  const request = { host: '127.0.0.1', port: 0, database: ':memory:', samples: true, settings }
  const started = await startService({ ...request, log: () => undefined })
  const browser = await startBrowser()
  const close = async () => {
    await browser.close()
    await started.stop()
    remove()
  }
  return { browser, address: started.url, close, account: started.first ?? { name: '', oneTimePassword: '' } }
}

async function builtPages(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-pages-'))
  await build({
    root: join(root, 'web'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** The longest that anything is waited for: it is there at once, but for a machine that does much else. */
export const patience = 60_000

function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, normalize(path === '/' || path === '/intake' ? '/index.html' : path))
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    })
    response.end(readFileSync(file))
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}
