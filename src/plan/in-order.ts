/** The order of options: one readable key after the other. The first difference decides. */
import type { Option } from '../knowledge/options/index.ts'
import type { Caution, OptionStatus } from './plan-option.ts'
import type { Standing } from './standing.ts'

export type Placed = {
  readonly option: Option
  readonly status: OptionStatus
  readonly cautions: readonly Caution[]
  readonly standing: Standing
  /** Everything the option requires is known to hold. */
  readonly indicated: boolean
  /** The first thing to ask decides whether it is indicated. */
  readonly decided: boolean
}

/** Names of the keys, in the order in which they decide. */
export const orderOfKeys = [
  'what comes first; recommended now or once open questions are answered; recommended beside other treatment; possible; needs information; investigational; only where it already helps; blocked',
  'fewer things that have to be settled first',
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
    standing.waitsFor,
    cautions.filter(({ severity }) => severity === 'warn').length,
    standing.line,
    standing.strategy,
    standing.tried.degree,
    -standing.fits,
    standing.preference,
    standing.burden,
  ]
}

const groups = {
  first: 0,
  recommended: 1,
  recommendedBeside: 2,
  possible: 3,
  needsInformation: 4,
  investigational: 5,
  supportive: 6,
  blocked: 7,
} as const

function groupOf({ option, status, standing, indicated, decided }: Placed): number {
  if (status === 'blocked') return groups.blocked
  if (option.supportive === true) return groups.supportive
  if (option.modality === 'investigational') return groups.investigational
  if (standing.urgent || decided) return groups.first
  if (status === 'recommended') return groupOfRecommended(option)
  if (standing.supported && indicated)
    return beside.has(option.modality) ? groups.recommendedBeside : groups.recommended
  return status === 'possible' ? groups.possible : groups.needsInformation
}

function groupOfRecommended({ modality }: Option): number {
  if (modality === 'first-things' || modality === 'maintenance') return groups.first
  return beside.has(modality) ? groups.recommendedBeside : groups.recommended
}

const beside: ReadonlySet<string> = new Set(['lifestyle', 'mindfulness', 'holistic'])

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
