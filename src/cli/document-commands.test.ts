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

const folder = mkdtempSync(join(tmpdir(), 'nextline-documents-'))
const resistant = exampleFile('resistant')
const bipolar = exampleFile('bipolar')
const day = ['--as-of', '2025-08-01']

function policyFile(name: string, change: object = {}): string {
  const file = join(folder, name)
  const policy = {
    id: 'my-plan',
    payer: 'My plan',
    title: 'Esketamine',
    options: ['esketamine-nasal'],
    source: 'my plan, page 4',
    retrieved: '2026-01-01',
    criteria: [{ id: 'trials', text: 'Four antidepressants', test: { kind: 'trials', count: 4 } }],
  }
  writeFileSync(file, JSON.stringify({ ...policy, ...change }))
  return file
}

describe('nextline letter, packet and handout', () => {
  test.each(['letter', 'packet', 'handout'])('%s prints a page and ends with 0', (kind) => {
    const { code, out, err } = typed(kind, resistant, ...day)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^<!doctype html>/)
  })

  test.each(['letter', 'packet', 'handout'])('%s writes a PDF', (kind) => {
    const file = join(folder, `${kind}.pdf`)
    expect(typed(kind, resistant, ...day, '-f', 'pdf', '-o', file)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the handout comes in Spanish; the letter does not', () => {
    const { code, out } = typed('handout', resistant, ...day, '--language', 'es')
    expect(code).toBe(0)
    expect(out).toContain('<html lang="es">')
    expect(out).toContain('oprima el 2')
    expect(typed('letter', resistant, ...day, '--language', 'es').code).toBe(2)
    expect(typed('handout', resistant, ...day, '--language', 'fr').code).toBe(2)
  })

  test.each([
    ['letter', /taken together/],
    ['packet', /Together with what else is planned/],
    ['handout', /When you take these at the same time/],
  ])('several options with a comma: the %s tells what they say to each other', (kind, words) => {
    const chosen = 'add-lithium,switch-to-venlafaxine'
    const { code, out } = typed(kind, resistant, ...day, '--option', chosen)
    expect(code).toBe(0)
    expect(out).toMatch(words)
    expect(typed(kind, resistant, ...day, '--option', 'add-lithium').out).not.toMatch(words)
  })

  test('one file for each patient goes into a directory', () => {
    const target = join(folder, 'handouts')
    expect(typed('handout', resistant, bipolar, ...day, '-o', target).code).toBe(0)
    expect(readdirSync(target).sort()).toEqual([
      'example-bipolar-handout.html',
      'example-resistant-handout.html',
    ])
  })

  test.each([
    ['a PDF without a place', ['letter', resistant, '-f', 'pdf']],
    ['two patients on one page', ['letter', resistant, bipolar]],
    ['an unknown option', ['packet', resistant, '--option', 'esketamin-nasal']],
    ['an unknown payer', ['packet', resistant, '--payer', 'Nobody']],
    ['a payer without criteria for the option', ['packet', resistant, '--payer', 'Cigna', '--option', 'vns']],
    ['a payer and a policy at once', ['packet', resistant, '--payer', 'Cigna', '--policy', 'x.json']],
    ['no record', ['handout']],
    ['an unknown format', ['letter', resistant, '-f', 'docx']],
  ])('%s is wrong usage: 2 and a message', (_title, words) => {
    const { code, out, err } = typed(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  test('suggests the option that was meant', () => {
    expect(typed('packet', resistant, '--option', 'esketamin-nasal').err).toContain('"esketamine-nasal"')
  })

  test('a file that is no record is an input problem', () => {
    expect(typed('letter', join(folder, 'nowhere.json'))).toMatchObject({ code: 1, out: '' })
  })

  test('a packet is held against a policy of your own', () => {
    const { code, out } = typed('packet', resistant, ...day, '--policy', policyFile('own.json'))
    expect(code).toBe(0)
    expect(out).toContain('My plan')
    expect(out).toContain('Four antidepressants')
    expect(out).toContain('not met')
  })

  test.each([
    ['no JSON', undefined, 'not JSON'],
    ['an unknown test', { criteria: [{ id: 'a', text: 'b', test: { kind: 'mood' } }] }, 'criteria.0.test'],
    ['an unknown option', { options: ['aspirin'] }, 'aspirin'],
    [
      'an unknown fact',
      { criteria: [{ id: 'a', text: 'b', test: { kind: 'fact', is: 'luck', present: true } }] },
      'luck',
    ],
  ])('a policy with %s is an input problem that names it', (_title, change, named) => {
    const file = policyFile('wrong.json', change)
    if (change === undefined) writeFileSync(file, 'payer: mine')
    const { code, err } = typed('packet', resistant, ...day, '--policy', file)
    expect(code).toBe(1)
    expect(err).toContain(named)
  })
})

describe('nextline assess for other systems', () => {
  test('prints one bundle, or one on each line', () => {
    expect(JSON.parse(typed('assess', resistant, ...day, '-f', 'fhir').out)).toMatchObject({
      resourceType: 'Bundle',
    })
    const lines = typed('assess', resistant, bipolar, ...day, '-f', 'fhir')
      .out.trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['collection', 'collection'])
  })

  test('prints the trials of all patients as one table', () => {
    const { code, out } = typed('assess', resistant, bipolar, ...day, '-f', 'csv')
    expect(code).toBe(0)
    expect(out).toMatch(/^patient,/)
    expect(out).toContain('example-bipolar')
  })

  test('writes one file for each patient', () => {
    const target = join(folder, 'bundles')
    expect(typed('assess', resistant, bipolar, ...day, '-f', 'fhir', '-o', target).code).toBe(0)
    expect(readdirSync(target).sort()).toEqual(['example-bipolar.fhir.json', 'example-resistant.fhir.json'])
  })
})

describe('nextline knowledge and explain', () => {
  test('lists a topic as text, JSON and Markdown', () => {
    expect(typed('knowledge', 'interactions').out).toContain('R-041')
    const { rows, sources } = JSON.parse(typed('knowledge', 'risk', '-f', 'json').out)
    expect(rows.length).toBeGreaterThan(10)
    expect(sources).toHaveProperty('columbia-c-ssrs')
    expect(typed('knowledge', 'staging', '-f', 'markdown').out).toContain('# Reference: staging')
  })

  test('explains a rule with its source', () => {
    const { code, out } = typed('explain', 'r-041')
    expect(code).toBe(0)
    expect(out).toContain('Bupropion')
    expect(out).toContain('Sources')
  })

  test('suggests the rule that was meant, and ends with 2', () => {
    const { code, err } = typed('explain', 'esketamin-nasal')
    expect(code).toBe(2)
    expect(err).toContain('"esketamine-nasal"')
    expect(typed('knowledge', 'everything').code).toBe(2)
  })
})
