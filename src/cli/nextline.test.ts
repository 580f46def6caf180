/** The command as a process of its own: what only shows there. */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { exampleFile } from '../../tests/example-assessment.ts'

const script = new URL('./nextline.ts', import.meta.url).pathname
const runsTypeScript = 'strip' === process.features.typescript
if (!runsTypeScript)
  console.warn('This Node does not run TypeScript: start the tests with npm. The command is not tested.')

describe.skipIf(!runsTypeScript)('the process', () => {
  test('ends with 0, 1 or 2', { timeout: 30_000 }, () => {
    const codeOf = (...words: string[]) => spawnSync(process.execPath, [script, ...words]).status
    expect(codeOf('assess', exampleFile('resistant'))).toBe(0)
    expect(codeOf('assess', 'nowhere.json')).toBe(1)
    expect(codeOf('assess')).toBe(2)
  })

  test('says nothing when its reader has read enough', { timeout: 30_000 }, () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$@" | head -c 1',
        process.execPath,
        script,
        'assess',
        exampleFile('resistant'),
        '--format',
        'json',
      ],
      { encoding: 'utf8' },
    )
    expect(stdout).toBe('{')
    expect(stderr).toBe('')
  })

  test('reads standard input', { timeout: 30_000 }, () => {
    const input = '{"resourceType":"Patient","id":"from-stdin"}'
    const { stdout, status } = spawnSync(process.execPath, [script, 'assess', '-', '--format', 'json'], {
      input,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).patient.id).toBe('from-stdin')
  })

  test('has no colours where nobody looks', { timeout: 30_000 }, () => {
    const { stdout } = spawnSync(process.execPath, [script, 'assess', exampleFile('resistant')], {
      encoding: 'utf8',
    })
    expect(stdout).not.toContain('\u001b')
  })
})
