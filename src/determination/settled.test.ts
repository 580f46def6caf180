import { describe, expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { defaultDefinition, definitions } from '../knowledge/definitions/index.ts'
import type { PatientRecord, StatementContent } from '../record/record.ts'
import { addDays } from '../units/day.ts'
import { determine } from './determine.ts'
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

test('every question of every definition can be answered, and the answer moves it', () => {
  const record = timeline(open)
  for (const definition of definitions) {
    const { finding } = determine(record, definition, vignetteAsOf)
    for (const { to, facts } of wouldChange(finding)) {
      const told = facts.reduce((before, { rule, about, required, needed }, index) => {
        const value = needed === 'yes' ? 'yes' : 'no'
        return answered(before, { kind: 'answer', rule, about, required, value }, `chart/${index}`)
      }, record)
      const after = determine(told, definition, vignetteAsOf)
      const asked = JSON.stringify(facts.map(({ rule, needed }) => [rule, needed]))
      expect.soft([definition.id, asked, after.answer]).toEqual([definition.id, asked, to])
    }
  }
})
