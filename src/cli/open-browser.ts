/** Shows a page to the person who started the service, where there is a person and a screen. */
import open from 'open'
import type { Terminal } from './terminal.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Somebody sits at this terminal, and a window would open before their eyes. */
export function hasScreen(
  { stdout }: Pick<Terminal, 'stdout'>,
  environment: Environment,
  platform: NodeJS.Platform,
): boolean {
  const { CI, SSH_CONNECTION, SSH_TTY, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = environment
  if (stdout.isTTY !== true || [CI, SSH_CONNECTION, SSH_TTY].some(isSet)) return false
  if (platform === 'darwin' || platform === 'win32') return true
  return [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some(isSet)
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

/** Whether a browser was started. The address stands in the terminal too, so that nothing is lost without one. */
export async function openBrowser(url: string): Promise<boolean> {
  try {
    const browser = await open(url)
    browser.once('error', () => undefined)
    return true
  } catch {
    return false
  }
}
