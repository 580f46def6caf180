import { describe, expect, test } from 'vitest'
import { patient } from '../../vignettes/plan/patient.ts'
import { trialsTruth } from './coverage-trials.ts'
import type { PlanTrial } from './plan-context.ts'

const [tried] = patient({ failed: ['sertraline'] }).trials

function answer(
  weeks: Pick<PlanTrial, 'weeksAtDose' | 'mostWeeksAtDose'>,
  asked: { readonly minimumWeeks?: number; readonly moreThanWeeks?: number } = { minimumWeeks: 6 },
) {
  const trials = tried === undefined ? [] : [{ ...tried, weeksAtDose: undefined, ...weeks }]
  return trialsTruth({ ...patient(), trials }, { kind: 'trials', count: 1, ...asked }).answer
}

describe('weeks at the dose that a payer asks for', () => {
  test.each([
    [{ weeksAtDose: 6, mostWeeksAtDose: 6 }, 'yes'],
    [{ weeksAtDose: 5.9, mostWeeksAtDose: 5.9 }, 'no'],
    [{ weeksAtDose: 4, mostWeeksAtDose: 6 }, 'unknown'],
    // Its dose is not known: all of its weeks may be at the dose, and none is for certain.
    [{ mostWeeksAtDose: 8 }, 'unknown'],
    [{ mostWeeksAtDose: 5.9 }, 'no'],
    [{}, 'unknown'],
  ] as const)('%j: %s', (weeks, expected) => {
    expect(answer(weeks)).toBe(expected)
  })

  test('more than so many weeks', () => {
    expect(answer({ weeksAtDose: 6, mostWeeksAtDose: 6 }, { moreThanWeeks: 6 })).toBe('no')
    expect(answer({ weeksAtDose: 6, mostWeeksAtDose: 6.1 }, { moreThanWeeks: 6 })).toBe('unknown')
    expect(answer({ weeksAtDose: 6.1, mostWeeksAtDose: 6.1 }, { moreThanWeeks: 6 })).toBe('yes')
  })
})
