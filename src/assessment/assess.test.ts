import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { exampleAssessment, exampleDay, exampleFile, exampleNames } from '../../tests/example-assessment.ts'
import { patient } from '../../vignettes/patient.ts'
import { readRecords } from '../cli/read-records.ts'
import { toJson } from '../explanation/json.ts'
import { datesText } from '../explanation/trial-words.ts'
import { definitions } from '../knowledge/definitions/index.ts'
import { recordFromText } from '../record/from-text/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { assess } from './assess.ts'

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../schema/assessment.schema.json', import.meta.url), 'utf8'),
)
const matches = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(schema as object)

const emptyRecord: PatientRecord = {
  patient: { id: 'nobody' },
  exposures: [],
  conditions: [],
  measurements: [],
  procedures: [],
  allergies: [],
  familyHistory: [],
  pregnancies: [],
  statements: [],
  origins: new Map(),
  dataIssues: [],
}

describe('the published schema', () => {
  test.each(exampleNames)('describes the printed result of the example "%s"', (name) => {
    matches(JSON.parse(toJson(exampleAssessment(name))))
    expect(matches.errors ?? []).toEqual([])
  })

  test('describes the result of an empty record', () => {
    matches(JSON.parse(toJson(assess(emptyRecord, { asOf: exampleDay }))))
    expect(matches.errors ?? []).toEqual([])
  })

  test.each(definitions.map(({ id }) => id))('describes the result explained by %s', (id) => {
    const definition = definitions.find((each) => each.id === id)
    matches(JSON.parse(toJson(assess(emptyRecord, { asOf: exampleDay, definition }))))
    expect(matches.errors ?? []).toEqual([])
  })

  test('notices a result that is not as described', () => {
    const result = JSON.parse(toJson(exampleAssessment('resistant')))
    expect(matches({ ...result, determination: { ...result.determination, answer: 'maybe' } })).toBe(false)
  })
})

describe('the assessment of a record', () => {
  test.each([
    ['resistant', 'yes'],
    ['undecided', 'unknown'],
    ['looks-resistant', 'no'],
    ['bipolar', 'no'],
  ] as const)('the example "%s" is answered %s', (name, answer) => {
    expect(exampleAssessment(name).determination.answer).toBe(answer)
  })

  test('an empty record is never resistant under any definition', () => {
    const { definitions: answers } = assess(emptyRecord, { asOf: exampleDay })
    expect(answers.filter(({ answer }) => answer === 'yes')).toEqual([])
  })

  test('all definitions stand side by side, the chosen one first and once', () => {
    const chosen = definitions.find(({ rule }) => rule.kind === 'successive-treatments')
    const result = assess(emptyRecord, { asOf: exampleDay, definition: chosen })
    expect(result.definitions[0]?.definition).toBe(chosen?.id)
    expect(result.definitions.map(({ definition }) => definition).sort()).toEqual(
      definitions.map(({ id }) => id).sort(),
    )
  })

  test('a definition that judges no trials leaves their measures to one that does, and says so', () => {
    const chosen = definitions.find(({ rule }) => rule.kind === 'successive-treatments')
    const result = assess(emptyRecord, { asOf: exampleDay, definition: chosen })
    expect(result.trialsJudgedBy).not.toBe(chosen?.id)
    expect(result.determination.definition).toBe(chosen?.id)
  })

  test('every entry named as evidence has a place in the input', () => {
    const { evidence } = exampleAssessment('resistant')
    expect(evidence.length).toBeGreaterThan(0)
    expect(evidence.filter(({ file, path }) => file === '' || path === '')).toEqual([])
  })

  test('every cited source is explained', () => {
    const result = exampleAssessment('resistant')
    const cited = [...JSON.stringify(result.determination).matchAll(/"source":"([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    )
    expect(cited.filter((id) => !(id in result.sources))).toEqual([])
  })

  test('an augmenting agent is a row of the table and does not count as a second antidepressant', () => {
    const added = exampleAssessment('resistant').trials.find(({ role }) => role === 'augmentation')
    expect(added?.name).toBe('Aripiprazole')
    expect(added?.counts).toBe('no')
  })

  test('where no dose is certain the weeks at it are open, not zero', () => {
    const open = exampleAssessment('undecided').trials.find(({ name }) => name === 'Duloxetine')
    expect(open?.end).toBeNull()
    expect(open?.weeksAtAdequateDose).toBeNull()
    expect(open?.weeksAtAdequateDoseRange.atLeast).toBe(0)
    expect(open?.weeksAtAdequateDoseRange.atMost).toBeGreaterThan(6)
  })
})

describe('the determination alone', () => {
  test.each(exampleNames)(
    'of the example "%s" is that of the whole result, with suicide risk and no plan',
    (name) => {
      const { records } = readRecords([exampleFile(name)], exampleDay)
      const alone = assess(records[0] ?? emptyRecord, { asOf: exampleDay, parts: 'determination' })
      const { determination, definitions: side, trials, risk } = exampleAssessment(name)
      expect(alone).toMatchObject({ determination, definitions: side, trials, risk })
      expect([alone.plan, alone.review, alone.staging, alone.followUp]).toEqual(Array(4).fill(undefined))
      matches(JSON.parse(toJson(alone)))
      expect(matches.errors ?? []).toEqual([])
    },
  )
})

test.each([
  ['Zoloft 150 mg 2019 x 10 weeks', ['2019-01-01', '2019-12-31', '2019-03-11', '2020-03-09']],
  ['Effexor 225 mg from 2021-03-04 to 2021-08-09', ['2021-03-04', null, '2021-08-09', null]],
  // Certain only on the last of the days on which it can have begun.
  ['Zoloft 100 mg since 2025', ['2025-01-01', '2025-08-01', '2025-08-01', null]],
  ['Zoloft 100 mg from 2019 to March 2020', ['2019-01-01', '2019-12-31', '2020-03-01', '2020-03-31']],
  ['Zoloft 100 mg 2019-03 to 2019-08', ['2019-03-01', '2019-03-31', '2019-08-01', '2019-08-31']],
  ['Fluoxetine 40 mg from 2019-03-01 to 2019', ['2019-03-01', null, '2019-03-01', '2019-12-31']],
])('%s: its first and last days, and the latest of each', (entry, days) => {
  const { records } = recordFromText(`MDD. ${entry}.`, { file: 'history.txt', asOf: exampleDay })
  const trials = records.flatMap((record) => assess(record, { asOf: exampleDay }).trials)
  expect(
    trials.map(({ start, startLatest, end, endLatest }) => [start, startLatest, end, endLatest]),
  ).toEqual([days])
})

test('courses of sessions are told by their own sessions, although one of them is known only by its year', () => {
  const ect = [
    { modality: 'ect', from: '2019-03-05' },
    { modality: 'ect', from: '2019-03-07' },
    { modality: 'ect', from: '2023' },
  ] as const
  const record = patient({ diagnoses: [{ code: 'F33.2', on: '2019-01-01' }], courses: ect })
  const { trials } = assess(record, { asOf: exampleDay })
  expect(
    trials.map(({ start, startLatest, end, endLatest }) => [start, startLatest, end, endLatest]),
  ).toEqual([
    ['2019-03-05', null, '2019-03-07', null],
    ['2023-01-01', '2023-12-31', '2023-01-01', '2023-12-31'],
  ])
  expect(trials.map(datesText)).toEqual(['2019-03-05 – 2019-03-07', 'begun in 2023'])
})
