/** No sentence of fact promises what no treatment keeps, or says that a cause is certain. */
import { expect, test } from 'vitest'
import { options } from './options/index.ts'
import { sentencesIn } from './options/sentences-in.ts'
import * as review from './review/index.ts'

const overclaims =
  /\b(cures?|heals?|guarantee[sd]?|always (works|helps)|behind the depression|causes (the )?depression|keeps depression going|no antidepressant lifts|nobody gets well)\b|^(treats|lowers self-harm|lessens|helps) /i

test.each([
  ['options', options],
  ['review', { ...review }],
])('%s: no sentence overclaims', (name, data) => {
  const found = sentencesIn(data, name).filter(({ text }) => overclaims.test(text))
  expect(found.map(({ row, text }) => `${row}: ${text}`)).toEqual([])
})

test('the pattern knows an overclaim', () => {
  expect('Treats the PTSD behind the depression.').toMatch(overclaims)
})
