/** Runs the examples of docs/reading-text.md. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knownDay } from '../../units/day.ts'
import { readSig } from '../sig/index.ts'
import { recordFromText } from './record-from-text.ts'

const page = readFileSync(new URL('../../../docs/reading-text.md', import.meta.url), 'utf8')

/** The rows of the table that stands between this mark and the next end mark. */
function rowsAfter(mark: string): readonly (readonly [string, string])[] {
  const part = page.slice(page.indexOf(`<!-- ${mark}`)).split('<!-- end -->')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(1).map((row) => {
    const [, text = '', read = ''] = row.split('|').map((cell) => cell.trim())
    return [text, read] as const
  })
}

function sigWords(text: string): string {
  const { phases, unread } = readSig(text)
  if (phases.length === 0) return `not read: ${unread.join(' ')}`
  return phases
    .map(({ days, perDay: { low, high, unit } }) => {
      const amount = low === high ? `${Math.round(low * 1000) / 1000}` : `${low}–${high}`
      return `${amount} ${unit}${days === undefined ? '' : ` for ${days} d`}`
    })
    .join(', then ')
}

function historyWords(text: string): string {
  const { understood, unread } = recordFromText(text, { file: 'page', asOf: knownDay('2024-06-01') }).reading
  const parts = [
    ...new Set(understood.map(({ as }) => as)),
    ...unread.map((span) => `not read: ${span.text.trim()}`),
  ]
  return parts.join('; ')
}

describe('the examples of the page', () => {
  const sigs = rowsAfter('sig')
  const histories = rowsAfter('history')

  test('are found', () => {
    expect(sigs.length).toBeGreaterThan(10)
    expect(histories.length).toBeGreaterThan(15)
  })
  test.each(sigs)('%s → %s', (text, read) => {
    expect(sigWords(text)).toBe(read)
  })
  test.each(histories)('%s → %s', (text, read) => {
    expect(historyWords(text)).toBe(read)
  })
})

describe('the pasted histories among the examples', () => {
  const example = (name: string) =>
    recordFromText(readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8'), {
      file: name,
      asOf: knownDay('2024-12-01'),
    })

  test('a resistant depression', () => {
    const [record] = example('history-resistant.txt').records
    const failed = record?.exposures.filter(({ reported }) => reported?.outcome === 'non-response')
    expect(failed?.map(({ medicine }) => medicine.ingredients[0]?.ingredient)).toEqual([
      'sertraline',
      'venlafaxine',
    ])
    expect(record?.procedures.map(({ modality, sessions }) => [modality, sessions])).toEqual([
      ['tms', 36],
      ['psychotherapy', 16],
    ])
    expect(record?.exposures.filter(({ status }) => status === 'active')).toHaveLength(1)
    expect(record?.familyHistory).toHaveLength(2)
    expect(record?.patient).toMatchObject({ sex: 'female' })
  })

  test('a history that leaves most things open', () => {
    const [record] = example('history-unclear.txt').records
    const names = record?.exposures.map(({ medicine }) => medicine.name)
    expect(names).toEqual(['Prozac', 'Paxil', 'Lexapro', 'Cymbalta', 'Trazodone', 'Seroquel'])
    expect(record?.dataIssues.length).toBeGreaterThan(2)
  })
})
