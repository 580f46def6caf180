import { describe, expect, test } from 'vitest'
import { allDefinitions, definitionById } from '../../knowledge/definitions/index.ts'
import { funnelSteps } from './funnel.ts'

function sentences(id: string): readonly string[] {
  const definition = definitionById(id) ?? expect.unreachable()
  return funnelSteps(definition).map((step) => `${step.id}: ${step.sentence}`)
}

describe('the conditions of a definition, as an epidemiologist reads them', () => {
  test('a clinical definition', () => {
    expect(sentences('nextline-clinical/2026')).toEqual([
      'all-people: Everybody in the data',
      'observed: Observed for some time; others cannot be assessed',
      'diagnosis: With a diagnosis of major depression',
      'treated: Treated with an antidepressant',
      'not-excluded: Without bipolar disorder and mania or psychotic disorder that is not part of a depression',
      'not-remitted: The episode is not in remission',
      'one-treatment: At least 1 treatment that was adequate (dose, duration, taken) and failed',
      'enough-treatments: At least 2 adequate treatments that failed, with different medicines, in the current episode',
    ])
  })

  test('ages, diagnoses and treatments in prescriptions', () => {
    expect(sentences('zhdanava/2021')).toEqual(
      expect.arrayContaining([
        'age: Aged at least 18 years',
        'enough-treatments: At least 3 treatments one after the other, with different medicines',
      ]),
    )
    expect(sentences('fabbri/2021-as-run')).toEqual(
      expect.arrayContaining([
        'diagnosis: With a diagnosis of depression, coded at least 2 times',
        'enough-treatments: At least 2 switches away from different antidepressants in the prescriptions',
      ]),
    )
  })

  test('every definition: no sentence holds an id, and each id stands once', () => {
    for (const definition of allDefinitions) {
      const steps = funnelSteps(definition)
      for (const { sentence } of steps) expect(sentence).not.toMatch(/[a-z]-[a-z]|undefined|\[object/)
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    }
  })
})
