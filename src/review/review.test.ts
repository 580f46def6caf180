import { describe, expect, test } from 'vitest'
import { type Given, patient, todayAsDay } from '../../vignettes/patient.ts'
import { reviewVignettes } from '../../vignettes/review/review.ts'
import { reviewEdges } from '../../vignettes/review/review-edges.ts'
import { determine } from '../determination/determine.ts'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import { diagnoses, factors, medicalConditions, medicalTests, substances } from '../knowledge/review/index.ts'
import { addDays, exactly, formatDay, knownDay } from '../units/day.ts'
import { review } from './review.ts'
import type { ReviewItem } from './review-item.ts'

function items(given: Given): readonly ReviewItem[] {
  const record = patient(given)
  return review({ record, determination: determine(record, defaultDefinition, todayAsDay), asOf: todayAsDay })
}

function itemOf(given: Given, id: string): ReviewItem | undefined {
  return items(given).find((item) => item.id === id)
}

const rows = reviewVignettes.flatMap(({ item, present, absent, unknown, because }) => [
  { item, answer: 'yes' as const, given: present, because: undefined },
  { item, answer: 'no' as const, given: absent, because: undefined },
  { item, answer: 'unknown' as const, given: unknown, because },
])

describe('review', () => {
  test.each(rows.filter(({ given }) => given !== null))(
    '$item → $answer',
    ({ item, answer, given, because }) => {
      const found = itemOf(given ?? {}, item)
      expect(found?.answer).toBe(answer)
      if (answer !== 'unknown' && item !== 'age') expect(found?.evidence.length).toBeGreaterThan(0)
      if (because !== undefined) expect(`${found?.message} ${found?.because.join(' ')}`).toContain(because)
    },
  )

  test('an episode the record has long told nothing of: until when it does is said with its length', () => {
    const told = (on: string) => itemOf({ diagnoses: [{ code: 'F33.1', on }] }, 'length-of-episode')?.message
    const halfAYearAgo = addDays(todayAsDay, -182)
    expect(told(formatDay(halfAYearAgo))).not.toContain('tells nothing')
    const before = formatDay(addDays(halfAYearAgo, -1))
    expect(told(before)).toContain(`tells nothing of it after ${before}: ask whether it still goes on`)
  })

  test('"no seizures" denies no stroke, head injury or tumour', () => {
    const neurological = (...facts: readonly string[]) =>
      itemOf({ said: facts.map((fact) => ({ fact, is: 'absent' as const })) }, 'neurological-disease')
    expect(neurological('seizure')?.answer).toBe('unknown')
    expect(neurological('seizure', 'stroke', 'head-injury', 'intracranial-lesion')?.answer).toBe('no')
  })

  test('every row of the checklist has its vignette', () => {
    const shown = new Set(reviewVignettes.map(({ item }) => item))
    const all = [...diagnoses, ...medicalConditions, ...substances, ...factors, ...medicalTests].map(
      ({ id }) => id,
    )
    expect(all.filter((id) => !shown.has(id))).toEqual([])
  })

  test('an empty record calls nothing absent', () => {
    const empty = items({})
    expect(empty.filter(({ answer }) => answer !== 'unknown').map(({ id }) => id)).toEqual([])
    expect(empty.length).toBeGreaterThan(60)
  })

  test('what is not recorded is asked or considered, never called normal', () => {
    for (const { message } of items({})) expect(message).not.toMatch(/\bnormal\b|in range|negative/)
  })

  test('every item says something, does something and cites a source', () => {
    for (const item of items({ age: 40, sex: 'female' })) {
      expect(item.message).not.toBe('')
      expect(item.action).not.toBe('')
      expect(item.cite.status).not.toBe('unsure')
    }
  })

  test('ids are unique', () => {
    const ids = items({ medicines: [{ name: 'prednisone' }, { name: 'topiramate' }] }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('edges', () => {
  test.each(reviewEdges)('$item: $title → $answer', ({ item, given, answer, severity, reason }) => {
    const found = itemOf(given, item)
    expect(found?.answer ?? 'not asked').toBe(answer)
    if (severity !== undefined) expect(found?.severity).toBe(severity)
    if (reason !== undefined) expect((found?.because.length ?? 0) > 0).toBe(reason)
  })

  const screens = [...diagnoses, ...medicalConditions, ...substances, ...factors].flatMap(
    ({ id, screens: all }) =>
      all.filter(({ validDays }) => validDays < 36_500).map((screen) => ({ id, ...screen })),
  )
  test.each(screens)(
    '$id: a negative $instrument speaks for $validDays days',
    ({ id, instrument, validDays, positiveUpTo }) => {
      const value = positiveUpTo === undefined ? 0 : positiveUpTo + 1
      const answer = (days: number) =>
        itemOf({ scores: [{ scale: instrument, value, on: formatDay(addDays(todayAsDay, -days)) }] }, id)
          ?.answer
      expect(answer(validDays)).toBe('no')
      expect(answer(validDays + 1)).toBe('unknown')
    },
  )

  test.each([
    ['TSH 14', [14], 'Treat overt disease'],
    ['TSH 6', [6], 'Repeat TSH with free T4'],
    ['TSH 2', [2], 'In range: nothing to treat now'],
    ['no result', [], 'Measure TSH'],
  ] as const)('known hypothyroidism, %s: the advice fits the finding', (_title, values, words) => {
    const tests = values.map((value) => ({ loinc: '3016-3', value, unit: 'mIU/L', on: '2026-05-01' }))
    const item = itemOf({ diagnoses: [{ code: 'E03.9' }], tests }, 'thyroid')
    expect(item?.answer).toBe('yes')
    expect(item?.action).toContain(words)
  })

  test('a value is read with two decimals', () => {
    const tests = [{ loinc: '39156-5', value: 30.390227414897605, unit: 'kg/m2' }]
    expect(itemOf({ tests }, 'body-mass')?.message).toContain('BMI 30.39 kg/m2')
  })

  test('who has died keeps the age at death', () => {
    const record = patient({ age: 80 })
    const died = exactly(knownDay('2006-07-01'))
    const whole = { ...record, patient: { ...record.patient, died } }
    const determination = determine(whole, defaultDefinition, todayAsDay)
    const found = review({ record: whole, determination, asOf: todayAsDay })
    expect(found.find(({ id }) => id === 'age')?.message).toContain('60 years')
  })

  test('a B12 in between is told as such, with what to measure', () => {
    const item = itemOf({ tests: [{ loinc: '2132-9', value: 250, unit: 'pg/mL' }] }, 'vitamin-b12')
    expect(item?.message).toContain('borderline')
    expect(item?.message).toContain('methylmalonic acid')
  })

  test('a test in its range speaks for a year', () => {
    const answer = (on: string) =>
      itemOf({ tests: [{ loinc: '3016-3', value: 2, unit: 'mIU/L', on }] }, 'thyroid')?.answer
    expect(answer('2025-06-01')).toBe('no')
    expect(answer('2025-05-31')).toBe('unknown')
  })
})

describe('order', () => {
  test('a present serious item comes first, absent ones last', () => {
    const ordered = items({
      sex: 'male',
      diagnoses: [{ code: 'F31.81' }, { code: 'F84.0' }],
      scores: [{ scale: 'gad-7', value: 3 }],
    })
    expect(ordered[0]?.id).toBe('bipolar-disorder')
    expect(ordered.at(-1)?.answer).toBe('no')
  })

  test('a reason to ask moves an unknown up', () => {
    const place = (given: Given) => items(given).findIndex(({ id }) => id === 'cognitive-disorder')
    expect(place({ age: 70, diagnoses: [{ code: 'F32.1', on: '2025-01-01' }] })).toBeLessThan(
      place({ age: 40, diagnoses: [{ code: 'F32.1', on: '2025-01-01' }] }),
    )
  })
})

describe('who is asked', () => {
  test('a pregnancy test is considered for women of 12 to 55, and for whoever has a result', () => {
    const asked = (given: Given) => itemOf(given, 'pregnancy-test') !== undefined
    expect(asked({ sex: 'female', age: 55 })).toBe(true)
    expect(asked({ sex: 'female', age: 57 })).toBe(false)
    expect(asked({ sex: 'male', age: 30 })).toBe(false)
    expect(asked({ age: 30 })).toBe(true)
    expect(asked({ sex: 'male', tests: [{ loinc: '2106-3', words: 'Positive' }] })).toBe(true)
  })

  test('amitriptyline for pain needs no dose for depression', () => {
    const given: Given = {
      diagnoses: [{ code: 'F33.1', on: '2025-12-01' }],
      medicines: [{ name: 'amitriptyline', mg: 25, from: '2026-01-01' }],
      said: [{ says: { kind: 'indication', agent: 'amitriptyline', value: 'other' } }],
    }
    expect(itemOf(given, 'indication')?.answer).toBe('yes')
    expect(itemOf(given, 'dose')?.answer).toBe('unknown')
  })
})

describe('untreated TSH of 14', () => {
  const tsh = { loinc: '3016-3', value: 14, unit: 'mIU/L', range: [0.4, 4.5] } as const

  test('is serious, untreated, and to be treated before anything is called a non-response', () => {
    const item = itemOf({ tests: [tsh] }, 'thyroid')
    expect(item).toMatchObject({ answer: 'yes', severity: 'high' })
    expect(item?.message).toContain('no treatment on record')
    expect(item?.action).toContain('before calling anything a non-response')
  })

  test('ten is borderline, above ten is overt', () => {
    expect(itemOf({ tests: [{ ...tsh, value: 10 }] }, 'thyroid')?.severity).toBe('moderate')
    expect(itemOf({ tests: [{ ...tsh, value: 10.1 }] }, 'thyroid')?.severity).toBe('high')
  })

  test('with levothyroxine it is treated and not yet well', () => {
    const given = { tests: [tsh], medicines: [{ name: 'levothyroxine', mg: 0.1, from: '2026-01-01' }] }
    expect(itemOf(given, 'thyroid')?.message).toContain('treated with levothyroxine')
  })

  test('the range of the laboratory comes before our limit', () => {
    const within = { ...tsh, value: 4.8, range: [0.4, 5] } as const
    expect(itemOf({ tests: [within] }, 'thyroid')?.answer).toBe('no')
    expect(itemOf({ tests: [{ ...within, range: [undefined, undefined] }] }, 'thyroid')?.answer).toBe('yes')
    expect(itemOf({ tests: [{ ...within, flag: 'high' }] }, 'thyroid')?.answer).toBe('yes')
  })

  test('without range, flag and unit it cannot be judged', () => {
    expect(itemOf({ tests: [{ loinc: '3016-3', value: 14 }] }, 'thyroid')?.answer).toBe('unknown')
  })

  test('an abnormal result stays however old it is', () => {
    expect(itemOf({ tests: [{ ...tsh, on: '2019-01-01' }] }, 'thyroid')?.answer).toBe('yes')
  })
})

describe('contradictions and edges', () => {
  test('a diagnosis and a denial leave the question open', () => {
    const item = itemOf({ diagnoses: [{ code: 'F43.10' }], said: [{ fact: 'ptsd', is: 'absent' }] }, 'ptsd')
    expect(item?.answer).toBe('unknown')
    expect(item?.evidence).toHaveLength(2)
  })

  test('a steroid cream is not systemic', () => {
    const given = { medicines: [{ name: 'hydrocortisone', form: 'topical', from: '2025-01-01' }] } as const
    expect(itemOf(given, 'medicine-corticosteroids')).toBeUndefined()
  })

  test('a medicine that ended before the episode is not its cause', () => {
    const given = {
      diagnoses: [{ code: 'F33.1', on: '2025-12-01' }],
      medicines: [{ name: 'prednisone', from: '2020-01-01', until: '2020-02-01' }],
    }
    expect(itemOf(given, 'medicine-corticosteroids')).toBeUndefined()
  })

  test.each([
    ['2026-03-03', '2026-05-31', undefined],
    ['2026-03-03', '2026-06-01', 'no'],
    ['2025-01-01', '2026-01-01', 'yes'],
  ])('an opioid from %s to %s → %s: only long-term use counts', (from, until, answer) => {
    const given = {
      diagnoses: [{ code: 'F33.1', on: '2025-12-01' }],
      medicines: [{ name: 'oxycodone', from, until }],
    }
    expect(itemOf(given, 'medicine-benzodiazepines-and-opioids')?.answer).toBe(answer)
  })

  test('violence at home is marked for copies that others read', () => {
    expect(itemOf({ scores: [{ scale: 'hits', value: 12 }] }, 'intimate-partner-violence')?.sensitive).toBe(
      true,
    )
  })

  test('a poor metaboliser of both genes gets the combined advice on sertraline', () => {
    const given = {
      diagnoses: [{ code: 'F33.1', on: '2025-12-01' }],
      medicines: [{ name: 'sertraline', mg: 100, from: '2026-01-01' }],
      tests: [
        { name: 'CYP2B6', words: 'Poor metabolizer' },
        { name: 'CYP2C19', words: 'Poor metabolizer' },
      ],
    }
    expect(itemOf(given, 'gene-sertraline')?.action).toContain('does not depend on CYP2C19 or CYP2B6')
  })

  test('fluoxetine: CPIC gives no advice', () => {
    const given = {
      diagnoses: [{ code: 'F33.1', on: '2025-12-01' }],
      medicines: [{ name: 'fluoxetine', mg: 20, from: '2026-01-01' }],
      tests: [{ name: 'CYP2D6', words: 'Poor metabolizer' }],
    }
    expect(itemOf(given, 'gene-fluoxetine')?.answer).toBe('no')
  })
})
