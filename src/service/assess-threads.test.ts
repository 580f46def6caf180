/** Answers written into memory that two threads share: each its own, for as long as it is being sent. */
import { afterAll, expect, test } from 'vitest'
import { example } from '../../tests/clinic.ts'
import { knownDay } from '../units/day.ts'
import { jsonText } from './api/json-text.ts'
import { assessFile, type FileToAssess } from './assess-file.ts'
import { assessThreads } from './assess-threads.ts'

const threads = assessThreads({ count: 1 })
afterAll(() => threads.stop())

const file = (name: 'resistant' | 'bipolar'): FileToAssess => ({
  bytes: new TextEncoder().encode(example(name)),
  ...{ name, most: 1_000_000, asOf: knownDay('2025-08-01') },
})
const files = [file('resistant'), file('bipolar')]
const expected = files.map((each) => jsonText(assessFile(each)))
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const isShared = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  bytes.buffer instanceof SharedArrayBuffer

test('no answer is written over before it is given back; then its memory is used again', async () => {
  const work = Array.from({ length: 40 }, (_, at) => files[at % 2]).filter((each) => each !== undefined)
  const answers = await Promise.all(work.map((each) => threads.assess(each)))
  expect(answers.filter(({ bytes }, at) => text(bytes) !== expected[at % 2])).toHaveLength(0)
  // Where all of it waits to be sent, an answer has memory of its own.
  expect(answers.filter(isShared)).toHaveLength(16)
  for (const answer of answers) answer.giveBack()
  const later = await Promise.all(files.map((each) => threads.assess(each)))
  expect(later.map(isShared)).toEqual([true, true])
  expect(later.map(({ bytes }, at) => text(bytes) === expected[at])).toEqual([true, true])
})
