import { describe, expect, test } from 'vitest'
import { at, between, diagnosis, on, recordOf, score, statement } from '../../tests/entries.ts'
import type { PatientRecord } from '../record/record.ts'
import { historyOf } from './history.ts'
import type { Episode } from './trial.ts'

function episodeOf(entries: Partial<PatientRecord>): Episode {
  return historyOf(recordOf(entries), on(2000)).episode
}

const depression = diagnosis('mdd', 'F33.1', { onset: at(0) })

describe('start of the episode', () => {
  test('nothing known', () => {
    expect(episodeOf({})).toMatchObject({ basis: 'none', status: 'unknown', evidence: [] })
  })

  test('the onset of the diagnosis, up to 60 days earlier', () => {
    expect(episodeOf({ conditions: [depression] })).toMatchObject({
      basis: 'diagnosis-onset',
      startFirst: on(-60),
      startLast: on(0),
      status: 'current',
      evidence: ['mdd'],
    })
  })

  test('of several open diagnoses the earliest', () => {
    const later = diagnosis('later', 'F33.2', { onset: at(100) })
    expect(episodeOf({ conditions: [later, depression] })).toMatchObject({
      startLast: on(0),
      evidence: ['mdd'],
    })
  })

  test('a diagnosis without onset began by the day it was recorded', () => {
    const recorded = [
      diagnosis('b', 'F33.1', { recorded: at(50) }),
      diagnosis('a', 'F33.1', { recorded: at(20) }),
    ]
    const episode = episodeOf({ conditions: recorded })
    expect(episode).toMatchObject({ basis: 'diagnosis-recorded', startLast: on(20), evidence: ['a'] })
    expect(episode.startFirst).toBeUndefined()
  })

  test('a statement comes before the diagnosis, the latest statement before others', () => {
    const statements = [
      statement('new', { kind: 'episode-start', value: at(300) }, 20),
      statement('old', { kind: 'episode-start', value: at(200) }, 10),
    ]
    expect(episodeOf({ conditions: [depression], statements })).toMatchObject({
      basis: 'stated',
      startFirst: on(300),
      startLast: on(300),
      evidence: ['new'],
    })
  })

  test('a diagnosis that has abated starts nothing', () => {
    expect(episodeOf({ conditions: [{ ...depression, abated: at(90) }] }).basis).toBe('none')
  })

  test('an onset known to the month is a range', () => {
    expect(episodeOf({ conditions: [{ ...depression, onset: between(0, 30) }] })).toMatchObject({
      startFirst: on(-60),
      startLast: on(30),
    })
  })

  test('unspecified depression where no major depression is coded', () => {
    const unspecified = diagnosis('nos', 'F32.A', { onset: at(5) })
    expect(episodeOf({ conditions: [unspecified] })).toMatchObject({ startLast: on(5), status: 'current' })
    expect(episodeOf({ conditions: [unspecified, depression] })).toMatchObject({ startLast: on(0) })
  })

  test('other diagnoses start no depressive episode', () => {
    expect(episodeOf({ conditions: [diagnosis('ptsd', 'F43.10', { onset: at(0) })] }).basis).toBe('none')
  })
})

describe('remission and relapse', () => {
  const low = (first: number, second: number) => [
    score('s1', 'phq-9', first, 3),
    score('s2', 'phq-9', second, 4),
  ]

  test.each([
    [56, 'remitted'],
    [55, 'unknown'],
  ] as const)('two scores in remission %i days apart: %s', (days, status) => {
    expect(episodeOf({ conditions: [depression], measurements: low(100, 100 + days) }).status).toBe(status)
  })

  test('remission is counted from its first low score', () => {
    expect(episodeOf({ conditions: [depression], measurements: low(100, 160) }).remittedSince).toBe(on(100))
  })

  test('a raised score between interrupts it', () => {
    const measurements = [...low(100, 160), score('s3', 'phq-9', 130, 12)]
    expect(episodeOf({ conditions: [depression], measurements }).status).toBe('unknown')
  })

  test('a raised score afterwards is a relapse, and starts the episode anew', () => {
    const measurements = [...low(100, 160), score('s3', 'phq-9', 200, 15)]
    expect(episodeOf({ conditions: [depression], measurements })).toMatchObject({
      status: 'current',
      basis: 'relapse-after-remission',
      startFirst: on(160),
      startLast: on(200),
    })
  })

  test('the first sign after a remission counts, also a diagnosis', () => {
    const measurements = [...low(100, 160), score('s3', 'phq-9', 300, 15)]
    const again = diagnosis('again', 'F33.2', { onset: at(250) })
    expect(episodeOf({ conditions: [depression, again], measurements })).toMatchObject({ startLast: on(250) })
  })

  test('a remission coded with its date', () => {
    const coded = diagnosis('rem', 'F33.42', { recorded: at(100), clinicalStatus: 'remission' })
    expect(episodeOf({ conditions: [coded] })).toMatchObject({ status: 'remitted', remittedSince: on(100) })
  })

  test('an episode that abated', () => {
    expect(episodeOf({ conditions: [{ ...depression, abated: at(90) }] })).toMatchObject({
      status: 'remitted',
    })
  })

  test('a diagnosis resolved without a date', () => {
    expect(episodeOf({ conditions: [{ ...depression, clinicalStatus: 'resolved' }] }).status).toBe('remitted')
    expect(episodeOf({ conditions: [{ ...depression, abated: 'date-unknown' }] }).status).toBe('remitted')
  })

  test('the last score in the range of remission, alone, leaves it open', () => {
    expect(episodeOf({ conditions: [depression], measurements: [score('s', 'phq-9', 100, 4)] }).status).toBe(
      'unknown',
    )
    expect(episodeOf({ conditions: [depression], measurements: [score('s', 'phq-9', 100, 5)] }).status).toBe(
      'current',
    )
  })

  test('what a clinician says last stands', () => {
    const statements = [
      statement('a', { kind: 'episode-status', value: 'current' }, 1),
      statement('b', { kind: 'episode-status', value: 'remitted' }, 2),
    ]
    expect(episodeOf({ conditions: [depression], statements }).status).toBe('remitted')
  })

  test('a stated start alone: the episode goes on', () => {
    expect(episodeOf({ statements: [statement('a', { kind: 'episode-start', value: at(0) })] }).status).toBe(
      'current',
    )
  })

  test('scores known only to the month, items and other scales do not count', () => {
    const measurements = [
      { ...score('month', 'phq-9', 100, 15), when: between(100, 130) },
      { ...score('item', 'phq-9', 100, 3), part: 9 },
      score('anxiety', 'gad-7', 100, 15),
    ]
    expect(historyOf(recordOf({ measurements }), on(2000)).scores).toEqual([])
  })

  test('scores are in order of time, those after the day looked at left out', () => {
    const measurements = [
      score('c', 'phq-9', 30, 9),
      score('a', 'phq-9', 10, 12),
      score('b', 'phq-9', 10, 8),
      score('late', 'phq-9', 31, 1),
    ]
    const scores = historyOf(recordOf({ measurements }), on(30)).scores
    expect(scores.map((each) => each.ref)).toEqual(['b', 'a', 'c'])
  })
})
