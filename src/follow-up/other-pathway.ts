/**
 * Whom the advice of this pathway is not for. To raise, switch or augment an antidepressant is advice for unipolar
 * depression in adults; in bipolar disorder it may set off mania.
 */
import type { DecisionId } from '../knowledge/follow-up/index.ts'
import type { PatientView, ReviewItem } from '../review/index.ts'
import { type Decision, decision } from './decide.ts'

const adultFrom = 18

/** Another pathway decides, or `undefined` where this one does. */
export function otherPathway(items: readonly ReviewItem[], view: PatientView): Decision | undefined {
  const { age, record, asOf } = view
  const { died } = record.patient
  if (died !== undefined && (died === 'date-unknown' || died.first <= asOf))
    return decision('deceased', 'a death is on record', [])
  const bipolar = presentAs('bipolar-pathway', itemOf(items, 'bipolar-disorder'))
  const psychotic = presentAs('psychotic-disorder-pathway', itemOf(items, 'psychotic-disorder'))
  if (bipolar !== undefined || psychotic !== undefined) return bipolar ?? psychotic
  if (age === undefined || age.high >= adultFrom) return undefined
  return decision('young-person-pathway', `under ${adultFrom} years`, [])
}

/** To settle before the next step with an antidepressant; nothing where nothing points to it. */
export function suspectedBipolar(items: readonly ReviewItem[]): readonly Decision[] {
  const item = itemOf(items, 'bipolar-disorder')
  if (item?.answer !== 'unknown' || item.basis === 'none') return []
  return [decision('settle-bipolar-first', withoutStop(item.message), item.evidence)]
}

export function psychoticFeatures(items: readonly ReviewItem[]): Decision | undefined {
  return presentAs('psychotic-features-need-more', itemOf(items, 'psychotic-features'))
}

function itemOf(items: readonly ReviewItem[], id: string): ReviewItem | undefined {
  return items.find((item) => item.id === id)
}

function presentAs(id: DecisionId, item: ReviewItem | undefined): Decision | undefined {
  if (item?.answer !== 'yes') return undefined
  return decision(id, `on record: ${item.title.toLowerCase()}`, item.evidence)
}

/** The reason stands in brackets. */
function withoutStop(message: string): string {
  return message.replace(/\.$/, '')
}
