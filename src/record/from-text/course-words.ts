/** What was understood of a course, in words, to be shown beside the text. */
import { formatStatedDate } from '../../units/day.ts'
import type { Exposure, Medicine } from '../record.ts'
import type { CourseFacts } from './course-facts.ts'
import type { CourseTime } from './course-time.ts'

export function nameWords({ ingredients, name }: Medicine): string {
  const known = ingredients.map(({ ingredient }) => ingredient).join(' + ')
  return known === name.toLowerCase() ? known : `${known} (${name})`
}

export function doseWords(doses: Exposure['doses']): readonly string[] {
  return doses.flatMap(({ amounts, days }) =>
    amounts.map(({ perDay: { low, high } }) => {
      const amount = low === high ? `${low}` : low === 0 ? `up to ${high}` : `${low}–${high}`
      return `${amount} mg/day${days === undefined || doses.length === 1 ? '' : ` for ${days} days`}`
    }),
  )
}

export function timeWords({ start, end, statedDays }: CourseTime): readonly string[] {
  return [
    ...(statedDays === undefined ? [] : [`${statedDays} days`]),
    ...(start === undefined ? [] : [`from ${formatStatedDate(start)}`]),
    ...(end === undefined ? [] : [`until ${formatStatedDate(end)}`]),
  ]
}

export function factWords({
  outcome,
  improvementPercent,
  adherence,
  stopReason,
  stopped,
}: CourseFacts): readonly string[] {
  return [
    ...(outcome === undefined ? [] : [`outcome ${outcome}`]),
    ...(improvementPercent === undefined ? [] : [`${improvementPercent}% better`]),
    ...(adherence === undefined ? [] : [`taken: ${adherence === 'unknown' ? 'not known' : adherence}`]),
    ...(stopReason === undefined ? (stopped ? ['stopped'] : []) : [`stopped: ${stopReason}`]),
  ]
}
