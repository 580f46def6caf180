import { describe, expect, test } from 'vitest'
import { at, exposure } from '../../tests/entries.ts'
import type { Exposure } from '../record/record.ts'
import { trapsOf } from './traps-of.ts'
import { trialAgentsOf } from './trial-agent.ts'

type Change = Parameters<typeof exposure>[2]

const given = (agent: string, change: Change = {}) => exposure('a', agent, { start: at(0), ...change })

/** The traps that close on a trial of these exposures. */
function traps(...exposures: readonly Exposure[]): number {
  const [first] = exposures
  const [agent] = first === undefined ? [] : trialAgentsOf(first)
  if (agent === undefined) throw new Error('no agent')
  return trapsOf(agent, exposures).length
}

const named = (agent: string, name: string, brand?: string, more: Change = {}): Exposure => {
  const base = given(agent, more)
  return { ...base, medicine: { ...base.medicine, name, ...(brand === undefined ? {} : { brand }) } }
}

const inForm = (agent: string, form: Exposure['medicine']['form']): Exposure => {
  const base = given(agent)
  return { ...base, medicine: { ...base.medicine, form } }
}

const phases = (...mgs: readonly (number | undefined)[]): Change => ({
  doses: mgs.flatMap((mg, index) => [
    {
      fromDay: index * 14,
      amounts: mg === undefined ? [] : (given('trazodone', { mg }).doses[0]?.amounts ?? []),
    },
  ]),
})

describe('a dose too low for depression', () => {
  test.each([
    ['trazodone 149 mg', given('trazodone', { mg: 149 }), 1],
    ['trazodone 150 mg', given('trazodone', { mg: 150 }), 0],
    ['trazodone 50 to 150 mg', given('trazodone', { mg: 50, highMg: 150 }), 0],
    ['trazodone, dose not told', given('trazodone'), 0],
    ['trazodone raised from 50 to 200 mg', given('trazodone', phases(50, 200)), 0],
    ['trazodone lowered from 200 to 50 mg', given('trazodone', phases(200, 50)), 0],
    ['trazodone 50, then 100 mg', given('trazodone', phases(50, 100)), 1],
    ['trazodone 50 mg, then a dose not told', given('trazodone', phases(50, undefined)), 0],
  ])('%s', (_title, one, count) => {
    expect(traps(one)).toBe(count)
  })

  test('one prescription at a full dose opens the trap for the trial', () => {
    expect(traps(given('trazodone', { mg: 50 }), given('trazodone', { mg: 150 }))).toBe(0)
    expect(traps(given('trazodone', { mg: 50 }), given('trazodone', { mg: 100 }))).toBe(1)
  })

  test('no exposure, no trap', () => {
    const [agent] = trialAgentsOf(given('trazodone'))
    expect(agent && trapsOf(agent, [])).toEqual([])
  })
})

describe('a product for another purpose', () => {
  test.each([
    ['Zyban by its brand', named('bupropion', 'bupropion', 'ZYBAN'), 1],
    ['Zyban in the name', named('bupropion', 'Zyban 150 mg tablet'), 1],
    ['the brand counts before the name', named('bupropion', 'Zyban', 'Wellbutrin'), 0],
    ['bupropion', named('bupropion', 'bupropion'), 0],
    ['selegiline by mouth', inForm('selegiline', 'oral'), 1],
    ['selegiline on the skin', inForm('selegiline', 'transdermal'), 0],
    ['selegiline, form not told', inForm('selegiline', undefined), 0],
  ])('%s', (_title, one, count) => {
    expect(traps(one)).toBe(count)
  })
})

test('bupropion in one product with naltrexone is for weight', () => {
  const base = given('bupropion')
  const [bupropion] = trialAgentsOf(base)
  if (bupropion === undefined) throw new Error('no agent')
  const trapsIn = (...all: readonly string[]) => {
    const ingredients = all.map((ingredient) => ({ ingredient }))
    return trapsOf(bupropion, [{ ...base, medicine: { ...base.medicine, ingredients } }]).map(({ id }) => id)
  }
  expect(trapsIn('bupropion', 'naltrexone')).toEqual(['bupropion-naltrexone'])
  expect(trapsIn('bupropion')).toEqual([])
})

describe('another reason recorded', () => {
  const because = (...reasons: readonly string[]): Change => ({
    reasons: reasons.map((text) => ({ codes: [], text })),
  })
  test.each([
    ['duloxetine for neuropathy', given('duloxetine', because('Diabetic NEUROPATHY')), 1],
    ['duloxetine for pain and depression', given('duloxetine', because('chronic pain', 'depression')), 0],
    ['duloxetine for depression', given('duloxetine', because('depression')), 0],
    ['duloxetine, no reason', given('duloxetine'), 0],
    ['duloxetine, a reason without words', given('duloxetine', { reasons: [{ codes: [] }] }), 0],
    ['the reason in the name', named('duloxetine', 'duloxetine for pain'), 1],
    [
      'the reason in the display of its code',
      given('duloxetine', {
        reasons: [{ codes: [{ system: 'other', code: 'x', display: 'Fibromyalgia' }] }],
      }),
      1,
    ],
  ])('%s', (_title, one, count) => {
    expect(traps(one)).toBe(count)
  })
})
