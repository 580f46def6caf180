import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { definitionById } from '../../knowledge/definitions/index.ts'
import type { JudgeSettings } from './judge-batch.ts'
import { judgingHere, judgingInThreads } from './judge-batches.ts'
import { streamTables } from './stream-tables.ts'

const rule = definitionById('zhdanava/2021')?.rule
if (rule?.kind !== 'successive-treatments') throw new Error('This definition counts treatments.')
const agents = ['sertraline', 'venlafaxine', 'mirtazapine']
const products = agents.map((agent) => ({
  ...{ agent, doseLow: 100, doseHigh: 100, form: 'oral', release: undefined, traps: [] },
}))
const settings: JudgeSettings = {
  rule,
  tables: streamTables(
    products,
    agents.map((id) => ({ id, role: 'antidepressant', drugClass: undefined })),
    [0, 1, 2, 3].map(() => Float64Array.from([50, 75, 15])),
  ),
  packing: { productBits: 10, dayBitsAbove: 0 },
  firstDay: 18_000,
  days: 2000,
  limit: 20_000,
  wantsTrials: true,
  people: new Uint8Array(1000),
}

/** Three agents one after the other, three fills of 30 days each, begun `late` days after the first day. */
function fills(person: number, late: number): readonly number[] {
  return Array.from({ length: 9 }, (_, fill) => [
    ((late + 30 * fill) << 18) | (Math.floor(fill / 3) << 8) | 30,
    person,
  ]).flat()
}

const batches = Array.from({ length: 40 }, (_, batch) =>
  Int32Array.from(Array.from({ length: 20 }, (__, person) => fills(20 * batch + person, person)).flat()),
)

test('threads find what is found here, in the same order', async () => {
  const [here, threads] = [judgingHere(), judgingInThreads(3)]
  for (const judging of [here, threads]) judging.begin(settings)
  for (const batch of batches) {
    await here.add(batch.slice())
    await threads.add(batch.slice())
  }
  const found = await threads.found()
  await threads.stop()
  expect(found).toEqual(await here.found())
  expect(found.map(({ counts }) => counts[0]?.length)).toEqual(batches.map(() => 20))
  expect(found[7]?.counts[0]?.[3]).toBe(143)
  expect(found[7]?.trials[0]).toHaveLength(60)
})

test('what goes wrong in a thread is told, and nothing waits for ever', async () => {
  const broken = { ...settings, tables: { ...settings.tables, agentOf: undefined as never } }
  const threads = judgingInThreads(2)
  threads.begin(broken)
  const giveAll = async () => {
    for (const batch of batches) await threads.add(batch.slice())
    return threads.found()
  }
  await expect(giveAll()).rejects.toThrow('undefined')
  await threads.stop()
})

test('a thread does not load the database: native code that a thread loads may outlive it', () => {
  const module = new URL('./judge-batch.ts', import.meta.url)
  const loaded = `await import(${JSON.stringify(module)})
    console.log(process.report.getReport().sharedObjects.filter((file) => file.endsWith('.node')).length)`
  const node = [process.execPath, '--input-type=module', '--eval', loaded] as const
  expect(execFileSync(node[0], node.slice(1), { encoding: 'utf8' }).trim()).toBe('0')
})
