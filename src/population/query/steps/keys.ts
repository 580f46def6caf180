/** What says that two rows are of the same person, course or trial; and the day up to which is looked. */
import { allOf, coalesce, type Expression, equals, least, parameter, text } from '../expression.ts'

/** What names the course of an agent. */
export const course = ['person', 'agent'] as const

export const samePerson = (a: string, b: string): Expression => equals(`${a}.person`, `${b}.person`)
export const sameCourse = (a: string, b: string): Expression =>
  allOf(samePerson(a, b), equals(`${a}.agent`, `${b}.agent`))
export const sameTrial = (a: string, b: string): Expression =>
  allOf(samePerson(a, b), equals(`${a}.trial`, `${b}.trial`))
export const isKind = (alias: string, kind: string): Expression => equals(`${alias}.kind`, text(kind))

/** The last day that is looked at of a person `p`: nothing after it counts, and nothing after death. */
export const lastDay = least(coalesce('p.died_last', parameter('as_of')), parameter('as_of'))
