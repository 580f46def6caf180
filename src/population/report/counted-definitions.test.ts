import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWork, type WorkDatabase } from '../sources/work-database.ts'
import { answersShown, countedDefinitions } from './counted-definitions.ts'

test.each([
  ['nothing small', [40, 30, 20], [40, 30, 20]],
  ['few unknown take the no with them, not the yes', [40, 5, 200], [40, undefined, undefined]],
  [
    'a yes that is not shown takes the smaller of the others',
    [undefined, 30, 200],
    [undefined, undefined, 200],
  ],
  ['two that are small hide each other', [40, 5, 6], [40, undefined, undefined]],
  ['nobody is shown', [undefined, 0, 200], [undefined, 0, undefined]],
] as const)('the three answers: %s', (_, [yes, unknown, no], expected) => {
  expect(Object.values(answersShown(yes, unknown, no, 11))).toEqual(expected)
})

describe('definitions side by side', () => {
  let work: WorkDatabase
  beforeAll(async () => {
    work = await openWork()
    const rows = [
      ...Array<string>(40).fill("('yes', 'yes')"),
      ...Array<string>(5).fill("('yes', 'no')"),
      ...Array<string>(30).fill("('no', 'yes')"),
      ...Array<string>(100).fill("('unknown', 'no')"),
    ]
    await work.connection.run(
      `CREATE TABLE side_by_side AS SELECT * FROM (VALUES ${rows.join(', ')}) t("a/1", "b/1")`,
    )
  })
  afterAll(() => work.close())

  test('few who meet only one are told neither by the combinations nor by the counts nor by the pair', async () => {
    const { answers, exactly, pair, combinations } = await countedDefinitions(
      work.connection,
      ['a/1', 'b/1'],
      11,
    )
    expect(combinations).toEqual([['a/1', 'b/1'], ['b/1'], ['a/1']])
    expect(exactly(['a/1'])).toBeUndefined()
    // 45 meet the first, 40 both: the difference would tell.
    expect([answers('a/1').yes, exactly(['a/1', 'b/1'])]).not.toEqual([45, 40])
    expect(pair('a/1', 'b/1')).toBeUndefined()
  })

  test('with no limit everything is shown', async () => {
    const { answers, exactly, pair } = await countedDefinitions(work.connection, ['a/1', 'b/1'], 1)
    expect([answers('a/1'), exactly(['b/1'])]).toEqual([{ yes: 45, unknown: 100, no: 30 }, 30])
    expect(pair('a/1', 'b/1')).toEqual([40, 5, 30])
  })
})

test('of very many combinations those of few people are not listed', async () => {
  const { connection, close } = await openWork()
  const ids = Array.from({ length: 9 }, (_, index) => `d/${index}`)
  const columns = ids.map((id, bit) => `CASE WHEN (n >> ${bit}) & 1 = 1 THEN 'yes' ELSE 'no' END AS "${id}"`)
  // 512 combinations: one of 500 people, all others of three.
  await connection.run(
    `CREATE TABLE side_by_side AS SELECT ${columns.join(', ')} FROM (SELECT range % 512 AS n FROM range(1536) UNION ALL SELECT 5 FROM range(497))`,
  )
  const { isShortened, combinations, exactly, answers } = await countedDefinitions(connection, ids, 11)
  expect([isShortened, combinations]).toEqual([true, [['d/0', 'd/2']]])
  expect([exactly(['d/0', 'd/2']), answers('d/0').yes]).toEqual([500, 1265])
  close()
})
