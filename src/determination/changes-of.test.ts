import { describe, expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { definitionById } from '../knowledge/definitions/index.ts'
import { historyOf } from '../trials/history.ts'
import { changesOf } from './changes-of.ts'
import { determineHistory } from './determine.ts'
import { wouldChange } from './would-change.ts'

/** `no: mirtazapine-1=no + fluoxetine-1=no` for each set. */
function changes(id: string, given: string): readonly string[] {
  const definition = definitionById(id)
  if (definition === undefined) throw new Error(`No definition ${id}`)
  const history = historyOf(timeline(given), vignetteAsOf)
  return changesOf(history, definition, determineHistory(history, definition)).map(
    ({ to, facts }) => `${to}: ${facts.map(({ about, needed }) => `${about}=${needed}`).join(' + ')}`,
  )
}

describe('what would change a succession of treatments', () => {
  const two = 'sertraline 50mg 50d; venlafaxine 75mg 50d'

  test('one open treatment turns it either way', () => {
    expect(changes('gronemann/2018', `${two}; mirtazapine 15mg ?d`)).toEqual([
      'yes: mirtazapine-1=yes',
      'no: mirtazapine-1=no',
    ])
  })

  test('another can take the place of one that is ruled out: only without both it is a no', () => {
    const both = `${two}; mirtazapine 15mg ?d; fluoxetine 20mg ?d after 10d`
    expect(changes('gronemann/2018', both).filter((set) => set.startsWith('no'))).toEqual([
      'no: mirtazapine-1=no + fluoxetine-1=no',
    ])
    const undated = `${two}; undated mirtazapine; undated fluoxetine`
    expect(changes('gronemann/2018', undated)).toEqual([
      'yes: fluoxetine-1=yes',
      'yes: mirtazapine-1=yes',
      'no: fluoxetine-1=no + mirtazapine-1=no',
    ])
  })

  test('a treatment outside the window of the others takes nobody’s place', () => {
    const early = `bupropion 300mg 50d; sertraline 50mg 50d after 400d; venlafaxine 75mg 50d; mirtazapine 15mg ?d`
    expect(changes('gronemann/2018', early)).toEqual(['yes: mirtazapine-1=yes', 'no: mirtazapine-1=no'])
  })

  test('definitions that judge outcomes ask as their tree does', () => {
    const definition = definitionById('nextline-clinical/2026')
    if (definition === undefined) throw new Error('No default definition')
    const history = historyOf(
      timeline('sertraline ?mg 42d failed; venlafaxine 225mg 42d failed'),
      vignetteAsOf,
    )
    const determination = determineHistory(history, definition)
    expect(changesOf(history, definition, determination)).toEqual(wouldChange(determination.finding))
    expect(wouldChange(determination.finding)).not.toEqual([])
  })
})
