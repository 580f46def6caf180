/** How records are packaged: Bundles of every type, nesting, NDJSON, several files, references, several patients. */
import { describe, expect, test } from 'vitest'
import { knownDay } from '../../units/day.ts'
import {
  aboutAnn,
  ann,
  bundle,
  diagnosis,
  dispensing,
  documentOf,
  issuesOf,
  onlyRecord,
  order,
  phq9,
  type Resource,
  readAll,
  words,
} from './fixtures.ts'
import { recordsFromFhir } from './records-from-fhir.ts'

const ben: Resource = { resourceType: 'Patient', id: 'ben', gender: 'male', birthDate: '1970-01-01' }
const aboutBen = { subject: { reference: 'Patient/ben' } }

function read(...values: readonly unknown[]) {
  return recordsFromFhir(values.map((json, index) => documentOf(json, `file-${index + 1}.json`)))
}

describe('packaging', () => {
  test.each(['collection', 'searchset', 'document', 'transaction', 'batch', 'history'])(
    'a %s Bundle',
    (type) => {
      expect(onlyRecord(read({ ...bundle(ann, order()), type })).exposures).toHaveLength(1)
    },
  )

  test('a Bundle inside a Bundle, holding everything again, counts everything once', () => {
    const fills = [dispensing({ id: 'a' }), dispensing({ id: 'b', whenHandedOver: '2023-02-03' })]
    const inner = { ...bundle(ann, ...fills), id: 'inner' }
    const record = onlyRecord(read(bundle(ann, ...fills, inner)))
    expect(record.exposures.map((each) => each.ref)).toEqual(['MedicationDispense/a', 'MedicationDispense/b'])
    expect(record.dataIssues).toEqual([])
  })

  test('a Bundle that holds everything only inside an inner Bundle', () => {
    expect(onlyRecord(read(bundle(bundle(ann, order())))).exposures).toHaveLength(1)
  })

  test('inner Bundles of different patients with one id are both read', () => {
    const one = bundle({ ...bundle(ann, order()), id: 'same' })
    const other = bundle({ ...bundle(ben, order({ id: 'other', ...aboutBen })), id: 'same' })
    expect(read(one, other).records.map((record) => record.exposures.length)).toEqual([1, 1])
  })

  test('the same id belongs to each patient separately', () => {
    const { records } = read(bundle(ann, order()), bundle(ben, order(aboutBen)))
    expect(records.map((record) => record.exposures.length)).toEqual([1, 1])
  })

  test('a single resource, a list of resources, Parameters', () => {
    expect(onlyRecord(read(order())).exposures).toHaveLength(1)
    expect(onlyRecord(read([ann, order()])).exposures).toHaveLength(1)
    const parameters = {
      resourceType: 'Parameters',
      parameter: [{ name: 'a', resource: order() }, { name: 'b' }],
    }
    expect(onlyRecord(read(parameters)).exposures).toHaveLength(1)
  })

  test('lines of NDJSON files of many patients', () => {
    const lines = [ann, ben, order(), order({ id: 'b', ...aboutBen }), diagnosis()].map((json, index) => ({
      file: 'all.ndjson',
      json,
      path: `line ${index + 1}`,
    }))
    const { records } = recordsFromFhir(lines)
    expect(
      records.map((record) => [record.patient.id, record.exposures.length, record.conditions.length]),
    ).toEqual([
      ['ann', 1, 1],
      ['ben', 1, 0],
    ])
    expect(records[0]?.origins.get('Condition/diagnosis')).toEqual({
      ref: 'Condition/diagnosis',
      file: 'all.ndjson',
      path: 'line 5',
    })
  })

  test('a log of the export is no resource', () => {
    const { records, dataIssues } = read(ann, { exportId: '1', eventId: 'kickoff' })
    expect(records).toHaveLength(1)
    expect(issuesOf({ dataIssues: [...dataIssues, ...(records[0]?.dataIssues ?? [])] })).toContain(
      'found an object without resourceType',
    )
  })

  test('one patient in several files, the Patient in only one of them', () => {
    const record = onlyRecord(read(bundle(diagnosis()), bundle(ann), bundle(order())))
    expect([record.patient.sex, record.conditions.length, record.exposures.length]).toEqual(['female', 1, 1])
  })

  test('the order of the files makes no difference', () => {
    const files = [bundle(order()), bundle(ann), bundle(diagnosis())]
    const entriesOf = (record: ReturnType<typeof onlyRecord>) => [
      record.patient,
      record.exposures,
      record.conditions,
    ]
    expect(entriesOf(onlyRecord(read(...files)))).toEqual(entriesOf(onlyRecord(read(...files.toReversed()))))
  })

  test('every entry keeps its file and path', () => {
    const record = onlyRecord(read(bundle(ann, bundle(order()))))
    expect(record.origins.get('MedicationRequest/order')).toEqual({
      ref: 'MedicationRequest/order',
      file: 'file-1.json',
      path: 'entry[1].resource.entry[0].resource',
    })
  })

  test('an entry without id is named by its place', () => {
    const { id: _, ...anonymous } = order()
    const [exposure] = readAll(anonymous as Resource).exposures
    expect(exposure?.ref).toBe('record.json entry[1].resource')
  })
})

describe('one entry in several versions', () => {
  const early = order({ meta: { lastUpdated: '2023-01-02T10:00:00Z' } })
  const late = order({ status: 'stopped', meta: { lastUpdated: '2023-05-02T10:00:00Z' } })

  test.each([
    ['later last', [early, late]],
    ['later first', [late, early]],
  ])('the version updated last stands: %s', (_, versions) => {
    const record = readAll(...versions)
    expect(record.exposures.map((each) => each.status)).toEqual(['stopped'])
    expect(issuesOf(record)).toContain(
      'MedicationRequest/order: Stands in the input twice with different content',
    )
  })

  test('without a date of update the one read last stands', () => {
    expect(readAll(order(), order({ status: 'on-hold' })).exposures[0]?.status).toBe('on-hold')
  })

  test('bookkeeping, narrative and the order of fields are no difference', () => {
    const { id, ...rest } = order({ meta: { versionId: '2' }, text: { div: 'other' } })
    const record = readAll(order(), { ...rest, id } as Resource)
    expect(record.dataIssues).toEqual([])
  })
})

describe('references', () => {
  const uuid = '5a0d4c9e-3a5b-4c1e-9a0b-0e1c2d3f4a5b'

  test.each([
    ['relative', 'Patient/ann', undefined],
    ['absolute', 'https://example.org/fhir/Patient/ann', undefined],
    ['with a version', 'https://example.org/fhir/Patient/ann/_history/3', undefined],
    ['with a leading slash', '/Patient/ann', undefined],
    ['urn:uuid of the entry', `urn:uuid:${uuid}`, `urn:uuid:${uuid}`],
    ['absolute address of the entry', 'https://x.org/p/1', 'https://x.org/p/1'],
    ['conditional', 'Patient?identifier=https://example.org/mrn|77', undefined],
  ])('%s', (_, reference, fullUrl) => {
    const patient = { ...ann, identifier: [{ system: 'https://example.org/mrn', value: '77' }] }
    const entries = [{ fullUrl, resource: patient }, { resource: order({ subject: { reference } }) }]
    const record = onlyRecord(read({ resourceType: 'Bundle', type: 'collection', entry: entries }))
    expect([record.patient.id, record.exposures.length]).toEqual(['ann', 1])
  })

  test('by identifier only', () => {
    const patient = { ...ann, identifier: [{ value: '77' }] }
    const record = onlyRecord(read(bundle(patient, order({ subject: { identifier: { value: '77' } } }))))
    expect([record.patient.id, record.exposures.length]).toEqual(['ann', 1])
  })

  test('an id that only the address of the entry gives', () => {
    const { id: _, ...anonymous } = ann
    const entries = [
      { fullUrl: `urn:uuid:${uuid}`, resource: anonymous },
      { resource: order({ subject: { reference: `urn:uuid:${uuid}` } }) },
    ]
    expect(onlyRecord(read({ resourceType: 'Bundle', entry: entries })).patient).toMatchObject({
      id: uuid,
      sex: 'female',
    })
  })

  test('a Medication contained in the order', () => {
    const contained = [{ resourceType: 'Medication', id: 'm', code: words('Sertraline 100 MG Oral Tablet') }]
    const { medicationCodeableConcept: _, ...rest } = order({
      contained,
      medicationReference: { reference: '#m' },
    })
    const [exposure] = readAll(rest as Resource).exposures
    expect(exposure?.medicine.ingredients).toEqual([{ ingredient: 'sertraline', mgPerUnit: 100 }])
  })

  test('a Medication of its own, by address or by id', () => {
    const medication = { resourceType: 'Medication', id: 'm', code: words('Sertraline 100 MG Oral Tablet') }
    const { medicationCodeableConcept: _, ...rest } = order()
    for (const reference of ['Medication/m', 'urn:uuid:m', 'https://example.org/Medication/m']) {
      const entries = [
        { resource: ann },
        { fullUrl: reference, resource: medication },
        { resource: { ...rest, medicationReference: { reference } } },
      ]
      const [exposure] = onlyRecord(read({ resourceType: 'Bundle', entry: entries })).exposures
      expect(exposure?.medicine.ingredients).toEqual([{ ingredient: 'sertraline', mgPerUnit: 100 }])
    }
  })

  test('a Medication that is described by its ingredient', () => {
    const medication = {
      resourceType: 'Medication',
      id: 'm',
      ingredient: [
        {
          itemCodeableConcept: words('Sertraline'),
          strength: { numerator: { value: 25, unit: 'mg' }, denominator: { value: 1, unit: 'tablet' } },
        },
      ],
    }
    const { medicationCodeableConcept: _, ...rest } = order({
      medicationReference: { reference: 'Medication/m' },
    })
    const [exposure] = readAll(medication, rest as Resource).exposures
    expect(exposure?.medicine.ingredients).toEqual([{ ingredient: 'sertraline', mgPerUnit: 25 }])
  })

  test('a Medication that is not delivered is known by the words of the reference', () => {
    const { medicationCodeableConcept: _, ...rest } = order({
      medicationReference: { reference: 'Medication/gone', display: 'Fluoxetine' },
    })
    const [exposure] = readAll(rest as Resource).exposures
    expect(exposure?.medicine).toMatchObject({
      identified: 'by-name',
      ingredients: [{ ingredient: 'fluoxetine' }],
    })
  })

  test('a Medication that is not delivered and not named may be an antidepressant', () => {
    const { medicationCodeableConcept: _, ...rest } = order({
      medicationReference: { reference: 'Medication/gone' },
    })
    const record = readAll(rest as Resource)
    expect(record.exposures[0]?.medicine.identified).toBe('unidentified')
    expect(issuesOf(record)).toContain(
      'MedicationRequest/order: Names no medicine. It may be an antidepressant',
    )
  })

  test('one id for two Medications in two files means the one of the same file', () => {
    const file = (drug: string, id: string) => {
      const { medicationCodeableConcept: _, ...rest } = order({
        id,
        medicationReference: { reference: 'Medication/1' },
      })
      return bundle({ resourceType: 'Medication', id: '1', code: words(drug) }, rest as Resource)
    }
    const record = onlyRecord(read(bundle(ann), file('Sertraline', 'a'), file('Lisinopril', 'b')))
    expect(record.exposures.map((each) => each.medicine.ingredients[0]?.ingredient)).toEqual([
      'sertraline',
      'lisinopril',
    ])
  })

  test('of two versions of a Medication in one file the later is meant', () => {
    const version = (drug: string, lastUpdated: string) => ({
      resourceType: 'Medication',
      id: '1',
      meta: { lastUpdated },
      code: words(drug),
    })
    const { medicationCodeableConcept: _, ...rest } = order({
      medicationReference: { reference: 'Medication/1' },
    })
    const record = readAll(
      version('Sertraline', '2024-01-01'),
      version('Lisinopril', '2020-01-01'),
      rest as Resource,
    )
    expect(record.exposures[0]?.medicine.ingredients[0]?.ingredient).toBe('sertraline')
  })

  test('references in a circle end', () => {
    const circle = ['a', 'b'].map((id, index) => ({
      resourceType: 'Medication',
      id,
      ingredient: [{ itemReference: { reference: `Medication/${index === 0 ? 'b' : 'a'}` } }],
    }))
    const { medicationCodeableConcept: _, ...rest } = order({
      medicationReference: { reference: 'Medication/a' },
    })
    const panel = phq9({}, { id: 'p', hasMember: [{ reference: 'Observation/p' }] })
    expect(readAll(...circle, rest as Resource, panel).exposures).toHaveLength(1)
  })
})

describe('more than one patient', () => {
  test('two patients in one Bundle are two records', () => {
    const { records } = read(bundle(ann, ben, order(), order({ id: 'b', ...aboutBen })))
    expect(records.map((record) => record.patient.id)).toEqual(['ann', 'ben'])
    expect(records.map((record) => record.exposures.length)).toEqual([1, 1])
  })

  test('an order of a service for somebody else makes no second patient', () => {
    const service = {
      resourceType: 'ServiceRequest',
      id: 's',
      subject: { reference: 'http://other.example/fhir/Patient/46464646' },
    }
    const record = readAll(service, order())
    expect(record.patient.id).toBe('ann')
    expect(issuesOf(record)).toContain(
      'ServiceRequest/s about 46464646: ServiceRequest about somebody of whom the input holds nothing else. Set aside',
    )
  })

  test('a prescription for somebody else is a record of its own', () => {
    const { records } = read(bundle(ann, order({ subject: { reference: 'Patient/else' } })))
    expect(records.map((record) => [record.patient.id, record.exposures.length])).toEqual([
      ['ann', 0],
      ['else', 1],
    ])
    expect(issuesOf(records[1] ?? (ann as never))).toContain(
      'No Patient resource. Age, sex and death are unknown.',
    )
  })

  test('an entry without a patient belongs to the only one there is', () => {
    const { subject: _, ...rest } = order()
    const record = readAll(rest as Resource)
    expect(record.exposures).toHaveLength(1)
    expect(issuesOf(record)).toContain('MedicationRequest/order: Names no patient.')
  })

  test('an entry without a patient belongs to nobody where there are two', () => {
    const { subject: _, ...rest } = order()
    const { records, dataIssues } = read(bundle(ann, ben, rest as Resource))
    expect(records.map((record) => record.exposures.length)).toEqual([0, 0])
    expect(issuesOf({ dataIssues })).toContain(
      'names no patient, and the input holds several or none. Set aside.',
    )
  })

  test('a group is no patient', () => {
    const record = readAll(phq9({}, { subject: { reference: 'Group/7' } }))
    expect(record.patient.id).toBe('ann')
    expect(issuesOf(record)).toContain('Observation/phq9 about Group/7')
  })

  test('one id for two people in two files keeps them apart', () => {
    const other = { ...ann, birthDate: '1955-01-01', gender: 'male' }
    const { records, dataIssues } = read(bundle(ann, order()), bundle(other, order({ id: 'b' })))
    expect(records.map((record) => [record.patient.sex, record.exposures.length])).toEqual([
      ['female', 1],
      ['male', 1],
    ])
    expect(issuesOf({ dataIssues })).toContain('different birth dates or sexes')
  })

  test('ids that are names of JavaScript properties are only ids', () => {
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty']) {
      const patient = { ...ann, id }
      const { records } = read(bundle(patient, order({ id, subject: { reference: `Patient/${id}` } })))
      expect([records[0]?.patient.id, records[0]?.exposures[0]?.ref]).toEqual([id, `MedicationRequest/${id}`])
    }
  })
})

describe('input that is no record', () => {
  test.each([
    ['null', null, 'Expected a FHIR resource, found null.'],
    ['a number', 7, 'found a number'],
    ['text', 'hello', 'found text'],
    ['an object', { a: 1 }, 'without resourceType'],
    ['a Bundle without entries', { resourceType: 'Bundle' }, 'Bundle without a list of entry'],
    [
      'a Bundle with entries that are no list',
      { resourceType: 'Bundle', entry: 7 },
      'Bundle without a list of entry',
    ],
    [
      'an entry without a resource',
      { resourceType: 'Bundle', entry: [{}] },
      'A Bundle entry holds no resource.',
    ],
    [
      'an entry that deletes',
      { resourceType: 'Bundle', entry: [{ request: { method: 'DELETE' } }] },
      'asks to delete',
    ],
  ])('%s', (_, json, problem) => {
    const { records, dataIssues } = read(json)
    expect(records).toEqual([])
    expect(issuesOf({ dataIssues })).toContain(problem)
  })

  test('an empty Bundle is a Bundle with nothing in it', () => {
    expect(read({ resourceType: 'Bundle', type: 'searchset' })).toEqual({ records: [], dataIssues: [] })
  })

  test('Bundles nested without end are given up, with a word about it', () => {
    let nested: unknown = order()
    for (let depth = 0; depth < 5000; depth++)
      nested = { resourceType: 'Bundle', entry: [{ resource: nested }] }
    expect(issuesOf(read(nested))).toContain('nested more than 20 deep')
  })

  test('a form with items nested ten thousand deep is read without exhausting the stack', () => {
    let item: object = { linkId: '/44261-6', answer: [{ valueInteger: 9 }] }
    for (let depth = 0; depth < 10_000; depth++) item = { linkId: 'x', item: [item] }
    const form = {
      resourceType: 'QuestionnaireResponse',
      id: 'q',
      status: 'completed',
      ...aboutAnn,
      item: [item],
    }
    expect(() => readAll(form)).not.toThrow()
  })
})

test('every type that is not read is listed with its number', () => {
  const record = readAll(
    { resourceType: 'Claim', id: '1', patient: { reference: 'Patient/ann' } },
    { resourceType: 'Claim', id: '2', patient: { reference: 'Patient/ann' } },
    { resourceType: 'Organization', id: 'o' },
    { resourceType: 'Unheard', id: 'u', ...aboutAnn },
  )
  expect(record.dataIssues).toEqual([
    {
      where: 'Claim',
      problem: '2 Claim resources.',
      effect: 'Not read: medicines and treatments that appear only in claims are not counted.',
    },
    {
      where: 'Unheard',
      problem: '1 Unheard resource.',
      effect: 'Not read: what appears only there is not known here.',
    },
    {
      where: 'Organization',
      problem: '1 Organization resource.',
      effect: 'Not read: holds nothing that the answers depend on.',
    },
  ])
})

test('with a day, what lies after it is left out', () => {
  const { records } = recordsFromFhir([documentOf(bundle(ann, order()))], knownDay('2022-12-31'))
  expect(records[0]?.exposures).toEqual([])
  expect(issuesOf(records[0] ?? { dataIssues: [] })).toContain('Dated after 2022-12-31: 1 medicine entries.')
})
