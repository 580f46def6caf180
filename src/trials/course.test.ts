import { describe, expect, test } from 'vitest'
import { at, between, exposure, fill, on, recordOf } from '../../tests/entries.ts'
import type { Exposure } from '../record/record.ts'
import { rebuildCourses } from './course.ts'

const limit = on(1000)

/** `0-30 documented 50` for each segment of the only course. */
function segments(exposures: readonly Exposure[], agent = 'sertraline', until = limit): readonly string[] {
  const course = rebuildCourses(recordOf({ exposures }), until).find((found) => found.agent.id === agent)
  return (course?.segments ?? []).map(({ from, to, cover, dose }) => {
    const amount =
      dose === undefined ? '?' : dose.low === dose.high ? `${dose.low}` : `${dose.low}-${dose.high}`
    return `${from - on(0)}-${to - on(0)} ${cover} ${amount}`
  })
}

type Row = readonly [title: string, exposures: readonly Exposure[], expected: readonly string[]]

const days: readonly Row[] = [
  [
    'a stated course with both dates',
    [exposure('a', 'sertraline', { start: at(0), end: at(29), mg: 50 })],
    ['0-30 documented 50'],
  ],
  [
    'a stated length counts from the start',
    [exposure('a', 'sertraline', { start: at(0), statedDays: 70, mg: 50 })],
    ['0-70 documented 50'],
  ],
  [
    'dates known to the month leave both ends possible',
    [exposure('a', 'sertraline', { start: between(0, 30), end: between(90, 120), mg: 50 })],
    ['0-30 possible 50', '30-91 documented 50', '91-121 possible 50'],
  ],
  [
    'two dates within one month are possible throughout',
    [exposure('a', 'sertraline', { start: between(0, 30), end: between(0, 30), mg: 50 })],
    ['0-31 possible 50'],
  ],
  [
    'an open order is possible for a year',
    [exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 })],
    ['0-365 possible 50'],
  ],
  [
    'an order with a supply is documented for its supply',
    [exposure('a', 'sertraline', { kind: 'order', start: at(0), supplyDays: 90, mg: 50 })],
    ['0-90 documented 50'],
  ],
  ['a dispensing lasts as long as its supply', [fill('a', 'sertraline', 0, 30, 50)], ['0-30 documented 50']],
  [
    'a dispensing without a supply is possible for 90 days',
    [fill('a', 'sertraline', 0, undefined, 50)],
    ['0-90 possible 50'],
  ],
  [
    'a dispensing does not go on to a stated end',
    [exposure('a', 'sertraline', { kind: 'dispensing', start: at(0), end: at(200), supplyDays: 30, mg: 50 })],
    ['0-30 documented 50'],
  ],
  [
    'an administration is one day',
    [exposure('a', 'sertraline', { kind: 'administration', start: at(5), mg: 50 })],
    ['5-6 documented 50'],
  ],
  [
    'a statement proves the time up to the day it was made',
    [exposure('a', 'sertraline', { status: 'active', start: at(0), asserted: at(59), mg: 50 })],
    ['0-60 documented 50', '60-1000 possible 50'],
  ],
  [
    'a statement that is no longer active is possible for a year more',
    [exposure('a', 'sertraline', { status: 'ended', start: at(0), asserted: at(59), mg: 50 })],
    ['0-60 documented 50', '60-425 possible 50'],
  ],
  [
    'a statement without the day it was made is possible only',
    [exposure('a', 'sertraline', { status: 'ended', start: at(0), mg: 50 })],
    ['0-365 possible 50'],
  ],
  [
    'taken as needed is possible, not documented',
    [exposure('a', 'sertraline', { start: at(0), end: at(9), mg: 50, asNeeded: true })],
    ['0-10 possible 50'],
  ],
  [
    'on hold is possible, not documented',
    [exposure('a', 'sertraline', { start: at(0), end: at(9), mg: 50, status: 'on-hold' })],
    ['0-10 possible 50'],
  ],
  [
    'not taken is no exposure',
    [exposure('a', 'sertraline', { start: at(0), end: at(9), mg: 50, status: 'not-taken' })],
    [],
  ],
  ['no start, no days', [exposure('a', 'sertraline', { mg: 50 })], []],
]

describe('days of a single exposure', () => {
  test.each(days)('%s', (_title, exposures, expected) => {
    expect(segments(exposures)).toEqual(expected)
  })

  test('nothing lies after the day looked at', () => {
    expect(segments([fill('a', 'sertraline', 0, 30, 50)], 'sertraline', on(10))).toEqual([
      '0-10 documented 50',
    ])
  })
})

const titration: readonly Row[] = [
  [
    'phases change the dose on their day',
    [
      exposure('a', 'sertraline', {
        start: at(0),
        end: at(55),
        doses: [
          {
            fromDay: 0,
            days: 7,
            amounts: [{ ingredient: 'sertraline', perDay: { low: 50, high: 50 } as never }],
          },
          { fromDay: 7, amounts: [{ ingredient: 'sertraline', perDay: { low: 100, high: 100 } as never }] },
        ],
      }),
    ],
    ['0-7 documented 50', '7-56 documented 100'],
  ],
  [
    'before the first phase the dose is unknown',
    [
      exposure('a', 'sertraline', {
        start: at(0),
        end: at(20),
        doses: [
          { fromDay: 14, amounts: [{ ingredient: 'sertraline', perDay: { low: 100, high: 100 } as never }] },
          { fromDay: 7, amounts: [{ ingredient: 'sertraline', perDay: { low: 50, high: 50 } as never }] },
        ],
      }),
    ],
    ['0-7 documented ?', '7-14 documented 50', '14-21 documented 100'],
  ],
  [
    'a step whose dose cannot be read leaves the dose open',
    [
      exposure('a', 'sertraline', {
        start: at(0),
        end: at(55),
        doses: [
          { fromDay: 0, amounts: [{ ingredient: 'sertraline', perDay: { low: 50, high: 50 } as never }] },
          { fromDay: 7, amounts: [] },
        ],
      }),
    ],
    ['0-7 documented 50', '7-56 documented ?'],
  ],
  [
    'two open orders: possible, at the dose of the later one',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(30), mg: 100, status: 'active' }),
    ],
    ['0-30 possible 50', '30-395 possible 100'],
  ],
  [
    'of two statements the one that names a dose tells it',
    [
      exposure('a', 'sertraline', { start: at(0), end: at(59), mg: 50 }),
      exposure('b', 'sertraline', { start: at(30), end: at(59) }),
    ],
    ['0-60 documented 50'],
  ],
  [
    'two statements without a dose are one course',
    [
      exposure('a', 'sertraline', { start: at(0), end: at(59) }),
      exposure('b', 'sertraline', { start: at(30), end: at(59) }),
    ],
    ['0-60 documented ?'],
  ],
  [
    'a later prescription replaces an earlier one',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(59), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(30), end: at(89), mg: 100 }),
    ],
    ['0-30 documented 50', '30-90 documented 100'],
  ],
  [
    'two prescriptions of one day may be taken together',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 100 }),
    ],
    ['0-30 documented 100-150'],
  ],
  [
    'the same prescription twice is one',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 50 }),
    ],
    ['0-30 documented 50'],
  ],
  [
    'a later order without a readable dose leaves the dose open',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(59), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(30), end: at(59) }),
    ],
    ['0-30 documented 50', '30-60 documented ?'],
  ],
  [
    'a later statement without a dose leaves the prescribed one in force',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(59), mg: 50 }),
      exposure('b', 'sertraline', { start: at(30), end: at(59) }),
    ],
    ['0-60 documented 50'],
  ],
  [
    'documented days are not blurred by a possible prescription beside them',
    [
      exposure('a', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 50 }),
      exposure('b', 'sertraline', { kind: 'order', start: at(10), mg: 200, status: 'on-hold', end: at(19) }),
    ],
    ['0-30 documented 50'],
  ],
]

describe('dose over time', () => {
  test.each(titration)('%s', (_title, exposures, expected) => {
    expect(segments(exposures)).toEqual(expected)
  })
})

const supplies: readonly Row[] = [
  [
    'an early refill is carried forward; what lies beyond the last supply is possible',
    [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 25, 30, 50)],
    ['0-55 documented 50', '55-60 possible 50'],
  ],
  [
    'a stockpile fills a later gap',
    [
      fill('a', 'sertraline', 0, 30, 50),
      fill('b', 'sertraline', 20, 30, 50),
      fill('c', 'sertraline', 60, 30, 50),
    ],
    ['0-90 documented 50'],
  ],
  [
    'a refill at another dose replaces what is left',
    [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 20, 30, 100)],
    ['0-20 documented 50', '20-50 documented 100'],
  ],
  [
    'the same dispensing entered twice is one',
    [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 0, 30, 50)],
    ['0-30 documented 50'],
  ],
  [
    'of two same-day dispensings the longer supply counts',
    [fill('a', 'sertraline', 0, 10, 50), fill('b', 'sertraline', 0, 30, 50)],
    ['0-30 documented 50'],
  ],
  [
    'a short refill at another dose replaces all that is left',
    [fill('a', 'sertraline', 0, 90, 50), fill('b', 'sertraline', 20, 30, 100)],
    ['0-20 documented 50', '20-50 documented 100'],
  ],
  [
    'early refills without a dose are carried forward',
    [fill('a', 'sertraline', 0, 30), fill('b', 'sertraline', 25, 30), fill('c', 'sertraline', 55, 30)],
    ['0-85 documented ?', '85-90 possible ?'],
  ],
  [
    'a refill that allows a higher dose is another dose',
    [
      exposure('a', 'sertraline', { kind: 'dispensing', start: at(0), supplyDays: 30, mg: 50, highMg: 100 }),
      exposure('b', 'sertraline', { kind: 'dispensing', start: at(20), supplyDays: 30, mg: 50, highMg: 150 }),
    ],
    ['0-20 documented 50-100', '20-50 documented 50-150'],
  ],
  [
    'a refill that allows a lower dose is another dose',
    [
      exposure('a', 'sertraline', { kind: 'dispensing', start: at(0), supplyDays: 30, mg: 100 }),
      exposure('b', 'sertraline', { kind: 'dispensing', start: at(20), supplyDays: 30, mg: 50, highMg: 100 }),
    ],
    ['0-20 documented 100', '20-50 documented 50-100'],
  ],
  [
    'dispensings read out of order are used up in order',
    [
      fill('c', 'sertraline', 40, 30, 50),
      fill('a', 'sertraline', 0, 30, 50),
      fill('b', 'sertraline', 20, 30, 50),
    ],
    ['0-70 documented 50', '70-90 possible 50'],
  ],
  [
    'a dispensing without a supply pushes no other forward',
    [fill('a', 'sertraline', 0, undefined, 50), fill('b', 'sertraline', 20, 30, 50)],
    ['0-20 possible 50', '20-50 documented 50', '50-90 possible 50'],
  ],
  [
    'a statement beside dispensings stays, and tells them no dose',
    [exposure('s', 'sertraline', { start: at(0), end: at(9), mg: 50 }), fill('a', 'sertraline', 5, 30)],
    ['0-10 documented 50', '10-35 documented ?'],
  ],
  [
    'two strengths of one day are a range',
    [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 0, 30, 100)],
    ['0-30 documented 100-150'],
  ],
  [
    'a dispensing without a dose has the dose of the order it fulfils',
    [
      exposure('order', 'sertraline', { kind: 'order', start: at(-5), mg: 75 }),
      { ...fill('a', 'sertraline', 0, 30), fulfils: 'order' },
    ],
    ['0-30 documented 75'],
  ],
  [
    'a dispensing without a dose has the dose of the order in force',
    [
      exposure('order', 'sertraline', { kind: 'order', start: at(-5), end: at(20), mg: 75 }),
      fill('a', 'sertraline', 0, 30),
    ],
    ['0-30 documented 75'],
  ],
  [
    'a filled order adds no days',
    [
      exposure('order', 'sertraline', { kind: 'order', start: at(0), end: at(179), mg: 50 }),
      fill('a', 'sertraline', 3, 30, 50),
    ],
    ['3-33 documented 50'],
  ],
  [
    'an order that nobody filled is possible',
    [
      exposure('order', 'sertraline', { kind: 'order', start: at(200), end: at(229), mg: 50 }),
      fill('a', 'sertraline', 0, 30, 50),
    ],
    ['0-30 documented 50', '200-230 possible 50'],
  ],
]

describe('supplies handed out', () => {
  test.each(supplies)('%s', (_title, exposures, expected) => {
    expect(segments(exposures)).toEqual(expected)
  })

  test('what is left of the last supply when another antidepressant begins is possible', () => {
    const exposures = [fill('a', 'sertraline', 0, 90, 50), fill('b', 'venlafaxine', 20, 30, 150)]
    expect(segments(exposures)).toEqual(['0-20 documented 50', '20-90 possible 50'])
  })

  test('a refill after that day shows that it was taken on', () => {
    const exposures = [
      fill('a', 'sertraline', 0, 30, 50),
      fill('b', 'venlafaxine', 20, 30, 150),
      fill('c', 'sertraline', 31, 30, 50),
    ]
    expect(segments(exposures)[0]).toBe('0-30 documented 50')
  })

  test('the refill of another antidepressant is no start', () => {
    const exposures = [
      fill('a', 'venlafaxine', -40, 30, 150),
      fill('b', 'venlafaxine', 15, 30, 150),
      fill('c', 'sertraline', 0, 30, 50),
    ]
    expect(segments(exposures)).toEqual(['0-30 documented 50'])
  })

  test('a drug taken up to 30 days before its refill is no start', () => {
    const withPause = (pause: number) =>
      segments([
        fill('a', 'sertraline', 0, 30, 50),
        fill('b', 'venlafaxine', 10, 30, 150),
        {
          ...exposure('c', 'venlafaxine', { start: at(-40), end: at(9 - pause), mg: 150 }),
        },
      ])
    expect(withPause(30)).toEqual(['0-30 documented 50'])
    expect(withPause(31)).toEqual(['0-10 documented 50', '10-30 possible 50'])
  })

  test('the first of several antidepressants begun makes it doubtful', () => {
    const others = [fill('b', 'venlafaxine', 20, 30, 150), fill('c', 'mirtazapine', 10, 30, 15)]
    const expected = ['0-10 documented 50', '10-30 possible 50']
    expect(segments([fill('a', 'sertraline', 0, 30, 50), ...others])).toEqual(expected)
    expect(segments([fill('a', 'sertraline', 0, 30, 50), ...others.toReversed()])).toEqual(expected)
  })

  test('of two begun on one day the first by name is named', () => {
    const others = [fill('b', 'venlafaxine', 10, 30, 150), fill('c', 'mirtazapine', 10, 30, 15)]
    const doubtedBy = (...rest: readonly Exposure[]) =>
      rebuildCourses(recordOf({ exposures: [fill('a', 'sertraline', 0, 30, 50), ...rest] }), limit)
        .find(({ agent }) => agent.id === 'sertraline')
        ?.segments.map(({ evidence }) => evidence)
    expect(doubtedBy(...others)).toEqual([['a'], ['a', 'b']])
    expect(doubtedBy(...others.toReversed())).toEqual([['a'], ['a', 'b']])
    const told = exposure('b', 'venlafaxine', { start: at(10), end: at(39), mg: 150 })
    expect(doubtedBy(fill('c', 'venlafaxine', 10, 30, 150), told)).toEqual([['a'], ['a', 'b']])
  })

  test('an agent begun to augment makes no supply doubtful', () => {
    const exposures = [fill('a', 'sertraline', 0, 30, 50), fill('b', 'aripiprazole', 10, 30, 5)]
    expect(segments(exposures)).toEqual(['0-30 documented 50'])
  })

  const doubted = ['0-10 documented 50', '10-30 possible 50']
  test.each([
    ['a filled order', exposure('o', 'sertraline', { kind: 'order', start: at(0), end: at(29), mg: 50 })],
    ['an entry that was not taken', exposure('n', 'sertraline', { start: at(20), status: 'not-taken' })],
    ['an entry without a date', exposure('u', 'sertraline', { mg: 50 })],
    ['a supply handed out on the day after the one looked at', fill('l', 'sertraline', 1000, 30, 50)],
    ['a supply handed out later', fill('l', 'sertraline', 1200, 30, 50)],
  ])('%s makes the leftover no less doubtful', (_title, beside) => {
    const exposures = [fill('a', 'sertraline', 0, 30, 50), fill('b', 'venlafaxine', 10, 30, 150), beside]
    expect(segments(exposures)).toEqual(doubted)
  })

  test('the last step of a titration handed out is doubtful', () => {
    const perDay = (mg: number) => [{ ingredient: 'sertraline', perDay: { low: mg, high: mg } as never }]
    const titrated = exposure('a', 'sertraline', {
      kind: 'dispensing',
      start: at(0),
      supplyDays: 30,
      doses: [
        { fromDay: 0, amounts: perDay(50) },
        { fromDay: 7, amounts: perDay(100) },
      ],
    })
    expect(segments([titrated, fill('b', 'venlafaxine', 10, 30, 150)])).toEqual([
      '0-7 documented 50',
      '7-10 documented 100',
      '10-30 possible 100',
    ])
  })

  test('a supply that is only possible needs no other reason for doubt', () => {
    const exposures = [fill('a', 'sertraline', 0, undefined, 50), fill('b', 'venlafaxine', 10, 30, 150)]
    const [course] = rebuildCourses(recordOf({ exposures }), limit)
    expect(course?.segments.map(({ evidence }) => evidence)).toEqual([['a']])
  })

  test('fills replaced before they were begun are not counted', () => {
    const fillsOf = (day: number) => {
      const exposures = [
        fill('a', 'sertraline', 0, 30, 50),
        fill('b', 'sertraline', 10, 30, 50),
        fill('c', 'sertraline', day, 60, 100),
      ]
      const [course] = rebuildCourses(recordOf({ exposures }), limit)
      return course?.fills.map(({ on: from, supplyDays, ref }) => [ref, from - on(0), supplyDays])
    }
    expect(fillsOf(20)?.map(([ref]) => ref)).toEqual(['a', 'c'])
    expect(fillsOf(30)).toEqual([
      ['a', 0, 30],
      ['c', 30, 60],
    ])
    expect(fillsOf(31)).toEqual([
      ['a', 0, 30],
      ['b', 30, 1],
      ['c', 31, 60],
    ])
  })

  test('of two equal dispensings of one day the first by name is kept', () => {
    const exposures = [fill('b', 'sertraline', 0, 30, 50), fill('a', 'sertraline', 0, 30, 50)]
    for (const given of [exposures, exposures.toReversed()]) {
      const [course] = rebuildCourses(recordOf({ exposures: given }), limit)
      expect(course?.fills.map(({ ref }) => ref)).toEqual(['a'])
    }
  })

  test('a sleeping dose of trazodone makes no supply doubtful', () => {
    const exposures = [fill('a', 'sertraline', 0, 30, 50), fill('b', 'trazodone', 10, 30, 50)]
    expect(segments(exposures)).toEqual(['0-30 documented 50'])
  })

  test('fills are kept for days covered, possible ones left out', () => {
    const exposures = [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 25, 30, 50)]
    const [course] = rebuildCourses(recordOf({ exposures }), limit)
    expect(course?.fills.map((each) => [each.on - on(0), each.supplyDays, each.ref])).toEqual([
      [0, 30, 'a'],
      [30, 25, 'b'],
    ])
  })
})
