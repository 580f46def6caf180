import { expect, test } from 'vitest'
import { hasScreen } from './open-browser.ts'

const stream = (isTTY: boolean) => ({ stdout: { isTTY, write: () => undefined } })

test.each([
  ['a Mac', true, {}, 'darwin', true],
  ['Windows', true, {}, 'win32', true],
  ['Linux with a screen', true, { DISPLAY: ':0' }, 'linux', true],
  ['Linux with Wayland', true, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  ['Linux inside Windows', true, { WSL_DISTRO_NAME: 'Debian' }, 'linux', true],
  ['Linux without a screen', true, {}, 'linux', false],
  ['a display without a name', true, { DISPLAY: '' }, 'linux', false],
  ['a machine far away', true, { DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'linux', false],
  ['a build server', true, { CI: 'true' }, 'darwin', false],
  ['output into a file', false, { DISPLAY: ':0' }, 'linux', false],
] as const)('%s', (_, isTTY, environment, platform, answer) => {
  expect(hasScreen(stream(isTTY), environment, platform)).toBe(answer)
})
