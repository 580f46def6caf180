/** The invented example records, read and assessed as the command does. */
import { assess } from '../src/assessment/assess.ts'
import type { Assessment } from '../src/assessment/result.ts'
import { readRecords } from '../src/cli/read-records.ts'
import { knownDay } from '../src/units/day.ts'

export const exampleNames = ['resistant', 'undecided', 'looks-resistant', 'bipolar'] as const
export type ExampleName = (typeof exampleNames)[number]

export const exampleDay = knownDay('2025-08-01')

export function exampleFile(name: ExampleName): string {
  return new URL(`../examples/${name}.json`, import.meta.url).pathname
}

export function exampleAssessment(name: ExampleName): Assessment {
  const { records } = readRecords([exampleFile(name)], exampleDay)
  const [record] = records
  if (record === undefined) throw new Error(`The example "${name}" holds no patient.`)
  return assess(record, { asOf: exampleDay })
}
