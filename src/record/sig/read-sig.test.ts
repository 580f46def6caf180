import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSharedData, shared, skipMessage } from '../../../tests/shared.ts'
import { readSig } from './read-sig.ts'
import { parseSig } from './sig-parser.ts'
import type { SigPhase, SigReading } from './sig-reading.ts'

/** `3 unit`, `0–2 unit`, `50 mg for 7 d, then 100 mg`, `? as directed` where the dose was not read. */
function worded({ phases, unread, understood }: SigReading): string {
  const doses = phases.map(wordedPhase).join(', then ')
  const open = unread.map((words) => `? ${words}`).join(' ')
  if (understood === 'yes') return doses
  return understood === 'no' ? open : `${doses} ${open}`
}

function wordedPhase({ days, perDay: { low, high, unit } }: SigPhase): string {
  const amount = low === high ? `${short(low)}` : `${short(low)}–${short(high)}`
  return `${amount} ${unit}${days === undefined ? '' : ` for ${days} d`}`
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Instruction, and what is read: amount per day, phases, or `?` with the words that leave the dose open. */
const table: readonly (readonly [sig: string, reading: string])[] = [
  // one amount, one frequency
  ['1 QD', '1 unit'],
  ['1 QD ', '1 unit'],
  ['1 tab q.d.', '1 unit'],
  ['1tab po qd', '1 unit'],
  ['TAKE ONE CAPSULE BY MOUTH TWICE A DAY', '2 unit'],
  ['Take 1 tablet by mouth once daily', '1 unit'],
  ['take 1 tablet every day', '1 unit'],
  ['take 100mg daily', '100 mg'],
  ['50 mg/day', '50 mg'],
  ['50 mg a day', '50 mg'],
  ['100 mg tablet, take 1.5 tablets (150 mg total) by mouth daily', '150 mg'],
  [
    '100 mg tablet, take 2 tablets (150 mg total) by mouth daily',
    '? 100 mg tablet, take 2 tablets (150 mg total) by mouth daily',
  ],
  ['300 mg 24 hr tablet, take 1 tablet (300 mg) by mouth every morning', '300 mg'],
  ['1 BID', '2 unit'],
  ['1 TID', '3 unit'],
  ['1 QID', '4 unit'],
  ['1 tab 2x/day', '2 unit'],
  ['1 tab 3 times a day with meals', '3 unit'],
  ['1 tab BIDWM', '2 unit'],
  ['1 tab q12h', '2 unit'],
  ['1 TAB Q 6 HR PRN PAIN', '0–4 unit'],
  ['1 tab every 24 hours', '1 unit'],
  ['1 tab every 6 to 8 hours', '3–4 unit'],
  // part of the day
  ['1 QHS', '1 unit'],
  ['1 tab at bedtime', '1 unit'],
  ['1 tab nightly at bedtime', '1 unit'],
  ['1 tab every evening at bedtime', '1 unit'],
  ['1 tab once daily at bedtime', '1 unit'],
  ['1 tab in the morning and at night', '2 unit'],
  ['1 tab morning, noon and night', '3 unit'],
  ['2 in am 1 in pm', '3 unit'],
  ['1 po qam and 1/2 po qhs', '1.5 unit'],
  ['take 1 tablet by mouth every morning and 2 tablets at bedtime', '3 unit'],
  ['1 tab at 8 am and 8 pm', '2 unit'],
  ['take 2 tabs daily, 1 in the morning and 1 at bedtime', '2 unit'],
  // fractions and ranges
  ['take 1 and 1/2 tabs po bid x 30 days', '3 unit for 30 d'],
  ['½ tab daily', '0.5 unit'],
  ['1½ tabs daily', '1.5 unit'],
  ['1-1/2 tabs po qd', '1.5 unit'],
  ['one-half tablet daily', '0.5 unit'],
  ['take half a tablet daily', '0.5 unit'],
  ['&frac12; tab po daily', '0.5 unit'],
  ['1-2 tabs at bedtime', '1–2 unit'],
  ['1 to 2 tablets po daily', '1–2 unit'],
  ['one or two caps daily', '1–2 unit'],
  ['25-50 mg at bedtime', '25–50 mg'],
  ['25 mg to 50 mg nightly', '25–50 mg'],
  ['1/2 to 1 tab daily', '0.5–1 unit'],
  // the same amount said twice
  ['Take 1 tablet (50 mg total) by mouth daily.', '50 mg'],
  ['Take 2 tablets (100 mg total) by mouth 2 (two) times daily.', '200 mg'],
  ['take two 50 mg tablets daily', '100 mg'],
  ['2 x 50 mg daily', '100 mg'],
  ['50 mg tablet, take 2 daily', '100 mg'],
  ['100 mg (2 tabs) qd', '100 mg'],
  ['2 tablets (50 mg) daily', '2 unit'],
  ['20 mg/5 mL: take 5 mL daily', '5 unit'],
  // units of mass
  ['1000 mcg daily', '1 mg'],
  ['0.5 g daily', '500 mg'],
  ['1,000 mg daily', '1000 mg'],
  // less often than daily
  ['1 tab every other day', '0.5 unit'],
  ['1 QODHS', '0.5 unit'],
  ['1 Q WK', '0.143 unit'],
  ['1 cap once a week on Mondays', '0.143 unit'],
  ['1 tab MWF', '0.429 unit'],
  ['1 tab mon, wed, and fri', '0.429 unit'],
  ['1 QTUTHUR', '0.286 unit'],
  ['1 tab every 3 days', '0.333 unit'],
  ['84 mg twice weekly', '24 mg'],
  ['apply 1 patch every 24 hours', '1 unit'],
  ['apply 1 patch weekly', '1 unit'],
  // as needed, at most, again
  ['1 QHS PRN INSOMNIA', '0–1 unit'],
  ['1 BID PRN ANXIETY', '0–2 unit'],
  ['1 TID PRN', '0–3 unit'],
  ['1 tab q 4-6 h prn pain, max 4 per day', '0–4 unit'],
  ['1 tab q6h prn, not to exceed 3 tablets in 24 hours', '0–3 unit'],
  ['take up to 3 tablets daily as needed for anxiety', '0–3 unit'],
  ['10 mg QHS MR X1', '10–20 mg'],
  // phases
  ['50 mg daily x 7 days then 100 mg daily', '50 mg for 7 d, then 100 mg'],
  [
    '0.5 tablets (25 mg total) daily for 7 days, THEN 1 tablet (50 mg total) daily.',
    '25 mg for 7 d, then 50 mg',
  ],
  ['37.5 mg qd x7d, then 75 mg qd x7d, then 150 mg qd', '37.5 mg for 7 d, then 75 mg for 7 d, then 150 mg'],
  ['25 mg x 1 week, 50 mg x 1 week, then 75 mg daily', '25 mg for 7 d, then 50 mg for 7 d, then 75 mg'],
  ['week 1: 25 mg daily, week 2: 50 mg daily', '25 mg for 7 d, then 50 mg for 7 d'],
  ['days 1-3: 1/2 tab daily; day 4 onward: 1 tab daily', '0.5 unit for 3 d, then 1 unit'],
  ['25 mg daily, increase by 25 mg every week to 75 mg', '25 mg for 7 d, then 50 mg for 7 d, then 75 mg'],
  ['37.5 mg daily for 1 week, then increase to 75 mg daily', '37.5 mg for 7 d, then 75 mg'],
  ['50 mg daily, increase to 100 mg after 7 days', '50 mg for 7 d, then 100 mg'],
  ['50 mg daily, may increase to 100 mg after 1 week if tolerated', '50 mg for 7 d, then 50–100 mg'],
  ['84 mg twice weekly for 4 weeks, then once weekly', '24 mg for 28 d, then 12 mg'],
  ['50 mg daily then 100 mg daily', '50–100 mg'],
  ['1 tab daily for 14 days then stop', '1 unit for 14 d'],
  ['50 mg once', '50 mg for 1 d'],
  // words without weight
  ['1 tab daily. Do not crush or chew. Swallow whole with water.', '1 unit'],
  ['1 tab daily as directed', '1 unit'],
  ['1 tab daily for depression', '1 unit'],
  ['1 tab bid to quit smoking', '2 unit'],
  ['1 tab po qd #30 no refills', '1 unit'],
  ['1 tab po qd, 90 day supply', '1 unit'],
  ['<b>1 tab</b>&nbsp;po qd', '1 unit'],
  // the dose holds, something else does not
  ['1 tab daily x 30 days then taper as directed', '1 unit for 30 d ? taper as directed'],
  ['3 tabs qhs for 2-3 weeks', '3 unit ? for 2-3 weeks'],
  ['1 tab daily then stop', '1 unit ? stop'],
  ['20 mg daily; increase by 10 mg weekly', '20 mg for 7 d ? increase'],
  // not read: the words that leave the dose open
  ['TAPER AS DIRECTED', '? taper as directed'],
  ['AS DIRECTED', '? as directed'],
  ['1 QD OR AS DIRECTED', '? or as directed'],
  ['1 tab daily then taper as directed', '? taper as directed'],
  ['1 tab', '? 1 tab'],
  ['bid', '? bid'],
  ['1 tab with meals', '? 1 tab with meals'],
  ['1 biweekly', '? biweekly'],
  ['hold 1 tab daily', '? hold'],
  ['1 tab daily except sunday', '? except'],
  ['1 tab daily or 2 tabs if anxious', '? or ? if anxious'],
  ['take 2 (three) tablets daily', '? 2 (three) tablets'],
  [
    'take 3 tabs daily, 1 in the morning and 1 at bedtime',
    '? take 3 tabs daily, 1 in the morning and 1 at bedtime',
  ],
  ['1 tab bid qhs', '? 1 tab bid qhs'],
  ['1 bid 2 tid', '? 1 bid 2 tid'],
  ['-1 tab daily', '? -'],
  ['0 tabs daily', '? 0 tabs'],
  ['3 to 1 tabs daily', '? 3 to 1 tabs'],
  ['0.5 mg/kg IV over 40 minutes', '? /kg ? over ? minutes'],
  ['1 spray in each nostril daily', '? nostril'],
  ['1 SL Q 5MIN X 3 PRN ANGINA', '? q 5min x 3'],
  ['', ''],
]

describe('the dose per day of an instruction', () => {
  test.each(table)('%s → %s', (sig, reading) => {
    expect(worded(readSig(sig))).toBe(reading)
  })
})

describe('what else an instruction says', () => {
  test.each([
    ['1 QHS PRN INSOMNIA', 'insomnia'],
    ['1 tab daily for depression', 'depression'],
    ['1 tab at bedtime for sleep and anxiety', 'sleep anxiety'],
    ['1 tab bid to quit smoking', 'quit smoking'],
    ['10 mg nightly to help with pain', 'pain'],
  ])('%s is for %s', (sig, indication) => {
    expect(readSig(sig).indication).toBe(indication)
  })

  test.each([
    ['1 PRN', true],
    ['1 tab daily as needed for sleep', true],
    ['1 tab daily', false],
  ])('%s: as needed %s', (sig, asNeeded) => {
    expect(readSig(sig).asNeeded).toBe(asNeeded)
  })

  test('counts what the instruction names', () => {
    expect(readSig('2 caps daily').form).toBe('capsule')
    expect(readSig('5 mL daily').form).toBe('ml')
    expect(readSig('1 QD').form).toBeUndefined()
  })

  test('keeps the stated length where the dose is not read', () => {
    expect(readSig('APPLY RECTALLY BID X 7 DAYS')).toMatchObject({ understood: 'no', days: 7 })
    expect(readSig('50 mg daily x 7 days then 100 mg daily x 23 days').days).toBe(30)
  })
})

describe('hostile text', () => {
  test('a text too long for an instruction is not read', () => {
    expect(readSig('1 tab daily '.repeat(100_000))).toMatchObject({ phases: [], understood: 'no' })
  })

  test('any text is read without an error, with a dose only where the words allow one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectSound(readSig(text))
      }),
      { numRuns: 2000 },
    )
  })

  const words = [
    ...[
      '1',
      '2',
      '1/2',
      'half',
      'one',
      'a',
      'an',
      'mg',
      'tab',
      'ml',
      'days',
      'weeks',
      'hours',
      'qd',
      'daily',
      'bid',
    ],
    ...[
      'qam',
      'morning',
      'at',
      'hs',
      'am',
      'mwf',
      'mon',
      'once',
      'twice',
      'times',
      'x',
      'q',
      'every',
      'per',
      'for',
    ],
    ...[
      'to',
      'up to',
      'by',
      'after',
      'in',
      'and',
      'or',
      'then',
      'taper',
      'increase',
      'may',
      'mr',
      'max',
      'prn',
    ],
    ...[
      'as directed',
      'to help',
      'total',
      'take',
      'food',
      'zzz',
      '/',
      '-',
      '(',
      ')',
      '[',
      '=',
      ',',
      ';',
      ':',
      '.',
    ],
    ...['#30', 'onward', 'stop', '50mg', 'the', '20mg/5ml', '-1', '8', '->', '½', 'week 1:', 'increase by'],
  ]
  const anyWords = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((chosen) => chosen.join(' '))

  test('the grammar takes any words in any order', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const { elements, problem } = parseSig(text.toLowerCase())
        expect(problem).toBeUndefined()
        expect(uncovered(text, elements)).toBe('')
      }),
      { numRuns: 5000 },
    )
  })

  test('any words in any order give a sound reading', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expectSound(readSig(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('a word that is not understood never leaves a certain dose', () => {
    const known = table.filter(([sig]) => readSig(sig).understood === 'yes' && !/prn|for |to /i.test(sig))
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(), ([sig], place) => {
        const parts = sig.trim().split(' ')
        const at = place % (parts.length + 1)
        const reading = readSig([...parts.slice(0, at), 'qwzx', ...parts.slice(at)].join(' '))
        expect(reading.understood).not.toBe('yes')
      }),
    )
  })
})

describe('an instruction that we write is read as it was meant', () => {
  const amounts = fc.constantFrom(0.5, 1, 1.5, 2, 3)
  const frequencies = fc.constantFrom(
    ...([
      ['daily', 1],
      ['bid', 2],
      ['3 times a day', 3],
      ['every 12 hours', 2],
      ['at bedtime', 1],
      ['every other day', 0.5],
    ] as const),
  )
  const units = fc.constantFrom('tablets', 'caps', '')
  const take = fc.constantFrom('', 'take ', 'Take ', 'TAKE ')
  const phase = fc.tuple(amounts, units, frequencies, fc.integer({ min: 1, max: 60 }))

  test('amount, frequency and phases', () => {
    fc.assert(
      fc.property(take, fc.array(phase, { minLength: 1, maxLength: 4 }), (verb, phases) => {
        const text =
          verb +
          phases
            .map(([amount, unit, [often], days]) => `${amount} ${unit} ${often} for ${days} days`)
            .join(', then ')
        const expected = phases.map(([amount, , [, perDay], days]) => ({
          days,
          low: amount * perDay,
          high: amount * perDay,
        }))
        const read = readSig(text).phases.map(({ days, perDay: { low, high } }) => ({ days, low, high }))
        expect(read).toEqual(expected)
      }),
    )
  })

  test('upper and lower case, and blanks, make no difference', () => {
    fc.assert(
      fc.property(fc.constantFrom(...table), ([sig]) => {
        expect(readSig(sig.toUpperCase().replaceAll(' ', '   '))).toEqual(readSig(sig))
      }),
    )
  })
})

skipMessage()

describe.skipIf(!hasSharedData)('instructions of real fills', () => {
  const path = shared('smart-sample-patients/raw-tables/ri-data_ri-sigs.txt')
  const rows = hasSharedData ? readFileSync(path, 'utf8').split('\n').slice(1) : []
  const sigs = [...new Set(rows.map((row) => row.split('\t')[3] ?? ''))]
  const notRead = sigs.filter((sig) => sig.trim() !== '' && readSig(sig).understood !== 'yes')

  test('all are read but those that state no dose', () => {
    expect(sigs.length).toBeGreaterThan(30)
    expect(notRead.toSorted()).toEqual([
      '1 SL Q 5MIN X 3 PRN ANGINA',
      '1/4 INCH IN EYE BID X 5 DAYS',
      'APPLY BID TO AFFECTED AREA',
      'APPLY BID TO FACE',
      'APPLY NASALLY PRN',
      'APPLY RECTALLY BID X 7 DAYS',
      'TAPER AS DIRECTED',
    ])
  })
})

/** The words between the pieces, which belong to none of them. */
function uncovered(
  text: string,
  elements: readonly { readonly from: number; readonly to: number }[],
): string {
  let at = 0
  let left = ''
  for (const { from, to } of elements) {
    left += text.slice(at, from)
    at = to
  }
  return (left + text.slice(at)).trim()
}

function expectSound(reading: SigReading): void {
  expect(reading.understood === 'no').toBe(reading.phases.length === 0)
  expect(reading.understood === 'partly').toBe(reading.phases.length > 0 && reading.unread.length > 0)
  let next = 0
  for (const { fromDay, days, perDay } of reading.phases) {
    expect(fromDay).toBe(next)
    expect(perDay.low).toBeGreaterThanOrEqual(0)
    expect(perDay.high).toBeGreaterThan(0)
    expect(perDay.high).toBeGreaterThanOrEqual(perDay.low)
    next = days === undefined ? Number.NaN : fromDay + days
  }
}
