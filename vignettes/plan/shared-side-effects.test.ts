/** What was not tolerated in one medicine and may come again in its relatives: a caution and a later place, no block. */
import { describe, expect, test } from 'vitest'
import { sharedSideEffects } from '../../src/knowledge/interactions/index.ts'
import { type PlanOption, plan, planOption } from '../../src/plan/index.ts'
import { type Given, patient } from './patient.ts'

const partial: Given = { response: 'partial-response', failed: ['sertraline'] }

function option(given: Given, id: string): PlanOption {
  const found = planOption(patient(given), id)
  if (found === undefined) throw new Error(`There is no option ${id}.`)
  return found
}

/** The rule, the medicine with what came under it, a relative that shares it, and one that does not. */
const rows = [
  ['S-01', 'aripiprazole', 'akathisia', 'add-brexpiprazole', 'add-quetiapine'],
  ['S-01', 'aripiprazole', 'restlessness', 'add-cariprazine', 'add-lumateperone'],
  ['S-02', 'risperidone', 'EPS', 'add-aripiprazole', 'add-quetiapine'],
  ['S-03', 'sertraline', 'anorgasmia', 'switch-to-escitalopram', 'switch-to-bupropion'],
  ['S-04', 'olanzapine', 'weight gain', 'add-quetiapine', 'add-aripiprazole'],
  ['S-04', 'mirtazapine', 'gained weight', 'add-olanzapine', 'add-lumateperone'],
  ['S-05', 'venlafaxine', 'high blood pressure', 'switch-to-bupropion', 'switch-to-mirtazapine'],
  ['S-06', 'sertraline', 'hyponatremia', 'switch-to-venlafaxine', 'switch-to-mirtazapine'],
  ['S-07', 'quetiapine', 'oversedation', 'switch-to-mirtazapine', 'switch-to-bupropion'],
  ['S-08', 'amitriptyline', 'urinary retention', 'switch-to-paroxetine', 'switch-to-vortioxetine'],
  ['S-09', 'trazodone', 'orthostasis', 'add-quetiapine', 'add-aripiprazole'],
  ['S-10', 'sertraline', 'nausea', 'switch-to-vortioxetine', 'switch-to-mirtazapine'],
  ['S-11', 'citalopram', 'QTc prolongation', 'switch-to-trazodone', 'switch-to-vortioxetine'],
  ['S-12', 'ketamine', 'dissociation', 'esketamine-nasal', 'rtms'],
] as const

describe('a relative shares an unwanted effect', () => {
  test.each(rows)('%s: %s with %s, then %s', (rule, medicine, words, relative, other) => {
    const given: Given = { ...partial, sideEffects: { [medicine]: words } }
    const cautions = (id: string) => option(given, id).cautions.map((caution) => caution.rule)
    expect(cautions(relative)).toContain(rule)
    expect(cautions(other)).not.toContain(rule)
  })

  test('every row has a vignette', () => {
    expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(sharedSideEffects.map(({ id }) => id)))
  })

  test('without it the relative is recommended; with it, possible, with the reason, and not blocked', () => {
    expect(option(partial, 'add-brexpiprazole').status).toBe('recommended')
    const found = option({ ...partial, sideEffects: { aripiprazole: 'akathisia' } }, 'add-brexpiprazole')
    expect(found.status).toBe('possible')
    expect(found.blockedBy).toEqual([])
    expect(found.cautions.find(({ rule }) => rule === 'S-01')?.because).toBe('akathisia with aripiprazole')
    expect(found.reasons.map(({ text }) => text)).toContain(
      'Akathisia came with aripiprazole and may come again: a medicine that does not share it comes first.',
    )
  })

  test('after akathisia another kind of augmentation stands before the partial agonists', () => {
    const { options } = plan(patient({ ...partial, sideEffects: { aripiprazole: 'akathisia' } }))
    const place = (id: string) => options.findIndex((each) => each.id === id)
    expect(place('add-quetiapine')).toBeLessThan(place('add-brexpiprazole'))
    expect(place('add-quetiapine')).toBeLessThan(place('add-cariprazine'))
  })

  test('the same word under a medicine outside the class says nothing', () => {
    const found = option({ ...partial, sideEffects: { bupropion: 'restlessness' } }, 'add-brexpiprazole')
    expect(found.status).toBe('recommended')
  })
})
