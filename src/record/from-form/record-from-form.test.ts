import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryForm } from './history-form.ts'
import { recordFromForm } from './record-from-form.ts'

const file = 'form.json'
const form: HistoryForm = {
  form: 'nextline-history/1',
  filledOn: '2024-06-01',
  filledBy: 'patient',
  patient: { sex: 'female', born: '1979' },
  diagnoses: [
    { name: 'Major depressive disorder, recurrent', icd10cm: 'F33.2', since: '2018', status: 'active' },
  ],
  episode: { since: '2023-03', status: 'current' },
  medicines: [
    {
      name: 'Zoloft',
      mgPerDay: { low: 50, high: 200 },
      from: '2023-04',
      weeks: 10,
      reason: 'depression',
      adherence: 'as-prescribed',
      outcome: 'non-response',
      stopReason: 'lack-of-effect',
    },
    { name: 'Wellbutrin XL', mgPerDay: 300, from: '2023-08-01', stillTaking: true, outcome: 'unknown' },
  ],
  treatments: [{ kind: 'tms', sessions: 36, from: '2024-01', to: '2024-02', outcome: 'partial-response' }],
  scores: [{ instrument: 'PHQ-9', total: 18, on: '2024-05-30' }],
  allergies: [{ name: 'Celexa', reaction: 'rash', kind: 'allergy' }],
  familyHistory: [{ relative: 'mother', illness: 'bipolar disorder' }],
  facts: { seizure: 'absent' },
  preferences: { ect: 'declines' },
}

describe('a complete form', () => {
  const { records, problems } = recordFromForm(form, { file })
  const [record] = records

  test('has no problem and no data issue', () => {
    expect(problems).toEqual([])
    expect(record?.dataIssues).toEqual([])
  })

  test('medicines become exposures', () => {
    expect(record?.exposures).toMatchObject([
      {
        ref: 'form.json#medicines[0]',
        kind: 'statement',
        status: 'stopped',
        medicine: { name: 'Zoloft', ingredients: [{ ingredient: 'sertraline' }], identified: 'by-name' },
        statedDays: 70,
        doses: [{ fromDay: 0, amounts: [{ ingredient: 'sertraline', perDay: { low: 50, high: 200 } }] }],
        reasons: [{ text: 'depression' }],
        reported: { outcome: 'non-response', adherence: 'as-prescribed', stopReason: 'lack-of-effect' },
      },
      { status: 'active', asserted: { precision: 'day' }, reported: undefined },
    ])
  })

  test('everything else is in its place', () => {
    expect(record?.patient).toMatchObject({ id: 'form.json', sex: 'female', born: { precision: 'year' } })
    expect(record?.conditions).toMatchObject([
      { clinicalStatus: 'active', concept: { codes: [{ code: 'F33.2' }] } },
    ])
    expect(record?.procedures).toMatchObject([{ modality: 'tms', sessions: 36 }])
    expect(record?.measurements).toMatchObject([{ instrument: 'phq-9', part: 'total', value: 18 }])
    expect(record?.allergies).toMatchObject([{ ingredients: ['citalopram'], reaction: 'rash' }])
    expect(record?.familyHistory).toMatchObject([{ relationship: 'mother' }])
    expect(record?.statements.map(({ by, says }) => [by, says.kind])).toEqual([
      ['patient', 'episode-start'],
      ['patient', 'episode-status'],
      ['patient', 'fact'],
      ['patient', 'preference'],
    ])
  })

  test('every entry has its origin', () => {
    expect(record?.origins.get('form.json#scores[0]')).toEqual({
      ref: 'form.json#scores[0]',
      file,
      path: 'scores[0]',
    })
    expect(record?.origins.size).toBe(11)
  })
})

const medicine = (entry: object) => ({ form: 'nextline-history/1', medicines: [entry] })

describe('mistakes are named with their place and what is allowed', () => {
  test.each([
    [{}, 'form', '"form" is missing.'],
    [[], 'form', 'read []; expected an object.'],
    ['text', 'form', 'read "text"; expected an object.'],
    [null, 'form', 'read null; expected an object.'],
    [{ form: 'other/1' }, 'form', 'read "other/1"; expected "nextline-history/1".'],
    [
      { form: 'nextline-history/1', medicine: [] },
      'form',
      '"medicine" is not a field here; did you mean "medicines"?',
    ],
    [medicine({}), 'medicines[0]', '"name" is missing.'],
    [
      medicine({ name: 'Zoloft', mgPerDay: '50 mg' }),
      'medicines[0].mgPerDay',
      'read "50 mg"; expected milligrams',
    ],
    [
      medicine({ name: 'Zoloft', from: 'spring' }),
      'medicines[0].from',
      'read "spring"; expected a date: 2019,',
    ],
    [medicine({ name: 'Zoloft', from: '2023-02-30' }), 'medicines[0].from', 'there is no such date'],
    [
      medicine({ name: 'Zoloft', outcome: 'nonresponse' }),
      'medicines[0].outcome',
      'did you mean "non-response"?',
    ],
    [medicine({ name: 'Zoloft', weeks: -1 }), 'medicines[0].weeks', 'read -1; it must be > 0.'],
  ])('%j', (input, where, problem) => {
    const { records, problems } = recordFromForm(input, { file })
    expect(records).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.where).toBe(where)
    expect(problems[0]?.problem).toContain(problem)
  })

  test('many mistakes are cut short', () => {
    const bad = { form: 'nextline-history/1', scores: Array.from({ length: 100 }, () => ({})) }
    expect(recordFromForm(bad, { file }).problems).toHaveLength(20)
  })
})

describe('what is well formed and cannot be used is a data issue', () => {
  const issuesOf = (entry: object) =>
    recordFromForm({ form: 'nextline-history/1', ...entry }, { file }).records[0]?.dataIssues.map(
      ({ problem }) => problem,
    )
  test.each([
    [{ medicines: [{ name: 'Placebex' }] }, '"Placebex" is no medicine that we know.'],
    [{ medicines: [{ name: 'Setraline' }] }, '"Setraline" is read as sertraline.'],
    [{ medicines: [{ name: 'Symbyax', mgPerDay: 25 }] }, 'several ingredients'],
    [{ medicines: [{ name: 'Zoloft', mgPerDay: { low: 100, high: 50 } }] }, 'is above the highest'],
    [{ medicines: [{ name: 'Zoloft', from: '2020', to: '2019' }] }, 'before it begins'],
    [{ medicines: [{ name: 'Zoloft', from: '1985' }] }, 'sertraline came on the market in 1990'],
    [{ scores: [{ instrument: 'PHQ-9', total: 39 }] }, 'no total of a scale'],
    [{ scores: [{ instrument: 'XYZ', total: 9 }] }, 'no total of a scale'],
  ])('%j', (entry, problem) => {
    expect(issuesOf(entry)?.join()).toContain(problem)
  })
})

test('any JSON is read or refused, never an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { records, problems } = recordFromForm(value, { file })
      expect(records.length === 0).toBe(problems.length > 0)
    }),
  )
})

test('a mistake anywhere in a form is refused or harmless', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(form)), fc.jsonValue(), (key, value) => {
      const { records, problems } = recordFromForm({ ...form, [key]: value }, { file })
      expect(records.length === 0).toBe(problems.length > 0)
    }),
  )
})

test('side effects stay in the words of the form, and are no reason for the end by themselves', () => {
  const named = {
    form: 'nextline-history/1',
    medicines: [
      { name: 'Abilify', stopReason: 'intolerance', sideEffects: ['akathisia', 'felt like jumping'] },
      { name: 'Zoloft', sideEffects: [] },
      { name: 'Remeron', sideEffects: ['weight gain'] },
    ],
  }
  const { records, problems } = recordFromForm(named, { file })
  expect(problems).toEqual([])
  expect(records[0]?.exposures.map(({ reported }) => [reported?.sideEffects, reported?.stopReason])).toEqual([
    [['akathisia', 'felt like jumping'], 'intolerance'],
    [undefined, undefined],
    [['weight gain'], undefined],
  ])
})
