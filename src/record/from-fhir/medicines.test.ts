/** Orders, dispensings, administrations and statements of medicines, of all FHIR versions. */
import { describe, expect, test } from 'vitest'
import { exactly, knownDay } from '../../units/day.ts'
import {
  aboutAnn,
  ann,
  bundle,
  coded,
  diagnosis,
  dispensing,
  documentOf,
  issuesOf,
  onceDaily,
  onlyRecord,
  order,
  type Resource,
  readAll,
  statement,
  words,
} from './fixtures.ts'
import { recordsFromFhir } from './records-from-fhir.ts'

const on = (text: string) => exactly(knownDay(text))

function exposureOf(...resources: readonly Resource[]) {
  const [exposure] = readAll(...resources).exposures
  if (exposure === undefined) throw new Error('No exposure was read.')
  return exposure
}

/** Milligrams a day of the only ingredient, phase by phase: "0: 50", "7 for 7: 50-100". */
function doseLine(resource: Resource): string {
  return exposureOf(resource)
    .doses.map(({ fromDay, days, amounts }) => {
      const doses = amounts.map(({ perDay: { low, high } }) => (low === high ? low : `${low}-${high}`))
      return `${fromDay}${days === undefined ? '' : ` for ${days}`}: ${doses.join(' + ')}`
    })
    .join(', ')
}

function dosed(...dosages: readonly object[]): Resource {
  return order({ dosageInstruction: dosages })
}

describe('orders', () => {
  test('R4: dates, status, supply with repeats, reasons', () => {
    const exposure = exposureOf(
      order({
        dispenseRequest: {
          numberOfRepeatsAllowed: 2,
          expectedSupplyDuration: { value: 30, code: 'd', system: 'http://unitsofmeasure.org' },
        },
        reasonCode: [words('depression')],
        reasonReference: [{ reference: 'Condition/diagnosis' }],
      }),
      diagnosis(),
    )
    expect(exposure).toMatchObject({
      ref: 'MedicationRequest/order',
      kind: 'order',
      status: 'active',
      start: on('2023-01-02'),
      supplyDays: 90,
      doseBasis: 'structured',
      asNeeded: false,
    })
    expect(exposure.end).toBeUndefined()
    expect(exposure.reasons).toEqual([
      { codes: [], text: 'depression' },
      { codes: [{ system: 'icd10cm', code: 'F33.1', display: undefined }], text: undefined },
    ])
  })

  test('the start may stand in the instruction only', () => {
    const repeat = {
      frequency: 1,
      period: 1,
      periodUnit: 'd',
      boundsPeriod: { start: '2022-05-01', end: '2022-06-30' },
    }
    const exposure = exposureOf(
      order({ authoredOn: undefined, dosageInstruction: [{ ...onceDaily, timing: { repeat } }] }),
    )
    expect([exposure.start, exposure.end]).toEqual([on('2022-05-01'), on('2022-06-30')])
  })

  test('without any date the order is kept, undated, with a word about it', () => {
    const record = readAll(order({ authoredOn: undefined }))
    expect(record.exposures[0]?.start).toBeUndefined()
    expect(issuesOf(record)).toContain('Sertraline 50 MG Oral Tablet without a date.')
  })

  test('active for ever has no end', () => {
    expect(exposureOf(order({ authoredOn: '1998-05-01' }))).toMatchObject({ status: 'active' })
    expect(exposureOf(order({ authoredOn: '1998-05-01' })).end).toBeUndefined()
  })

  test('neither dosage nor supply: the dose is not ascertainable, which is not the same as low', () => {
    const record = readAll(order({ dosageInstruction: undefined }))
    expect(record.exposures[0]).toMatchObject({ doses: [], doseBasis: 'none' })
    expect(issuesOf(record)).toContain('that states no dose. Whether the dose was adequate cannot be told')
  })

  test.each([
    ['entered-in-error', { status: 'entered-in-error' }, 'has status entered-in-error'],
    ['cancelled', { status: 'cancelled' }, 'has status cancelled'],
    ['draft', { status: 'draft' }, 'has status draft'],
    ['proposal', { intent: 'proposal' }, 'has intent proposal'],
    ['plan', { intent: 'plan' }, 'has intent plan'],
    ['option', { intent: 'option' }, 'has intent option'],
    ['doNotPerform', { doNotPerform: true }, 'forbids the medicine'],
  ])('%s is no exposure', (_, fields, words) => {
    const record = readAll(order(fields))
    expect(record.exposures).toEqual([])
    expect(issuesOf(record)).toContain(`MedicationRequest of Sertraline 50 MG Oral Tablet ${words}.`)
  })

  test.each([
    ['active', 'active'],
    ['on-hold', 'on-hold'],
    ['completed', 'ended'],
    ['stopped', 'stopped'],
    ['unknown', 'unknown'],
    ['something else', 'unknown'],
    [7, 'unknown'],
    [undefined, 'unknown'],
  ])('status %s is kept as %s', (status, expected) => {
    expect(exposureOf(order({ status })).status).toBe(expected)
  })

  test('what a patient reports to take is a statement, though it is called a plan', () => {
    expect(exposureOf(order({ intent: 'plan', reportedBoolean: true })).kind).toBe('statement')
  })

  test('why it was stopped: the coded reason and the notes', () => {
    const exposure = exposureOf(
      order({
        status: 'stopped',
        statusReason: words('side effects'),
        note: [{ text: 'nausea' }, { time: 'x' }],
      }),
    )
    expect(exposure.stopReasons.map((each) => each.text)).toEqual(['side effects', 'nausea'])
  })

  test('notes of an order in force are no reason for stopping', () => {
    expect(exposureOf(order({ note: [{ text: 'take with food' }] })).stopReasons).toEqual([])
  })

  test.each([
    ['1156699004', 'as-prescribed'],
    ['702565001', 'partial'],
    ['715036001', 'not-taken'],
    ['UNK', 'unknown'],
    ['ASKU', 'unknown'],
  ])('US Core says in an extension how it is taken: %s is %s', (code, adherence) => {
    const extension = [
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-medication-adherence',
        extension: [{ url: 'medicationAdherence', valueCodeableConcept: coded('snomed', code) }],
      },
    ]
    expect(exposureOf(order({ extension })).reported).toEqual({ adherence })
  })

  test('DSTU2: MedicationOrder', () => {
    const exposure = exposureOf({
      resourceType: 'MedicationOrder',
      id: 'o',
      patient: { reference: 'Patient/ann' },
      status: 'stopped',
      dateWritten: '2015-02-03',
      dateEnded: '2015-04-01',
      reasonEnded: words('no effect'),
      reasonCodeableConcept: words('Depression'),
      note: 'patient unhappy with it',
      medicationCodeableConcept: words('Sertraline 50 MG Oral Tablet'),
      dosageInstruction: [
        {
          timing: { repeat: { frequency: 2, period: 1, periodUnits: 'd' } },
          doseQuantity: { value: 1, unit: 'tablet' },
        },
      ],
    })
    expect(exposure).toMatchObject({
      kind: 'order',
      status: 'stopped',
      start: on('2015-02-03'),
      end: on('2015-04-01'),
    })
    expect(exposure.doses[0]?.amounts[0]?.perDay.low).toBe(100)
    expect(exposure.stopReasons.map((each) => each.text)).toEqual(['no effect', 'patient unhappy with it'])
    expect(exposure.reasons).toHaveLength(1)
  })

  test('R5: medication.concept, medication.reference, reason.concept', () => {
    const { medicationCodeableConcept: _, ...rest } = order({ reason: [{ concept: words('depression') }] })
    expect(
      exposureOf({ ...rest, medication: { concept: words('Sertraline 25 MG') } } as Resource),
    ).toMatchObject({
      medicine: { ingredients: [{ ingredient: 'sertraline', mgPerUnit: 25 }] },
      reasons: [{ text: 'depression' }],
    })
    const medication = { resourceType: 'Medication', id: 'm', code: words('Sertraline 25 MG') }
    const referred = { ...rest, medication: { reference: { reference: 'Medication/m' } } } as Resource
    expect(exposureOf(referred, medication).medicine.ingredients[0]?.ingredient).toBe('sertraline')
  })

  test('the quantity tells how long an order lasts where the dose is known', () => {
    const exposure = exposureOf(
      order({ dispenseRequest: { quantity: { value: 30, unit: 'tablet' }, numberOfRepeatsAllowed: 1 } }),
    )
    expect(exposure.supplyDays).toBe(60)
  })
})

describe('an order whose status the source does not know', () => {
  const unknown = () => order({ status: 'unknown' })

  test('is not known to have been taken', () => {
    expect(exposureOf(unknown()).reported).toEqual({ adherence: 'unknown' })
    expect(exposureOf(order({ status: 'completed' })).reported).toBeUndefined()
  })

  test('was filled, where a dispensing fulfils it', () => {
    const { id } = unknown()
    const fill = dispensing({ authorizingPrescription: [{ reference: `MedicationRequest/${id}` }] })
    const read = readAll(unknown(), fill).exposures.find(({ kind }) => kind === 'order')
    expect(read).toMatchObject({ status: 'unknown', reported: undefined })
  })
})

describe('dose per day', () => {
  const daily = (repeat: object, dose: object = { doseQuantity: { value: 1, unit: 'tablet' } }) => ({
    timing: { repeat },
    doseAndRate: [dose],
  })
  const once = { frequency: 1, period: 1, periodUnit: 'd' }

  test.each([
    ['one tablet a day', daily(once), '0: 50'],
    ['two a day', daily({ ...once, frequency: 2 }), '0: 100'],
    ['one or two a day', daily({ ...once, frequencyMax: 2 }), '0: 50-100'],
    ['every 12 hours', daily({ frequency: 1, period: 12, periodUnit: 'h' }), '0: 100'],
    ['every other day', daily({ frequency: 1, period: 2, periodUnit: 'd' }), '0: 25'],
    ['once a week', daily({ frequency: 1, period: 1, periodUnit: 'wk' }), '0: 7.14'],
    ['Mondays and Fridays', daily({ ...once, dayOfWeek: ['mon', 'fri'] }), '0: 14.29'],
    ['morning and evening', daily({ when: ['MORN', 'EVE'] }), '0: 100'],
    ['at 8 and 20', daily({ timeOfDay: ['08:00', '20:00'] }), '0: 100'],
    [
      'a code for twice',
      { timing: { code: words('BID') }, doseAndRate: [{ doseQuantity: { value: 1, unit: 'tab' } }] },
      '0: 100',
    ],
    [
      'a range of tablets',
      daily(once, { doseRange: { low: { value: 1 }, high: { value: 2, unit: 'tablet' } } }),
      '0: 50-100',
    ],
    ['milligrams', daily(once, { doseQuantity: { value: 75, unit: 'mg' } }), '0: 75'],
    ['grams', daily(once, { doseQuantity: { value: 0.1, code: 'g' } }), '0: 100'],
    ['micrograms', daily(once, { doseQuantity: { value: 50_000, unit: 'mcg' } }), '0: 50'],
    ['a number without unit', daily(once, { doseQuantity: { value: 2 } }), '0: 100'],
    ['a unit in braces', daily(once, { doseQuantity: { value: 1, code: '{tablet}' } }), '0: 50'],
    ['a number written as text', daily(once, { doseQuantity: { value: '2', unit: 'tablets' } }), '0: 100'],
    ['as needed', { ...daily(once), asNeededBoolean: true }, '0: 0-50'],
    [
      'at most two a day',
      {
        ...daily({ frequency: 1, period: 4, periodUnit: 'h' }),
        asNeededBoolean: true,
        maxDosePerPeriod: { numerator: { value: 2, unit: 'tablet' }, denominator: { value: 1, unit: 'd' } },
      },
      '0: 0-100',
    ],
    [
      'STU3: the dose stands in the dosage',
      { timing: { repeat: once }, doseQuantity: { value: 2, unit: 'tablet' } },
      '0: 100',
    ],
  ])('%s', (_, dosage, expected) => {
    expect(doseLine(dosed(dosage))).toBe(expected)
  })

  test('a titration by number', () => {
    const step = (sequence: number, value: number, days?: number) => ({
      sequence,
      ...daily(
        { ...once, ...(days && { boundsDuration: { value: days, unit: 'd' } }) },
        { doseQuantity: { value, unit: 'mg' } },
      ),
    })
    expect(doseLine(dosed(step(2, 50, 7), step(1, 25, 7), step(3, 100)))).toBe(
      '0 for 7: 25, 7 for 7: 50, 14: 100',
    )
  })

  test('a titration by dates', () => {
    const step = (value: number, boundsPeriod: object) =>
      daily({ ...once, boundsPeriod }, { doseQuantity: { value, unit: 'mg' } })
    const resource = dosed(
      step(100, { start: '2023-01-15' }),
      step(50, { start: '2023-01-01', end: '2023-01-14' }),
    )
    expect(doseLine(resource)).toBe('0 for 14: 50, 14: 100')
    expect(exposureOf(resource)).toMatchObject({ start: on('2023-01-01') })
    expect(exposureOf(resource).end).toBeUndefined()
  })

  test('morning and evening doses are one dose', () => {
    const at = (when: string, value: number) =>
      daily({ ...once, when: [when] }, { doseQuantity: { value, unit: 'mg' } })
    expect(doseLine(dosed(at('MORN', 50), at('HS', 100)))).toBe('0: 150')
  })

  test('several instructions whose order is not told leave the dose open', () => {
    const record = readAll(
      dosed(
        daily(once, { doseQuantity: { value: 50, unit: 'mg' } }),
        daily(once, { doseQuantity: { value: 100, unit: 'mg' } }),
      ),
    )
    expect(record.exposures[0]?.doses[0]?.amounts[0]?.perDay).toEqual({ low: 50, high: 150 })
    expect(issuesOf(record)).toContain('it is not told whether they follow each other or go together')
  })

  test('a course of a stated length', () => {
    expect(exposureOf(dosed(daily({ ...once, boundsDuration: { value: 10, unit: 'wk' } }))).statedDays).toBe(
      70,
    )
    expect(exposureOf(dosed(daily({ ...once, count: 10 }))).statedDays).toBe(10)
  })

  test('an extended-release strength is not divided by its hours', () => {
    const line = doseLine(
      order({ medicationCodeableConcept: words('24 HR venlafaxine 75 MG Extended Release Oral Capsule') }),
    )
    expect(line).toBe('0: 75')
  })

  test('a combination product gives the dose of each ingredient', () => {
    const line = doseLine(
      order({ medicationCodeableConcept: words('Olanzapine 6 MG / Fluoxetine 25 MG Oral Capsule') }),
    )
    expect(line.split(': ')[1]?.split(' + ').sort()).toEqual(['25', '6'])
  })

  test.each([
    [
      'a unit without strength',
      { medicationCodeableConcept: words('Sertraline') },
      'unit "tablet" has no strength; expected mg, or a product code with a known strength',
    ],
    [
      'a negative dose',
      { dosageInstruction: [daily(once, { doseQuantity: { value: -1, unit: 'tablet' } })] },
      'the dose "-1 tablet" is not a positive amount',
    ],
    [
      'nothing',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 0, unit: 'mg' } })] },
      'the dose "0 mg" is not a positive amount',
    ],
    [
      'far above the label',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 2000, unit: 'mg' } })] },
      '2000 mg of sertraline a day is no possible dose',
    ],
    [
      'next to nothing',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 0.001, unit: 'mg' } })] },
      '0 mg of sertraline a day is no possible dose',
    ],
    [
      'a huge dose',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 1e300, unit: 'mg' } })] },
      'mg of sertraline a day is no possible dose',
    ],
    [
      'a large number without unit',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 50 } })] },
      'has no unit; expected mg, or a number of tablets',
    ],
    [
      'a unit that does not fit',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 5, unit: 'mL' } })] },
      'unit "mL" does not fit the product',
    ],
    [
      'a unit nobody knows',
      { dosageInstruction: [daily(once, { doseQuantity: { value: 5, unit: 'furlong' } })] },
      'unit "furlong" does not fit',
    ],
    [
      'a frequency that is no number',
      { dosageInstruction: [daily({ ...once, frequency: 'often' })] },
      'how often it is taken cannot be read',
    ],
    [
      'a negative frequency',
      { dosageInstruction: [daily({ ...once, frequency: -1 })] },
      'how often it is taken cannot be read',
    ],
    [
      'a unit of time nobody knows',
      { dosageInstruction: [daily({ ...once, periodUnit: 'moon' })] },
      'how often it is taken cannot be read',
    ],
  ])('%s leaves the dose unknown and says so', (_, fields, problem) => {
    const record = readAll(order(fields))
    expect(record.exposures[0]).toMatchObject({ doses: [], doseBasis: 'none' })
    expect(issuesOf(record)).toContain(
      'MedicationRequest/order: Cannot read the dose of MedicationRequest/order: ',
    )
    expect(issuesOf(record)).toContain(problem)
  })

  test('the dose of a medicine that no answer depends on is not reported one by one', () => {
    const record = readAll(order({ medicationCodeableConcept: words('Lisinopril'), id: 'a' }))
    expect(issuesOf(record)).not.toContain('Cannot read the dose of')
  })
})

describe('dispensings', () => {
  test('quantity over days of supply gives the dose', () => {
    expect(exposureOf(dispensing({ quantity: { value: 60, unit: 'tablets' } }))).toMatchObject({
      kind: 'dispensing',
      start: on('2023-01-03'),
      supplyDays: 30,
      doseBasis: 'supply',
      doses: [{ fromDay: 0, amounts: [{ ingredient: 'sertraline', perDay: { low: 100, high: 100 } }] }],
    })
  })

  test('only days of supply: no dose, and the unit may be written out', () => {
    const record = readAll(dispensing({ quantity: undefined, daysSupply: { value: 84, code: 'days' } }))
    expect(record.exposures[0]).toMatchObject({ supplyDays: 84, doses: [], doseBasis: 'none' })
    expect(issuesOf(record)).toContain(
      'MedicationDispense of Sertraline 50 MG Oral Tablet that states no dose.',
    )
  })

  test.each([
    ['weeks', { value: 4, unit: 'wk' }, 28],
    ['no unit', { value: 30 }, 30],
    ['written out', { value: 2, unit: 'weeks' }, 14],
    ['a month', { value: 1, unit: 'month' }, 30],
  ])('days of supply in %s', (_, daysSupply, days) => {
    expect(exposureOf(dispensing({ daysSupply })).supplyDays).toBe(days)
  })

  test('a fill of quantity 0 hands out nothing', () => {
    const record = readAll(dispensing({ quantity: { value: 0 } }))
    expect(record.exposures[0]).toMatchObject({ doses: [] })
    expect(record.exposures[0]?.supplyDays).toBeUndefined()
    expect(issuesOf(record)).toContain('MedicationDispense/fill: Quantity is 0.')
  })

  test.each([[0], [-30], [0.2], [9999]])('%d days of supply are none', (value) => {
    const record = readAll(dispensing({ daysSupply: { value, unit: 'd' } }))
    expect(record.exposures[0]?.supplyDays).toBeUndefined()
    expect(issuesOf(record)).toContain('expected 1 to 366 days')
  })

  test('an unreadable quantity is no dose', () => {
    const record = readAll(dispensing({ quantity: { value: 9000, unit: 'tablets' } }))
    expect(record.exposures[0]?.doses).toEqual([])
    expect(issuesOf(record)).toContain('is more than anybody takes')
  })

  test('without days of supply, the dose tells how long the quantity lasts', () => {
    expect(exposureOf(dispensing({ daysSupply: undefined, dosageInstruction: [onceDaily] })).supplyDays).toBe(
      30,
    )
  })

  test('a fill without a dose has the dose of its order, and is as needed if the order is', () => {
    const fill = dispensing({
      quantity: undefined,
      authorizingPrescription: [{ reference: 'MedicationRequest/order' }],
    })
    const exposures = readAll(
      order({ dosageInstruction: [{ ...onceDaily, asNeededBoolean: true }] }),
      fill,
    ).exposures
    expect(exposures[1]).toMatchObject({
      fulfils: 'MedicationRequest/order',
      asNeeded: true,
      doses: [{ amounts: [{ perDay: { low: 0, high: 50 } }] }],
    })
  })

  test('a fill does not begin the titration of its order anew', () => {
    const steps = [25, 50].map((value, index) => ({
      sequence: index + 1,
      timing: {
        repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsDuration: { value: 7, unit: 'd' } },
      },
      doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }],
    }))
    const fill = dispensing({
      quantity: undefined,
      authorizingPrescription: [{ reference: 'MedicationRequest/order' }],
    })
    expect(readAll(order({ dosageInstruction: steps }), fill).exposures[1]?.doses).toEqual([])
  })

  test.each(['entered-in-error', 'cancelled', 'declined', 'preparation', 'on-hold'])(
    '%s hands out nothing',
    (status) => {
      const record = readAll(dispensing({ status }))
      expect(record.exposures).toEqual([])
      expect(issuesOf(record)).toContain(`has status ${status}`)
    },
  )

  test('prepared and not handed over: the day of preparation', () => {
    const exposure = exposureOf(dispensing({ whenHandedOver: undefined, whenPrepared: '2023-01-01' }))
    expect(exposure.start).toEqual(on('2023-01-01'))
  })
})

describe('statements', () => {
  test('a period, who said it when', () => {
    expect(exposureOf(statement())).toMatchObject({
      kind: 'statement',
      status: 'active',
      start: on('2023-01-02'),
      asserted: on('2023-03-01'),
    })
  })

  test('one moment is also when it was said', () => {
    const exposure = exposureOf(
      statement({ effectivePeriod: undefined, effectiveDateTime: '2023-01-05', dateAsserted: undefined }),
    )
    expect([exposure.start, exposure.asserted]).toEqual([on('2023-01-05'), on('2023-01-05')])
  })

  test.each([
    ['R4', { status: 'not-taken' }],
    ['STU3', { taken: 'n' }],
    ['DSTU2', { wasNotTaken: true }],
    ['R5', { status: 'recorded', adherence: { code: { coding: [{ code: 'not-taking' }] } } }],
  ])('not taken, as %s says it', (_, fields) => {
    expect(exposureOf(statement(fields)).status).toBe('not-taken')
  })

  test.each([
    ['R4', { status: 'unknown' }],
    ['STU3', { status: 'completed', taken: 'unk' }],
    ['R5', { status: 'recorded', adherence: { code: { coding: [{ code: 'unknown' }] } } }],
  ])('not known whether it is taken, as %s says it', (_, fields) => {
    const exposure = exposureOf(statement(fields))
    expect([exposure.status, exposure.reported]).toEqual(['unknown', { adherence: 'unknown' }])
  })

  test('a status that is not told says nothing of intake', () => {
    expect(exposureOf(statement({ status: undefined })).reported).toBeUndefined()
  })

  test('R5 says how it is taken', () => {
    const adherence = { code: { coding: [{ code: 'taking-as-directed' }] } }
    expect(exposureOf(statement({ status: 'recorded', adherence })).reported).toEqual({
      adherence: 'as-prescribed',
    })
  })

  test.each(['intended', 'entered-in-error'])('%s is no exposure', (status) => {
    const record = readAll(statement({ status }))
    expect(record.exposures).toEqual([])
    expect(issuesOf(record)).toContain(
      `MedicationStatement of Sertraline 50 MG Oral Tablet has status ${status}.`,
    )
  })

  test('R4 dosage and DSTU2 quantity', () => {
    expect(exposureOf(statement({ dosage: [onceDaily] })).doses[0]?.amounts[0]?.perDay.high).toBe(50)
    const dstu2 = { timing: onceDaily.timing, quantityQuantity: { value: 75, unit: 'mg' } }
    expect(exposureOf(statement({ dosage: [dstu2] })).doses[0]?.amounts[0]?.perDay.high).toBe(75)
  })
})

describe('administrations', () => {
  const given = (fields: object = {}): Resource => ({
    resourceType: 'MedicationAdministration',
    id: 'given',
    status: 'completed',
    ...aboutAnn,
    medicationCodeableConcept: words('Sertraline 50 MG Oral Tablet'),
    effectiveDateTime: '2023-01-02T08:00:00Z',
    dosage: { dose: { value: 50, unit: 'mg' } },
    ...fields,
  })

  test('one day, the amount given', () => {
    expect(exposureOf(given())).toMatchObject({
      kind: 'administration',
      start: on('2023-01-02'),
      doses: [
        { fromDay: 0, days: 1, amounts: [{ ingredient: 'sertraline', perDay: { low: 50, high: 50 } }] },
      ],
    })
  })

  test('two portions of one day are the dose of the day', () => {
    const evening = given({ id: 'evening', effectiveDateTime: '2023-01-02T20:00:00Z' })
    const doses = readAll(given(), evening).exposures.map((each) => each.doses[0]?.amounts[0]?.perDay.high)
    expect(doses).toEqual([100, 100])
  })

  test.each([
    ['R4', { status: 'not-done' }],
    ['STU3', { notGiven: true }],
    ['DSTU2', { wasNotGiven: true }],
  ])('not given, as %s says it', (_, fields) => {
    expect(readAll(given(fields)).exposures).toEqual([])
  })

  test('DSTU2 time and quantity', () => {
    const old = given({
      effectiveDateTime: undefined,
      effectiveTimeDateTime: '2014-01-02',
      dosage: { quantity: { value: 2, unit: 'tablet' } },
    })
    expect(exposureOf(old)).toMatchObject({
      start: on('2014-01-02'),
      doses: [{ amounts: [{ perDay: { high: 100 } }] }],
    })
  })
})

describe('which medicine', () => {
  test('by code, and by name where the code is unknown', () => {
    const byCode = exposureOf(order({ medicationCodeableConcept: coded('rxnorm', '312941') })).medicine
    expect(byCode).toMatchObject({
      identified: 'by-code',
      ingredients: [{ ingredient: 'sertraline', mgPerUnit: 50 }],
    })
    const concept = coded('rxnorm', '99999999', 'Sertraline 50 MG Oral Tablet')
    expect(exposureOf(order({ medicationCodeableConcept: concept })).medicine.identified).toBe('by-name')
  })

  test('a component code gives the strength', () => {
    const exposure = exposureOf(
      order({ medicationCodeableConcept: coded('rxnorm', '328670', 'Sertraline 100MG') }),
    )
    expect(exposure.medicine.ingredients).toEqual([{ ingredient: 'sertraline', mgPerUnit: 100 }])
  })

  test('a medicine that is none of ours is named', () => {
    const concept = words('Zyxomab 3 MG')
    expect(exposureOf(order({ medicationCodeableConcept: concept })).medicine).toMatchObject({
      identified: 'other',
      ingredients: [],
    })
  })

  test('an unknown code without a name might be an antidepressant', () => {
    const record = readAll(order({ medicationCodeableConcept: coded('rxnorm', '99999999') }))
    expect(record.exposures[0]?.medicine).toMatchObject({
      identified: 'unidentified',
      name: 'rxnorm 99999999',
    })
    expect(issuesOf(record)).toContain('Cannot identify the medicine "rxnorm 99999999"')
  })

  test('a code and words that mean different medicines are shown', () => {
    const record = readAll(
      order({ medicationCodeableConcept: coded('rxnorm', '312941', 'Bupropion 150 MG') }),
    )
    expect(issuesOf(record)).toContain('The code of the medicine means sertraline, its words mean bupropion.')
  })

  test('brand and generic are the same ingredient', () => {
    const names = ['Zoloft 100 MG', 'Sertraline 100 MG'].map((name, index) =>
      order({ id: `${index}`, medicationCodeableConcept: words(name) }),
    )
    const ingredients = readAll(...names).exposures.map((each) => each.medicine.ingredients[0]?.ingredient)
    expect(ingredients).toEqual(['sertraline', 'sertraline'])
  })

  test('a medicine that did not exist yet is kept and reported', () => {
    const record = readAll(order({ authoredOn: '1936-09-26' }))
    expect(record.exposures[0]?.start).toEqual(on('1936-09-26'))
    expect(issuesOf(record)).toContain('is dated 1936-09-26, but sertraline came on the market in 1990.')
  })
})

describe('dates', () => {
  test('the written day counts, whatever the zone', () => {
    for (const text of [
      '2023-01-02T01:00:00.000Z',
      '2023-01-02T23:30:00-08:00',
      '2023-01-02T00:10:00+14:00',
    ]) {
      expect(exposureOf(order({ authoredOn: text })).start).toEqual(on('2023-01-02'))
    }
  })

  test('a month and a year stay as inexact as they are', () => {
    expect(exposureOf(order({ authoredOn: '2019' })).start?.precision).toBe('year')
    expect(exposureOf(order({ authoredOn: '2019-05' })).start?.precision).toBe('month')
  })

  test.each(['9999-12-31', '2023-02-30', 'yesterday', '0001-01-01', '2023-13-01'])(
    '%s is no date',
    (authoredOn) => {
      const record = readAll(order({ authoredOn }))
      expect(record.exposures[0]?.start).toBeUndefined()
      expect(issuesOf(record)).toContain(
        `Cannot read the date "${authoredOn}" in authoredOn; expected YYYY, YYYY-MM or YYYY-MM-DD`,
      )
    },
  )

  test('a period that ends before it begins has no dates', () => {
    const record = readAll(statement({ effectivePeriod: { start: '2023-05-01', end: '2023-01-01' } }))
    expect(record.exposures[0]?.start).toBeUndefined()
    expect(issuesOf(record)).toContain('A period ends before it begins.')
  })

  test('an end in one field before the start in another leaves both out', () => {
    const record = readAll(order({ authoredOn: '2023-05-01', dateEnded: '2023-01-01' }))
    expect([record.exposures[0]?.start, record.exposures[0]?.end]).toEqual([undefined, undefined])
    expect(issuesOf(record)).toContain('MedicationRequest/order: Ends before it begins.')
  })

  test('death cuts what reaches beyond it, and leaves out what begins after it', () => {
    const dead = { ...ann, deceasedDateTime: '2023-02-01' }
    const record = onlyRecord(
      recordsFromFhir([
        documentOf(
          bundle(
            dead,
            statement({ effectivePeriod: { start: '2023-01-02', end: '2023-12-31' } }),
            order({ authoredOn: '2023-03-01' }),
          ),
        ),
      ]),
    )
    expect(record.exposures.map((each) => each.end)).toEqual([on('2023-02-01')])
    expect(issuesOf(record)).toContain('1 medicine entry begins after the death of the patient.')
  })
})

describe('two clocks in one record', () => {
  const linked = (id: string, ordered: string, filled: string) => [
    order({ id, authoredOn: ordered }),
    dispensing({
      id: `fill-${id}`,
      whenHandedOver: filled,
      authorizingPrescription: [{ reference: `MedicationRequest/${id}` }],
    }),
  ]
  const startsOf = (...resources: readonly Resource[]) =>
    readAll(...resources)
      .exposures.filter((each) => each.kind === 'order')
      .map((each) => each.start)

  test('180 days before the first fill is possible, 181 are not', () => {
    expect(startsOf(...linked('a', '2023-01-01', '2023-06-30'))).toEqual([on('2023-01-01')])
    expect(startsOf(...linked('a', '2023-01-01', '2023-07-01'))).toEqual([undefined])
  })

  test('the dispensings are trusted, and it is said', () => {
    const record = readAll(...linked('a', '2005-02-17', '2008-08-12'))
    expect(record.exposures.map((each) => each.start)).toEqual([undefined, on('2008-08-12')])
    expect(issuesOf(record)).toContain(
      'dated 1272 days before its first dispensing: two clocks in one record',
    )
  })

  test('two orders with one shift make every order of the record doubtful', () => {
    const shifted = [...linked('a', '2005-02-17', '2008-08-12'), ...linked('b', '2004-11-03', '2008-04-28')]
    expect(startsOf(...shifted, order({ id: 'c' }))).toEqual([undefined, undefined, undefined])
  })

  test('one order that is off leaves the others alone', () => {
    expect(startsOf(...linked('a', '2005-02-17', '2008-08-12'), order({ id: 'c' }))).toEqual([
      undefined,
      on('2023-01-02'),
    ])
  })

  test('orders that agree with their dispensings show that there is one clock', () => {
    const mixed = [
      ...linked('a', '2005-02-17', '2008-08-12'),
      ...linked('b', '2004-11-03', '2008-04-28'),
      ...linked('c', '2009-01-01', '2009-01-02'),
    ]
    expect(startsOf(...mixed, order({ id: 'd' }))).toEqual([
      undefined,
      undefined,
      on('2009-01-01'),
      on('2023-01-02'),
    ])
  })
})
