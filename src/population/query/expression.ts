/**
 * Values in a query, as plain data that can be written to a file and read back. A definition's numbers are
 * parameters: they are bound when the query runs, never pasted into its text.
 */

export type ValueType = 'integer' | 'big-integer' | 'double' | 'text' | 'boolean'

export type Expression =
  | { readonly kind: 'column'; readonly of?: string; readonly name: string }
  | { readonly kind: 'parameter'; readonly name: string }
  /** Words and numbers of the query itself ("order", 0, 1), never those of a definition. */
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not' | 'is-null'; readonly of: Expression }
  | { readonly kind: 'among'; readonly value: Expression; readonly list: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: ScalarFunction; readonly arguments: readonly Expression[] }
  | { readonly kind: 'case'; readonly branches: readonly Branch[]; readonly otherwise: Expression }
  | { readonly kind: 'cast'; readonly of: Expression; readonly to: ValueType }
  | {
      readonly kind: 'aggregate'
      readonly name: AggregateFunction
      readonly arguments: readonly Expression[]
      readonly where?: Expression
    }
  | {
      readonly kind: 'window'
      readonly name: WindowFunction
      readonly arguments: readonly Expression[]
      readonly partitionBy: readonly Expression[]
      readonly orderBy: readonly Ordering[]
      /** Rows looked at: all of the partition, those up to this one, those before it. */
      readonly rows: 'all' | 'to-here' | 'before-here'
    }

export type BinaryOperator =
  | 'equals'
  | 'differs'
  | 'below'
  | 'at-most'
  | 'above'
  | 'at-least'
  /** Equal, or both missing. */
  | 'same'
  | 'plus'
  | 'minus'
  | 'times'
  | 'divided-by'
  | 'joined-to'
export type ScalarFunction = 'least' | 'greatest' | 'coalesce'
export type AggregateFunction =
  | 'count'
  | 'count-distinct'
  | 'sum'
  | 'min'
  | 'max'
  | 'some'
  | 'every'
  /** The first argument in the row where the second is lowest. */
  | 'first-by'
export type WindowFunction = 'row-number' | 'rank' | 'previous' | 'next' | 'sum' | 'min' | 'max' | 'count'
export type Branch = { readonly when: Expression; readonly gives: Expression }
export type Ordering = { readonly by: Expression; readonly descending?: boolean }

/** A string names a column (`trial.start_day`); numbers, truth values and null stand for themselves. */
export type Operand = Expression | string | number | boolean | null

export function expression(operand: Operand): Expression {
  if (typeof operand === 'string') return column(operand)
  if (operand === null || typeof operand !== 'object') return { kind: 'constant', value: operand }
  return operand
}

function column(path: string): Expression {
  const [first = '', second] = path.split('.')
  return second === undefined ? { kind: 'column', name: first } : { kind: 'column', of: first, name: second }
}

/** A word of the query itself, such as the kind of an exposure. */
export const text = (value: string): Expression => ({ kind: 'constant', value })
export const parameter = (name: string): Expression => ({ kind: 'parameter', name })

const binary =
  (operator: BinaryOperator) =>
  (left: Operand, right: Operand): Expression => ({
    kind: 'binary',
    operator,
    left: expression(left),
    right: expression(right),
  })
export const equals = binary('equals')
export const differs = binary('differs')
export const below = binary('below')
export const atMost = binary('at-most')
export const above = binary('above')
export const atLeast = binary('at-least')
export const same = binary('same')
export const plus = binary('plus')
export const minus = binary('minus')
export const times = binary('times')
export const dividedBy = binary('divided-by')
export const joinedTo = binary('joined-to')

export function allOf(...of: readonly Operand[]): Expression {
  return { kind: 'all', of: of.map(expression) }
}
export function anyOf(...of: readonly Operand[]): Expression {
  return { kind: 'any', of: of.map(expression) }
}
export const not = (of: Operand): Expression => ({ kind: 'not', of: expression(of) })
export const isMissing = (of: Operand): Expression => ({ kind: 'is-null', of: expression(of) })
export const isKnown = (of: Operand): Expression => not(isMissing(of))
export function among(value: Operand, list: readonly Operand[]): Expression {
  return { kind: 'among', value: expression(value), list: list.map(expression) }
}

const call =
  (name: ScalarFunction) =>
  (...given: readonly Operand[]): Expression => ({ kind: 'call', name, arguments: given.map(expression) })
export const least = call('least')
export const greatest = call('greatest')
export const coalesce = call('coalesce')
/** A truth value where a missing one is a no. */
export const surely = (value: Operand): Expression => coalesce(value, false)

export function when(condition: Operand, then: Operand, otherwise: Operand): Expression {
  return {
    kind: 'case',
    branches: [{ when: expression(condition), gives: expression(then) }],
    otherwise: expression(otherwise),
  }
}
/** The value of the first branch whose condition holds. */
export function firstThat(
  branches: readonly (readonly [Operand, Operand])[],
  otherwise: Operand,
): Expression {
  return {
    kind: 'case',
    branches: branches.map(([condition, then]) => ({ when: expression(condition), gives: expression(then) })),
    otherwise: expression(otherwise),
  }
}
export function cast(of: Operand, to: ValueType): Expression {
  return { kind: 'cast', of: expression(of), to }
}
export const integer = (of: Operand): Expression => cast(of, 'integer')

const aggregate =
  (name: AggregateFunction) =>
  (...given: readonly Operand[]): Expression => ({
    kind: 'aggregate',
    name,
    arguments: given.map(expression),
  })
export const count = aggregate('count')
export const countDistinct = aggregate('count-distinct')
export const sum = aggregate('sum')
export const lowest = aggregate('min')
export const highest = aggregate('max')
export const firstBy = aggregate('first-by')
/** Whether it holds for one of the rows; a missing value does not hold. */
export const some = (of: Operand): Expression => surely(aggregate('some')(surely(of)))
/** Whether it holds for every row. */
export const every = (of: Operand): Expression => surely(aggregate('every')(surely(of)))

/** The same aggregate over the rows for which a condition holds. */
export function where(of: Expression, condition: Operand): Expression {
  if (of.kind !== 'aggregate') throw new Error('Only an aggregate can be limited to some of the rows.')
  return { ...of, where: expression(condition) }
}

export type Window = {
  readonly by: readonly Operand[]
  readonly order?: readonly (Operand | Ordering)[]
  readonly rows?: 'all' | 'to-here' | 'before-here'
}
export function over(name: WindowFunction, given: readonly Operand[], window: Window): Expression {
  return {
    kind: 'window',
    name,
    arguments: given.map(expression),
    partitionBy: window.by.map(expression),
    orderBy: (window.order ?? []).map(ordering),
    rows: window.rows ?? 'all',
  }
}
export const descending = (by: Operand): Ordering => ({ by: expression(by), descending: true })

function ordering(given: Operand | Ordering): Ordering {
  return typeof given === 'object' && given !== null && 'by' in given ? given : { by: expression(given) }
}
