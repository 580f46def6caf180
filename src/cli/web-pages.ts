/** The pages of the clinic as browsers get them: built from the sources when there is no newer build. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'web', 'dist')
/** What the pages are made of. */
const sources = ['src', 'examples', 'web/src', 'web/public', 'web/index.html', 'web/vite.config.ts']

/** The folder of the built pages; `tell` hears of a build, which takes some seconds. */
export async function webPages(tell: (words: string) => void): Promise<string> {
  const built = timeOf(join(folder, 'index.html'))
  if (built !== undefined && built >= Math.max(...sources.map((each) => newestIn(join(root, each))))) {
    return folder
  }
  tell('Building the pages, once …')
  try {
    const { build } = await import('vite')
    await build({ root: join(root, 'web'), logLevel: 'error' })
  } catch (error) {
    // Where tools for development are not installed, an older build still serves.
    if (built === undefined)
      throw new Error('The pages cannot be built. Install everything: npm ci', { cause: error })
    tell('The pages could not be built anew; the last build is shown.')
  }
  return folder
}

function timeOf(path: string): number | undefined {
  return existsSync(path) ? statSync(path).mtimeMs : undefined
}

/** When something in this file or folder last changed; 0 where it is missing. Tests are no part of a page. */
function newestIn(path: string): number {
  const time = timeOf(path)
  if (time === undefined) return 0
  if (!statSync(path).isDirectory()) return path.endsWith('.test.ts') ? 0 : time
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
