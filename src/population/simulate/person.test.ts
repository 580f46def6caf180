import { describe, expect, test } from 'vitest'
import { assumptions, simulationParameters, timesForCumulative } from './parameters.ts'
import { observedFrom, observedTo, simulatePerson } from './person.ts'
import { rxcuiOf, simulatedProducts } from './products.ts'

const parameters = simulationParameters()
const people = Array.from({ length: 2000 }, (_, person) => simulatePerson(7, person, parameters))

describe('a simulated person', () => {
  test('is the same for the same seed and number, and another for another', () => {
    expect(simulatePerson(7, 42, parameters)).toEqual(people[42])
    expect(simulatePerson(8, 42, parameters)).not.toEqual({ ...people[42] })
  })

  test('lives within the days of observation and has a fill for each beginning', () => {
    for (const { fills, trials, diagnoses } of people) {
      expect(fills.length).toBeGreaterThan(0)
      expect(trials.length).toBeGreaterThan(0)
      for (const { day } of [...fills, ...diagnoses]) {
        expect(day).toBeGreaterThanOrEqual(observedFrom)
        expect(day).toBeLessThanOrEqual(observedTo)
      }
    }
  })

  test('is truly resistant only after two different fair trials without response', () => {
    for (const { isResistant, trials } of people) {
      const failed = trials.filter(
        (trial) => trial.outcome === 'non-response' && trial.reachedDose && trial.taken && trial.days >= 42,
      )
      expect(isResistant).toBe(new Set(failed.map(({ agent }) => agent)).size >= 2)
    }
  })

  test('scores are sparse and on the scale', () => {
    const scores = people.flatMap((person) => person.scores)
    const visits = people.flatMap((person) => person.diagnoses)
    expect(scores.length / visits.length).toBeLessThan(0.25)
    expect(scores.every(({ value }) => value >= 0 && value <= 27)).toBe(true)
  })

  test('persistent depression is resistant more often', () => {
    const share = (persistentShare: number): number => {
      const own = simulationParameters('2006', persistentShare)
      const simulated = Array.from({ length: 1000 }, (_, person) => simulatePerson(1, person, own))
      return simulated.filter(({ isResistant }) => isResistant).length
    }
    expect(share(1)).toBeGreaterThan(share(0) * 2)
  })
})

describe('the parameters', () => {
  test('every strength has a product with a code', () => {
    for (const { agent, mg } of simulatedProducts) expect(rxcuiOf(agent, mg)).toMatch(/^\d+$/)
  })

  test('the reanalysis preset remits as often as was reported, after all four steps', () => {
    const { remission } = simulationParameters('reanalysis')
    expect(1 - remission.reduce((left, rate) => left * (1 - rate), 1)).toBeCloseTo(0.35, 3)
    expect(timesForCumulative([0.5], 0.25)).toBeCloseTo(0.5, 6)
  })

  test('what no source gives is told', () => {
    expect(assumptions()).toContain('shares of codes')
  })
})
