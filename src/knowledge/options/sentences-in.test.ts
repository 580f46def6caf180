import { expect, test } from 'vitest'
import { sentencesIn } from './sentences-in.ts'

const cite = { source: 'canmat-2023', status: 'verified' } as const

test('a sentence with its citation and date', () => {
  const row = { id: 'cbt', reviewed: '2026-11-23', what: { text: 'A therapy.', cite } }
  expect(sentencesIn(row, 'options')).toEqual([
    { row: 'options › cbt › what', text: 'A therapy.', cite, reviewed: '2026-11-23' },
  ])
})

test('a sentence that nobody cites is found without a citation', () => {
  const [found] = sentencesIn({ id: 'cbt', cautions: [{ text: 'Invented.' }] }, 'options')
  expect(found).toMatchObject({ text: 'Invented.', cite: undefined, reviewed: undefined })
})

test('a citation without a status is none', () => {
  const [found] = sentencesIn({ message: 'Invented.', cite: { source: 'canmat-2023' } }, 'rules')
  expect(found?.cite).toBeUndefined()
})

test('the date of the file counts where the row has none', () => {
  expect(sentencesIn({ text: 'A fact.', cite }, 'goals', '2026-01-01')[0]?.reviewed).toBe('2026-01-01')
})
