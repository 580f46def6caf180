import { describe, expect, test } from 'vitest'
import { on } from '../../tests/entries.ts'
import type { Episode, Trial, TrialBounds } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
import { inCurrentEpisode, scopeFinding } from './scope.ts'

const trial = (change: Partial<Trial>): Trial => ({
  id: 'sertraline-1',
  agent: 'sertraline',
  ingredients: ['sertraline'],
  role: 'antidepressant',
  addedTo: [],
  startPrecision: 'day',
  segments: [],
  fills: [],
  indications: [],
  adherence: [],
  stops: [],
  reportedOutcomes: [],
  traps: [],
  asNeeded: false,
  evidence: [],
  ...change,
})

const episode = (change: Partial<Episode>): Episode => ({
  status: 'current',
  basis: 'diagnosis-onset',
  evidence: ['mdd'],
  ...change,
})

const between100And130 = episode({ startFirst: on(100), startLast: on(130) })

function endsBetween(endFirst: Day, endLast: Day): TrialBounds {
  return {
    startFirst: on(50),
    startLast: on(50),
    endFirst,
    endLast,
    isOne: true,
    isUnsettled: false,
    isTangled: false,
  }
}

describe('in the current episode', () => {
  test.each([
    ['still running the day after its latest start', { start: on(50), end: on(131) }, 'yes'],
    ['ended on the latest start', { start: on(50), end: on(130) }, 'unknown'],
    ['ended the day after the earliest start', { start: on(50), end: on(101) }, 'unknown'],
    ['ended by the earliest start', { start: on(50), end: on(100) }, 'no'],
    [
      'may have ended after the earliest start',
      { start: on(50), end: on(90), latestEnd: on(101) },
      'unknown',
    ],
    [
      'an order without an end that may have gone on after the earliest start',
      { start: on(50), end: on(50), possibleEnd: on(101) },
      'unknown',
    ],
    [
      'an order that cannot have gone on beyond the earliest start',
      { start: on(50), end: on(50), possibleEnd: on(100) },
      'no',
    ],
    ['can have ended by it at the latest', { start: on(50), end: on(90), latestEnd: on(100) }, 'no'],
    [
      'an end known only to the year, its last day after the earliest start',
      { start: on(50), end: on(90), bounds: endsBetween(on(90), on(101)) },
      'unknown',
    ],
    [
      'an end known only to the year, its last day the day before',
      { start: on(50), end: on(90), bounds: endsBetween(on(90), on(100)) },
      'no',
    ],
    ['no documented day, begun on the latest start', { start: on(130), end: on(130) }, 'yes'],
    ['no start', { end: on(200) }, 'unknown'],
    ['no end', { start: on(200) }, 'unknown'],
  ] as const)('%s', (_title, days, answer) => {
    expect(inCurrentEpisode(trial(days), between100And130)).toBe(answer)
  })

  test('an episode of unknown start leaves it open', () => {
    expect(inCurrentEpisode(trial({ start: on(0), end: on(50) }), episode({ basis: 'none' }))).toBe('unknown')
  })

  test('an episode of which only the latest start is known leaves out nothing', () => {
    const noted = episode({ startLast: on(130) })
    expect(inCurrentEpisode(trial({ start: on(-900), end: on(-800) }), noted)).toBe('unknown')
    expect(inCurrentEpisode(trial({ start: on(140), end: on(200) }), episode({ startFirst: on(100) }))).toBe(
      'unknown',
    )
  })

  test('a diagnosis noted later tells when the episode had begun at the latest', () => {
    const noted = episode({ basis: 'diagnosis-recorded', startLast: on(100) })
    expect(inCurrentEpisode(trial({ start: on(0), end: on(50) }), noted)).toBe('unknown')
    expect(inCurrentEpisode(trial({ start: on(0), end: on(150) }), noted)).toBe('yes')
  })
})

describe('the finding', () => {
  const current = { value: 'current-episode', cite: { source: 'x', at: 'y', status: 'verified' } } as const
  const lifetime = { ...current, value: 'lifetime' } as const

  test('names its trial and what the episode rests on', () => {
    expect(
      scopeFinding(trial({ start: on(140), end: on(200) }), between100And130, current as never),
    ).toMatchObject({
      rule: 'in-scope',
      answer: 'yes',
      about: 'sertraline-1',
      evidence: ['mdd'],
      assumed: undefined,
    })
  })

  test('the whole life needs no episode', () => {
    const found = scopeFinding(trial({}), episode({ basis: 'none' }), lifetime as never)
    expect(found).toMatchObject({ rule: 'in-scope', answer: 'yes', note: 'whole life' })
  })

  test.each([
    ['728 days after the diagnosis', 'diagnosis-onset', 130 + 728, undefined],
    ['729 days after the diagnosis it is assumed to be the same episode', 'diagnosis-onset', 130 + 729, true],
    ['a stated start is not assumed', 'stated', 130 + 729, undefined],
  ] as const)('%s', (_title, basis, day, assumed) => {
    const found = scopeFinding(
      trial({ start: on(day), end: on(day + 60) }),
      { ...between100And130, basis },
      current as never,
    )
    expect([found.answer, found.assumed]).toEqual(['yes', assumed])
  })

  test('an episode whose latest start nobody knows is not assumed to be the same', () => {
    const found = scopeFinding(
      trial({ start: on(130 + 729), end: on(900) }),
      episode({ startFirst: on(100) }),
      current as never,
    )
    expect([found.answer, found.assumed]).toEqual(['unknown', undefined])
  })

  test('no date: open, and nothing assumed', () => {
    const found = scopeFinding(trial({}), between100And130, current as never)
    expect([found.answer, found.assumed]).toEqual(['unknown', undefined])
  })
})
