/** An invented OMOP database in every form: what each trap of such data becomes. */

import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { opened } from '../../../tests/population/opened.ts'
import { emptyFolder, writtenFiles } from '../../../tests/population/written-files.ts'
import { milligramsPerUnit } from './omop-vocabulary.ts'

const day = (text: string): number => Date.parse(text) / 86_400_000

const files = {
  'person.csv': [
    'person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth',
    '1,8532,1970,5,4',
    '2,8507,1980,,',
    '3,8532,1990,1,1',
  ],
  'observation_period.csv': [
    'observation_period_id,person_id,observation_period_start_date,observation_period_end_date,period_type_concept_id',
    '1,1,2020-01-01,2021-12-31,0',
    '2,2,2020-01-01,2021-12-31,0',
  ],
  'drug_exposure.csv': [
    'drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,verbatim_end_date,drug_type_concept_id,quantity,days_supply,sig,drug_source_value,drug_source_concept_id',
    '1,1,2000001,2020-02-01,2020-03-02,,32869,30,30,,,2000001',
    '2,1,2000001,2020-02-01,2020-03-02,,32869,30,30,,,2000001',
    '3,1,2000002,2020-04-01,2020-05-01,,32869,30,30,,,2000002',
    '4,1,2000001,2020-06-01,2020-06-01,,32869,30,,,,2000001',
    '5,1,2000001,2020-07-01,2020-07-31,,32869,0,30,,,2000001',
    '6,1,0,2020-08-01,2020-08-31,,32869,30,30,,99999999999,0',
    '7,1,2000001,2020-10-01,2020-12-31,2020-12-31,32838,,,TAKE 2 TABLETS DAILY,,2000001',
    '8,3,2000001,2020-02-01,2020-03-02,,32869,30,30,,,2000001',
  ],
  'condition_occurrence.csv': [
    'condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_source_value,condition_source_concept_id',
    '1,1,0,2020-01-20,F33.1,0',
    '2,1,0,2020-01-20,F33.1,0',
    '3,1,0,2020-03-20,F33.1,0',
  ],
  'procedure_occurrence.csv': [
    'procedure_occurrence_id,person_id,procedure_concept_id,procedure_date,procedure_source_value,procedure_source_concept_id',
    '1,1,0,2020-05-01,90806,0',
    '2,1,0,2020-05-08,90834,0',
  ],
  'measurement.csv': [
    'measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number',
    '1,1,3042932,2020-02-01,18',
    '2,1,3042932,2020-05-01,',
    '3,1,3042932,2020-06-01,99',
  ],
  'concept.csv': [
    'concept_id,concept_name,domain_id,vocabulary_id,concept_class_id,standard_concept,concept_code',
    '2000001,house brand 50,Drug,RxNorm,Clinical Drug,S,0000001',
    '2000002,24 HR house capsule,Drug,RxNorm,Clinical Drug,S,0000002',
    '739138,sertraline,Drug,RxNorm,Ingredient,S,36437',
    '743670,venlafaxine,Drug,RxNorm,Ingredient,S,39786',
  ],
  'drug_strength.csv': [
    'drug_concept_id,ingredient_concept_id,amount_value,amount_unit_concept_id,numerator_value,numerator_unit_concept_id,denominator_value,denominator_unit_concept_id',
    '2000001,739138,50,8576,,,,',
    '2000002,743670,,,150,8576,24,8505',
  ],
}

const csv = await opened(`omop:${writtenFiles(files)}`)
const doses = () =>
  csv.rows(
    'SELECT exposure, agent, dose_low, dose_high FROM exposure_span WHERE person = 1 ORDER BY exposure',
  )

describe('an OMOP database', () => {
  test('strengths come from drug_strength; an extended-release strength per 24 hours is not divided', async () => {
    const found = new Map((await doses()).map(([exposure, ...dose]) => [exposure, dose]))
    expect(found.get(1)).toEqual(['sertraline', 50, 50])
    expect(found.get(3)).toEqual(['venlafaxine', 150, 150])
  })

  test('words of an instruction give the dose of an order', async () => {
    expect((await doses()).find(([exposure]) => exposure === 7)).toEqual([7, 'sertraline', 100, 100])
  })

  test('without days of supply a dispensing is possible for 90 days and its dose unknown', async () => {
    const [row] = await csv.rows(
      'SELECT from_day, to_day, is_documented, dose_low FROM exposure_span WHERE exposure = 4',
    )
    expect(row).toEqual([day('2020-06-01'), day('2020-06-01') + 90, false, null])
    expect(csv.issue('without days of supply')).toBe(1)
  })

  test('a quantity of 0 leaves the dose unknown and the days as they are', async () => {
    const [row] = await csv.rows(
      'SELECT to_day - from_day, is_documented, dose_low FROM exposure_span WHERE exposure = 5',
    )
    expect(row).toEqual([30, true, null])
    expect(csv.issue('without a quantity')).toBe(1)
  })

  test('the same dispensing twice on one day is told', () => {
    expect(csv.issue('Same-day duplicates')).toBe(1)
  })

  test('a code without a meaning is listed and keeps the answer open', async () => {
    expect(csv.population.unmapped.map(({ code, rows }) => [code, rows])).toContainEqual([
      '0|0|99999999999',
      1,
    ])
    expect(await csv.rows('SELECT unidentified_medicines FROM person WHERE person = 1')).toEqual([[1]])
  })

  test('of a person without an observation period nothing can be told', () => {
    expect(csv.issue('without an observation period')).toBe(1)
  })

  test('a code on several lines of one day is one diagnosis', async () => {
    expect(
      await csv.rows("SELECT count(*) FROM condition WHERE condition_group = 'major-depression-recurrent'"),
    ).toEqual([[2]])
  })

  test('scores count only with a value on their scale', async () => {
    expect(await csv.rows('SELECT taken_on, value FROM score')).toEqual([[day('2020-02-01'), 18]])
    expect(csv.issue('scores without a value')).toBe(2)
  })

  test('psychotherapy counts, and a code used after it was retired is told', async () => {
    expect(await csv.rows('SELECT modality, count(*) FROM session GROUP BY modality')).toEqual([
      ['psychotherapy', 2],
    ])
    expect(csv.issue('outside the years')).toBe(1)
  })

  test('an unknown day of birth is a range', async () => {
    expect(await csv.rows('SELECT born_first, born_last FROM person WHERE person = 2')).toEqual([
      [day('1980-01-01'), day('1980-12-31')],
    ])
  })

  test('the database and the reference engine agree on everybody under every definition', async () => {
    expect(await csv.disagreements()).toEqual([])
  })
})

const exposures = 'SELECT * FROM exposure_span ORDER BY ALL'

describe('the same database in other forms', () => {
  test('upper-case names', async () => {
    const upper = Object.fromEntries(
      Object.entries(files).map(([name, [header = '', ...rows]]) => [
        name.toUpperCase(),
        [header.toUpperCase(), ...rows],
      ]),
    )
    const other = await opened(`omop:${writtenFiles(upper)}`)
    expect(await other.rows(exposures)).toEqual(await csv.rows(exposures))
  })

  test('Parquet with real dates and numbers, and a DuckDB file', async () => {
    const source = writtenFiles(files)
    const folder = emptyFolder()
    const database = join(folder, 'source.duckdb')
    const instance = await DuckDBInstance.create(database)
    const connection = await instance.connect()
    await connection.run('CREATE SCHEMA cdm')
    for (const name of Object.keys(files)) {
      const table = name.replace('.csv', '')
      await connection.run(
        `CREATE TABLE cdm.${table} AS SELECT * FROM read_csv('${join(source, name)}', auto_detect = true)`,
      )
      await connection.run(`COPY cdm.${table} TO '${join(folder, table)}.parquet' (FORMAT parquet)`)
    }
    connection.closeSync()
    instance.closeSync()
    const parquet = await opened(`omop:${folder}`)
    expect(await parquet.rows(exposures)).toEqual(await csv.rows(exposures))
    const file = await opened(`omop:${database}`)
    expect(await file.rows(exposures)).toEqual(await csv.rows(exposures))
  })

  test('tab-separated without a header', async () => {
    const { 'observation_period.csv': periods, ...others } = files
    const bare = periods.slice(1).map((line) => line.replaceAll(',', '\t'))
    const other = await opened(`omop:${writtenFiles({ ...others, 'observation_period.csv': bare })}`)
    expect(await other.rows('SELECT * FROM staged_observed ORDER BY ALL')).toEqual(
      await csv.rows('SELECT * FROM staged_observed ORDER BY ALL'),
    )
  })

  test('eras stand in for exposures: days without a dose', async () => {
    const { 'drug_exposure.csv': _, ...others } = files
    const eras = {
      ...others,
      'drug_era.csv': [
        'drug_era_id,person_id,drug_concept_id,drug_era_start_date,drug_era_end_date,drug_exposure_count,gap_days',
        '1,1,739138,2020-02-01,2020-03-02,1,30',
      ],
    }
    const other = await opened(`omop:${writtenFiles(eras)}`)
    expect(
      await other.rows('SELECT agent, to_day - from_day, is_documented, dose_low FROM exposure_span'),
    ).toEqual([['sertraline', 31, true, null]])
    expect(other.population.notes.join(' ')).toContain('drug eras are read instead')
    expect(await other.disagreements()).toEqual([])
  })

  test('the same tables as text and as Parquet are not counted twice', async () => {
    const both = { 'csv/person.csv': files['person.csv'], 'parquet/person.parquet': ['PAR1'] }
    await expect(opened(`omop:${writtenFiles(both)}`)).rejects.toThrow(
      /person\.csv.*person\.parquet.*counted twice/,
    )
  })

  test('a folder without people is refused with what is expected', async () => {
    await expect(opened(`omop:${writtenFiles({ 'concept.csv': files['concept.csv'] })}`)).rejects.toThrow(
      /no table person.*Expected/,
    )
  })
})

describe('strengths of drug_strength', () => {
  const none = {
    amount: null,
    amountUnit: 0,
    numerator: null,
    numeratorUnit: 0,
    denominator: null,
    denominatorUnit: 0,
  }
  test.each([
    ['an amount', { ...none, name: 'x 50 MG Oral Tablet', amount: 50, amountUnit: 8576 }, 50],
    ['micrograms', { ...none, name: 'x 25 MCG', amount: 25, amountUnit: 9655 }, 0.025],
    [
      '75 mg per 24 hours',
      {
        ...none,
        name: '24 HR x 75 MG ER Capsule',
        numerator: 75,
        numeratorUnit: 8576,
        denominator: 24,
        denominatorUnit: 8505,
      },
      75,
    ],
    [
      '100 per 12 without units',
      { ...none, name: '12 HR x 100 MG ER Tablet', numerator: 100, denominator: 12 },
      100,
    ],
    [
      'a patch of 0.25 mg an hour',
      {
        ...none,
        name: '24 HR x 0.25 MG/HR Transdermal System',
        numerator: 0.25,
        numeratorUnit: 8576,
        denominator: 1,
        denominatorUnit: 8505,
      },
      6,
    ],
    [
      'a solution',
      {
        ...none,
        name: 'x 4 MG/ML Oral Solution',
        numerator: 4,
        numeratorUnit: 8576,
        denominator: 1,
        denominatorUnit: 8587,
      },
      undefined,
    ],
  ])('%s', (_, row, expected) => {
    expect(milligramsPerUnit(row)).toBe(expected)
  })
})
