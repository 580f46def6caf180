/** The real records: all are read, and say what is known of them. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInput } from '../src/cli/read-input.ts'
import { type Exposure, type FhirRecords, type PatientRecord, recordsFromFhir } from '../src/record/index.ts'
import { formatStatedDate, knownDay } from '../src/units/day.ts'
import { hasSharedData, shared, sharedFolder, skipMessage } from './shared.ts'

skipMessage()

function read(...paths: readonly string[]): FhirRecords {
  const { documents, problems } = readInput(paths.map(shared))
  expect(problems).toEqual([])
  return recordsFromFhir(documents)
}

function onlyRecord(...paths: readonly string[]): PatientRecord {
  const { records } = read(...paths)
  const [record] = records
  if (record === undefined || records.length !== 1) throw new Error(`${records.length} records in ${paths}`)
  return record
}

function filesOf(folder: string, start: string): readonly string[] {
  return readdirSync(shared(folder))
    .filter((name) => name.startsWith(start))
    .map((name) => `${folder}/${name}`)
}

function smart(patient: string): PatientRecord {
  return onlyRecord(...filesOf('smart-sample-patients/fhir-stu3', `patient-${patient}.`))
}

function of(record: PatientRecord, ingredient: string, kind?: Exposure['kind']): readonly Exposure[] {
  return record.exposures.filter(
    (each) =>
      each.medicine.ingredients.some((amount) => amount.ingredient === ingredient) &&
      (kind === undefined || each.kind === kind),
  )
}

function datesOf(exposures: readonly Exposure[]): readonly string[] {
  return exposures.map(({ start }) => (start === undefined ? 'undated' : formatStatedDate(start))).sort()
}

function dosesOf(exposures: readonly Exposure[]): readonly number[] {
  const doses = exposures.flatMap((each) => each.doses[0]?.amounts.map((amount) => amount.perDay.high) ?? [])
  return [...new Set(doses)]
}

function problemsOf(record: PatientRecord): string {
  return record.dataIssues.map((issue) => issue.problem).join('\n')
}

function hasDepressionCode(record: PatientRecord): boolean {
  const depression = /^(?:F32|F33|F34\.1|296\.?[23]|300\.?4|311|35489007|370143000|78667006|36923009)/
  return record.conditions.some((each) => each.concept.codes.some((code) => depression.test(code.code)))
}

const suite = describe.skipIf(!hasSharedData)

suite('every FHIR file', () => {
  const files = hasSharedData
    ? readdirSync(`${sharedFolder}/data`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /json(?:\.gz)?$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${sharedFolder}/data/`.length))
        .filter((path) => !path.startsWith('ohdsi-phenotypes'))
    : []

  test.each(files)('%s', (path) => {
    const { records, dataIssues } = read(path)
    expect(records.length + dataIssues.length).toBeGreaterThan(0)
    for (const record of records) {
      for (const { ref } of [...record.exposures, ...record.conditions, ...record.measurements]) {
        expect(record.origins.get(ref)?.file).toBe(shared(path))
      }
    }
  })

  test('all of them together, and in any order', () => {
    const { records } = read(...files)
    const again = read(...files.toReversed())
    expect(records.length).toBeGreaterThan(150)
    expect(again.records.map((each) => each.patient.id).sort()).toEqual(
      records.map((each) => each.patient.id).sort(),
    )
  })
})

suite('SMART sample patients', () => {
  test('731673: duloxetine in broken supply, trazodone nightly, two clocks', () => {
    const record = smart('731673')
    expect(datesOf(of(record, 'duloxetine', 'dispensing'))).toEqual([
      '2008-08-12',
      '2008-10-15',
      '2008-10-17',
      '2009-01-09',
      '2009-08-11',
    ])
    expect(of(record, 'duloxetine', 'dispensing').map((each) => each.supplyDays)).toEqual([
      30, 30, 30, 30, 30,
    ])
    expect(dosesOf(of(record, 'duloxetine'))).toEqual([60])
    expect(datesOf(of(record, 'duloxetine', 'order'))).toEqual(['undated'])
    expect(of(record, 'trazodone', 'dispensing')).toHaveLength(20)
    expect(dosesOf(of(record, 'trazodone'))).toEqual([50])
    expect(problemsOf(record)).toContain('1272 days before its first dispensing')
  })

  test('665677: three files are one patient; brand and generic are one ingredient', () => {
    const record = smart('665677')
    expect(record.patient).toMatchObject({ id: 'smart-665677' })
    expect(record.exposures.length).toBe(7 + 51)
    expect(record.conditions.length).toBe(14 + 2)
    expect(record.procedures.length).toBe(4)
    expect(of(record, 'bupropion', 'dispensing').length).toBeGreaterThan(0)
    expect(new Set(of(record, 'bupropion').map((each) => each.medicine.ingredients.length))).toEqual(
      new Set([1]),
    )
    expect(record.conditions.some((each) => /dysthymi/i.test(each.concept.text ?? ''))).toBe(true)
  })

  test('629528: escitalopram 10 mg, fills of 90 days', () => {
    const fills = of(smart('629528'), 'escitalopram', 'dispensing')
    expect(fills).toHaveLength(4)
    expect(new Set(fills.map((each) => each.supplyDays))).toEqual(new Set([90]))
    expect(dosesOf(fills)).toEqual([10])
  })

  test('2169591: sertraline, no diagnosis of depression', () => {
    const record = smart('2169591')
    expect(of(record, 'sertraline', 'dispensing').length).toBeGreaterThan(0)
    expect(hasDepressionCode(record)).toBe(false)
  })

  test.each(['1137192', '1157764', '724111'])('%s: no antidepressant', (patient) => {
    const record = smart(patient)
    const antidepressants = [
      'sertraline',
      'duloxetine',
      'escitalopram',
      'bupropion',
      'fluoxetine',
      'citalopram',
    ]
    expect(antidepressants.flatMap((each) => of(record, each))).toEqual([])
  })
})

suite('quality measure patients', () => {
  test('a Bundle that holds everything twice counts it once', () => {
    const path = 'ecqm-qicore/CMS128-2025/tests-0b61ffb2-9d2d-4eb4-a208-f34f74824543-bundle.json'
    const record = onlyRecord(path)
    expect(of(record, 'desipramine', 'dispensing')).toHaveLength(2)
    expect(problemsOf(record)).toContain('that states no dose')
    expect(record.exposures.every((each) => each.supplyDays !== undefined)).toBe(true)
  })

  test('an order for somebody else makes no second patient', () => {
    for (const path of filesOf('ecqm-qicore/CMS159-2025', 'tests-'))
      expect(read(path).records).toHaveLength(1)
  })

  test('a score of 300 and one of unknown status do not count', () => {
    const problems = filesOf('ecqm-qicore/CMS159-2025', 'tests-').map((path) => problemsOf(onlyRecord(path)))
    expect(problems.join('\n')).toContain('Cannot read 300 as a PHQ-9 score')
    expect(problems.join('\n')).toContain('PHQ-9 score with status unknown')
  })

  test('conditions without onset and status are kept', () => {
    const records = filesOf('ecqm-qicore', 'CMS161').flatMap((folder) =>
      filesOf(folder, 'tests-').flatMap((path) => read(path).records),
    )
    const bare = records.flatMap((each) => each.conditions).filter((each) => each.onset === undefined)
    expect(bare.some((each) => each.clinicalStatus === 'unknown')).toBe(true)
  })

  test.each([
    ['CMS2-2025', 'doxepin'],
    ['CMS156-2024-psychotropics', 'doxepin'],
    ['CMS2-2025', 'fluoxetine'],
  ])('%s: %s', (folder, ingredient) => {
    const records = filesOf(`ecqm-qicore/${folder}`, 'tests-').map((path) => onlyRecord(path))
    expect(records.flatMap((record) => of(record, ingredient)).length).toBeGreaterThan(0)
  })
})

suite('Synthea', () => {
  test('a patient long dead, active for ever, and a medicine before its time', () => {
    const [path] = filesOf('synthea-r4/full-bundles', 'Donnell_Torphy')
    const record = onlyRecord(path ?? '')
    const [order] = of(record, 'sertraline')
    expect(order).toMatchObject({ status: 'active', doseBasis: 'structured' })
    expect(order?.end).toBeUndefined()
    expect(datesOf(of(record, 'sertraline'))).toEqual(['1936-09-26'])
    expect(record.patient.died).toMatchObject({ precision: 'day' })
    expect(problemsOf(record)).toContain('but sertraline came on the market in 1990')
    expect(record.dataIssues.map((issue) => issue.where)).toContain('Claim')
  })

  test('the reason of an order is the condition it refers to', () => {
    const [path] = filesOf('synthea-r4/full-bundles', 'Eliseo_Cummings')
    const [order] = of(onlyRecord(path ?? ''), 'sertraline')
    expect(order?.reasons[0]?.text).toMatch(/stress/i)
    expect(order?.medicine.ingredients[0]?.mgPerUnit).toBe(100)
  })

  test('the controls: sixty patients in NDJSON by type, none with an antidepressant', () => {
    const { records } = read('synthea-r4/controls-ndjson')
    expect(records).toHaveLength(60)
    expect(records.flatMap((record) => of(record, 'sertraline'))).toEqual([])
  })

  test('a bulk export with its log', () => {
    const { records, dataIssues } = read('smart-bulk-10-patients')
    expect(records).toHaveLength(13)
    expect(dataIssues).toEqual([])
  })
})

suite('pain summary', () => {
  test('R4 and DSTU2 hold one patient with duloxetine, nothing dosed', () => {
    for (const version of ['r4', 'dstu2']) {
      const record = onlyRecord(`ahrq-pain-summary/${version}_brenda_jackson.json`)
      expect(of(record, 'duloxetine').map((each) => each.doses)).toEqual([[]])
    }
  })

  test('its PHQ-9 scores have no date', () => {
    const record = onlyRecord('ahrq-pain-summary/r4_brenda_jackson.json')
    const scores = record.measurements.filter((each) => each.instrument === 'phq-9')
    expect(scores.map((each) => each.value).sort()).toEqual([15, 18, 8])
    expect(scores.every((each) => each.when === undefined)).toBe(true)
  })
})

suite('scales', () => {
  test('six of seven PHQ-9 are too high, because the item on daily life was added', () => {
    const { records } = read('scales-fhir/uwcirg-cosri')
    expect(records).toHaveLength(7)
    const [record] = records.filter((each) => each.measurements.some((one) => one.instrument === 'phq-9'))
    if (record === undefined) throw new Error('No patient with a PHQ-9.')
    const totals = record.measurements.filter((each) => each.instrument === 'phq-9' && each.part === 'total')
    expect(totals).toHaveLength(7)
    const onDay = (day: string) =>
      totals.filter((each) => each.when?.first === knownDay(day)).map((each) => each.value)
    expect(onDay('2022-11-02')).toEqual([13])
    expect(onDay('2022-10-26')).toHaveLength(2)
    expect(
      record.dataIssues.filter((issue) => issue.problem.startsWith('PHQ-9 total is given')),
    ).toHaveLength(6)
  })

  test('US Core: a panel with members, a total given as text, a form', () => {
    const record = onlyRecord('scales-fhir/us-core')
    const totals = record.measurements.filter((each) => each.instrument === 'phq-9' && each.part === 'total')
    expect(new Set(totals.map((each) => each.value))).toEqual(new Set([12]))
    expect(new Set(record.measurements.map((each) => each.part)).size).toBeGreaterThanOrEqual(10)
  })
})
