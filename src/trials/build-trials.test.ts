import { describe, expect, test } from 'vitest'
import {
  at,
  between,
  diagnosis,
  exposure,
  fill,
  on,
  recordOf,
  session,
  statement,
} from '../../tests/entries.ts'
import type { Exposure, PatientRecord } from '../record/record.ts'
import { isBesideDated } from './build-trials.ts'
import { historyOf } from './history.ts'
import type { Trial } from './trial.ts'

const asOf = on(2000)

function trialsOf(entries: Partial<PatientRecord>, gap = 30): readonly Trial[] {
  return historyOf(recordOf(entries), asOf).trials(gap)
}

function course(agent: string, from: number, to: number, mg = 100) {
  return exposure(`${agent}-${from}`, agent, { start: at(from), end: at(to - 1), mg })
}

describe('a pause ends a trial', () => {
  const pause = (days: number) => [course('sertraline', 0, 30), course('sertraline', 30 + days, 60 + days)]
  test.each([
    [30, ['sertraline-1']],
    [31, ['sertraline-1', 'sertraline-2']],
  ])('%i days with a limit of 30', (days, expected) => {
    expect(trialsOf({ exposures: pause(days) }).map((trial) => trial.id)).toEqual(expected)
  })

  test('trials are in order of start and carry their own evidence', () => {
    const [first, second] = trialsOf({ exposures: pause(100).toReversed() })
    expect([first?.start, first?.end, first?.evidence]).toEqual([on(0), on(30), ['sertraline-0']])
    expect([second?.start, second?.end, second?.evidence]).toEqual([on(130), on(160), ['sertraline-130']])
  })

  test('each trial keeps the fills of its time', () => {
    const trials = trialsOf({
      exposures: [fill('a', 'sertraline', 0, 30, 50), fill('b', 'sertraline', 100, 30, 50)],
    })
    expect(trials.map((trial) => trial.fills.map((each) => each.ref))).toEqual([['a'], ['b']])
  })
})

describe('dates of a trial', () => {
  test('an open order: no documented day, possible for a year', () => {
    const [trial] = trialsOf({
      exposures: [exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 })],
    })
    expect([trial?.start, trial?.end, trial?.possibleEnd]).toEqual([on(0), on(0), on(365)])
  })

  test('a closed course has no possible end', () => {
    expect(trialsOf({ exposures: [course('sertraline', 0, 30)] })[0]?.possibleEnd).toBeUndefined()
  })

  test('the trial begins with its first documented day', () => {
    const [trial] = trialsOf({
      exposures: [exposure('a', 'sertraline', { start: between(0, 30), end: at(99), mg: 50 })],
    })
    expect([trial?.start, trial?.end]).toEqual([on(30), on(100)])
  })

  test('a start known to the day: neither start nor end can lie later', () => {
    const [trial] = trialsOf({ exposures: [course('sertraline', 0, 30)] })
    expect([trial?.startPrecision, trial?.latestEnd]).toEqual(['day', undefined])
  })

  test('the precision is that of the entry with which the trial begins', () => {
    const vague = exposure('a', 'sertraline', { start: between(20, 50), end: at(80), mg: 50 })
    const [trial] = trialsOf({ exposures: [vague, { ...course('sertraline', 0, 60), ref: 'b' }] })
    expect([trial?.start, trial?.startPrecision]).toEqual([on(0), 'day'])
    const [alone] = trialsOf({ exposures: [vague] })
    expect([alone?.start, alone?.startPrecision]).toEqual([on(50), 'month'])
  })

  test('not taken is no trial', () => {
    expect(trialsOf({ exposures: [{ ...course('sertraline', 0, 30), status: 'not-taken' }] })).toEqual([])
  })

  test('a start known to the year says so', () => {
    const start = { first: on(0), last: on(365), precision: 'year' } as const
    const [trial] = trialsOf({ exposures: [exposure('a', 'sertraline', { start, statedDays: 70, mg: 50 })] })
    expect([trial?.startPrecision, trial?.end]).toEqual(['year', on(70)])
  })

  test('trials known only to the year stand beside no other', () => {
    const start = { first: on(0), last: on(365), precision: 'year' } as const
    const exposures = ['sertraline', 'mirtazapine'].map((agent) =>
      exposure(agent, agent, { start, statedDays: 70, mg: 50 }),
    )
    expect(
      trialsOf({ exposures }).map(({ role, addedTo, nextStep, latestEnd }) => [
        role,
        addedTo,
        nextStep,
        latestEnd,
      ]),
    ).toEqual([
      ['antidepressant', [], undefined, on(435)],
      ['antidepressant', [], undefined, on(435)],
    ])
  })

  test.each([
    ['first', 'mirtazapine', 'sertraline'],
    ['last', 'sertraline', 'mirtazapine'],
  ])('a trial known only to the year stands beside none known to the day, %s in the alphabet', (...names) => {
    const [, vague, exact] = names
    const start = { first: on(-100), last: on(265), precision: 'year' } as const
    const exposures = [
      exposure('vague', vague, { start, statedDays: 200, mg: 50 }),
      course(exact, 0, 200),
      course('venlafaxine', 200, 300),
    ]
    expect(
      trialsOf({ exposures }).map(({ agent, role, nextStep }) => [agent, role, nextStep?.trial]),
    ).toEqual([
      [vague, 'antidepressant', undefined],
      [exact, 'antidepressant', 'venlafaxine-1'],
      ['venlafaxine', 'antidepressant', undefined],
    ])
    const later = { first: on(50), last: on(415), precision: 'year' } as const
    const after = trialsOf({
      exposures: [course(exact, 0, 200), exposure('vague', vague, { start: later, statedDays: 100, mg: 50 })],
    })
    expect(after.map(({ role, nextStep }) => [role, nextStep])).toEqual([
      ['antidepressant', undefined],
      ['antidepressant', undefined],
    ])
  })

  test('death ends exposure', () => {
    const record = recordOf({ exposures: [course('sertraline', 0, 100)] })
    const history = historyOf({ ...record, patient: { id: 'test', died: at(49) } }, asOf)
    expect(history.trials(30)[0]?.end).toBe(on(50))
  })

  test('death on an unknown day ends nothing for certain', () => {
    const record = recordOf({ exposures: [course('sertraline', 0, 100)] })
    const history = historyOf({ ...record, patient: { id: 'test', died: 'date-unknown' } }, asOf)
    expect(history.trials(30)[0]?.end).toBe(on(100))
  })

  test('the day looked at is the last day counted', () => {
    const history = historyOf(recordOf({ exposures: [course('sertraline', 0, 100)] }), on(9))
    expect(history.trials(30)[0]?.end).toBe(on(10))
  })
})

describe('courses without a date', () => {
  test('become one trial with what is stated', () => {
    const [trial, ...others] = trialsOf({
      exposures: [
        exposure('a', 'sertraline', { statedDays: 70, mg: 200 }),
        exposure('b', 'sertraline', { statedDays: 40, mg: 100 }),
      ],
    })
    expect(others).toEqual([])
    expect(trial).toMatchObject({
      startPrecision: 'unknown',
      statedDays: 70,
      undatedDose: { low: 200, high: 300 },
    })
    expect([trial?.start, trial?.end]).toEqual([undefined, undefined])
    expect([trial?.segments, trial?.fills]).toEqual([[], []])
  })

  test('of a combination product each agent has its own dose', () => {
    const medicine = {
      name: 'Symbyax',
      codes: [],
      form: 'oral',
      identified: 'by-name',
      ingredients: [{ ingredient: 'olanzapine' }, { ingredient: 'fluoxetine' }],
    } as const
    const symbyax = { ...exposure('a', 'fluoxetine', { mg: 25 }), medicine }
    expect(trialsOf({ exposures: [symbyax] }).map(({ agent, undatedDose }) => [agent, undatedDose])).toEqual([
      ['fluoxetine', { low: 25, high: 25 }],
      ['olanzapine', undefined],
    ])
    expect(trialsOf({ exposures: [exposure('a', 'fluoxetine')] })[0]?.undatedDose).toBeUndefined()
  })

  test('a length that one of them does not state is unknown', () => {
    const [trial] = trialsOf({
      exposures: [
        exposure('a', 'sertraline', { statedDays: 70, mg: 200 }),
        exposure('b', 'sertraline', { mg: 200 }),
      ],
    })
    expect(trial?.statedDays).toBeUndefined()
  })

  test('a supply is a stated length', () => {
    expect(
      trialsOf({
        exposures: [fill('a', 'sertraline', 0, 30)].map((entry) => ({ ...entry, start: undefined })),
      })[0]?.statedDays,
    ).toBe(30)
  })

  test('beside dated ones they may be another course', () => {
    const trials = trialsOf({
      exposures: [course('sertraline', 0, 30), exposure('b', 'sertraline', { mg: 200, statedDays: 70 })],
    })
    expect(trials).toMatchObject([
      { id: 'sertraline-1', start: on(0) },
      { id: 'sertraline-undated', startPrecision: 'unknown', statedDays: 70, evidence: ['b'] },
    ])
    expect(trials.map(isBesideDated)).toEqual([false, true])
  })

  test('what was not taken, and the order or dispensing of a dated entry, is no other course', () => {
    const ids = (...exposures: readonly Exposure[]) => trialsOf({ exposures }).map(({ id }) => id)
    const dated = course('sertraline', 0, 30)
    const undated = exposure('b', 'sertraline')
    expect(ids(dated, undated)).toEqual(['sertraline-1', 'sertraline-undated'])
    expect(ids(dated, { ...undated, status: 'not-taken' })).toEqual(['sertraline-1'])
    expect(ids(dated, { ...undated, fulfils: dated.ref })).toEqual(['sertraline-1'])
    expect(ids({ ...dated, fulfils: 'b' }, undated)).toEqual(['sertraline-1'])
    expect(ids({ ...dated, fulfils: 'c' }, undated)).toEqual(['sertraline-1', 'sertraline-undated'])
    expect(ids(dated, { ...undated, fulfils: 'c' })).toEqual(['sertraline-1', 'sertraline-undated'])
  })

  test('come after dated trials', () => {
    const trials = trialsOf({
      exposures: [exposure('a', 'bupropion', { mg: 300 }), course('sertraline', 0, 30)],
    })
    expect(trials.map((trial) => trial.id)).toEqual(['sertraline-1', 'bupropion-1'])
  })

  test('among themselves they come in the order of the alphabet', () => {
    const named = (...agents: readonly string[]) =>
      trialsOf({ exposures: agents.map((agent, index) => exposure(`${index}`, agent, { mg: 100 })) })
    const expected = ['bupropion-1', 'mirtazapine-1', 'sertraline-1']
    expect(named('sertraline', 'mirtazapine', 'bupropion').map(({ id }) => id)).toEqual(expected)
    expect(named('bupropion', 'sertraline', 'mirtazapine').map(({ id }) => id)).toEqual(expected)
  })
})

describe('switch, combination, augmentation', () => {
  const overlapping = (days: number) => [
    course('sertraline', 0, 100),
    course('mirtazapine', 100 - days, 200, 30),
  ]
  test.each([
    ['a gap', -10, 'antidepressant', 'switch'],
    ['a cross-taper of 30 days', 30, 'antidepressant', 'switch'],
    ['together for 31 days', 31, 'combination', 'combination'],
  ] as const)('%s', (_title, days, role, step) => {
    const [first, second] = trialsOf({ exposures: overlapping(days) })
    expect(second?.role).toBe(role)
    expect(first?.nextStep).toMatchObject({ kind: step, on: on(100 - days), trial: 'mirtazapine-1' })
    expect(second?.addedTo).toEqual(role === 'combination' ? ['sertraline-1'] : [])
  })

  test.each([
    [42, 'switch'],
    [43, undefined],
  ])('a new antidepressant %i days after the end', (days, expected) => {
    const exposures = [course('sertraline', 0, 100), course('mirtazapine', 100 + days, 200, 30)]
    expect(trialsOf({ exposures })[0]?.nextStep?.kind).toBe(expected)
  })

  test('of two begun together the first in the alphabet is the base', () => {
    const [first, second] = trialsOf({
      exposures: [course('sertraline', 0, 100), course('mirtazapine', 0, 100, 30)],
    })
    expect([first?.id, first?.role, second?.id, second?.role]).toEqual([
      'mirtazapine-1',
      'antidepressant',
      'sertraline-1',
      'combination',
    ])
  })

  test('an augmenting agent belongs to the antidepressants it overlaps', () => {
    const exposures = [course('sertraline', 0, 100), course('aripiprazole', 60, 100, 5)]
    const [first, second] = trialsOf({ exposures })
    expect(second).toMatchObject({ role: 'augmentation', addedTo: ['sertraline-1'] })
    expect(first?.nextStep).toMatchObject({ kind: 'augmentation', on: on(60), trial: 'aripiprazole-1' })
  })

  test('an augmenting agent alone is added to nothing and is no next step', () => {
    const [first, second] = trialsOf({
      exposures: [course('sertraline', 0, 60), course('aripiprazole', 60, 100, 5)],
    })
    expect(second?.addedTo).toEqual([])
    expect(first?.nextStep).toBeUndefined()
  })

  test('an augmenting agent has no next step of its own, the antidepressant it was added to has', () => {
    const exposures = [
      course('sertraline', 0, 100),
      course('aripiprazole', 60, 100, 5),
      course('mirtazapine', 100, 200, 30),
    ]
    expect(trialsOf({ exposures }).map(({ agent, nextStep }) => [agent, nextStep?.trial])).toEqual([
      ['sertraline', 'aripiprazole-1'],
      ['aripiprazole', undefined],
      ['mirtazapine', undefined],
    ])
  })

  test('what was added to another can itself be switched', () => {
    const exposures = [
      course('sertraline', 0, 100),
      course('mirtazapine', 40, 100, 30),
      course('venlafaxine', 100, 200),
    ]
    expect(trialsOf({ exposures })[1]).toMatchObject({
      role: 'combination',
      nextStep: { kind: 'switch', on: on(100), trial: 'venlafaxine-1' },
    })
  })

  test('ECT beside or after an antidepressant is neither combination nor switch', () => {
    const ect = [50, 90, 100].map((day) => session(`ect-${day}`, 'ect', day))
    const trials = trialsOf({ exposures: [course('sertraline', 0, 100)], procedures: ect })
    expect(trials.map(({ role, addedTo, nextStep }) => [role, addedTo, nextStep])).toEqual([
      ['antidepressant', [], undefined],
      ['ect', [], undefined],
    ])
    const [, then] = trialsOf({
      exposures: [course('sertraline', 110, 200)],
      procedures: [session('a', 'ect', 0), ...ect],
    }).map(({ nextStep }) => nextStep)
    expect(then).toBeUndefined()
    expect(trialsOf({ exposures: [course('sertraline', 110, 200)], procedures: ect })[0]?.nextStep).toBe(
      undefined,
    )
  })

  test('trazodone for sleep is no base', () => {
    const exposures = [course('trazodone', 0, 200, 50), course('sertraline', 50, 150)]
    expect(trialsOf({ exposures }).map((trial) => [trial.agent, trial.role])).toEqual([
      ['trazodone', 'antidepressant'],
      ['sertraline', 'antidepressant'],
    ])
  })

  test('the same agent again is no next step', () => {
    const exposures = [course('sertraline', 0, 60), course('sertraline', 95, 130)]
    expect(trialsOf({ exposures })[0]?.nextStep).toBeUndefined()
  })
})

describe('what the record says of a trial', () => {
  test('reasons, outcomes and stops of its exposures and statements', () => {
    const reported = { outcome: 'non-response', adherence: 'partial', stopReason: 'intolerance' } as const
    const [trial] = trialsOf({
      exposures: [{ ...course('sertraline', 0, 60), reasons: [{ codes: [], text: 'depression' }], reported }],
      statements: [
        statement('s1', { kind: 'outcome', agent: 'sertraline', value: 'response' }),
        statement('s2', { kind: 'stop-reason', agent: 'sertraline-1', value: 'cost' }),
        statement('s3', { kind: 'indication', agent: 'sertraline', value: 'other' }),
        statement('s4', { kind: 'adherence', agent: 'sertraline', value: 'as-prescribed' }),
        statement('s5', { kind: 'outcome', agent: 'venlafaxine', value: 'response' }),
        statement('s6', { kind: 'indication', agent: 'sertraline', value: 'depression' }),
      ],
    })
    expect(trial?.indications.map(({ depression, words, ref }) => [depression, words, ref])).toEqual([
      ['yes', 'depression', 'sertraline-0'],
      ['no', 'other', 's3'],
      ['yes', 'depression', 's6'],
    ])
    expect(trial?.reportedOutcomes.map(({ outcome, ref }) => [outcome, ref])).toEqual([
      ['non-response', 'sertraline-0'],
      ['response', 's1'],
    ])
    expect(trial?.stops.map(({ reason, ref }) => [reason, ref])).toEqual([
      ['intolerance', 'sertraline-0'],
      ['cost', 's2'],
    ])
    expect(trial?.adherence.map(({ says, how, ref }) => [says, how, ref])).toEqual([
      ['partial', 'stated', 'sertraline-0'],
      ['as-prescribed', 'stated', 's4'],
    ])
    expect(trial?.evidence).toEqual(['sertraline-0', 's1', 's2', 's3', 's4', 's6'])
  })

  test('an order that was filled keeps its reason and its end', () => {
    const order = exposure('order', 'sertraline', {
      kind: 'order',
      start: at(-3),
      end: at(90),
      mg: 50,
      reasons: [{ codes: [], text: 'depression' }],
      stopReasons: [{ codes: [], text: 'no effect' }],
    })
    const other = {
      ...order,
      ref: 'other',
      start: at(500),
      end: at(600),
      reasons: [{ codes: [], text: 'anxiety' }],
    }
    const filled = { ...fill('a', 'sertraline', 0, 30, 50), fulfils: 'order' }
    const [trial] = trialsOf({ exposures: [order, other, filled] })
    expect(trial?.indications.map((reason) => reason.words)).toEqual(['depression'])
    expect(trial?.stops.map((stop) => stop.reason)).toEqual(['lack-of-effect'])
    expect(trial?.evidence).toEqual(['a', 'order'])
  })

  test('the words of a reason: as written, else of its code, else none', () => {
    const reasons = [
      { codes: [{ system: 'icd10cm', code: 'F33.1', display: 'MDD' }], text: 'low mood' },
      { codes: [{ system: 'icd10cm', code: 'F33.1', display: 'MDD' }] },
      { codes: [] },
    ] as const
    const [trial] = trialsOf({ exposures: [{ ...course('sertraline', 0, 60), reasons }] })
    expect(trial?.indications.map(({ words }) => words)).toEqual(['low mood', 'MDD', ''])
  })

  describe('an order filled only much later, by name', () => {
    const reasons = [{ codes: [], text: 'depression' }]
    const later = { ...fill('later', 'sertraline', 600, 30, 50), fulfils: 'an-order' }
    const counts = (change: Partial<Exposure>) => {
      const order = exposure('an-order', 'sertraline', { kind: 'order', mg: 50, reasons, ...change })
      const trials = trialsOf({ exposures: [order, fill('a', 'sertraline', 0, 30, 50), later] })
      return trials.map(({ indications }) => indications.length)
    }
    test.each([
      ['without a date: it belongs to what it was filled with', {}, [0, 1]],
      ['written on the last day of an earlier trial', { start: at(29), end: at(300) }, [1, 1]],
      ['written the day after', { start: at(30), end: at(300) }, [0, 1]],
      ['ended the day an earlier trial began', { start: at(-90), end: at(0) }, [1, 1]],
      ['ended the day before', { start: at(-90), end: at(-1) }, [0, 1]],
      ['its supply run out when the trial began', { start: at(-90), supplyDays: 90 }, [1, 1]],
      ['its supply run out before', { start: at(-91), supplyDays: 90 }, [0, 1]],
      ['open, and a year old when the trial began', { start: at(-365) }, [1, 1]],
      ['open, and older', { start: at(-366) }, [0, 1]],
      ['not an order at all', { kind: 'statement', start: at(-90), end: at(-80) }, [0, 0]],
    ] as const)('%s', (_title, change, expected) => {
      expect(counts(change).slice(-2)).toEqual(expected)
    })
  })

  test.each([
    ['written in its time', 20, 300, 1],
    ['in force when it began', -30, 10, 1],
    ['written long after it', 80, 300, 0],
  ])('an order without a link, %s', (_title, from, to, expected) => {
    const reasons = [{ codes: [], text: 'depression' }]
    const order = exposure('order', 'sertraline', {
      kind: 'order',
      start: at(from),
      end: at(to),
      mg: 50,
      reasons,
    })
    const [trial] = trialsOf({ exposures: [order, fill('a', 'sertraline', 10, 30, 50)] })
    expect(trial?.indications).toHaveLength(expected)
  })

  test('words for stopping are understood', () => {
    const [trial] = trialsOf({
      exposures: [
        {
          ...course('sertraline', 0, 60),
          stopReasons: [
            { codes: [], text: 'no effect' },
            { codes: [], text: 'moved away' },
          ],
        },
      ],
    })
    expect(trial?.stops.map((stop) => stop.reason)).toEqual(['lack-of-effect', 'other'])
  })

  test('an entry "not taken" at the same time speaks against intake', () => {
    const refused = (from: number | undefined) =>
      exposure('refused', 'sertraline', {
        status: 'not-taken',
        ...(from === undefined ? {} : { start: at(from), end: at(from + 9) }),
      })
    const says = (from: number | undefined) =>
      trialsOf({ exposures: [course('sertraline', 0, 60), refused(from)] })[0]?.adherence.map(
        (each) => each.says,
      )
    expect(says(30)).toEqual(['not-taken'])
    expect(says(undefined)).toEqual(['not-taken'])
    expect(says(60)).toEqual([])
    expect(says(59)).toEqual(['not-taken'])
    expect(says(-10)).toEqual([])
    expect(says(-9)).toEqual(['not-taken'])
  })

  test('under-dosing coded in the time of the trial speaks against intake', () => {
    const coded = (day: number) =>
      trialsOf({
        exposures: [course('sertraline', 0, 60)],
        conditions: [diagnosis('z', 'Z91.148', { recorded: at(day) })],
      })[0]?.adherence.map((each) => [each.says, each.how, each.ref])
    expect(coded(0)).toEqual([['partial', 'coded', 'z']])
    expect(coded(59)).toEqual([['partial', 'coded', 'z']])
    expect(coded(60)).toEqual([])
    expect(coded(-1)).toEqual([])
  })

  test('as needed only if every exposure is', () => {
    const asNeeded = { ...course('sertraline', 0, 60), asNeeded: true }
    expect(trialsOf({ exposures: [asNeeded] })[0]?.asNeeded).toBe(true)
    expect(trialsOf({ exposures: [asNeeded, course('sertraline', 20, 40)] })[0]?.asNeeded).toBe(false)
  })
})

describe('treatments given in sessions', () => {
  const ect = (days: readonly number[]) => days.map((day) => session(`ect-${day}`, 'ect', day))

  test('sessions make a course; two entries of one day are one session', () => {
    const [trial] = trialsOf({ procedures: [...ect([0, 2, 4]), session('again', 'ect', 4)] })
    expect(trial).toMatchObject({ id: 'ect-1', role: 'ect', sessions: 3, start: on(0), end: on(5) })
  })

  test.each([
    [60, 1],
    [61, 2],
  ])('%i days between two ECT sessions make %i course(s)', (days, expected) => {
    expect(trialsOf({ procedures: ect([0, days]) })).toHaveLength(expected)
  })

  test('sessions read out of order make their courses in order of time', () => {
    const procedures = [session('a', 'ect', 100), session('b', 'ect', 2), session('c', 'ect', 0)]
    expect(
      trialsOf({ procedures }).map(({ id, start, end, sessions }) => [id, start, end, sessions]),
    ).toEqual([
      ['ect-1', on(0), on(3), 2],
      ['ect-2', on(100), on(101), 1],
    ])
  })

  test('a treatment without a usual pause: every day is a course', () => {
    const procedures = [0, 1].map((day) => session(`other-${day}`, 'mst' as never, day))
    expect(trialsOf({ procedures })).toHaveLength(2)
  })

  test('a course known to the month has the precision of its first entry', () => {
    const procedures = [{ ...session('a', 'ect', 0), start: between(0, 30) }, session('b', 'ect', 40)]
    expect(trialsOf({ procedures })[0]).toMatchObject({ startPrecision: 'month', start: on(0), end: on(41) })
  })

  test('stated numbers of sessions add up with single ones', () => {
    const stated = { ...session('course', 'tms', 0), sessions: 20, end: at(27) }
    expect(trialsOf({ procedures: [stated, session('one', 'tms', 30)] })[0]?.sessions).toBe(21)
  })

  test('sessions without a date leave the number unknown', () => {
    const undated = { ref: 'x', concept: { codes: [] }, modality: 'ect' } as const
    expect(trialsOf({ procedures: [undated] })[0]).toMatchObject({ startPrecision: 'unknown' })
    expect(trialsOf({ procedures: [undated] })).toEqual([
      {
        id: 'ect-1',
        agent: 'ect',
        ingredients: [],
        role: 'ect',
        addedTo: [],
        start: undefined,
        end: undefined,
        startPrecision: 'unknown',
        segments: [],
        fills: [],
        sessions: undefined,
        indications: [],
        adherence: [],
        stops: [],
        reportedOutcomes: [],
        traps: [],
        asNeeded: false,
        evidence: ['x'],
        nextStep: undefined,
      },
    ])
  })

  test('sessions without a date stand beside those with one', () => {
    const undated = { ref: 'x', concept: { codes: [] }, modality: 'ect' } as const
    expect(
      trialsOf({ procedures: [undated, ...ect([0, 2])] }).map(({ id, sessions }) => [id, sessions]),
    ).toEqual([
      ['ect-1', 2],
      ['ect-2', undefined],
    ])
  })

  test('other procedures are no trial', () => {
    expect(trialsOf({ procedures: [session('x', 'other', 0)] })).toEqual([])
  })

  test('esketamine handed out is a session, an order is none', () => {
    const dispensed = [0, 3, 7].map((day) => fill(`s${day}`, 'esketamine', day, 1, 56))
    expect(trialsOf({ exposures: dispensed })[0]).toMatchObject({ role: 'esketamine', sessions: 3 })
    const administered = exposure('given', 'esketamine', { kind: 'administration', start: at(0), mg: 56 })
    expect(trialsOf({ exposures: [administered] })[0]?.sessions).toBe(1)
    const ordered = exposure('order', 'esketamine', { kind: 'order', start: at(0), mg: 56 })
    expect(trialsOf({ exposures: [ordered] })[0]?.sessions).toBeUndefined()
    expect(trialsOf({ exposures: [{ ...ordered, status: 'not-taken' }] })).toEqual([])
  })

  test('what is said of a course stays with it', () => {
    const said = { ...session('x', 'ect', 0), reported: { outcome: 'response', stopReason: 'cost' } as const }
    expect(trialsOf({ procedures: [said] })[0]).toMatchObject({
      reportedOutcomes: [{ outcome: 'response', ref: 'x' }],
      stops: [{ reason: 'cost', ref: 'x' }],
      evidence: ['x'],
    })
  })
})

describe('combination products', () => {
  test('dextromethorphan-bupropion is one agent', () => {
    const medicine = {
      name: 'Auvelity',
      codes: [],
      form: 'oral',
      identified: 'by-name',
      ingredients: [{ ingredient: 'dextromethorphan' }, { ingredient: 'bupropion' }],
    } as const
    const [trial, ...others] = trialsOf({ exposures: [{ ...course('bupropion', 0, 60), medicine }] })
    expect(others).toEqual([])
    expect(trial).toMatchObject({
      agent: 'dextromethorphan-bupropion',
      ingredients: ['dextromethorphan', 'bupropion'],
    })
  })

  test('olanzapine with fluoxetine is a trial of fluoxetine, augmented', () => {
    const medicine = {
      name: 'Symbyax',
      codes: [],
      form: 'oral',
      identified: 'by-name',
      ingredients: [{ ingredient: 'olanzapine' }, { ingredient: 'fluoxetine' }],
    } as const
    const trials = trialsOf({ exposures: [{ ...course('fluoxetine', 0, 60, 25), medicine }] })
    expect(trials.map((trial) => [trial.agent, trial.role, trial.addedTo])).toEqual([
      ['fluoxetine', 'antidepressant', []],
      ['olanzapine', 'augmentation', ['fluoxetine-1']],
    ])
  })
})
