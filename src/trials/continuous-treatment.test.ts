import { describe, expect, test } from 'vitest'
import { fill, on, recordOf } from '../../tests/entries.ts'
import { acutePhase, antidepressantFills, completedPhase, continuationPhase } from './continuous-treatment.ts'
import { rebuildCourses } from './course.ts'

const dispensed = (...pairs: readonly (readonly [day: number, days: number])[]) =>
  pairs.map(([day, supplyDays]) => ({ on: on(day), supplyDays, ref: `${day}` }))

describe('days of treatment as the quality measure counts them', () => {
  test.each([
    ['acute: 84 days in a row', acutePhase, dispensed([0, 84]), true],
    ['acute: a day short', acutePhase, dispensed([0, 83]), false],
    ['acute: the last of 84 days is day 115', acutePhase, dispensed([0, 42], [73, 42]), true],
    ['acute: the last of 84 days is day 116', acutePhase, dispensed([0, 42], [74, 42]), false],
    ['continuation: 180 days in a row', continuationPhase, dispensed([0, 180]), true],
    ['continuation: a day short', continuationPhase, dispensed([0, 179]), false],
    ['continuation: the last of 180 days is day 232', continuationPhase, dispensed([0, 90], [142, 90]), true],
    [
      'continuation: the last of 180 days is day 233',
      continuationPhase,
      dispensed([0, 90], [143, 90]),
      false,
    ],
  ])('%s', (_title, phase, fills, completed) => {
    expect(completedPhase(fills, on(0), phase)).toBe(completed)
  })

  test('every antidepressant counts, in order of time; what augments it does not', () => {
    const exposures = [
      fill('late', 'sertraline', 60, 30, 100),
      fill('early', 'venlafaxine', 0, 30, 150),
      fill('added', 'aripiprazole', 30, 30, 5),
    ]
    const fills = antidepressantFills(rebuildCourses(recordOf({ exposures }), on(1000)))
    expect(fills.map(({ ref }) => ref)).toEqual(['early', 'late'])
  })
})
