import type { Code } from '../../units/code.ts'
import type { LaboratoryTestId, Limit } from './laboratory-test.ts'
import { laboratoryTests } from './laboratory-tests.ts'
import { limits } from './limits.ts'

const ids = Object.keys(laboratoryTests) as LaboratoryTestId[]
const byLoinc = new Map(
  ids.flatMap((id) => {
    const { loinc, alsoLoinc = [] } = laboratoryTests[id]
    return [...loinc, ...alsoLoinc].map((code) => [code, id] as const)
  }),
)

/** The test that a LOINC code stands for. */
export function laboratoryTestByCode(code: Code): LaboratoryTestId | undefined {
  return code.system === 'loinc' ? byLoinc.get(code.code.trim()) : undefined
}

/** A unit without the ways of writing it: `m[IU]/L`, `µg/mL`, `mcg/mL`, `mm[Hg]`, `{beats}/min`, `10³/µL`. */
export function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll('mcg', 'ug')
    .replaceAll('mcl', 'ul')
    .replaceAll('³', '*3')
    .replaceAll('²', '2')
    .replaceAll('^', '*')
    .replaceAll('1.73_m2', '1.73m2')
    .replaceAll(/^x(?=10)/g, '')
    .replaceAll(/[\s[\]{}()']/g, '')
    .replace(/^10e(?=[39])/, '10*')
}

const spellings: Readonly<Record<string, string>> = {
  'ml/min/1.73': 'ml/min/1.73m2',
  'ml/min/1.73m*2': 'ml/min/1.73m2',
  percent: '%',
  'mm/hr': 'mm/h',
  msec: 'ms',
  'kg/m*2': 'kg/m2',
}

/**
 * A result in the unit of our limits. `undefined` where the unit is missing or one we cannot convert safely:
 * a sodium of 140 is plain, a vitamin B12 of 300 is not.
 */
export function inOurUnit(
  test: LaboratoryTestId,
  value: number,
  unit: string | undefined,
): number | undefined {
  const row = laboratoryTests[test]
  if (unit === undefined || row.unit === undefined || !Number.isFinite(value)) return undefined
  const plain = plainUnit(unit)
  const given = spellings[plain] ?? plain
  if (given === plainUnit(row.unit)) return value
  const conversion = row.units?.[given]
  return conversion && value * conversion.factor + (conversion.offset ?? 0)
}

/** Who the value belongs to and what the laboratory said of its own range. */
export type LimitContext = {
  readonly sex?: 'female' | 'male' | 'other' | undefined
  readonly upperLimit?: number | undefined
}

/**
 * The limits a value (in our unit) lies beyond. Limits that differ by sex are left out where the sex is not known,
 * and multiples of the upper limit where the laboratory gave none.
 */
export function limitsBeyond(
  test: LaboratoryTestId,
  value: number,
  context: LimitContext = {},
): readonly Limit[] {
  return limits.filter((limit) => limit.test === test && isBeyond(limit, value, context))
}

function isBeyond(limit: Limit, value: number, { sex, upperLimit }: LimitContext): boolean {
  if (limit.sex !== undefined && limit.sex !== sex) return false
  if (limit.timesUpperLimit === true && upperLimit === undefined) return false
  const measured = limit.timesUpperLimit === true ? value / (upperLimit ?? 1) : value
  return (
    (limit.below !== undefined && measured < limit.below) ||
    (limit.above !== undefined && measured > limit.above) ||
    (limit.atLeast !== undefined && measured >= limit.atLeast)
  )
}
