/** The population data of others: what a definition makes of them, and why. */
import { describe, expect, test } from 'vitest'
import { definitionById } from '../../src/knowledge/definitions/index.ts'
import { programOf } from '../../src/population/query/program-of.ts'
import { runInDuckdb } from '../../src/population/run-duckdb.ts'
import { openPopulation, sourceSpec } from '../../src/population/sources/open-population.ts'
import { openWork } from '../../src/population/sources/work-database.ts'
import { knownDay } from '../../src/units/day.ts'
import { hasSharedData, shared, skipMessage } from '../shared.ts'
import { opened } from './opened.ts'

skipMessage()
const suite = describe.skipIf(!hasSharedData)

suite('drug eras of 30 days, drawn at random (SynPUF, 180 persons)', () => {
  test('most trials of people with depression are too short, and nobody is resistant by the clinical definition', async () => {
    const { connection, close } = await openWork()
    await openPopulation(connection, sourceSpec(`omop:${shared('omop-synpuf1k-eras')}`))
    const definition = definitionById('nextline-clinical/2026')
    if (definition === undefined) throw new Error('The clinical definition ships.')
    await runInDuckdb(connection, programOf(definition, knownDay('2010-12-31')))
    const one = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()[0]?.map(Number)
    const [trials = 0, tooShort = 0] =
      (await one(
        `SELECT count(*), count(*) FILTER (NOT duration_possible) FROM judged_trial
         SEMI JOIN (SELECT person FROM determination WHERE diagnosis_certain) USING (person) WHERE is_counted`,
      )) ?? []
    expect(trials).toBeGreaterThan(200)
    expect(tooShort / trials).toBeGreaterThan(0.8)
    expect(await one("SELECT count(*) FILTER (answer = 'yes') FROM determination")).toEqual([0])
    close()
  })

  test('every engine says the same of everybody', async () => {
    const source = await opened(`omop:${shared('omop-synpuf1k-eras')}`)
    expect(await source.disagreements()).toEqual([])
    expect(source.population.unmapped.length).toBeGreaterThan(0)
  })
})

suite('dispensings with NDC and drug_strength (SynPUF, 34 persons)', () => {
  test('missing supplies, quantities of 0 and people who were never observed are told', async () => {
    const source = await opened(`omop:${shared('omop-synpuf50')}`)
    expect(source.issue('without an observation period')).toBe(5)
    expect(source.issue('without days of supply')).toBeGreaterThan(0)
    expect(source.issue('without a quantity')).toBeGreaterThan(0)
    const [row] = await source.rows('SELECT count(*), count(dose_low) FROM exposure_span')
    expect(Number(row?.[1]) / Number(row?.[0])).toBeGreaterThan(0.9)
    expect(await source.disagreements()).toEqual([])
  })
})

suite('CSV and Parquet of the same database (Synthea, 28 persons)', () => {
  test('give the same tables, and 15 scores without a value say nothing', async () => {
    const csv = await opened(`omop:${shared('omop-synthea27nj/csv')}`)
    const parquet = await opened(`omop:${shared('omop-synthea27nj/parquet')}`)
    // The Parquet export has no table of deaths, and says so.
    expect(parquet.population.notes).toContain('There is no table death: nobody is known to have died.')
    const people = 'SELECT * EXCLUDE (died_last) FROM person ORDER BY ALL'
    expect(await parquet.rows(people)).toEqual(await csv.rows(people))
    for (const table of ['exposure_span', 'condition', 'session', 'score', 'staged_observed']) {
      const sql = `SELECT * FROM ${table} ORDER BY ALL`
      expect(await parquet.rows(sql)).toEqual(await csv.rows(sql))
    }
    expect(csv.issue('scores without a value')).toBe(15)
    expect(await csv.rows('SELECT count(*) FROM score')).toEqual([[0]])
    expect(await parquet.disagreements()).toEqual([])
  })
})

suite('claims', () => {
  test('Tuva: no supply anywhere, no NDC with a name: nobody is called resistant, the codes are listed', async () => {
    const source = await opened(`claims:${shared('claims-tuva')}`)
    expect(source.issue('without days of supply')).toBe(612)
    expect(source.population.unmapped.filter(({ kind }) => kind === 'medicine').length).toBe(26)
    expect(await source.disagreements()).toEqual([])
  })

  test('DE-SynPUF: inpatient claims without drugs; flags of chronic conditions are no diagnoses', async () => {
    const source = await opened(`claims:${shared('claims-synpuf-inpatient')}`)
    expect(source.population.notes.join(' ')).toContain('There are no pharmacy files')
    const [row] = await source.rows(
      "SELECT count(DISTINCT person) FROM condition WHERE condition_group LIKE 'major-depression%' OR condition_group LIKE 'depression%'",
    )
    expect(Number(row?.[0])).toBeGreaterThan(40)
    expect(await source.rows('SELECT count(*) FROM exposure_span')).toEqual([[0]])
    expect(await source.disagreements()).toEqual([])
  })

  test('RIF: pipes, negative ids, dates with names of months', async () => {
    const source = await opened(`claims:${shared('claims-bfd-rif')}`)
    expect(await source.rows('SELECT count(*) FROM person')).toEqual([[3]])
    expect(await source.rows('SELECT count(*) FROM staged_medicine WHERE start_day IS NULL')).toEqual([[0]])
    expect(await source.disagreements()).toEqual([])
  })
})

suite('FHIR Bulk Data', () => {
  test('one file for each type; the log beside them is no resource', async () => {
    const source = await opened(`fhir:${shared('smart-bulk-10-patients')}`)
    expect(await source.rows('SELECT count(*) FROM person')).toEqual([[13]])
    expect(source.population.inputs.some((file) => file.includes('log'))).toBe(false)
    expect(await source.disagreements()).toEqual([])
  })
})
