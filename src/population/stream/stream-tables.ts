/** What is known of agents and products, as arrays by their numbers: what judging a fill looks up. */
import type { DrugClass } from '../../knowledge/medicines/index.ts'
import { CannotPack, type StreamProduct } from './packed-fill.ts'
import { unknownDose } from './spans.ts'

export type StreamAgent = {
  readonly id: string
  readonly role: 'antidepressant' | 'augmentation'
  readonly drugClass: DrugClass | undefined
}

export type StreamTables = {
  readonly agents: readonly StreamAgent[]
  /** Of each product: its agent, */
  readonly agentOf: Int32Array
  /** its daily dose at least and at most, in mg, −1 where it is not known, */
  readonly doseLow: Float64Array
  readonly doseHigh: Float64Array
  /** a number for its form and release, */
  readonly presentationOf: Int32Array
  /** and its traps, one bit each. */
  readonly trapsOf: Int32Array
  /** For each age band the minimum dose of each product; −1 where no table has one. */
  readonly minimums: readonly Float64Array[]
}

/** One bit each. */
export const mostTraps = 31

export function streamTables(
  products: readonly StreamProduct[],
  agents: readonly StreamAgent[],
  minimums: readonly Float64Array[],
): StreamTables {
  const agentNumbers = numbersOf(agents.map(({ id }) => id))
  const presentation = ({ form, release }: StreamProduct): string => `${form} ${release}`
  const presentations = numbersOf(products.map(presentation))
  const traps = numbersOf(products.flatMap((product) => product.traps))
  if (traps.size > mostTraps) throw new CannotPack(`Cannot pack ${traps.size} traps (at most ${mostTraps}).`)
  const bits = (product: StreamProduct): number =>
    product.traps.reduce((all, trap) => all | (1 << (traps.get(trap) ?? 0)), 0)
  return {
    agents,
    agentOf: Int32Array.from(products, ({ agent }) => agentNumbers.get(agent) ?? 0),
    doseLow: Float64Array.from(products, ({ doseLow }) => doseLow ?? unknownDose),
    doseHigh: Float64Array.from(products, ({ doseHigh }) => doseHigh ?? unknownDose),
    presentationOf: Int32Array.from(products, (each) => presentations.get(presentation(each)) ?? 0),
    trapsOf: Int32Array.from(products, bits),
    minimums,
  }
}

function numbersOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, index) => [name, index]))
}
