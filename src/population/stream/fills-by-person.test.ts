import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillsByPerson } from './fills-by-person.ts'

const fills = fc.array(
  fc.record({ person: fc.integer({ min: 40, max: 240 }), low: fc.nat(), high: fc.nat() }),
  {
    minLength: 1,
    maxLength: 300,
  },
)

test('every fill is in one part, the people of which come before those of the next', () => {
  fc.assert(
    fc.property(fills, fc.integer({ min: 1, max: 50 }), (given, fillsOfPart) => {
      const people = given.map(({ person }) => person)
      const byPerson = fillsByPerson(given.length, Math.min(...people), Math.max(...people), fillsOfPart)
      // The low half says here whose fill it is.
      for (const { person, high } of given) byPerson.add(person, person, high)
      const parts = byPerson.parts().map((words) => Array.from(words.filter((_, at) => at % 2 === 0)))
      expect(parts.every((part) => part.length > 0)).toBe(true)
      expect(parts.flat().toSorted()).toEqual(people.toSorted())
      for (const [index, part] of parts.entries())
        expect(Math.max(...part)).toBeLessThan(Math.min(...(parts[index + 1] ?? [Number.POSITIVE_INFINITY])))
    }),
  )
})

test('within a part fills keep the order in which they came', () => {
  const byPerson = fillsByPerson(3, 0, 5, 10)
  for (const [person, high] of [
    [5, 1],
    [0, 2],
    [5, 3],
  ] as const)
    byPerson.add(person, person, high)
  expect(byPerson.parts().map((words) => [...words])).toEqual([[5, 1, 0, 2, 5, 3]])
})

test('a part of one person with most of the fills grows', () => {
  const byPerson = fillsByPerson(1000, 0, 99, 10)
  for (let fill = 0; fill < 1000; fill += 1) byPerson.add(fill < 990 ? 50 : 99, fill, 0)
  expect(byPerson.parts().map(({ length }) => length / 2)).toEqual([990, 10])
})

test('nobody has no part', () => {
  expect(fillsByPerson(0, 0, 0).parts()).toEqual([])
})
