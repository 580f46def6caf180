import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFile } from '../../tests/example-assessment.ts'
import { run } from './program.ts'

function typed(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = run(words, {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    color: false,
  })
  return { code, out: out.join(''), err: err.join('') }
}

const folder = mkdtempSync(join(tmpdir(), 'nextline-'))
function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const day = ['--as-of', '2025-08-01']
const resistant = exampleFile('resistant')
const bipolar = exampleFile('bipolar')

describe('nextline assess', () => {
  test('prints a page and ends with 0', () => {
    const { code, out, err } = typed('assess', resistant, ...day)
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('Treatment-resistant depression: YES')
  })

  test('prints one patient as one JSON object', () => {
    const { out } = typed('assess', resistant, ...day, '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({ asOf: '2025-08-01', determination: { answer: 'yes' } })
  })

  test('prints several patients as one array, in the order of the input', () => {
    const { code, out } = typed('assess', resistant, bipolar, ...day, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).map((each: { patient: { id: string } }) => each.patient.id)).toEqual([
      'example-resistant',
      'example-bipolar',
    ])
  })

  test('ends the pages of several patients with an overview', () => {
    const { out } = typed('assess', resistant, bipolar, ...day)
    expect(out.slice(out.indexOf('Overview'))).toMatch(/example-resistant +YES[\s\S]+example-bipolar +NO/)
  })

  test('assesses the others when one file is broken, names it and ends with 1', () => {
    const broken = file('broken.json', '{"resourceType": "Bundle", "entry": [')
    const { code, out, err } = typed('assess', broken, resistant, ...day)
    expect(code).toBe(1)
    expect(err).toContain('broken.json')
    expect(out).toContain('Treatment-resistant depression: YES')
  })

  test.each([
    ['HTML instead of JSON', 'page.json', '<!doctype html><html></html>'],
    ['JSON that is no FHIR', 'other.json', '{"a": 1}'],
    ['an empty list', 'list.json', '[]'],
    ['an empty file', 'empty.json', ''],
    ['a null', 'null.json', 'null'],
    ['a bundle without anybody', 'nobody.json', '{"resourceType": "Bundle", "type": "collection"}'],
  ])('%s is an input problem with a message', (_title, name, content) => {
    const { code, out, err } = typed('assess', file(name, content), ...day)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).not.toBe('')
    expect(err).not.toContain('mistake')
  })

  test('a file that does not exist is an input problem', () => {
    expect(typed('assess', join(folder, 'nowhere.json'))).toMatchObject({ code: 1, out: '' })
  })

  test.each([
    ['no record', ['assess']],
    ['no command', []],
    ['an unknown command', ['asses', resistant]],
    ['an unknown option', ['assess', resistant, '--fromat', 'json']],
    ['an unknown format', ['assess', resistant, '--format', 'pdf']],
    ['an impossible day', ['assess', resistant, '--as-of', '2025-02-30']],
    ['an unknown definition', ['assess', resistant, '--definition', 'nextline-clinic/2026']],
  ])('%s is wrong usage: 2 and a message', (_title, words) => {
    const { code, out, err } = typed(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  test('suggests the definition that was meant', () => {
    expect(typed('assess', resistant, '-d', 'nextline-clinic/2026').err).toContain('"nextline-clinical/2026"')
  })

  test('explains the first definition that is named in full', () => {
    const { out } = typed('assess', resistant, ...day, '-d', 'ema/2013', '-f', 'json')
    const { determination, definitions } = JSON.parse(out)
    expect(determination.definition).toBe('ema/2013')
    expect(definitions.slice(0, 2)).toMatchObject([
      { definition: 'ema/2013' },
      { definition: 'nextline-clinical/2026' },
    ])
  })

  test("takes a user's own definition from a file", () => {
    const own = file(
      'own.json',
      '{"id":"my-clinic/1","title":"Mine","summary":"Three.","basedOn":"nextline-clinical/2026","rule":{"minimumTrials":4}}',
    )
    const { code, out } = typed('assess', resistant, ...day, '-d', own, '-f', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ determination: { definition: 'my-clinic/1', answer: 'no' } })
  })

  test('names every mistake in a definition', () => {
    const own = file(
      'wrong.json',
      '{"id":"my-clinic/1","title":"Mine","summary":"x","basedOn":"nextline-clinical/2026","rule":{"minimumDay":28}}',
    )
    const { code, err } = typed('assess', resistant, '-d', own)
    expect(code).toBe(1)
    expect(err).toContain('"minimumDay" is not a parameter')
    expect(err).toContain('Did you mean "minimumDays"?')
  })

  test('writes one page for each patient into a directory', () => {
    const pages = join(folder, 'pages')
    const { code, out } = typed('assess', resistant, bipolar, ...day, '-f', 'html', '-o', pages)
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(readdirSync(pages).sort()).toEqual(['example-bipolar.html', 'example-resistant.html'])
  })

  test('writes one file', () => {
    const page = join(folder, 'page.html')
    expect(typed('assess', resistant, ...day, '-f', 'html', '-o', page).code).toBe(0)
    expect(readFileSync(page, 'utf8')).toContain('<!doctype html>')
  })

  test('asks for a directory where one page would have to hold two patients', () => {
    const { code, out, err } = typed('assess', resistant, bipolar, ...day, '-f', 'html')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('--output pages/')
  })

  test('a place that cannot be written to is named', () => {
    const { code, err } = typed('assess', resistant, ...day, '-o', join(folder, 'no', 'such', 'place.txt'))
    expect(code).toBe(1)
    expect(err).toContain('Cannot write')
  })

  test.each(['../../evil', '/etc/passwd', '..', '\u202e', 'CON', '__proto__', ''])(
    'a patient id like "%s" cannot lead out of the directory',
    (id) => {
      const bundle = {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: { resourceType: 'Patient', id } }],
      }
      const target = mkdtempSync(join(tmpdir(), 'nextline-out-'))
      typed('assess', file('evil.json', JSON.stringify(bundle)), ...day, '-f', 'json', '-o', target)
      expect(readdirSync(target).length).toBeLessThanOrEqual(1)
      expect(readdirSync(target).every((name) => /^[A-Za-z0-9_-]+\.json$/.test(name))).toBe(true)
    },
  )
})

describe('the other commands', () => {
  test('help and version end with 0', () => {
    expect(typed('--help')).toMatchObject({ code: 0, err: '' })
    expect(typed('assess', '--help').out).toContain('Exit codes')
    expect(typed('--version').code).toBe(0)
  })

  test('definitions are listed, also as JSON', () => {
    expect(typed('definitions').out).toContain('nextline-clinical/2026')
    expect(JSON.parse(typed('definitions', '--format', 'json').out).length).toBeGreaterThan(10)
  })
})
