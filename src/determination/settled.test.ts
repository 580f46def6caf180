import { describe, expect, test } from 'vitest'
import { on, statement } from '../../tests/entries.ts'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { defaultDefinition, definitions } from '../knowledge/definitions/index.ts'
import type { PatientRecord, Statement, StatementContent } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import { addDays } from '../units/day.ts'
import { changesOf } from './changes-of.ts'
import { allOf, anyOf, atLeastOf, leaf, noneOf } from './combine.ts'
import { determine } from './determine.ts'
import type { Finding } from './finding.ts'
import { type GivenAnswer, type GivenAnswers, givenAnswers, settled } from './settled.ts'
import { wouldChange } from './would-change.ts'

const open = 'sertraline ?mg 70d failed; venlafaxine 225mg 70d failed'

function answered(
  record: PatientRecord,
  says: StatementContent,
  ref = 'chart/1',
  daysAgo = 0,
): PatientRecord {
  const when = addDays(vignetteAsOf, -daysAgo)
  return { ...record, statements: [...record.statements, { ref, by: 'clinician', when, says }] }
}

/** What the determination asks, with everything an answer keeps. */
function question(record: PatientRecord, rule: string) {
  const { finding } = determine(record, defaultDefinition, vignetteAsOf)
  const fact = wouldChange(finding)
    .flatMap(({ facts }) => facts)
    .find((each) => each.rule === rule)
  if (fact === undefined) throw new Error(`Nobody asks about ${rule}.`)
  return { kind: 'answer', rule, about: fact.about, required: fact.required } as const
}

describe('an answer to a question of "what would change it"', () => {
  const record = timeline(open)
  const asks = () => question(record, 'minimum-dose')
  const answer = (value: 'yes' | 'no') =>
    determine(answered(record, { ...asks(), value }), defaultDefinition, vignetteAsOf)

  test('the case is open before it', () => {
    expect(determine(record, defaultDefinition, vignetteAsOf).answer).toBe('unknown')
  })
  test('yes: the dose was enough', () => expect(answer('yes').answer).toBe('yes'))
  test('no: it is a shortfall of that trial', () => {
    expect(answer('no').answer).toBe('no')
    expect(answer('no').trials.flatMap(({ shortfalls }) => shortfalls)).toContain('dose')
  })
  test('the answer is among the evidence', () => {
    expect(JSON.stringify(answer('yes').finding)).toContain('chart/1')
  })
  test('the last answer stands', () => {
    const twice = answered(
      answered(record, { ...asks(), value: 'no' }, 'chart/1', 5),
      { ...asks(), value: 'yes' },
      'chart/2',
    )
    expect(determine(twice, defaultDefinition, vignetteAsOf).answer).toBe('yes')
  })
  test('"at least 10 mg" does not answer "at least 50 mg"', () => {
    const less = { relation: 'at-least', value: 10, unit: 'mg/day' } as const
    const told = answered(record, { ...asks(), required: less, value: 'yes' })
    expect(determine(told, defaultDefinition, vignetteAsOf).answer).toBe('unknown')
  })
})

test('what the record itself says is not overruled by an answer', () => {
  const record = timeline('sertraline 50mg 70d failed; venlafaxine 225mg 70d failed')
  const [first] = determine(record, defaultDefinition, vignetteAsOf).trials
  const required = { relation: 'at-least', value: 50, unit: 'mg/day' } as const
  const says = {
    kind: 'answer',
    rule: 'minimum-dose',
    about: first?.trial.id,
    required,
    value: 'no',
  } as const
  expect(determine(answered(record, says), defaultDefinition, vignetteAsOf).answer).toBe('yes')
})

const openHistories = [
  ['a dose that nobody noted', open],
  [
    'three of unknown length',
    'sertraline 50mg ?d; venlafaxine 75mg ?d after 10d; mirtazapine 15mg ?d after 10d',
  ],
  ['the last of unknown length', 'sertraline 50mg 50d; venlafaxine 75mg 50d; mirtazapine 15mg ?d'],
  ['one of unknown length', 'sertraline 50mg ?d'],
  ['one without dose and length', 'sertraline ?mg ?d'],
  [
    'one of four of unknown length too many',
    'sertraline 50mg 50d; venlafaxine 75mg ?d; mirtazapine 15mg ?d after 10d; fluoxetine 20mg ?d after 10d',
  ],
  [
    'three without any date',
    'sertraline 50mg 50d; undated venlafaxine; undated mirtazapine; undated fluoxetine',
  ],
  ['added to one without any date', 'aripiprazole 5mg 50d; lithium 900mg 50d; undated fluoxetine'],
] as const

test.each(openHistories)('every question can be answered, and the answer moves it: %s', (_title, given) => {
  const record = timeline(`age 40; diagnosis major-depression 5; ${given}`)
  for (const definition of definitions) {
    const determination = determine(record, definition, vignetteAsOf)
    for (const { to, facts } of changesOf(historyOf(record, vignetteAsOf), definition, determination)) {
      const told = facts.reduce((before, { rule, about, required, needed }, index) => {
        const value = needed === 'yes' ? 'yes' : 'no'
        const says = { kind: 'answer', rule, about, required, definition: definition.id, value } as const
        return answered(before, says, `chart/${index}`)
      }, record)
      const after = determine(told, definition, vignetteAsOf)
      const asked = JSON.stringify(facts.map(({ rule, needed }) => [rule, needed]))
      expect.soft([definition.id, asked, after.answer]).toEqual([definition.id, asked, to])
    }
  }
})

test('answers add nothing to an empty record: it still shows no history', () => {
  const empty = timeline('no diagnosis')
  const told = (['diagnosis', 'not-in-remission'] as const).reduce(
    (record, rule, index) =>
      answered(
        record,
        { kind: 'answer', rule, about: undefined, required: undefined, value: 'yes' },
        `${index}`,
      ),
    empty,
  )
  expect(determine(told, defaultDefinition, vignetteAsOf).answer).toBe('unknown')
})

describe('an answer about one of several treatments', () => {
  const register = definitions.find(({ id }) => id === 'gronemann/2018') ?? defaultDefinition
  const lasted = (about: string, value: 'yes' | 'no') =>
    ({ kind: 'answer', rule: 'treatment-lasted', about, required: undefined, value }) as const
  const answerTo = (record: PatientRecord) => determine(record, register, vignetteAsOf).answer

  test('never makes one treatment three', () => {
    const one = timeline('sertraline 50mg ?d')
    expect(answerTo(one)).toBe('no')
    expect(answerTo(answered(one, lasted('sertraline-1', 'yes')))).toBe('no')
    const questions = wouldChange(determine(one, register, vignetteAsOf).finding)
    expect(questions.flatMap(({ facts }) => facts.map(({ rule }) => rule))).not.toContain('treatment-lasted')
  })

  test('takes that treatment out, and leaves open whether the others are enough', () => {
    const four = timeline(
      'sertraline 50mg 50d; venlafaxine 75mg 50d; mirtazapine 15mg ?d; fluoxetine 20mg ?d after 10d',
    )
    expect(answerTo(four)).toBe('unknown')
    const without = answered(four, lasted('mirtazapine-1', 'no'))
    expect(answerTo(without)).toBe('unknown')
    expect(answerTo(answered(without, lasted('fluoxetine-1', 'no'), 'chart/2'))).toBe('no')
    expect(answerTo(answered(without, lasted('fluoxetine-1', 'yes'), 'chart/2'))).toBe('yes')
  })
})

describe('which answer stands', () => {
  const says = (value: 'yes' | 'no') => ({ kind: 'answer', rule: 'diagnosis', about: 'x', value }) as const
  const told = (ref: string, value: 'yes' | 'no', day?: number): Statement => ({
    ...statement(ref, says(value), day ?? 0),
    when: day === undefined ? undefined : on(day),
  })
  const standing = (...statements: readonly Statement[]) =>
    [...(givenAnswers(statements, 'any') ?? new Map<string, GivenAnswer>()).values()].map(({ ref }) => ref)

  test.each([
    ['the later one, whichever was noted first', [told('a', 'no', 20), told('b', 'yes', 10)], ['a']],
    ['the later one, in the order of time', [told('a', 'no', 10), told('b', 'yes', 20)], ['b']],
    ['of one day the one noted last', [told('a', 'no', 10), told('b', 'yes', 10)], ['b']],
    ['one without a date', [told('a', 'no')], ['a']],
    ['one with a date before one without', [told('a', 'no', 10), told('b', 'yes')], ['a']],
  ] as const)('%s', (_title, statements, refs) => {
    expect(standing(...statements)).toEqual(refs)
  })

  test('other statements answer nothing', () => {
    expect(givenAnswers([], 'any')).toBeUndefined()
    expect(
      givenAnswers([statement('d', { kind: 'diagnosis', value: 'major-depression' })], 'any'),
    ).toBeUndefined()
  })

  test('an answer belongs to its rule and its subject', () => {
    const about = [
      ...(givenAnswers([told('a', 'yes', 1), statement('b', { ...says('no'), about: undefined })], 'any') ??
        []),
    ]
    expect(about.map(([key, { ref, value }]) => [key, ref, value])).toEqual([
      ['diagnosis|x', 'a', 'yes'],
      ['diagnosis|', 'b', 'no'],
    ])
  })
})

describe('a finding with its answers', () => {
  const given = (rule: string, value: 'yes' | 'no', required?: Finding['required']): GivenAnswers =>
    new Map([[`${rule}|`, { value, ref: 'chart/1', required }]])
  const unknown = (rule: string, details: Parameters<typeof leaf>[2] = {}) => leaf(rule, 'unknown', details)

  test('says that it was answered, and by what', () => {
    expect(settled(unknown('a', { evidence: ['e'] }), given('a', 'no'))).toMatchObject({
      answer: 'no',
      note: 'answered',
      evidence: ['e', 'chart/1'],
    })
    expect(settled(unknown('a'), given('a', 'yes')).evidence).toEqual(['chart/1'])
  })

  test.each([
    ['an assumption', { assumed: true }],
    ['what better evidence may overrule', { disputable: true }],
    ['a contradiction', { conflict: true }],
  ] as const)('%s is open to an answer, and none any more after it', (_title, details) => {
    const finding = settled(leaf('a', 'yes', details), given('a', 'no'))
    expect(finding).toMatchObject({ answer: 'no', note: 'answered' })
    expect([finding.assumed, finding.disputable, finding.conflict]).toEqual([undefined, undefined, undefined])
  })

  test('what the record decides is not', () => {
    const certain = leaf('a', 'yes', { assumed: false, disputable: false, conflict: false })
    expect(settled(certain, given('a', 'no'))).toBe(certain)
  })

  test.each<readonly [string, Finding, 'yes' | 'no', string]>([
    ['all', allOf('r', [unknown('a'), leaf('b', 'yes')]), 'yes', 'yes'],
    ['all', allOf('r', [unknown('a'), leaf('b', 'yes')]), 'no', 'no'],
    ['any', anyOf('r', [unknown('a'), leaf('b', 'no')]), 'yes', 'yes'],
    ['any', anyOf('r', [unknown('a'), leaf('b', 'no')]), 'no', 'no'],
    ['none', noneOf('r', [unknown('a'), leaf('b', 'no')]), 'no', 'yes'],
    ['none', noneOf('r', [unknown('a'), leaf('b', 'no')]), 'yes', 'no'],
    ['at least two', atLeastOf(2, 'r', [unknown('a'), leaf('b', 'yes'), leaf('c', 'no')]), 'yes', 'yes'],
    ['at least two', atLeastOf(2, 'r', [unknown('a'), leaf('b', 'yes'), leaf('c', 'no')]), 'no', 'no'],
    ['in the depth', allOf('r', [leaf('b', 'yes'), anyOf('x', [unknown('a')])]), 'yes', 'yes'],
    ['one part', { ...unknown('r'), because: [unknown('a')] }, 'yes', 'yes'],
    [
      'several parts, nobody says how they make it',
      { ...unknown('r'), because: [unknown('a'), leaf('b', 'no')] },
      'yes',
      'unknown',
    ],
  ])('%s', (_title, finding, value, answer) => {
    expect(settled(finding, given('a', value)).answer).toBe(answer)
  })

  test('nothing answered, nothing changed', () => {
    const finding = allOf('r', [unknown('a'), anyOf('x', [unknown('b')])])
    expect(settled(finding, undefined)).toBe(finding)
    expect(settled(finding, given('c', 'yes'))).toBe(finding)
    const changed = settled(finding, given('a', 'yes'))
    expect(changed).toMatchObject({ rule: 'r', combines: 'all' })
    expect(changed.because[1]).toBe(finding.because[1])
  })

  describe('how much was asked', () => {
    type Relation = NonNullable<Finding['required']>['relation']
    const days = (value: number, relation: Relation = 'at-least', unit = 'days') => ({
      relation,
      value,
      unit,
    })

    test.each([
      ['yes to at least 42 answers 28', days(42), 'yes', days(28), true],
      ['yes to at least 42 answers 42', days(42), 'yes', days(42), true],
      ['yes to at least 42 leaves 56 open', days(42), 'yes', days(56), false],
      ['no to at least 42 answers 56', days(42), 'no', days(56), true],
      ['no to at least 42 answers 42', days(42), 'no', days(42), true],
      ['no to at least 42 leaves 28 open', days(42), 'no', days(28), false],
      ['yes to above 42 answers above 28', days(42, 'above'), 'yes', days(28, 'above'), true],
      ['yes to above 42 leaves above 56 open', days(42, 'above'), 'yes', days(56, 'above'), false],
      ['yes to below a half answers a bigger share', days(0.5, 'below'), 'yes', days(0.6, 'below'), true],
      ['yes to below a half leaves a quarter open', days(0.5, 'below'), 'yes', days(0.25, 'below'), false],
      ['no to below a half answers a quarter', days(0.5, 'below'), 'no', days(0.25, 'below'), true],
      ['no to at most a half leaves more open', days(0.5, 'at-most'), 'no', days(0.6, 'at-most'), false],
      ['another unit is another question', days(42), 'yes', days(28, 'at-least', 'weeks'), false],
      ['another relation too', days(42), 'yes', days(28, 'above'), false],
      ['nothing asked, nothing needed', undefined, 'yes', undefined, true],
      ['a number asked, none needed', days(42), 'yes', undefined, false],
      ['nothing asked, a number needed', undefined, 'yes', days(42), false],
    ] as const)('%s', (_title, asked, value, required, isAnswered) => {
      const finding = settled(unknown('a', { required }), given('a', value, asked))
      expect(finding.answer).toBe(isAnswered ? value : 'unknown')
    })
  })
})
