/**
 * A definition as a row of steps, each a plain query over the steps before it and the tables of the population.
 * The tree can be stored, compared and printed in the words of any warehouse.
 */
import { type Expression, expression, type Operand, type ValueType } from './expression.ts'

export type Query = Select | Union | Rows

export type Select = {
  readonly kind: 'select'
  readonly columns: Readonly<Record<string, Expression>>
  readonly distinct: boolean
  readonly from: Source
  readonly joins: readonly Join[]
  readonly where?: Expression
  readonly groupBy: readonly Expression[]
  readonly having?: Expression
}
export type Union = { readonly kind: 'union'; readonly of: readonly Query[] }
/** Rows of knowledge: minimum doses, the role of each medicine. */
export type Rows = {
  readonly kind: 'rows'
  readonly columns: Readonly<Record<string, ValueType>>
  readonly rows: readonly (readonly Value[])[]
}
export type Value = string | number | boolean | null

/** A table of the population or an earlier step, under a short name. */
export type Source = { readonly name: string; readonly as: string }
export type Join = {
  readonly kind: 'inner' | 'left' | 'cross'
  readonly to: Source
  readonly on?: Expression
}

/** One step, with what it means for the reader of the printed script. */
export type Step = { readonly name: string; readonly explains: string; readonly query: Query }

/** A number or word of the definition. */
export type Parameter = { readonly type: ValueType; readonly value: Value; readonly explains: string }

export type Program = {
  readonly definition: string
  readonly title: string
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly steps: readonly Step[]
  /** The steps whose rows are wanted. */
  readonly results: readonly string[]
  /** Steps that a report reads beside them. */
  readonly reported: readonly string[]
}

type SelectSpec = {
  readonly from: readonly [string, string]
  readonly joins?: readonly Join[]
  readonly where?: Operand
  readonly groupBy?: readonly Operand[]
  readonly having?: Operand
  readonly distinct?: boolean
  readonly columns: Readonly<Record<string, Operand>>
}

export function select(spec: SelectSpec): Select {
  const columns = Object.entries(spec.columns).map(([name, value]) => [name, expression(value)] as const)
  return {
    kind: 'select',
    columns: Object.fromEntries(columns),
    distinct: spec.distinct ?? false,
    from: source(spec.from),
    joins: spec.joins ?? [],
    ...(spec.where === undefined ? {} : { where: expression(spec.where) }),
    groupBy: (spec.groupBy ?? []).map(expression),
    ...(spec.having === undefined ? {} : { having: expression(spec.having) }),
  }
}

export function union(...of: readonly Query[]): Union {
  return { kind: 'union', of }
}

export function step(name: string, explains: string, query: Query): Step {
  return { name, explains, query }
}

export function join(name: string, as: string, on: Expression): Join {
  return { kind: 'inner', to: { name, as }, on }
}
export function leftJoin(name: string, as: string, on: Expression): Join {
  return { kind: 'left', to: { name, as }, on }
}

/** Columns taken over under their own names: `columns('s', 'person', 'agent')`. */
export function columns(of: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${of}.${name}`]))
}

function source([name, as]: readonly [string, string]): Source {
  return { name, as }
}

/** The tables and steps that a query reads. */
export function sourcesOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'rows':
      return []
    case 'union':
      return query.of.flatMap(sourcesOf)
    case 'select':
      return [query.from.name, ...query.joins.map((each) => each.to.name)]
  }
}
