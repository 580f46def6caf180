import { describe, expect, test } from 'vitest'
import { patient, todayAsDay } from '../../vignettes/patient.ts'
import { riskVignettes } from '../../vignettes/risk/risk.ts'
import { historyOf } from '../trials/history.ts'
import { risk } from './risk.ts'
import { emptySafetyPlan } from './safety-plan.ts'

function assess(given: Parameters<typeof patient>[0]) {
  const record = patient(given)
  return risk({ record, asOf: todayAsDay, trials: historyOf(record, todayAsDay).trials(30) })
}

describe('risk', () => {
  test.each(riskVignettes)('$title → $level', ({ given, level, atLeast, held, finding, action }) => {
    const result = assess(given)
    expect({ level: result.level, atLeast: result.atLeast }).toEqual({ level, atLeast })
    if (held !== undefined) expect(result.dispositionRequired).toBe(held)
    if (finding !== undefined) expect(result.findings.map(({ id }) => id)).toContain(finding)
    if (action !== undefined) expect(result.actions.map(({ id }) => id)).toContain(action)
  })

  test('988 is always there, and the level is never a number', () => {
    for (const { given } of riskVignettes) {
      const result = assess(given)
      expect(result.crisisContacts[0]?.how).toContain('988')
      expect(result.actions.map(({ id }) => id)).toContain('give-988')
      expect(JSON.stringify(result)).not.toMatch(/probability|"score"|risk score/i)
      expect(result.notes[0]?.text).toContain('not a prediction')
    }
  })

  test('answers after the day looked at do not count', () => {
    expect(assess({ scores: [{ scale: 'c-ssrs', item: 4, value: 1, on: '2026-06-02' }] }).level).toBe(
      'not-screened',
    )
  })

  test('coded yes and no of other systems are read; declined is no answer', () => {
    const level = (words: string) => assess({ tests: [{ loinc: '93249-1', words }] }).level
    expect(level('Yes')).toBe('high')
    expect(level('No')).toBe('incomplete')
    expect(level('Declined')).toBe('incomplete')
  })

  test('the question about the past three months is known by its words', () => {
    const asked = (name: string) => assess({ tests: [{ name, words: 'Yes' }] }).level
    expect(asked('C-SSRS: suicidal behavior in the past 3 months')).toBe('high')
    expect(asked('Suicidal thoughts in the past 3 months')).toBe('not-screened')
  })

  test('a level stated by the system stands if high, and settles nothing if low', () => {
    expect(assess({ tests: [{ loinc: '93374-7', words: 'High risk' }] }).level).toBe('high')
    expect(assess({ tests: [{ loinc: '93374-7', words: 'Low risk' }] }).level).toBe('incomplete')
  })
})

describe('monitoring after a change of treatment', () => {
  const change = (given: Parameters<typeof patient>[0]) =>
    assess(given).findings.find(({ id }) => id === 'treatment-change')

  test.each([
    ['2026-05-04', true],
    ['2026-05-03', false],
  ] as const)('started on %s, twenty-eight days are the limit → %s', (from, watched) => {
    expect(change({ medicines: [{ name: 'sertraline', mg: 50, from }] }) !== undefined).toBe(watched)
  })

  test('a start of which only the year is known may have been as late as today, and is not said to be', () => {
    const message = change({ medicines: [{ name: 'sertraline', mg: 50, from: '2026' }] })?.message
    expect(message).toBe(
      'Sertraline may have started as late as 2026-06-01, the day is not known: raise monitoring for four weeks.',
    )
  })

  test.each([
    [24, true],
    [25, false],
  ] as const)('at %i years the boxed warning is named → %s', (age, named) => {
    const message = change({ age, medicines: [{ name: 'sertraline', mg: 50, from: '2026-05-20' }] })?.message
    expect(message?.includes('boxed warning')).toBe(named)
  })
})

test('a safety plan has its sections in order and is empty but for crisis contacts', () => {
  const { sections } = emptySafetyPlan()
  expect(sections.map(({ id }) => id)).toEqual([
    'warning-signs',
    'internal-coping-strategies',
    'people-and-settings-for-distraction',
    'people-to-ask-for-help',
    'professionals-and-agencies',
    'making-the-environment-safer',
    'reasons-for-living',
  ])
  expect(sections.filter(({ entries }) => entries.length > 0).map(({ id }) => id)).toEqual([
    'professionals-and-agencies',
  ])
})
