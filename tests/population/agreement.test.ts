import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultDefinition, allDefinitions as definitions } from '../../src/knowledge/definitions/index.ts'
import type { Exposure } from '../../src/record/record.ts'
import { addDays, exactly } from '../../src/units/day.ts'
import { determinationVignettes } from '../../vignettes/determination/index.ts'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { arbitraryRecord, historyAsOf } from '../arbitrary-history.ts'
import { arbitraryClaimant, arbitraryPerson, personAsOf } from './arbitrary-person.ts'
import { disagreements, duckdbAnswers, openDuckdb, streamAnswers } from './engines.ts'

type Connection = Awaited<ReturnType<typeof openDuckdb>>
let connection: Connection
beforeAll(async () => {
  connection = await openDuckdb()
})
afterAll(() => connection.closeSync())

let answers: readonly (readonly string[])[]
beforeAll(async () => {
  const records = determinationVignettes.map(({ given }) => timeline(given))
  answers = await duckdbAnswers(connection, records, definitions, vignetteAsOf)
}, 120_000)

/** Named by the vignette, so that a difference is read without counting rows. */
function wrongAnswers(expected: (answer: string) => string): readonly string[] {
  return determinationVignettes.flatMap(({ title, definition, answer }, person) => {
    const id = definition ?? defaultDefinition.id
    const got = answers[definitions.findIndex((each) => each.id === id)]?.[person]
    return got === expected(answer) ? [] : [`${id}: ${title}: ${got}`]
  })
}

describe('DuckDB and the reference', () => {
  test('every vignette has its answer', () => {
    expect(wrongAnswers((answer) => answer)).toEqual([])
  })

  test('a wrong expectation is noticed in every vignette', () => {
    expect(wrongAnswers(() => 'something else')).toHaveLength(determinationVignettes.length)
  })

  test.each([
    ['treatment histories', arbitraryRecord, historyAsOf],
    ['people with everything a record can hold', arbitraryPerson, personAsOf],
    ['people of whom fills and diagnoses are known', arbitraryClaimant, personAsOf],
  ] as const)('random %s: no disagreement under any definition', async (_, arbitrary, asOf) => {
    const records = fc.sample(arbitrary, { numRuns: 200, seed: 20_261_123 })
    const found = await disagreements(connection, records, definitions, asOf)
    expect(found.map(({ definition, reference, engine }) => ({ definition, reference, engine }))).toEqual([])
  })

  test.each([
    ['fills and diagnoses', arbitraryClaimant],
    ['people of whom more must be known', arbitraryPerson],
  ] as const)('the fast road over %s: no disagreement', async (_, arbitrary) => {
    const records = fc.sample(arbitrary, { numRuns: 200, seed: 20_261_124 })
    const overFills = definitions.filter(({ rule }) => rule.kind === 'successive-treatments')
    const found = await disagreements(connection, records, overFills, personAsOf, streamAnswers())
    expect(found.map(({ definition, reference, engine }) => ({ definition, reference, engine }))).toEqual([])
  })

  test.each(['order', 'dispensing', 'administration'] as const)(
    'the fast road knows of an %s that covers no day: it leaves open what was taken',
    async (kind) => {
      const { exposures, ...rest } = timeline('sertraline 100mg 84d')
      const backwards = exposures.map((exposure): Exposure => {
        const { supplyDays: _, end: __, ...entry } = exposure
        const day = exposure.start?.first ?? vignetteAsOf
        const isFill = kind === 'dispensing'
        return { ...entry, kind, ...(isFill ? { supplyDays: 0 } : { end: exactly(addDays(day, -30)) }) }
      })
      const records = [{ ...rest, exposures: backwards }]
      const overFills = definitions.filter(({ rule }) => rule.kind === 'successive-treatments')
      expect(await disagreements(connection, records, overFills, vignetteAsOf, streamAnswers())).toEqual([])
    },
  )

  test('every vignette of a definition over fills has its answer on the fast road', async () => {
    const overFills = definitions.filter(({ rule }) => rule.kind === 'successive-treatments')
    const records = determinationVignettes.map(({ given }) => timeline(given))
    expect(await disagreements(connection, records, overFills, vignetteAsOf, streamAnswers())).toEqual([])
  })

  test('the fast road in threads and in small parts: no disagreement', async () => {
    const records = fc.sample(arbitraryClaimant, { numRuns: 200, seed: 20_261_128 })
    const overFills = definitions.filter(({ rule }) => rule.kind === 'successive-treatments')
    const inThreads = streamAnswers({ threadsFrom: 0, fillsOfPart: 10 })
    const found = await disagreements(connection, records, overFills, personAsOf, inThreads)
    expect(found.map(({ definition, reference, engine }) => ({ definition, reference, engine }))).toEqual([])
  })
})
