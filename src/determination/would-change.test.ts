import { describe, expect, test } from 'vitest'
import { allOf, anyOf, atLeastOf, leaf, noneOf } from './combine.ts'
import type { Finding } from './finding.ts'
import { wouldChange } from './would-change.ts'

/** `yes: a+b` for each set. */
function sets(finding: Finding): readonly string[] {
  return wouldChange(finding).map(
    ({ to, facts }) => `${to}: ${facts.map((fact) => `${fact.rule}=${fact.needed}`).join(' + ')}`,
  )
}

const yes = (rule: string) => leaf(rule, 'yes')
const no = (rule: string) => leaf(rule, 'no')
const open = (rule: string) => leaf(rule, 'unknown')
const assumed = (rule: string) => leaf(rule, 'yes', { assumed: true })
const disputed = (rule: string) => leaf(rule, 'no', { disputable: true })

describe('what would change the answer', () => {
  test.each<readonly [string, Finding, readonly string[]]>([
    ['nothing open, nothing would', allOf('root', [yes('a'), no('b')]), []],
    [
      'all: every open fact for a yes, one for a no',
      allOf('root', [open('a'), open('b'), yes('c')]),
      ['yes: a=yes + b=yes', 'no: a=no', 'no: b=no'],
    ],
    [
      'any: one open fact for a yes, every one for a no',
      anyOf('root', [open('a'), open('b'), no('c')]),
      ['yes: a=yes', 'yes: b=yes', 'no: a=no + b=no'],
    ],
    [
      'none: every open fact must be a no',
      noneOf('root', [open('a'), open('b')]),
      ['yes: a=no + b=no', 'no: a=yes', 'no: b=yes'],
    ],
    [
      'at least two of three, one certain',
      atLeastOf(2, 'root', [yes('a'), open('b'), open('c')]),
      ['yes: b=yes', 'yes: c=yes', 'no: b=no + c=no'],
    ],
    [
      'at least two of three, none certain',
      atLeastOf(2, 'root', [open('a'), open('b'), no('c')]),
      ['yes: a=yes + b=yes', 'no: a=no', 'no: b=no'],
    ],
    ['an assumption can be mistaken', allOf('root', [assumed('a'), yes('b')]), ['no: a=no']],
    ['a disputable no can be overruled', allOf('root', [disputed('a'), yes('b')]), ['yes: a=yes']],
    ['a certain no cannot', allOf('root', [no('a'), open('b')]), []],
    [
      'one fact in two places is asked once',
      allOf('root', [open('a'), open('a')]),
      ['yes: a=yes', 'no: a=no'],
    ],
    [
      'a larger set that contains a smaller one is left out',
      anyOf('root', [open('a'), allOf('x', [open('a'), open('b')])]),
      ['yes: a=yes', 'no: a=no'],
    ],
    [
      'deep trees',
      allOf('root', [anyOf('x', [open('a'), no('b')]), noneOf('y', [no('c')])]),
      ['yes: a=yes', 'no: a=no'],
    ],
    [
      'an assumption beside an open fact',
      allOf('root', [assumed('a'), open('b')]),
      ['yes: b=yes', 'no: a=no', 'no: b=no'],
    ],
    ['an assumption is enough for any', anyOf('root', [assumed('a'), no('b')]), ['no: a=no']],
    ['an open fact is no assumption', anyOf('root', [assumed('a'), open('b')]), ['no: a=no + b=no']],
    [
      'at least one of three, each can be it',
      atLeastOf(1, 'root', [open('a'), open('b'), open('c')]),
      ['yes: a=yes', 'yes: b=yes', 'yes: c=yes', 'no: a=no + b=no + c=no'],
    ],
    ['more than there are', atLeastOf(2, 'root', [open('a')]), []],
    [
      'a count with certain parts asks for the open ones',
      atLeastOf(2, 'root', [yes('a'), yes('b'), open('c')]),
      [],
    ],
    [
      'parts that make no count ask for themselves',
      { ...open('root'), because: [open('a'), no('b')] },
      ['yes: a=yes'],
    ],
    ['parts that hold already are no question', { ...no('root'), because: [yes('a')] }, []],
    ['nor do they make a whole', allOf('root', [{ ...no('x'), because: [yes('a')] }, open('b')]), []],
  ])('%s', (_title, finding, expected) => {
    expect(sets(finding)).toEqual(expected)
  })

  test('smaller sets come first, sets above six facts are left out', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => open(`f${index}`))
    expect(sets(allOf('root', many(6)))[0]?.split('+')).toHaveLength(6)
    expect(sets(allOf('root', many(7))).filter((set) => set.startsWith('yes'))).toEqual([])
    const mixed = anyOf('root', [allOf('two', [open('a'), open('b')]), open('c')])
    expect(sets(mixed)[0]).toBe('yes: c=yes')
  })

  test('one rule about two subjects is two facts, and one that is about nothing is one', () => {
    const about = (subject: string | undefined) => leaf('a', 'unknown', { about: subject })
    const asked = (...facts: readonly Finding[]) =>
      wouldChange(allOf('root', facts))
        .filter(({ to }) => to === 'yes')
        .map(({ facts: set }) => set.map((fact) => fact.about))
    expect(asked(about('x'), about('y'))).toEqual([['x', 'y']])
    expect(asked(about('x'), about('x'))).toEqual([['x']])
    expect(asked(about(undefined), about(''))).toEqual([[undefined]])
  })

  test('at most 24 sets of one kind are kept', () => {
    const many = anyOf(
      'root',
      Array.from({ length: 40 }, (_, index) => open(`f${index}`)),
    )
    expect(sets(many).filter((set) => set.startsWith('yes'))).toHaveLength(24)
  })

  test('facts carry what is needed to ask for them', () => {
    const required = { relation: 'at-least', value: 42, unit: 'days' } as const
    const finding = allOf('root', [
      leaf('minimum-duration', 'unknown', {
        about: 'sertraline-1',
        required,
        measured: { low: 0, high: 90, unit: 'days' },
      }),
    ])
    expect(wouldChange(finding)[0]?.facts[0]).toMatchObject({
      rule: 'minimum-duration',
      about: 'sertraline-1',
      now: 'unknown',
      needed: 'yes',
      required,
      measured: { low: 0, high: 90, unit: 'days' },
    })
  })
})
