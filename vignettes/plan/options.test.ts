import { describe, expect, test } from 'vitest'
import { options } from '../../src/knowledge/options/index.ts'
import { planOption } from '../../src/plan/index.ts'
import { optionVignettes } from './options.ts'
import { patient } from './patient.ts'

describe.each(optionVignettes)('$option', ({ option, best, status, blocked, by }) => {
  test('at its best', () => {
    expect(planOption(patient(best), option)?.status).toBe(status ?? 'recommended')
  })

  test('blocked', () => {
    const found = planOption(patient(blocked), option)
    expect(found?.status).toBe('blocked')
    expect(found?.blockedBy.map(({ rule }) => rule)).toContain(by)
  })
})

test('every option has its vignette', () => {
  const shown = new Set(optionVignettes.map(({ option }) => option))
  expect(options.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([])
})
