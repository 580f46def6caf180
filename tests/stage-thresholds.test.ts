/**
 * Nudge any number of the later stages' knowledge by one unit, up or down, and some vignette must notice. A threshold
 * that nothing notices could be wrong without anybody knowing.
 */
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determination/determine.ts'
import { followUp } from '../src/follow-up/index.ts'
import { defaultDefinition } from '../src/knowledge/definitions/index.ts'
import type { DecisionId } from '../src/knowledge/follow-up/index.ts'
import {
  checkRows,
  improvementLimits,
  relapseRule,
  scoreSpeaksFor,
} from '../src/knowledge/follow-up/index.ts'
import {
  ages,
  chronicity,
  diagnoses,
  factors,
  medicalConditions,
  medicalTests,
  plasmaLevels,
  substances,
  symptomCount,
  symptoms,
} from '../src/knowledge/review/index.ts'
import { ideationPeriodDays, itemTriggers, recentBehaviourDays } from '../src/knowledge/risk/index.ts'
import { depressiveEpisode, patientView, review } from '../src/review/index.ts'
import { risk } from '../src/risk/index.ts'
import { followUpVignettes } from '../vignettes/follow-up/follow-up.ts'
import { followUpGiven } from '../vignettes/follow-up/follow-up-given.ts'
import { type Given, patient, todayAsDay } from '../vignettes/patient.ts'
import { episodeVignettes } from '../vignettes/review/depressive-episode.ts'
import { reviewVignettes } from '../vignettes/review/review.ts'
import { reviewEdges } from '../vignettes/review/review-edges.ts'
import { riskVignettes } from '../vignettes/risk/risk.ts'

type Place = {
  readonly name: string
  readonly holder: Record<string, unknown>
  readonly key: string
  readonly value: number
}

/** Every number within a row, with where it stands. */
function numbersIn(row: unknown, name: string): readonly Place[] {
  if (typeof row !== 'object' || row === null || row instanceof RegExp) return []
  return Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [{ name: `${name}.${key} ${value}`, holder: row as Record<string, unknown>, key, value }]
      : numbersIn(value, `${name}.${key}`),
  )
}

/** One unit of the number: a tenth where it is written with tenths. */
function stepOf(value: number): number {
  return Number.isInteger(value) ? 1 : value < 1 ? 0.05 : 0.1
}

function unnoticed(places: readonly Place[], outcome: () => unknown): readonly string[] {
  const before = JSON.stringify(outcome())
  return places.flatMap(({ name, holder, key, value }) =>
    [1, -1].flatMap((direction) => {
      holder[key] = value + direction * stepOf(value)
      const after = JSON.stringify(outcome())
      holder[key] = value
      return after === before ? [`${name} ${direction > 0 ? 'up' : 'down'}`] : []
    }),
  )
}

function judged(given: Given) {
  const record = patient(given)
  return { record, determination: determine(record, defaultDefinition, todayAsDay), asOf: todayAsDay }
}

function answersOf(item: string): () => unknown {
  const inputs = reviewVignettes
    .filter((vignette) => vignette.item === item)
    .flatMap(({ present, absent, unknown }) => [present, absent, unknown])
    .filter((given) => given !== null)
    .concat(reviewEdges.filter((edge) => edge.item === item).map(({ given }) => given))
    .map(judged)
  return () =>
    inputs.map((input) => {
      const found = review(input).find(({ id }) => id === item)
      return [found?.answer, found?.severity, found?.because, found?.message]
    })
}

/** No threshold: which part of a test it is, the lowest score of all. How long a screen holds has its own test. */
const noThreshold = /marked\.part|validDays|positiveFrom 0/

describe('a nudged number is noticed', () => {
  const rows = [...diagnoses, ...medicalConditions, ...substances, ...factors, ...medicalTests]
  test.each(rows.map((row) => ({ row, id: row.id })))('review: $id', ({ row, id }) => {
    const places = numbersIn(row, id).filter(({ name }) => !noThreshold.test(name))
    expect(unnoticed(places, answersOf(id))).toEqual([])
  })

  test('review: levels, age and length', () => {
    const level = plasmaLevels.filter(({ ingredient }) => ingredient === 'nortriptyline')
    const lows = numbersIn(level, 'level').filter(({ key }) => key === 'low')
    expect(unnoticed(lows, answersOf('level-nortriptyline'))).toEqual([])
    expect(unnoticed(numbersIn([ages.young, ages.older], 'age'), answersOf('age'))).toEqual([])
    expect(unnoticed(numbersIn(chronicity.months, 'months'), answersOf('length-of-episode'))).toEqual([])
  })

  test('the depressive episode', () => {
    const inputs = episodeVignettes.map(({ given }) => judged(given))
    const places = [...numbersIn(symptomCount, 'count'), ...numbersIn(symptoms, 'symptoms')].filter(
      ({ key }) => key !== 'item',
    )
    const outcome = () =>
      inputs.map(({ record, determination, asOf }) => {
        const episode = depressiveEpisode(patientView(record, determination, asOf))
        return [episode.answer, episode.screen.answer, episode.symptoms.map(({ screen }) => screen)]
      })
    expect(unnoticed(places, outcome)).toEqual([])
  })

  test('risk', () => {
    const records = riskVignettes.map(({ given }) => patient(given))
    const places = [
      ...numbersIn(itemTriggers, 'items'),
      ...numbersIn(recentBehaviourDays, 'behaviour'),
      ...numbersIn(ideationPeriodDays, 'ideation'),
    ].filter(({ key }) => key !== 'part')
    expect(
      unnoticed(places, () => records.map((record) => risk({ record, asOf: todayAsDay }).level)),
    ).toEqual([])
  })

  test('follow-up', () => {
    const inputs = followUpVignettes.map((vignette) => judged(followUpGiven(vignette)))
    const limits = { improvementLimits, relapseRule, scoreSpeaksFor, checkRows }
    const outcome = (): readonly [DecisionId, unknown][] =>
      inputs.map((input) => {
        const { decision, relapse, schedule } = followUp(input)
        return [decision.id, [relapse.answer, schedule.map(({ state }) => state)]]
      })
    expect(unnoticed(numbersIn(limits, 'follow-up'), outcome)).toEqual([])
  })
})
