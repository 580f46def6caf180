/** What must hold of staging, review, risk and follow-up for every record. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determination/determine.ts'
import { followUp } from '../src/follow-up/index.ts'
import { defaultDefinition } from '../src/knowledge/definitions/index.ts'
import type { InstrumentId } from '../src/knowledge/instruments/instrument.ts'
import { maudsley } from '../src/knowledge/staging/index.ts'
import type { Measurement, PatientRecord, Statement } from '../src/record/record.ts'
import { complaints, depressiveEpisode, patientView, review } from '../src/review/index.ts'
import { risk, triageScreener } from '../src/risk/index.ts'
import { staging } from '../src/staging/index.ts'
import { addDays, exactly } from '../src/units/day.ts'
import { arbitraryRecord, historyAsOf } from './arbitrary-history.ts'

const runs = { numRuns: 200 }

const when = fc.integer({ min: -400, max: 0 }).map((days) => addDays(historyAsOf, days))

const scale = (instrument: InstrumentId, part: number | 'total', max: number) =>
  fc.record({ instrument: fc.constant(instrument), part: fc.constant(part), value: fc.nat(max) })

const score: fc.Arbitrary<Measurement> = fc
  .tuple(
    when,
    fc.oneof(
      fc.integer({ min: 1, max: 7 }).chain((question) => scale('c-ssrs', question, 1)),
      fc.integer({ min: 1, max: 9 }).chain((item) => scale('phq-9', item, 3)),
      scale('mdq', 'total', 13),
      scale('gad-7', 'total', 21),
      scale('audit-c', 'total', 12),
    ),
  )
  .map(([on, drawn]) => ({ ref: '', concept: { codes: [] }, when: exactly(on), ...drawn }))

const laboratory: fc.Arbitrary<Measurement> = fc
  .record({
    on: when,
    code: fc.constantFrom('3016-3', '718-7', '2951-2', '2106-3'),
    value: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
    unit: fc.constantFrom(undefined, 'mIU/L', 'g/dL', 'mmol/L', 'furlong'),
    high: fc.option(fc.integer({ min: 4, max: 140 }), { nil: undefined }),
    words: fc.constantFrom(undefined, 'Positive', 'Negative', 'Declined'),
  })
  .map(({ on, code, value, unit, high, words }) => ({
    ref: '',
    concept: { codes: [{ system: 'loinc' as const, code }] },
    when: exactly(on),
    value,
    unit,
    referenceHigh: high,
    ...(words === undefined ? {} : { valueConcept: { codes: [], text: words } }),
  }))

const fact: fc.Arbitrary<Statement> = fc
  .record({
    when,
    by: fc.constantFrom('clinician', 'patient', 'unknown'),
    id: fc.constantFrom('bipolar', 'ptsd', 'suicidal-intent', 'suicide-risk-disposition', 'symptom-sleep'),
    value: fc.constantFrom('present', 'absent'),
  })
  .map(({ when: on, by, id, value }) => ({
    ref: '',
    by: by as Statement['by'],
    when: on,
    says: { kind: 'fact', id, value: value as 'present' | 'absent' },
  }))

const anyRecord: fc.Arbitrary<PatientRecord> = fc
  .tuple(
    arbitraryRecord,
    fc.array(fc.oneof(score, laboratory), { maxLength: 12 }),
    fc.array(fact, { maxLength: 4 }),
  )
  .map(([record, measurements, statements]) => ({
    ...record,
    measurements: [
      ...record.measurements,
      ...measurements.map((each, index) => ({ ...each, ref: `more-${index}` })),
    ],
    statements: [
      ...record.statements,
      ...statements.map((each, index) => ({ ...each, ref: `fact-${index}` })),
    ],
  }))

/** All later stages of a record; the trials can be those of another one. */
function stagesOf(record: PatientRecord, trialsOf: PatientRecord = record) {
  const determination = determine(trialsOf, defaultDefinition, historyAsOf)
  const input = { record, determination, asOf: historyAsOf }
  const view = patientView(record, determination, historyAsOf)
  return {
    staging: staging(input),
    review: review(input),
    risk: risk({ record, asOf: historyAsOf, trials: determination.trials.map(({ trial }) => trial) }),
    followUp: followUp(input),
    episode: depressiveEpisode(view),
    complaints: complaints(view),
  }
}

describe('every record', () => {
  test('the order of the entries makes no difference', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const reversed: PatientRecord = {
          ...record,
          exposures: record.exposures.toReversed(),
          conditions: record.conditions.toReversed(),
          measurements: record.measurements.toReversed(),
          statements: record.statements.toReversed(),
        }
        expect(stagesOf(reversed)).toEqual(stagesOf(record))
      }),
      runs,
    )
  })

  test('what is dated later does not count', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (record, other) => {
        const later: PatientRecord = {
          ...record,
          measurements: [
            ...record.measurements,
            ...other.measurements.map((each) => ({
              ...each,
              ref: `later-${each.ref}`,
              when: exactly(addDays(historyAsOf, 1)),
            })),
          ],
          conditions: [
            ...record.conditions,
            ...other.conditions.map((each) => ({
              ...each,
              ref: `later-${each.ref}`,
              onset: exactly(addDays(historyAsOf, 1)),
            })),
          ],
          statements: [
            ...record.statements,
            ...other.statements
              .filter(({ says }) => says.kind === 'fact')
              .map((each) => ({ ...each, ref: `later-${each.ref}`, when: addDays(historyAsOf, 1) })),
          ],
        }
        expect(stagesOf(later, record)).toEqual(stagesOf(record))
      }),
      runs,
    )
  })

  test('nothing is called absent without evidence', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const absent = stagesOf(record).review.filter(({ answer, id }) => answer === 'no' && id !== 'age')
        for (const item of absent) expect(item.evidence, item.id).not.toEqual([])
      }),
      runs,
    )
  })

  test('low and none need a complete screener of the last month', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { level } = stagesOf(record).risk
        if (level !== 'low' && level !== 'none') return
        const recent = record.measurements.filter(
          (each) => each.instrument === 'c-ssrs' && historyAsOf - (each.when?.first ?? 0) <= 31,
        )
        const questions = new Set(recent.map(({ part }) => part))
        expect([1, 2, 6].every((question) => questions.has(question))).toBe(true)
      }),
      runs,
    )
  })

  test('intent answered today is red, whatever else the record says', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(4, 5, 7), (record, part) => {
        const intent: Measurement = {
          ref: 'today',
          concept: { codes: [] },
          instrument: 'c-ssrs',
          part,
          value: 1,
          when: exactly(historyAsOf),
        }
        const asked = { ...record, measurements: [...record.measurements, intent] }
        expect(risk({ record: asked, asOf: historyAsOf }).level).toBe('high')
      }),
      runs,
    )
  })

  test('scores stay within their scale, and the range holds the value', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { value, range, notApplicableBecause } = stagesOf(record).staging.maudsley
        if (notApplicableBecause !== null) return
        const low = Number(range?.low ?? value)
        const high = Number(range?.high ?? value)
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(maudsley.range.min)
        expect(high).toBeLessThanOrEqual(maudsley.range.max)
      }),
      runs,
    )
  })

  test('a questionnaire never makes the diagnosis', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const undiagnosed = { ...record, conditions: [], statements: [] }
        expect(stagesOf(undiagnosed).episode.answer).toBe('unknown')
      }),
      runs,
    )
  })
})

test('an empty screener is incomplete', () => {
  expect(triageScreener({}).level).toBe('incomplete')
})
