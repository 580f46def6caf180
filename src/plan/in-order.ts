/** The order of options: one readable key after the other. The first difference decides. */
import type { Option } from '../knowledge/options/index.ts'
import type { Caution, OptionStatus } from './plan-option.ts'
import type { Standing } from './standing.ts'

export type Placed = {
  readonly option: Option
  readonly status: OptionStatus
  readonly cautions: readonly Caution[]
  readonly standing: Standing
}

/** Names of the keys, in the order in which they decide. */
export const orderOfKeys = [
  'what comes first, then recommended, possible, needs information, only where it already helps, blocked',
  'safety: fewer warnings for this patient',
  'evidence at this stage',
  'suits what the current step has brought',
  'not tried before',
  'fits the conditions of this patient',
  'what the patient prefers and can reach',
  'burden',
] as const

export function inOrder<T extends Placed>(options: readonly T[]): readonly T[] {
  const keyed = options.map((placed) => ({ placed, keys: keysOf(placed) }))
  keyed.sort((a, b) => firstDifference(a.keys, b.keys))
  return keyed.map(({ placed }) => placed)
}

function keysOf(placed: Placed): readonly number[] {
  const { standing, cautions } = placed
  return [
    groupOf(placed),
    cautions.filter(({ severity }) => severity === 'warn').length,
    standing.line,
    standing.strategy,
    standing.tried.degree,
    -standing.fits,
    standing.preference,
    standing.burden,
  ]
}

function groupOf({ option, status, standing }: Placed): number {
  if (status === 'blocked') return 5
  if (option.supportive === true) return 4
  if (status === 'needs-information') return standing.urgent ? 0 : 3
  if (standing.urgent || comesFirst(option)) return status === 'recommended' ? 0 : 2
  return status === 'recommended' ? 1 : 2
}

function comesFirst({ modality }: Option): boolean {
  return modality === 'first-things' || modality === 'maintenance'
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
