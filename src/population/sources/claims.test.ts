/** Invented claims in several layouts: dates, lines, codes, and layouts that are wrong. */
import { describe, expect, test } from 'vitest'
import { opened } from '../../../tests/population/opened.ts'
import { writtenFiles } from '../../../tests/population/written-files.ts'

const day = (text: string): number => Date.parse(text) / 86_400_000

const tuva = {
  'eligibility.csv': [
    'person_id,gender,birth_date,death_date,enrollment_start_date,enrollment_end_date',
    'A,female,1970-05-04,,2018-01-01,2020-12-31',
    'B,M,19800101,,2018-01-01,2020-12-31',
  ],
  'medical_claim.csv': [
    'claim_id,claim_line_number,person_id,claim_start_date,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2,hcpcs_code,procedure_code_1',
    'c1,1,A,2018-02-01,icd-10-cm,F329,I10,99213,',
    'c1,2,A,2018-02-01,icd-10-cm,F329,I10,90834,',
    'c2,1,A,2018-03-01T01:00:00.000Z,icd-10-cm,F329,,,',
  ],
  'pharmacy_claim.csv': [
    'claim_id,person_id,dispensing_date,ndc_code,quantity,days_supply',
    'p1,A,2018-02-02,49999057690,30,30',
    'p2,C,2018-02-02,49999057690,30,30',
  ],
}

describe('claims', () => {
  const source = opened(`claims:${writtenFiles(tuva)}`)

  test('a shipped layout is recognised by its files', async () => {
    expect((await source).population.notes).toContain('Claims laid out as "tuva".')
  })

  test('several lines and several claims of one day are one diagnosis; a time zone moves no day', async () => {
    const { rows } = await source
    const found = await rows(
      "SELECT recorded_first, count(DISTINCT condition) FROM condition WHERE condition_group LIKE 'major-depression%' GROUP BY 1 ORDER BY 1",
    )
    expect(found).toEqual([
      [day('2018-02-01'), 1],
      [day('2018-03-01'), 1],
    ])
  })

  test('psychotherapy among the lines is a session', async () => {
    expect(await (await source).rows('SELECT modality, start_first FROM session')).toEqual([
      ['psychotherapy', day('2018-02-01')],
    ])
  })

  test('an NDC that nobody can name is listed; it may be an antidepressant', async () => {
    const { population } = await source
    expect(population.unmapped).toContainEqual(
      expect.objectContaining({ kind: 'medicine', code: 'ndc:49999057690', rows: 2 }),
    )
  })

  test('somebody with claims and without eligibility cannot be assessed', async () => {
    expect((await source).issue('without an observation period')).toBe(1)
    expect(await (await source).rows('SELECT count(*) FROM person')).toEqual([[3]])
  })

  test('enrolment in pieces that touch is one observation period', async () => {
    const enrolled = ['2018-01-01,2018-12-31', '2019-01-01,2019-06-30', '2019-08-01,2019-12-31']
    const { rows } = await opened(
      `claims:${writtenFiles({
        ...tuva,
        'eligibility.csv': [...tuva['eligibility.csv'], ...enrolled.map((days) => `C,M,19800101,,${days}`)],
      })}`,
    )
    const found = await rows(
      "SELECT from_day, to_day FROM observed_period JOIN staged_person USING (person) WHERE id = 'C' ORDER BY 1",
    )
    expect(found).toEqual([
      [day('2018-01-01'), day('2019-06-30')],
      [day('2019-08-01'), day('2019-12-31')],
    ])
  })

  test('the database and the reference engine agree', async () => {
    expect(await (await source).disagreements()).toEqual([])
  })

  test('pipes, dates with names of months, one row a year', async () => {
    const rif = await opened(
      `claims:${writtenFiles({
        'beneficiary_2015.csv': [
          'DML_IND|BENE_ID|BENE_BIRTH_DT|BENE_SEX_IDENT_CD|DEATH_DT|RFRNC_YR|A_MO_CNT',
          'INSERT|-100|17-Jan-1942|2||2015|12',
        ],
        'carrier.csv': ['BENE_ID|CLM_FROM_DT|PRNCPAL_DGNS_VRSN_CD|ICD_DGNS_CD1', '-100|30-May-2015|0|F339'],
        'pde.csv': [
          'BENE_ID|SRVC_DT|PROD_SRVC_ID|QTY_DSPNSD_NUM|DAYS_SUPLY_NUM',
          '-100|01-Mar-2015|00049491066|30|30',
        ],
      })}`,
    )
    expect(await rif.rows('SELECT agent, from_day, to_day, dose_low FROM exposure_span')).toEqual([
      ['sertraline', day('2015-03-01'), day('2015-03-31'), 100],
    ])
    expect(await rif.rows('SELECT from_day, to_day FROM staged_observed')).toEqual([
      [day('2015-01-01'), day('2015-12-31')],
    ])
    expect(await rif.rows('SELECT sex, born_first FROM person')).toEqual([['female', day('1942-01-17')]])
  })

  test('a layout of the user, with names of medicines instead of codes', async () => {
    const folder = writtenFiles({
      'people.csv': ['member;born;sex;from;to', 'm1;1970-01-01;F;2018-01-01;2019-12-31'],
      'rx.csv': ['member;filled;drug;qty;supply', 'm1;2018-05-01;SERTRALINE HCL 50 MG TABLET;30;30'],
    })
    const layout = writtenFiles({
      'mine.yaml': [
        'layout: mine',
        'people:',
        '  - { files: [people.csv], id: member, born: born, sex: sex, from: from, to: to }',
        'pharmacy:',
        '  - { files: [rx.csv], id: member, day: filled, name: drug, quantity: qty, days_supply: supply }',
      ],
    })
    const mine = await opened(`claims:${folder}`, `${layout}/mine.yaml`)
    expect(await mine.rows('SELECT agent, dose_low FROM exposure_span')).toEqual([['sertraline', 50]])
  })

  test.each([
    [
      'a misspelt key',
      ['layout: mine', 'people:', '  - { files: [people.csv], id: member, sexx: sex }'],
      /sexx/,
    ],
    ['no YAML', ['layout: [mine'], /Cannot read the claims layout/],
    [
      'a column that is not there',
      ['layout: mine', 'people:', '  - { files: [eligibility.csv], id: nobody }'],
      /no column nobody/,
    ],
  ])('a layout with %s is explained', async (_, lines, words) => {
    const layout = writtenFiles({ 'mine.yaml': lines })
    await expect(opened(`claims:${writtenFiles(tuva)}`, `${layout}/mine.yaml`)).rejects.toThrow(words)
  })

  test('files that fit no layout are explained', async () => {
    await expect(opened(`claims:${writtenFiles({ 'x.csv': ['a,b', '1,2'] })}`)).rejects.toThrow(
      /--layout FILE/,
    )
  })
})
