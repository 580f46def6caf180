import { describe, expect, test } from 'vitest'
import { rules } from '../../knowledge/interactions/index.ts'
import { options } from '../../knowledge/options/index.ts'
import { knowledgePage } from './knowledge-markdown.ts'
import { knowledgeTopics } from './knowledge-parts.ts'
import { knowledgeAbout, knowledgeRows } from './knowledge-rows.ts'

describe('the table of facts', () => {
  test.each(knowledgeTopics)(
    '%s has rows, and each has words, an id, a source, a status and a date',
    (topic) => {
      const rows = knowledgeRows().filter((row) => row.topic === topic)
      expect(rows.length).toBeGreaterThan(3)
      for (const row of rows) {
        expect(row.id).not.toBe('')
        expect(row.says).not.toBe('')
        expect(row.source).not.toBe('')
        expect(['verified', 'known', 'unsure']).toContain(row.status)
        expect(row.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    },
  )

  test('holds every rule and every option', () => {
    const ids = new Set(knowledgeRows().map(({ id }) => id))
    expect([...rules, ...options].filter(({ id }) => !ids.has(id))).toEqual([])
  })

  test('holds every sentence of an option', () => {
    const [option] = options
    const said = knowledgeAbout(option?.id ?? '').map(({ says }) => says)
    for (const { text } of [
      ...(option?.before ?? []),
      ...(option?.regimen ?? []),
      ...(option?.cautions ?? []),
    ]) {
      expect(said).toContain(text)
    }
  })

  test('a value names what it is the value of', () => {
    const row = knowledgeAbout('nextline-clinical/2026').find(({ part }) => part === 'rule.minimumTrials')
    expect(row?.says).toBe('minimumTrials: 2')
  })

  test('a cell of the reference is one line without markup', () => {
    for (const topic of knowledgeTopics) {
      const lines = knowledgePage(topic)
        .split('\n')
        .filter((line) => line.startsWith('| '))
      for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(7)
    }
  })
})
