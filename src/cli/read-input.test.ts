import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readInput } from './read-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextline-input-'))
afterAll(() => rmSync(folder, { recursive: true }))

const patient = { resourceType: 'Patient', id: 'a' }
const json = JSON.stringify(patient)

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function problemsOf(path: string): string {
  return readInput([path])
    .problems.map((each) => `${each.problem} ${each.action}`)
    .join('\n')
}

describe('a file is read whatever its encoding', () => {
  test.each([
    ['plain.json', json],
    ['bom.json', `\uFEFF${json}`],
    ['utf16le.json', utf16(json, 'le', true)],
    ['utf16be.json', utf16(json, 'be', true)],
    ['utf16le-without-mark.json', utf16(json, 'le', false)],
    ['utf16be-without-mark.json', utf16(json, 'be', false)],
    ['packed.json.gz', gzipSync(json)],
    ['packed-under-another-name.json', gzipSync(json)],
    ['packed-utf16.json.gz', gzipSync(utf16(json, 'le', true))],
    ['spaces-around.json', `\n\n  ${json}\r\n\n`],
  ])('%s', (name, content) => {
    const path = file(name, content)
    expect(readInput([path])).toEqual({ documents: [{ file: path, json: patient }], texts: [], problems: [] })
  })

  test('Windows characters are read, with a warning', () => {
    const path = file('latin.json', Buffer.from('{"resourceType":"Patient","id":"é"}', 'latin1'))
    const input = readInput([path])
    expect(input.documents[0]?.json).toEqual({ resourceType: 'Patient', id: 'é' })
    expect(input.problems[0]?.problem).toContain('not UTF-8')
  })
})

describe('one value per line', () => {
  test('an NDJSON file gives one document per line, with its line', () => {
    const path = file('Patient.000.ndjson', `${json}\n\n${json}\r\n`)
    expect(readInput([path]).documents).toEqual([
      { file: path, json: patient, path: 'line 1' },
      { file: path, json: patient, path: 'line 3' },
    ])
  })

  test('lines in a file called .json are recognised', () => {
    expect(readInput([file('lines.json', `${json}\n${json}`)]).documents).toHaveLength(2)
  })

  test('a broken line is named, the others are read', () => {
    const path = file('broken.ndjson', `${json}\n{"resourceType":"Pat\n${json}`)
    const input = readInput([path])
    expect(input.documents).toHaveLength(2)
    expect(input.problems[0]?.problem).toBe('Not valid JSON in line 2; the other lines are read.')
  })
})

describe('folders', () => {
  test('all JSON files below, in the order of their names; export logs and other files are left', () => {
    const bulk = join(folder, 'bulk')
    mkdirSync(join(bulk, 'more'), { recursive: true })
    writeFileSync(join(bulk, 'b.ndjson'), json)
    writeFileSync(join(bulk, 'a.json'), json)
    writeFileSync(join(bulk, 'more', 'c.ndjson.gz'), gzipSync(json))
    writeFileSync(join(bulk, 'log.ndjson'), '{"exportId":"1"}')
    writeFileSync(join(bulk, 'SOURCE.md'), 'words')
    symlinkSync(bulk, join(bulk, 'more', 'round'))
    const input = readInput([bulk])
    expect(input.documents.map((each) => each.file.slice(bulk.length + 1))).toEqual([
      'a.json',
      'b.ndjson',
      'more/c.ndjson.gz',
    ])
    expect(input.problems).toEqual([])
  })

  test('a folder without records says so', () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect(problemsOf(empty)).toContain('holds no .json or .ndjson files')
  })

  test('a file named twice is read once', () => {
    const path = file('once.json', json)
    expect(readInput([path, path]).documents).toHaveLength(1)
  })
})

describe('what cannot be read says why and what to do', () => {
  test.each([
    ['empty.json', '', 'The file is empty. Export it again.'],
    ['blank.json', ' \n ', 'The file is empty.'],
    ['cut.json', json.slice(0, 20), 'cut off after 20 characters'],
    ['cut.json.gz', gzipSync(json).subarray(0, 20), 'damaged or cut off'],
    ['page.json', '<!DOCTYPE html><html>Sign in</html>', 'web page (HTML)'],
    ['fhir.json', '<Bundle xmlns="http://hl7.org/fhir"/>', 'FHIR in XML. Export it as FHIR JSON.'],
    ['other.json', '<ClinicalDocument/>', 'C-CDA'],
    ['wrong.json', '{"resourceType":"Patient",,}', 'mistake at position 26'],
    ['archive.json', 'PK\u0003\u0004aaaa', 'zip archive'],
    ['paper.json', '%PDF-1.7', 'a PDF'],
  ])('%s', (name, content, expected) => {
    expect(problemsOf(file(name, content))).toContain(expected)
  })

  test('a missing file', () => {
    expect(problemsOf(join(folder, 'nowhere.json'))).toContain('no such file or folder')
  })

  test('a problem never quotes the record', () => {
    const path = file('secret.json', '{"resourceType":"Patient","name":"Jane Doe",,}')
    expect(problemsOf(path)).not.toContain('Jane')
  })
})

test('a pasted history is text', () => {
  const path = file('history.txt', 'Zoloft 200 mg x 10 wks, no help')
  expect(readInput([path]).texts).toEqual([{ file: path, text: 'Zoloft 200 mg x 10 wks, no help' }])
})

test('very deep nesting is parsed without exhausting the stack', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(readInput([file('deep.json', deep)]).documents).toHaveLength(1)
})
