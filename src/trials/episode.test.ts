import { describe, expect, test } from 'vitest'
import { at, between, diagnosis, on, recordOf, score, statement } from '../../tests/entries.ts'
import type { PatientRecord, Statement } from '../record/record.ts'
import { groupsOf } from './episode.ts'
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
      diagnosis('a', 'F33.1', { recorded: at(50) }),
      diagnosis('b', 'F33.1', { recorded: at(20) }),
      diagnosis('c', 'F33.1'),
    ]
    const episode = episodeOf({ conditions: recorded })
    expect(episode).toMatchObject({ basis: 'diagnosis-recorded', startLast: on(20), evidence: ['b'] })
    expect(episode.startFirst).toBeUndefined()
  })

  test('a statement comes before the diagnosis, the latest statement before others', () => {
    const statements = [
      statement('a', { kind: 'episode-start', value: at(200) }, 10),
      statement('b', { kind: 'episode-start', value: at(300) }, 20),
      statement('c', { kind: 'outcome', agent: 'sertraline', value: 'response' }, 30),
    ]
    expect(episodeOf({ conditions: [depression], statements })).toMatchObject({
      basis: 'stated',
      startFirst: on(300),
      startLast: on(300),
      evidence: ['b'],
    })
  })

  test('a statement without a date gives way to one with a date; of two of one day the first stands', () => {
    const said = (ref: string, value: number, day: number | undefined) => ({
      ...statement(ref, { kind: 'episode-start', value: at(value) }),
      when: day === undefined ? undefined : on(day),
    })
    const startOf = (...statements: readonly Statement[]) => episodeOf({ statements }).startFirst
    expect(startOf(said('a', 100, undefined), said('b', 200, 10))).toBe(on(200))
    expect(startOf(said('a', 100, 10), said('b', 200, 10))).toBe(on(100))
  })

  test('an onset counts before a day of recording', () => {
    const recorded = diagnosis('a', 'F33.1', { recorded: at(-50) })
    expect(episodeOf({ conditions: [recorded, depression] })).toMatchObject({
      basis: 'diagnosis-onset',
      startLast: on(0),
    })
  })

  test('of two diagnoses with one onset the first by name is named', () => {
    const same = ['b', 'a'].map((ref) => diagnosis(ref, 'F33.1', { onset: at(0) }))
    expect(episodeOf({ conditions: same }).evidence).toEqual(['a'])
  })

  test('a diagnosis that a code does not tell is read from its words', () => {
    const words = (display: string) =>
      diagnosis('w', '', { concept: { codes: [{ system: 'other', code: 'x', display }] }, onset: at(3) })
    expect(episodeOf({ conditions: [words('Major depressive disorder')] }).startLast).toBe(on(3))
    expect(episodeOf({ conditions: [words('Sprained ankle')] }).basis).toBe('none')
    expect(groupsOf(diagnosis('none', '', { concept: { codes: [] } }))).toEqual([])
  })

  test('the last score is named beside the start', () => {
    const measurements = [
      score('s1', 'phq-9', 10, 15),
      score('s2', 'phq-9', 20, 16),
      score('s3', 'phq-9', 30, 17),
    ]
    expect(episodeOf({ conditions: [depression], measurements }).evidence).toEqual(['mdd', 's3'])
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
    [60, 'remitted'],
    [59, 'unknown'],
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
      remittedSince: undefined,
      evidence: ['s3', 's1', 's2'],
    })
  })

  test('low scores after a raised one are a remission from the first of them', () => {
    const measurements = [score('s0', 'phq-9', 90, 15), ...low(100, 160)]
    expect(episodeOf({ conditions: [depression], measurements })).toMatchObject({
      status: 'remitted',
      remittedSince: on(100),
      evidence: ['mdd', 's1', 's2'],
    })
  })

  test('a diagnosis on the last day of the remission is no relapse, one on the next day is', () => {
    const again = (day: number) => diagnosis('again', 'F33.2', { recorded: at(day) })
    const undated = diagnosis('undated', 'F33.1')
    const episodeWith = (day: number) =>
      episodeOf({ conditions: [undated, again(day)], measurements: low(100, 160) })
    expect(episodeWith(160).status).toBe('remitted')
    expect(episodeWith(161)).toMatchObject({ basis: 'relapse-after-remission', startLast: on(161) })
  })

  test('a diagnosis after a coded remission is a relapse, without any score', () => {
    const coded = diagnosis('rem', 'F33.42', { recorded: at(100), clinicalStatus: 'remission' })
    const again = diagnosis('again', 'F33.2', { onset: at(250) })
    expect(episodeOf({ conditions: [coded, again] })).toMatchObject({
      status: 'current',
      basis: 'relapse-after-remission',
      startLast: on(250),
      evidence: ['again', 'rem'],
    })
  })

  test('a remission recorded after the depression abated is no relapse', () => {
    const coded = diagnosis('rem', 'F33.42', {
      recorded: at(100),
      abated: at(90),
      clinicalStatus: 'remission',
    })
    expect(episodeOf({ conditions: [coded] })).toMatchObject({
      status: 'remitted',
      basis: 'none',
      remittedSince: on(90),
      evidence: ['rem'],
    })
  })

  test('a single low score after a coded remission is no relapse; whether it holds is left open', () => {
    const coded = diagnosis('rem', 'F33.42', { recorded: at(100), clinicalStatus: 'remission' })
    const measurements = [score('s', 'phq-9', 200, 3)]
    expect(episodeOf({ conditions: [coded], measurements })).toMatchObject({
      status: 'unknown',
      basis: 'none',
    })
    expect(episodeOf({ conditions: [coded], measurements: [score('s', 'phq-9', 100, 3)] }).status).toBe(
      'remitted',
    )
  })

  test('the end of another illness is no remission', () => {
    const anxiety = diagnosis('gad', 'F41.1', { abated: at(100) })
    expect(episodeOf({ conditions: [depression, anxiety] })).toMatchObject({
      status: 'current',
      basis: 'diagnosis-onset',
      evidence: ['mdd'],
    })
  })

  test('a coded remission whose end is not dated counts from its recording', () => {
    const coded = diagnosis('rem', 'F33.42', { recorded: at(100), abated: 'date-unknown' })
    expect(episodeOf({ conditions: [coded] })).toMatchObject({ status: 'remitted', remittedSince: on(100) })
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
    for (const clinicalStatus of ['resolved', 'inactive', 'remission'] as const) {
      expect(episodeOf({ conditions: [{ ...depression, clinicalStatus }] }).status).toBe('remitted')
    }
    expect(episodeOf({ conditions: [{ ...depression, abated: 'date-unknown' }] })).toMatchObject({
      status: 'remitted',
      remittedSince: undefined,
      evidence: [],
    })
  })

  test('a raised score speaks louder than a diagnosis marked resolved', () => {
    const resolved = { ...depression, clinicalStatus: 'resolved' } as const
    expect(episodeOf({ conditions: [resolved], measurements: [score('s', 'phq-9', 100, 15)] }).status).toBe(
      'current',
    )
  })

  test('a stated start does not reopen a diagnosis marked resolved', () => {
    const resolved = { ...depression, clinicalStatus: 'resolved' } as const
    const statements = [statement('a', { kind: 'episode-start', value: at(0) })]
    expect(episodeOf({ conditions: [resolved], statements }).status).toBe('remitted')
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
      statement('c', { kind: 'outcome', agent: 'sertraline', value: 'non-response' }, 3),
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
      { ...score('no value', 'phq-9', 100, 15), value: undefined },
      { ...score('no date', 'phq-9', 100, 15), when: undefined },
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
