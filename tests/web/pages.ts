/** The built pages behind a small server with the strict policy of the service, and a real Chromium to look at them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'

const root = new URL('../../', import.meta.url).pathname
const executablePath = process.env.NEXTLINE_CHROMIUM ?? '/usr/bin/chromium'
export const chromiumIsHere = existsSync(executablePath)
if (!chromiumIsHere) console.warn(`Skipped: the browser tests need Chromium at ${executablePath}.`)

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
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

/** Builds the pages, serves them, and starts the browser. `answer` stands for the API, where a test needs one. */
export async function openPages(answer?: Answer): Promise<Pages> {
  const outDir = mkdtempSync(join(tmpdir(), 'nextline-pages-'))
  await build({ root: join(root, 'web'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await serve(outDir, answer)
  const browser = await chromium.launch({
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
  const { port } = server.address() as AddressInfo
  return {
    browser,
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      await browser.close()
      await new Promise((done) => server.close(done))
      rmSync(outDir, { recursive: true })
    },
  }
}

/** JSON for a request of the API, or nothing where there is no such route. */
export type Answer = (
  method: string,
  path: string,
  body: unknown,
) => { status: number; json?: unknown } | undefined

function serve(folder: string, answer: Answer | undefined): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path.startsWith('/api/')) {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const text = Buffer.concat(chunks).toString('utf8')
      const found = answer?.(request.method ?? 'GET', path, text === '' ? undefined : JSON.parse(text))
      response.writeHead(found?.status ?? 404, { 'content-type': 'application/json' })
      response.end(found?.json === undefined ? undefined : JSON.stringify(found.json))
      return
    }
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
