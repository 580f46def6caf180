/** Diagnoses, scores, laboratory values, procedures, allergies, family, pregnancy, devices. */
import { describe, expect, test } from 'vitest'
import { exactly, knownDay } from '../../units/day.ts'
import {
  aboutAnn,
  ann,
  bundle,
  coded,
  diagnosis,
  documentOf,
  issuesOf,
  onlyRecord,
  phq9,
  type Resource,
  readAll,
  words,
} from './fixtures.ts'
import { recordsFromFhir } from './records-from-fhir.ts'

const on = (text: string) => exactly(knownDay(text))

describe('diagnoses', () => {
  const conditionOf = (fields: object) => readAll(diagnosis(fields)).conditions[0]

  test('R4: codes, dates, status, verification', () => {
    expect(conditionOf({ abatementDateTime: '2023-05', recordedDate: '2022-11-02' })).toMatchObject({
      ref: 'Condition/diagnosis',
      concept: { codes: [{ system: 'icd10cm', code: 'F33.1' }] },
      onset: on('2022-10-01'),
      abated: { precision: 'month' },
      recorded: on('2022-11-02'),
      clinicalStatus: 'active',
      verification: 'confirmed',
      kind: 'unknown',
    })
  })

  test('STU3 and DSTU2: the status is a word, the dates have other names', () => {
    expect(conditionOf({ clinicalStatus: 'active', assertedDate: '2016-01-02' })).toMatchObject({
      clinicalStatus: 'active',
      recorded: on('2016-01-02'),
    })
    const { subject: _, ...rest } = diagnosis({
      patient: { reference: 'Patient/ann' },
      clinicalStatus: 'remission',
      dateRecorded: '2014-01-02',
    })
    expect(readAll(rest as Resource).conditions[0]).toMatchObject({
      clinicalStatus: 'remission',
      recorded: on('2014-01-02'),
    })
  })

  test('without onset and status it is kept, both unknown', () => {
    expect(
      conditionOf({ onsetDateTime: undefined, clinicalStatus: undefined, verificationStatus: undefined }),
    ).toMatchObject({
      onset: undefined,
      clinicalStatus: 'unknown',
      verification: 'unstated',
    })
  })

  test.each([
    ['encounter-diagnosis', 'visit-diagnosis'],
    ['problem-list-item', 'problem'],
    ['health-concern', 'problem'],
    ['symptom', 'unknown'],
  ])('category %s is a %s', (code, kind) => {
    expect(conditionOf({ category: [{ coding: [{ code }] }] })?.kind).toBe(kind)
  })

  test.each([
    ['refuted', undefined],
    ['entered-in-error', undefined],
    ['provisional', 'provisional'],
    ['differential', 'provisional'],
    ['unconfirmed', 'provisional'],
    ['unknown', 'unstated'],
  ])('verification %s', (code, expected) => {
    const record = readAll(diagnosis({ verificationStatus: { coding: [{ code }] } }))
    expect(record.conditions[0]?.verification).toBe(expected)
    if (expected === undefined) expect(issuesOf(record)).toContain(`Condition with verification ${code}.`)
  })

  test.each([
    ['http://hl7.org/fhir/sid/icd-10', 'F32.9', 'icd10cm'],
    ['http://hl7.org/fhir/sid/icd-10-cm/', 'F329', 'icd10cm'],
    ['urn:oid:2.16.840.1.113883.6.90', 'F32.9', 'icd10cm'],
    ['http://hl7.org/fhir/sid/icd-9-cm', '29633', 'icd9cm'],
    ['urn:oid:2.16.840.1.113883.6.103', '311', 'icd9cm'],
    ['http://snomed.info/sct/', '370143000', 'snomed'],
    ['https://snomed.info/sct/731000124108/version/20240301', '370143000', 'snomed'],
    ['HTTP://SNOMED.INFO/SCT', '370143000', 'snomed'],
    ['http://www.ama-assn.org/go/cpt', '90832', 'cpt'],
    ['http://example.org/local', 'DEP', 'other'],
    [undefined, 'F32.9', 'other'],
  ])('%s %s is a code of %s', (system, code, expected) => {
    expect(conditionOf({ code: { coding: [{ system, code }] } })?.concept.codes[0]).toMatchObject({
      system: expected,
      code,
    })
  })

  test('words without a code are kept', () => {
    expect(conditionOf({ code: words('recurrent depression') })?.concept).toEqual({
      codes: [],
      text: 'recurrent depression',
    })
  })

  test('neither code nor words is reported', () => {
    const record = readAll(diagnosis({ code: {} }))
    expect(record.conditions).toEqual([])
    expect(issuesOf(record)).toContain('Condition/diagnosis: Condition without a code or words.')
  })

  test('the age at onset is a year of life', () => {
    const condition = conditionOf({
      onsetDateTime: undefined,
      onsetAge: { value: 30, unit: 'years', code: 'a' },
    })
    expect(condition?.onset).toMatchObject({ first: knownDay('2010-03-04'), precision: 'year' })
  })

  test('over, without a date', () => {
    expect(conditionOf({ abatementString: 'last summer' })?.abated).toBe('date-unknown')
    expect(conditionOf({ abatementBoolean: true })?.abated).toBe('date-unknown')
  })
})

describe('scores', () => {
  const scoreOf = (...resources: readonly Resource[]) =>
    readAll(...resources).measurements.find((each) => each.part === 'total')

  test.each([
    ['an integer', { valueInteger: 14 }],
    ['a quantity', { valueQuantity: { value: 14, unit: '{score}' } }],
    ['a decimal', { valueDecimal: 14 }],
    ['a text', { valueString: ' 14 ' }],
  ])('%s', (_, value) => {
    expect(scoreOf(phq9(value))).toMatchObject({
      instrument: 'phq-9',
      part: 'total',
      value: 14,
      when: on('2023-02-01'),
    })
  })

  test('a score without any date is kept, undated', () => {
    expect(scoreOf(phq9(undefined, { effectiveDateTime: undefined }))).toMatchObject({
      value: 14,
      when: undefined,
    })
  })

  test('a score that states only when it was issued stands without a date, and it is said', () => {
    const record = readAll(phq9(undefined, { effectiveDateTime: undefined, issued: '2023-02-03T10:00:00Z' }))
    expect(record.measurements[0]).toMatchObject({ value: 14, when: undefined })
    expect(issuesOf(record)).toContain('Score that states only when it was issued. It stands without a date.')
  })

  test.each(['unknown', 'cancelled', 'entered-in-error', 'registered'])(
    'status %s does not count',
    (status) => {
      const record = readAll(phq9(undefined, { status }))
      expect(record.measurements).toEqual([])
      expect(issuesOf(record)).toContain(`PHQ-9 score with status ${status}. Not counted`)
    },
  )

  test.each([
    [28, 'Cannot read 28 as a PHQ-9 score; expected 0 to 27.'],
    [-1, 'Cannot read -1 as a PHQ-9 score'],
    [1e300, 'as a PHQ-9 score'],
  ])('%d is no PHQ-9 score', (valueInteger, problem) => {
    const record = readAll(phq9({ valueInteger }))
    expect(record.measurements).toEqual([])
    expect(issuesOf(record)).toContain(problem)
  })

  test('a score without a value is unknown', () => {
    const record = readAll(phq9({}))
    expect(record.measurements).toEqual([])
    expect(issuesOf(record)).toContain('Observation/phq9: PHQ-9 score without a readable value.')
  })

  test('two scores of one day are both kept', () => {
    const totals = readAll(phq9(), phq9({ valueInteger: 9 }, { id: 'other' })).measurements.map(
      (each) => each.value,
    )
    expect(totals).toEqual([14, 9])
  })

  test('the code of the panel used as the code of the score counts, with a word of doubt', () => {
    const record = readAll(phq9(undefined, { code: coded('loinc', '44249-1') }))
    expect(record.measurements[0]).toMatchObject({ instrument: 'phq-9', part: 'total', value: 14 })
    expect(issuesOf(record)).toContain('PHQ-9 score under another code.')
  })

  test('a worded result under the code of the panel is a finding, not a score', () => {
    const record = readAll(
      phq9({ valueCodeableConcept: words('Moderate depression') }, { code: coded('loinc', '44249-1') }),
    )
    expect(record.measurements[0]?.instrument).toBeUndefined()
    expect(record.measurements[0]?.valueConcept?.text).toBe('Moderate depression')
  })

  test('a screening that is a finding or a yes keeps its words', () => {
    const screen = phq9({ valueBoolean: true }, { code: coded('loinc', '73832-8') })
    expect(readAll(screen).measurements[0]).toMatchObject({ valueConcept: { text: 'yes' } })
  })

  test.each(['MADRS total score', 'HAM-D 17 total', 'QIDS-SR16', 'BDI-II total score'])(
    '%s is known by its name',
    (name) => {
      const record = readAll(phq9({ valueQuantity: { value: 12 } }, { code: words(name) }))
      expect(record.measurements[0]).toMatchObject({ part: 'total', value: 12 })
    },
  )

  test('panel with components: the items make the total', () => {
    const codes = [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ]
    const component = [
      ...codes.map((code) => ({
        code: coded('loinc', code),
        valueCodeableConcept: coded('loinc', 'LA6569-3'),
      })),
      { code: coded('loinc', '44261-6'), valueInteger: 11 },
    ]
    const record = readAll(phq9({ component }, { code: coded('loinc', '44249-1') }))
    expect(record.measurements.find((each) => each.part === 'total')?.value).toBe(9)
    expect(record.measurements.filter((each) => typeof each.part === 'number')).toHaveLength(9)
    expect(record.origins.get('Observation/phq9.component[0]')?.path).toBe('entry[1].resource.component[0]')
    expect(issuesOf(record)).toContain('PHQ-9 total is given as 11, its items add up to 9.')
  })

  test('panel with members: the items make the total, also where none was sent', () => {
    const codes = [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ]
    const items = codes.map((code) => phq9({ valueInteger: 2 }, { id: code, code: coded('loinc', code) }))
    const hasMember = codes.map((code) => ({ reference: `Observation/${code}` }))
    const panel = phq9({ hasMember }, { id: 'panel', code: coded('loinc', '44249-1') })
    expect(scoreOf(...items, panel)).toMatchObject({
      ref: 'Observation/panel',
      value: 18,
      when: on('2023-02-01'),
    })
    const withTotal = { ...panel, hasMember: [...hasMember, { reference: 'Observation/phq9' }] }
    expect(scoreOf(...items, withTotal, phq9())).toMatchObject({ ref: 'Observation/phq9', value: 18 })
  })

  describe('items without a panel', () => {
    const codes = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3']
    const all = [...codes, '44260-8']
    const item = (code: string, fields: object = {}) =>
      phq9({ valueInteger: 2 }, { id: `item-${code}`, code: coded('loinc', code), ...fields })
    const totals = (...resources: readonly Resource[]) =>
      readAll(...resources).measurements.filter(({ part }) => part === 'total')

    test('of one day are one form: they make the total', () => {
      expect(totals(...all.map((code) => item(code)))).toMatchObject([
        { ref: 'Observation/item-44250-9.total', value: 18, when: on('2023-02-01') },
      ])
    })

    test('stand over the total of the day that they do not make, and that is said', () => {
      const record = readAll(...all.map((code) => item(code)), phq9({ valueInteger: 5 }))
      expect(record.measurements.filter(({ part }) => part === 'total')).toMatchObject([
        { ref: 'Observation/phq9', value: 18 },
      ])
      expect(issuesOf(record)).toContain('PHQ-9 total is given as 5, its items add up to 18.')
    })

    test('one missing: the total is estimated, and that is said', () => {
      const record = readAll(...codes.map((code) => item(code)))
      expect(record.measurements.find(({ part }) => part === 'total')?.value).toBe(18)
      expect(issuesOf(record)).toContain('PHQ-9 with 1 of 9 items unanswered and no total.')
    })

    test('three missing: no total, and that is said', () => {
      const record = readAll(...codes.slice(2).map((code) => item(code)))
      expect(record.measurements.some(({ part }) => part === 'total')).toBe(false)
      expect(issuesOf(record)).toContain('PHQ-9 with 3 items unanswered and no total.')
    })

    test('of two days are no one form', () => {
      const days = ['2023-02-01', '2023-02-02']
      const items = all.map((code, index) => item(code, { effectiveDateTime: days[index % 2] }))
      expect(totals(...items)).toEqual([])
    })

    test('two different answers to one item are two forms of one day', () => {
      const again = phq9({ valueInteger: 0 }, { id: 'again', code: coded('loinc', '44250-9') })
      expect(totals(...all.map((code) => item(code)), again)).toEqual([])
    })
  })
})

describe('questionnaires', () => {
  const links = [
    '44250-9',
    '44255-8',
    '44259-0',
    '44254-1',
    '44251-7',
    '44258-2',
    '44252-5',
    '44253-3',
    '44260-8',
  ]
  const questions = [
    'Little interest or pleasure in doing things',
    'Feeling down, depressed, or hopeless',
    'Trouble falling or staying asleep',
    'Feeling tired or having little energy',
    'Poor appetite or overeating',
    'Feeling bad about yourself',
    'Trouble concentrating on things',
    'Moving or speaking slowly',
    'Thoughts that you would be better off dead',
  ]

  const answered = (values: readonly (object | undefined)[], link = (index: number) => `/${links[index]}`) =>
    values.map((value, index) => ({ linkId: link(index), ...(value && { answer: [value] }) }))

  const form = (item: readonly object[], fields: object = {}): Resource => ({
    resourceType: 'QuestionnaireResponse',
    id: 'form',
    status: 'completed',
    ...aboutAnn,
    authored: '2022-11-02T10:00:00Z',
    item,
    ...fields,
  })

  const ones = links.map(() => ({ valueInteger: 1 }))
  const total = (value: number) => ({ linkId: '/44261-6', answer: [{ valueDecimal: value }] })
  const difficulty = {
    linkId: '/69722-7',
    answer: [{ valueCoding: { code: 'LA6575-0', display: 'Very difficult' } }],
  }

  const totalOf = (resource: Resource) => {
    const record = readAll(resource)
    return [record.measurements.find((each) => each.part === 'total')?.value, issuesOf(record)] as const
  }

  test('nine items make the total; the item on daily life is not added', () => {
    const record = readAll(form([...answered(ones), difficulty]))
    expect(record.measurements.find((each) => each.part === 'total')).toMatchObject({
      ref: 'QuestionnaireResponse/form',
      value: 9,
      when: on('2022-11-02'),
    })
    expect(record.measurements.find((each) => each.part === 9)).toMatchObject({
      ref: 'QuestionnaireResponse/form.item[8]',
      value: 1,
    })
    expect(record.dataIssues).toEqual([])
  })

  test('a given total that is the sum is fine', () => {
    expect(totalOf(form([total(9), ...answered(ones)]))).toEqual([9, ''])
  })

  test('a given total that is not the sum is reported, and the sum stands', () => {
    const [value, issues] = totalOf(form([total(11), ...answered(ones), difficulty]))
    expect(value).toBe(9)
    expect(issues).toContain(
      'PHQ-9 total is given as 11, its items add up to 9. The sum of the items, 9, is used.',
    )
  })

  test.each([
    ['a code without a system', { valueCoding: { code: 'LA6571-9' } }],
    ['words only', { valueCoding: { display: 'Nearly every day' } }],
    ['a text', { valueString: 'Nearly every day' }],
    ['a number as text', { valueString: '3' }],
    ['a decimal', { valueDecimal: 3 }],
    ['a quantity', { valueQuantity: { value: 3 } }],
    [
      'a local code with its weight',
      {
        valueCoding: {
          code: 'd',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3 }],
        },
      },
    ],
  ])('an answer as %s', (_, answer) => {
    expect(totalOf(form(answered([answer, ...ones.slice(1)])))[0]).toBe(11)
  })

  test('questions are known by their words where the links say nothing', () => {
    const item = questions.map((text, index) => ({
      linkId: `q${index}`,
      text,
      answer: [{ valueInteger: 2 }],
    }))
    expect(totalOf(form(item))[0]).toBe(18)
  })

  test('questions in groups, in answers, and as DSTU2 groups', () => {
    const items = answered(ones)
    expect(totalOf(form([{ linkId: 'group', item: items }]))[0]).toBe(9)
    expect(totalOf(form([{ linkId: 'first', answer: [{ valueBoolean: true, item: items }] }]))[0]).toBe(9)
    const old = form([], { item: undefined, group: { group: [{ question: items }] } })
    expect(totalOf(old)[0]).toBe(9)
  })

  test('one or two missing answers: the total is estimated from the others, and it is said', () => {
    const [value, issues] = totalOf(form(answered([undefined, undefined, ...ones.slice(2)])))
    expect(value).toBe(9)
    expect(issues).toContain('PHQ-9 with 2 of 9 items unanswered and no total. The total is estimated as 9')
  })

  test('three missing answers: no total', () => {
    const [value, issues] = totalOf(form(answered([undefined, undefined, undefined, ...ones.slice(3)])))
    expect(value).toBeUndefined()
    expect(issues).toContain('PHQ-9 with 3 items unanswered and no total. No total is used.')
  })

  test('missing answers and a given total: it stands if they allow it', () => {
    const seven = answered([undefined, undefined, ...ones.slice(2)])
    expect(totalOf(form([total(13), ...seven]))[0]).toBe(13)
    const [value, issues] = totalOf(form([total(14), ...seven]))
    expect(value).toBeUndefined()
    expect(issues).toContain('which its answered items (sum 7, 2 missing) do not allow')
  })

  test('two items are another form, not a PHQ-9 with gaps', () => {
    const [value, issues] = totalOf(
      form([...answered(ones.slice(0, 2)), { linkId: '/55758-7', answer: [{ valueInteger: 2 }] }]),
    )
    expect([value, issues]).toEqual([2, ''])
  })

  test('an answer outside 0 to 3 makes no total', () => {
    expect(totalOf(form(answered([{ valueInteger: 7 }, ...ones.slice(1)])))[0]).toBeUndefined()
  })

  test.each(['in-progress', 'entered-in-error', 'stopped'])('status %s does not count', (status) => {
    const record = readAll(form(answered(ones), { status }))
    expect(record.measurements).toEqual([])
    expect(issuesOf(record)).toContain(`PHQ-9 with status ${status}. Not counted.`)
  })

  test('GAD-7 and AUDIT-C add up too', () => {
    const gad = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7']
    const record = readAll(
      form(gad.map((code) => ({ linkId: code, answer: [{ valueCoding: { code: 'LA6570-1' } }] }))),
    )
    expect(record.measurements.find((each) => each.part === 'total')).toMatchObject({
      instrument: 'gad-7',
      value: 14,
    })
  })

  test('an Observation derived from the form says the same total as its items', () => {
    const derived = phq9({ valueInteger: 12 }, { derivedFrom: [{ reference: 'QuestionnaireResponse/form' }] })
    const record = readAll(form(answered(ones)), derived)
    expect(record.measurements.filter((each) => each.part === 'total').map((each) => each.value)).toEqual([
      9, 9,
    ])
    expect(issuesOf(record)).toContain(
      'the questionnaire it was derived from (QuestionnaireResponse/form) gives 9',
    )
  })

  test('a form that is none of ours is listed', () => {
    expect(issuesOf(readAll(form([{ linkId: 'clock', answer: [{ valueDecimal: 2 }] }])))).toContain(
      'Questionnaire without a question that is known. Not used.',
    )
  })
})

describe('laboratory values, vital signs, genotypes', () => {
  const observation = (fields: object): Resource => ({
    resourceType: 'Observation',
    id: 'o',
    status: 'final',
    ...aboutAnn,
    ...fields,
  })

  test('a value with its unit, range and flag', () => {
    const thyroid = observation({
      code: coded('loinc', '3016-3', 'Thyrotropin'),
      valueQuantity: { value: 14, unit: 'mIU/L', code: 'm[IU]/L', system: 'http://unitsofmeasure.org' },
      referenceRange: [{ low: { value: 0.4 }, high: { value: 4 } }],
      interpretation: [{ coding: [{ code: 'H' }] }],
    })
    expect(readAll(thyroid).measurements[0]).toMatchObject({
      value: 14,
      unit: 'm[IU]/L',
      referenceLow: 0.4,
      referenceHigh: 4,
      flag: 'high',
    })
  })

  test('a value without another date has that of its issue', () => {
    const issued = observation({
      code: words('TSH'),
      valueQuantity: { value: 2 },
      issued: '2023-02-03T10:00:00Z',
    })
    expect(readAll(issued).measurements[0]?.when).toEqual(on('2023-02-03'))
  })

  test('a bound keeps its sign', () => {
    const bound = observation({
      code: coded('loinc', '3016-3'),
      valueQuantity: { value: 100, comparator: '>' },
    })
    expect(readAll(bound).measurements[0]).toMatchObject({ value: 100, valueConcept: { text: '>100' } })
  })

  test('blood pressure is two values', () => {
    const component = [
      { code: coded('loinc', '8480-6'), valueQuantity: { value: 150, unit: 'mmHg' } },
      { code: coded('loinc', '8462-4'), valueQuantity: { value: 95, unit: 'mmHg' } },
    ]
    const values = readAll(observation({ code: coded('loinc', '85354-9'), component })).measurements
    expect(values.map((each) => [each.concept.codes[0]?.code, each.value])).toEqual([
      ['8480-6', 150],
      ['8462-4', 95],
    ])
  })

  test('a phenotype keeps its words', () => {
    const gene = observation({
      code: words('CYP2D6 phenotype'),
      valueCodeableConcept: words('Poor metabolizer'),
    })
    expect(readAll(gene).measurements[0]?.valueConcept?.text).toBe('Poor metabolizer')
  })

  test('DSTU2: the flag is one object', () => {
    const old = observation({
      code: words('TSH'),
      valueQuantity: { value: 9 },
      interpretation: { coding: [{ code: 'H' }] },
    })
    expect(readAll(old).measurements[0]?.flag).toBe('high')
  })
})

describe('procedures and visits', () => {
  const procedure = (fields: object = {}): Resource => ({
    resourceType: 'Procedure',
    id: 'p',
    status: 'completed',
    ...aboutAnn,
    code: coded('cpt', '90870'),
    performedDateTime: '2023-03-01',
    ...fields,
  })

  test('one session of ECT', () => {
    expect(readAll(procedure()).procedures).toEqual([
      {
        ref: 'Procedure/p',
        concept: { codes: [{ system: 'cpt', code: '90870', display: undefined }], text: undefined },
        modality: 'ect',
        start: on('2023-03-01'),
        end: undefined,
        sessions: 1,
      },
    ])
  })

  test('a course has the number of sessions its words give', () => {
    const performedPeriod = { start: '2023-03-01', end: '2023-04-12' }
    const course = procedure({
      performedDateTime: undefined,
      performedPeriod,
      code: words('TMS course'),
      note: [{ text: '36 treatments, tolerated' }],
    })
    expect(readAll(course).procedures[0]).toMatchObject({
      modality: 'tms',
      sessions: 36,
      end: on('2023-04-12'),
    })
    expect(readAll({ ...course, note: undefined }).procedures[0]?.sessions).toBeUndefined()
  })

  test.each([
    ['planned', { status: 'preparation' }],
    ['not done', { status: 'not-done' }],
    ['of unknown status', { status: 'unknown' }],
    ['a mistake', { status: 'entered-in-error' }],
    ['STU3 not done', { notDone: true }],
    ['DSTU2 not performed', { notPerformed: true }],
  ])('%s does not count', (_, fields) => {
    const record = readAll(procedure(fields))
    expect(record.procedures).toEqual([])
    expect(issuesOf(record)).toContain('Procedure (ect) with status')
  })

  test('other procedures are kept as other', () => {
    expect(
      readAll(procedure({ code: coded('snomed', '302497006', 'Hemodialysis') })).procedures[0]?.modality,
    ).toBe('other')
  })

  test.each([
    ['cpt', '90834', 'psychotherapy'],
    ['cpt', '90806', 'psychotherapy'],
    ['cpt', '90868', 'tms'],
    ['hcpcs', 'G2083', 'esketamine'],
  ] as const)('a visit of type %s %s is a session of %s', (system, code, modality) => {
    const visit = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'finished',
      ...aboutAnn,
      type: [coded(system, code)],
      period: { start: '2023-03-01T10:00:00Z' },
    }
    expect(readAll(visit).procedures).toMatchObject([{ modality, sessions: 1, start: on('2023-03-01') }])
    expect(readAll({ ...visit, status: 'cancelled' }).procedures).toEqual([])
  })

  test('other visits are counted, not read', () => {
    const visits = ['a', 'b'].map((id) => ({
      resourceType: 'Encounter',
      id,
      status: 'finished',
      ...aboutAnn,
    }))
    expect(issuesOf(readAll(...visits))).toBe(
      'Encounter/a, Encounter/b: Visit that is not itself a treatment. Nothing in it is read.',
    )
  })

  test('an order is a plan', () => {
    const service = {
      resourceType: 'ServiceRequest',
      id: 's',
      status: 'active',
      intent: 'order',
      ...aboutAnn,
      code: coded('cpt', '90870'),
    }
    const record = readAll(service)
    expect(record.procedures).toEqual([])
    expect(issuesOf(record)).toContain('ServiceRequest orders ect. A plan; not counted as done.')
  })

  test('a device is something the patient has', () => {
    const device = {
      resourceType: 'Device',
      id: 'd',
      status: 'active',
      patient: { reference: 'Patient/ann' },
      type: words('Vagus nerve stimulator'),
    }
    const record = readAll(device)
    expect(record.conditions[0]).toMatchObject({
      concept: { text: 'Vagus nerve stimulator' },
      clinicalStatus: 'active',
    })
    expect(record.procedures[0]?.modality).toBe('vns')
  })
})

describe('allergies, family, pregnancy, patient', () => {
  const allergy = (fields: object): Resource => ({
    resourceType: 'AllergyIntolerance',
    id: 'a',
    patient: { reference: 'Patient/ann' },
    ...fields,
  })

  test('an intolerance of a medicine', () => {
    const resource = allergy({
      code: words('Sertraline'),
      type: 'intolerance',
      reaction: [{ manifestation: [words('Nausea')] }],
    })
    expect(readAll(resource).allergies[0]).toMatchObject({
      ingredients: ['sertraline'],
      kind: 'intolerance',
      reaction: 'Nausea',
    })
  })

  test('DSTU2 names the substance elsewhere', () => {
    expect(readAll(allergy({ substance: words('Bupropion') })).allergies[0]?.ingredients).toEqual([
      'bupropion',
    ])
  })

  test('no known allergies is none', () => {
    expect(readAll(allergy({ code: coded('snomed', '716186003') })).allergies).toEqual([])
  })

  test('a refuted allergy is none, and it is said', () => {
    const record = readAll(
      allergy({ code: words('Sertraline'), verificationStatus: { coding: [{ code: 'refuted' }] } }),
    )
    expect(record.allergies).toEqual([])
    expect(issuesOf(record)).toContain('Allergy with status refuted.')
  })

  test('an illness of a relative', () => {
    const family = {
      resourceType: 'FamilyMemberHistory',
      id: 'f',
      status: 'completed',
      patient: { reference: 'Patient/ann' },
      relationship: words('mother'),
      condition: [{ code: coded('icd10cm', 'F31.9', 'Bipolar disorder') }],
    }
    expect(readAll(family).familyHistory).toMatchObject([
      { relationship: 'mother', concept: { text: 'Bipolar disorder' } },
    ])
  })

  test.each([
    ['LOINC answer', coded('loinc', 'LA15173-0'), 'pregnant'],
    ['SNOMED answer', coded('snomed', '60001007'), 'not-pregnant'],
    ['words', words('Not pregnant'), 'not-pregnant'],
  ])('pregnancy status by %s', (_, valueCodeableConcept, state) => {
    const status = phq9({ valueCodeableConcept }, { id: 's', code: coded('loinc', '82810-3') })
    expect(readAll(status).pregnancies).toEqual([{ ref: 'Observation/s', state, when: on('2023-02-01') }])
  })

  test('an unknown pregnancy status stays unknown', () => {
    const record = readAll(
      phq9({ valueCodeableConcept: words('Unknown') }, { code: coded('loinc', '82810-3') }),
    )
    expect(record.pregnancies).toEqual([])
    expect(issuesOf(record)).toContain('Pregnancy or breastfeeding status that cannot be read')
  })

  test('a date of delivery is a pregnancy until then', () => {
    const due = phq9({ valueDateTime: '2023-08-01' }, { code: coded('loinc', '11778-8') })
    expect(readAll(due).pregnancies[0]).toMatchObject({ state: 'pregnant', until: on('2023-08-01') })
  })

  test('a diagnosis of pregnancy is both', () => {
    const record = readAll(diagnosis({ code: coded('icd10cm', 'Z34.90') }))
    expect([record.conditions.length, record.pregnancies.map((each) => each.state)]).toEqual([
      1,
      ['pregnant'],
    ])
  })

  test.each([
    ['a date', { deceasedDateTime: '2020-05-01' }, on('2020-05-01')],
    ['only that', { deceasedBoolean: true }, 'date-unknown'],
    ['an unreadable date', { deceasedDateTime: '9999' }, 'date-unknown'],
    ['no', { deceasedBoolean: false }, undefined],
  ])('death: %s', (_, fields, died) => {
    expect(onlyRecord(recordsFromFhir([documentOf(bundle({ ...ann, ...fields }))])).patient.died).toEqual(
      died,
    )
  })
})
