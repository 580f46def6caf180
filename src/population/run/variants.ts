/** A definition again and again, each time with one of its numbers changed: what drives the difference? */
import type { Citation } from '../../knowledge/citation.ts'
import type { Definition, DoseTableId } from '../../knowledge/definitions/definition.ts'

export type Variant = {
  readonly parameter: 'gap' | 'dose' | 'weeks' | 'window' | 'count'
  readonly from: string
  readonly to: string
  readonly definition: Definition
}

const cite: Citation = { source: 'nextline-judgement', at: 'one parameter changed', status: 'known' }

/** Values that published definitions use. */
const gaps = [14, 30, 60, 90]
const days = [28, 42, 56]
const windows = [365, 730]
const doses: readonly DoseTableId[] = ['none', 'mgh-atrq', 'label', 'maudsley']

export function variantsOf(definition: Definition): readonly Variant[] {
  return [
    ...numberVariants(definition, 'gap', 'maximumGapDays', gaps),
    ...numberVariants(definition, 'weeks', 'minimumDays', days),
    ...numberVariants(definition, 'weeks', 'earlierMinimumDays', days),
    ...numberVariants(definition, 'window', 'withinDays', windows),
    ...doseVariants(definition),
  ]
}

type Rule = Readonly<Record<string, { readonly value: unknown } | undefined>>

function numberVariants(
  definition: Definition,
  parameter: Variant['parameter'],
  name: string,
  values: readonly number[],
): readonly Variant[] {
  const rule = definition.rule as unknown as Rule
  const now = rule[name]?.value
  if (typeof now !== 'number') return []
  return values
    .filter((value) => value !== now)
    .map((value) => changed(definition, parameter, name, now, value, `${value} days`))
}

function doseVariants(definition: Definition): readonly Variant[] {
  const name = definition.rule.kind === 'failed-trials' ? 'minimumDose' : 'earlierMinimumDose'
  const rule = definition.rule as unknown as Rule
  const now = rule[name]?.value
  if (typeof now !== 'string') return []
  return doses
    .filter((table) => table !== now)
    .map((table) => changed(definition, 'dose', name, now, table, table === 'none' ? 'no minimum' : table))
}

function changed(
  definition: Definition,
  parameter: Variant['parameter'],
  name: string,
  from: number | string,
  to: number | string,
  words: string,
): Variant {
  return {
    parameter,
    from: typeof from === 'number' ? `${from} days` : from,
    to: words,
    definition: {
      ...definition,
      id: `${definition.id} with ${parameter} ${words}`,
      rule: { ...definition.rule, [name]: { value: to, cite } } as Definition['rule'],
    },
  }
}
