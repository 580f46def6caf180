/** Whole runs over simulated people: complete, repeatable, and all or nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { opened } from '../../tests/population/opened.ts'
import { emptyFolder } from '../../tests/population/written-files.ts'
import { runPopulationCommand } from '../cli/population-command.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { definitionById } from '../knowledge/definitions/index.ts'
import { comparePopulation, kappa } from './compare.ts'
import { outputFolder } from './run/output-folder.ts'
import { variantsOf } from './run/variants.ts'
import { runPopulation } from './run.ts'
import { simulationParameters } from './simulate/parameters.ts'
import { simulate } from './simulate/simulate.ts'
import { openPopulation, sourceSpec } from './sources/open-population.ts'
import { openWork } from './sources/work-database.ts'

const folder = emptyFolder()
const people = 600

async function command(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const stream = (keep: (text: string) => void) => ({ write: (text: string) => keep(text) })
  const terminal = {
    stdout: stream((text) => {
      out += text
    }),
    stderr: stream((text) => {
      err += text
    }),
    color: false,
  }
  const code = await runPopulationCommand(words, terminal)
  return { code, out, err }
}

beforeAll(async () => {
  const { connection, close } = await openWork()
  const options = { patients: people, seed: 3, parameters: simulationParameters('2006', 0.6) }
  await simulate(connection, folder, { ...options, forms: ['claims', 'omop'], onPeople: () => {} })
  close()
})

describe('simulated people', () => {
  test('the database and the reference engine agree on everybody, in claims', async () => {
    expect(await (await opened(`claims:${folder}/claims`)).disagreements()).toEqual([])
  })

  test('claims and OMOP hold the same treatments, diagnoses and scores', async () => {
    const [claims, omop] = [await opened(`claims:${folder}/claims`), await opened(`omop:${folder}/omop`)]
    const asked = [
      'SELECT p.id::BIGINT, agent, from_day, to_day, dose_low FROM exposure_span JOIN staged_person p USING (person) ORDER BY ALL',
      'SELECT DISTINCT p.id::BIGINT, condition_group, recorded_first FROM condition JOIN staged_person p USING (person) ORDER BY ALL',
      'SELECT p.id::BIGINT, instrument, taken_on, value FROM score JOIN staged_person p USING (person) ORDER BY ALL',
    ]
    for (const sql of asked) expect(await omop.rows(sql)).toEqual(await claims.rows(sql))
    expect(omop.population.unmapped).toEqual([])
  })
})

describe('nextline population run', () => {
  const run = (out: string, ...more: readonly string[]) =>
    command(
      'population',
      'run',
      '--source',
      `claims:${folder}/claims`,
      '-d',
      'zhdanava/2021',
      '--out',
      join(folder, out),
      ...more,
    )

  test('writes everything, says how many, and can be repeated', async () => {
    const first = await run('first', '--verify')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain(`${people} people, 0 disagreements`)
    expect(readdirSync(join(folder, 'first')).sort()).toEqual([
      'answers.csv',
      'attrition.csv',
      'cohort.parquet',
      'data-issues.csv',
      'manifest.json',
      'prevalence-and-incidence.csv',
      'reasons.csv',
      'report.html',
      'sequences.csv',
      'shortfalls.csv',
      'time-to-resistance.csv',
      'trials.parquet',
      'unmapped-codes.csv',
    ])
    await run('second', '--threads', '1')
    const manifest = (name: string) => JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'))
    const { verified, ...one } = manifest('first')
    expect(manifest('second')).toEqual(one)
    for (const name of ['attrition.csv', 'prevalence-and-incidence.csv', 'sequences.csv']) {
      expect(readFileSync(join(folder, 'second', name), 'utf8')).toBe(
        readFileSync(join(folder, 'first', name), 'utf8'),
      )
    }
  })

  test.each(['zhdanava/2021', 'ohdsi-1009/2023', 'gronemann/2018', 'nextline-clinical/2026'])(
    '%s in batches, on the fast road and by the query: the same results',
    async (id) => {
      const definition = definitionById(id)
      if (definition === undefined) throw new Error(`No definition ${id}`)
      const results: string[][] = []
      for (const [road, batchPeople] of [
        ['query', undefined],
        ['fastest', 250],
      ] as const) {
        const { connection, close } = await openWork()
        const population = await openPopulation(connection, sourceSpec(`claims:${folder}/claims`))
        const out = emptyFolder()
        const { tables } = await runPopulation(connection, population, out, {
          definition,
          smallestCell: 1,
          verify: false,
          version: '0',
          parameters: {},
          onStep: () => {},
          road,
          batchPeople,
        })
        const rows = async (file: string) => {
          const reader = await connection.runAndReadAll(
            `SELECT * FROM read_parquet('${out}/${file}') ORDER BY ALL`,
          )
          return reader.getRowsJson().map((row) => JSON.stringify(row))
        }
        results.push([
          JSON.stringify(tables),
          ...(await rows('cohort.parquet')),
          ...(await rows('trials.parquet')),
        ])
        close()
      }
      expect(results[1]).toEqual(results[0])
      expect(results[0]?.length).toBeGreaterThan(2 * people)
    },
    120_000,
  )

  test('the report needs nothing else: every chart has words and a table, every table a heading', async () => {
    const page = readFileSync(join(folder, 'first', 'report.html'), 'utf8')
    expect(page).not.toMatch(/<script|<link|(?:src|href)="http/)
    const figures = page.match(/<figure[^>]*>/g) ?? []
    expect(figures.length).toBeGreaterThan(2)
    for (const figure of figures) expect(figure).toMatch(/role="img" aria-label="[^"]+"/)
    expect(page).toContain('<html lang="en">')
    expect((page.match(/<table>/g) ?? []).length).toBeGreaterThan(figures.length)
  })

  test('no number of 1 to 10 people is in any table: a share of 1 is everybody', () => {
    for (const name of ['attrition', 'reasons', 'sequences', 'answers']) {
      const [head = '', ...lines] = readFileSync(join(folder, 'first', `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
      const share = head.split(',').indexOf('share')
      const counts = lines.flatMap((line) =>
        line
          .replaceAll(/"[^"]*"/g, '')
          .split(',')
          .filter((_, index) => index !== share)
          .slice(name === 'sequences' ? 2 : 1),
      )
      expect(counts.filter((count) => /^(?:[1-9]|10)$/.test(count))).toEqual([])
    }
  })

  test('a folder that is there is never written over', async () => {
    const again = await run('first')
    expect(again.code).toBe(1)
    expect(again.err).toContain('exists and is not empty')
  })

  test('a run that fails leaves nothing behind', async () => {
    const failed = await command(
      'population',
      'run',
      '--source',
      `claims:${folder}/truth`,
      '-d',
      'zhdanava/2021',
      '--out',
      join(folder, 'failed'),
    )
    expect(failed.code).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('failed'))).toEqual([])
  })

  test('a run that is cancelled leaves nothing behind', async () => {
    const running = run('cancelled')
    setTimeout(() => process.emit('SIGINT'), 300)
    const { code, err } = await running
    expect([code, err]).toEqual([1, 'Cancelled. Nothing was written.\n'])
    expect(existsSync(join(folder, 'cancelled'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('cancelled'))).toEqual([])
  })

  test('bad words are explained', async () => {
    expect(
      await command(
        'population',
        'run',
        '--source',
        'spreadsheet:x',
        '-d',
        'zhdanava/2021',
        '--out',
        join(folder, 'x'),
      ),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining('omop:FOLDER'),
    })
    expect((await run('x', '--memory-limit', 'much')).err).toContain('such as 4GB')
    expect((await run('x', '--as-of', 'tomorrow')).code).toBe(2)
  })
})

describe('definitions side by side', () => {
  test('counts, overlap, agreement and what drives the difference', async () => {
    const out = join(folder, 'side-by-side')
    const words = ['-d', 'zhdanava/2021', '-d', 'ohdsi-1009/2023']
    const { code, err } = await command(
      'population',
      'compare',
      '--source',
      `claims:${folder}/claims`,
      '--out',
      out,
      ...words,
    )
    expect([code, err]).toEqual([0, ''])
    const lines = (name: string) =>
      readFileSync(join(out, `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
    expect(lines('definitions')).toHaveLength(3)
    expect(lines('agreement')).toHaveLength(2)
    const drivers = lines('what-drives-it').slice(1)
    expect(new Set(drivers.map((line) => line.split(',')[1]))).toEqual(
      new Set(['gap', 'weeks', 'window', 'dose']),
    )
  })

  test('in batches or all at once: the same results', async () => {
    const results: unknown[] = []
    for (const batchPeople of [undefined, 170]) {
      const { connection, close } = await openWork()
      const population = await openPopulation(connection, sourceSpec(`claims:${folder}/claims`))
      const { tables } = await comparePopulation(connection, population, emptyFolder(), {
        definitions: ['zhdanava/2021', 'fabbri/2021-as-run', 'nextline-clinical/2026'].map(
          (id) => definitionById(id) as Definition,
        ),
        ...{ smallestCell: 1, version: '0', parameters: {}, onStep: () => {}, batchPeople },
      })
      const reader = await connection.runAndReadAll('SELECT * FROM side_by_side ORDER BY person')
      results.push([tables, reader.getRowsJson()])
      close()
    }
    expect(results[1]).toEqual(results[0])
  }, 120_000)

  test('a variant changes one number to another that is published, never to its own', () => {
    const definition = definitionById('zhdanava/2021')
    const names =
      definition === undefined ? [] : variantsOf(definition).map(({ parameter, to }) => `${parameter} ${to}`)
    expect(names).toContain('weeks 56 days')
    expect(names).not.toContain('weeks 42 days')
  })

  test.each([
    [50, 50, 50, 100, 1],
    [25, 50, 50, 100, 0],
    [0, 50, 50, 100, -1],
    [0, 0, 0, 100, undefined],
  ])('kappa of %i in both, %i and %i of %i', (both, ones, twos, all, expected) => {
    expect(kappa(both, ones, twos, all)).toBe(expected)
  })

  test('each definition against the truth', async () => {
    const out = join(folder, 'against-truth')
    const { code, err } = await command(
      'population',
      'evaluate',
      '--source',
      `claims:${folder}/claims`,
      '--truth',
      join(folder, 'truth'),
      '--out',
      out,
      '-d',
      'zhdanava/2021',
    )
    expect([code, err]).toEqual([0, ''])
    const [, row = ''] = readFileSync(join(out, 'sensitivity-and-specificity.csv'), 'utf8').trim().split('\n')
    const [, sensitivity, , , specificity] = row.split(',').map(Number)
    expect(sensitivity).toBeGreaterThan(0.5)
    expect(specificity).toBeGreaterThan(0.5)
  })
})

test('results appear only when they are complete', () => {
  const target = join(folder, 'all-or-nothing')
  const folders = outputFolder(target)
  expect(existsSync(target)).toBe(false)
  folders.finish()
  expect(existsSync(target)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
})
