/**
 * What the authors' own programs answered for invented people whose days lie on the edges: the R program of Fabbri 2021
 * (commit b756777, R 4.2, clock in UTC), and the SQL that the templates of Circe make of cohort 1009 (commit 40106e4e, no
 * dose eras). These are contracts: where ours is certain, it says the same.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determination/determine.ts'
import type { Finding } from '../src/determination/finding.ts'
import { definitionById } from '../src/knowledge/definitions/index.ts'
import { timeline, vignetteAsOf } from '../vignettes/timeline.ts'

const programs = [
  ['fabbri/2021-as-run', 'fabbri-2021.txt', 'two medicines on one day: their order is not known'],
  ['ohdsi-1009/2023-as-run', 'ohdsi-1009.txt', 'dose eras are not recorded'],
] as const

describe.each(programs)('%s', (id, file, open) => {
  const definition = definitionById(id)
  if (definition === undefined) throw new Error(`${id} ships.`)
  const people = readFileSync(new URL(`programs-as-run/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([program, given = '']) => ({
      program,
      given,
      ...determine(timeline(given), definition, vignetteAsOf),
    }))

  test('every certain answer is the answer of the program', () => {
    const certain = people.filter(({ answer }) => answer !== 'unknown')
    expect(certain.filter(({ answer, program }) => answer !== program).map(({ given }) => given)).toEqual([])
    expect(certain.length).toBeGreaterThan(people.length * 0.9)
  })

  test('what is open is open for the one reason that is told', () => {
    const unsure = people.filter(({ answer }) => answer === 'unknown')
    expect(unsure.filter(({ finding }) => !notesOf(finding).includes(open))).toEqual([])
  })
})

function notesOf({ note, because }: Finding): readonly string[] {
  return [...(note === undefined ? [] : [note]), ...because.flatMap(notesOf)]
}
