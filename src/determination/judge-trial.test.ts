import { describe, expect, test } from 'vitest'
import { at, diagnosis, exposure, on, recordOf, statement } from '../../tests/entries.ts'
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import { gsrd as gsrdDefinition } from '../knowledge/definitions/gsrd.ts'
import { nextlineClinical2026 } from '../knowledge/definitions/nextline-clinical-2026.ts'
import { shippedDoseTables } from '../knowledge/doses/index.ts'
import { historyOf } from '../trials/history.ts'
import { judgeTrial } from './judge-trial.ts'
import { givenAnswers } from './settled.ts'

const clinical: FailedTrialsRule = nextlineClinical2026.rule
const gsrd: FailedTrialsRule = gsrdDefinition.rule
const untilRemission: FailedTrialsRule = {
  ...clinical,
  failure: { ...clinical.failure, value: { ...clinical.failure.value, untilRemission: true } },
}

/** Eight weeks of sertraline without an outcome, and what a clinician answered about that. */
function judged(rule: FailedTrialsRule, value?: 'yes' | 'no') {
  const { improvementBelow, inclusive } = rule.failure.value
  const relation = inclusive ? ('at-most' as const) : ('below' as const)
  const required = { relation, value: improvementBelow, unit: 'share of baseline' }
  const about = 'sertraline-1'
  const record = recordOf({
    exposures: [exposure('a', 'sertraline', { start: at(0), end: at(55), mg: 100 })],
    conditions: [diagnosis('mdd', 'F33.1', { onset: at(-10) })],
    statements:
      value === undefined
        ? []
        : [statement('s', { kind: 'answer', rule: 'outcome-failed', about, required, value })],
  })
  const history = historyOf(record, on(1000))
  const [trial] = history.trials(rule.maximumGapDays.value)
  if (trial === undefined) throw new Error('no trial')
  return judgeTrial(trial, history, rule, {
    tables: shippedDoseTables,
    answers: givenAnswers(record.statements, 'any'),
  })
}

test('a trial counts if it was adequate, failed and lies in the scope', () => {
  expect(judged(clinical).finding).toMatchObject({
    rule: 'trial-counts',
    answer: 'unknown',
    about: 'sertraline-1',
    evidence: ['a'],
    because: [{ rule: 'adequate' }, { rule: 'outcome-failed' }, { rule: 'in-scope' }],
  })
})

describe('"did it improve by less than …?"', () => {
  test.each([
    ['half is asked for', clinical, undefined, 'unknown'],
    ['half is asked for', clinical, 'yes', 'yes'],
    ['half is asked for', clinical, 'no', 'no'],
    ['remission is asked for as well', untilRemission, 'yes', 'yes'],
    ['remission is asked for as well', untilRemission, 'no', 'unknown'],
    ['a low final score is asked for as well', gsrd, 'yes', 'yes'],
    ['a low final score is asked for as well', gsrd, 'no', 'unknown'],
  ] as const)('where %s', (_title, rule, value, failed) => {
    expect(judged(rule, value).failed).toBe(failed)
  })
})
