import { describe, expect, test } from 'vitest'
import { addDays, exactly, knownDay } from '../units/day.ts'
import type { Exposure, PatientRecord } from './record.ts'
import { endedByDeath, recordAsOf } from './record-as-of.ts'

const asOf = knownDay('2023-06-01')
const before = exactly(addDays(asOf, -100))
const on = exactly(asOf)
const after = exactly(addDays(asOf, 1))

const nothing: PatientRecord = {
  patient: { id: 'a' },
  exposures: [],
  conditions: [],
  measurements: [],
  procedures: [],
  allergies: [],
  familyHistory: [],
  pregnancies: [],
  statements: [],
  origins: new Map(),
  dataIssues: [],
}

function exposure(fields: Partial<Exposure>): Exposure {
  return {
    ref: 'x',
    kind: 'statement',
    medicine: { name: 'sertraline', codes: [], ingredients: [], identified: 'other' },
    status: 'stopped',
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [{ codes: [], text: 'no effect' }],
    ...fields,
  }
}

describe('the record as of a day', () => {
  test('the day itself still counts, the next does not; undated entries stay', () => {
    const measurements = [before, on, after, undefined].map((when, index) => ({
      ref: `${index}`,
      concept: { codes: [] },
      when,
    }))
    expect(recordAsOf({ ...nothing, measurements }, asOf).measurements.map((each) => each.ref)).toEqual([
      '0',
      '1',
      '3',
    ])
  })

  test('what is left out is counted by kind', () => {
    const record = {
      ...nothing,
      exposures: [exposure({ start: after })],
      measurements: [{ ref: 'm', concept: { codes: [] }, when: after }],
    }
    expect(recordAsOf(record, asOf).dataIssues).toEqual([
      {
        where: 'record',
        problem: 'Dated after 2023-06-01: 1 medicine entries, 1 measurements.',
        effect: 'Not used: the answer is for that day.',
      },
    ])
  })

  test('a later end is cut, and that and why it ended is not known yet', () => {
    const [cut] = recordAsOf(
      { ...nothing, exposures: [exposure({ start: before, end: after })] },
      asOf,
    ).exposures
    expect(cut).toMatchObject({ end: on, status: 'active', stopReasons: [] })
  })

  test('an earlier end stays', () => {
    const [kept] = recordAsOf(
      { ...nothing, exposures: [exposure({ start: before, end: on })] },
      asOf,
    ).exposures
    expect(kept).toMatchObject({ end: on, status: 'stopped', stopReasons: [{ text: 'no effect' }] })
  })

  test('a diagnosis that ends later is still active', () => {
    const condition = {
      ref: 'c',
      concept: { codes: [] },
      onset: before,
      abated: after,
      clinicalStatus: 'resolved',
      verification: 'confirmed',
      kind: 'problem',
    } as const
    expect(recordAsOf({ ...nothing, conditions: [condition] }, asOf).conditions[0]).toMatchObject({
      clinicalStatus: 'active',
      abated: undefined,
    })
  })

  test('a diagnosis without onset counts from when it was recorded', () => {
    const condition = {
      ref: 'c',
      concept: { codes: [] },
      recorded: after,
      clinicalStatus: 'active',
      verification: 'confirmed',
      kind: 'problem',
    } as const
    expect(recordAsOf({ ...nothing, conditions: [condition] }, asOf).conditions).toEqual([])
  })

  test('a course that goes on has an unknown number of sessions so far', () => {
    const course = {
      ref: 'p',
      concept: { codes: [] },
      modality: 'tms',
      start: before,
      end: after,
      sessions: 36,
    } as const
    expect(recordAsOf({ ...nothing, procedures: [course] }, asOf).procedures[0]).toMatchObject({
      end: on,
      sessions: undefined,
    })
  })

  test('a later death has not happened', () => {
    expect(recordAsOf({ ...nothing, patient: { id: 'a', died: after } }, asOf).patient).toEqual({ id: 'a' })
    expect(recordAsOf({ ...nothing, patient: { id: 'a', died: on } }, asOf).patient.died).toEqual(on)
  })

  test('a record with nothing later is the same record', () => {
    const record = { ...nothing, exposures: [exposure({ start: before })] }
    expect(recordAsOf(record, asOf)).toEqual(record)
  })
})

describe('death ends exposure', () => {
  const dead = { ...nothing, patient: { id: 'a', died: on } }

  test('an end beyond death is cut; an open end stays open', () => {
    const exposures = [exposure({ start: before, end: after }), exposure({ start: before })]
    expect(endedByDeath({ ...dead, exposures }).exposures.map((each) => each.end)).toEqual([on, undefined])
  })

  test('what begins after death is left out and counted', () => {
    const record = endedByDeath({ ...dead, exposures: [exposure({ start: after }), exposure({ start: on })] })
    expect(record.exposures).toHaveLength(1)
    expect(record.dataIssues[0]?.problem).toBe('1 medicine entry begins after the death of the patient.')
  })

  test('death without a date ends nothing on a day', () => {
    const record = {
      ...nothing,
      patient: { id: 'a', died: 'date-unknown' as const },
      exposures: [exposure({ end: after })],
    }
    expect(endedByDeath(record)).toBe(record)
  })
})
