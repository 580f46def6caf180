/** Pregnancy from an Observation of pregnancy status or of the delivery date, and from diagnoses. */
import { conditionGroups } from '../../knowledge/conditions/index.ts'
import type { Concept } from '../../units/code.ts'
import { type StatedDate, statedDate } from '../../units/day.ts'
import type { Condition, PregnancyEntry } from '../record.ts'
import { asConcept, nameOf } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asText } from './json.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'

/** LOINC: pregnancy status, as stated and as reported. */
const statusCodes: ReadonlySet<string> = new Set(['82810-3', '11449-6'])
/** LOINC: estimated date of delivery. */
const deliveryCodes: ReadonlySet<string> = new Set(['11778-8', '11779-6', '11780-4'])
/** LOINC: breastfeeding status. */
const feedingCodes: ReadonlySet<string> = new Set(['63895-7'])

const stateOfAnswer: ReadonlyMap<string, PregnancyEntry['state']> = new Map<string, PregnancyEntry['state']>([
  ['LA15173-0', 'pregnant'],
  ['77386006', 'pregnant'],
  ['LA26683-5', 'not-pregnant'],
  ['60001007', 'not-pregnant'],
  ['pregnant', 'pregnant'],
  ['yes', 'pregnant'],
  ['not pregnant', 'not-pregnant'],
  ['no', 'not-pregnant'],
])

/** Reads an Observation that is about pregnancy; false where it is not. */
export function pregnancyFromObservation(
  found: FoundResource,
  concept: Concept,
  when: StatedDate | undefined,
  context: ReadContext,
): boolean {
  const loinc = concept.codes.find((code) => code.system === 'loinc')?.code
  if (loinc === undefined) return false
  const { draft, log } = context
  if (deliveryCodes.has(loinc)) {
    const until = statedDate(asText(found.json.valueDateTime) ?? asText(found.json.valueDate) ?? '')
    if (until === undefined) return false
    draft.pregnancies.push({ ref: keepOrigin(draft, found), state: 'pregnant', when, until })
    return true
  }
  const feeding = feedingCodes.has(loinc)
  if (!feeding && !statusCodes.has(loinc)) return false
  const state = answeredState(found)
  if (state === undefined) {
    log.report(
      found.ref,
      'Pregnancy or breastfeeding status that cannot be read, or is unknown.',
      'Stays unknown.',
    )
  } else if (!feeding) {
    draft.pregnancies.push({ ref: keepOrigin(draft, found), state, when })
  } else if (state === 'pregnant') {
    draft.pregnancies.push({ ref: keepOrigin(draft, found), state: 'breastfeeding', when })
  }
  return true
}

function answeredState(found: FoundResource): PregnancyEntry['state'] | undefined {
  if (typeof found.json.valueBoolean === 'boolean')
    return found.json.valueBoolean ? 'pregnant' : 'not-pregnant'
  const answer = asConcept(found.json.valueCodeableConcept)
  const words = [
    ...(answer?.codes.map((code) => code.code) ?? []),
    nameOf(answer)?.toLowerCase(),
    asText(found.json.valueString)?.toLowerCase(),
  ]
  return words.map((word) => word && stateOfAnswer.get(word)).find((state) => state) || undefined
}

const stateOfGroup = [
  ['pregnancy', 'pregnant'],
  ['postpartum', 'postpartum'],
  ['lactation', 'breastfeeding'],
] as const

/** The pregnancy that a diagnosis states. One that is over at an unknown date is none of today. */
export function pregnancyFromCondition(condition: Condition): PregnancyEntry | undefined {
  const isOver = condition.clinicalStatus === 'resolved' || condition.clinicalStatus === 'inactive'
  if (isOver && (condition.abated === undefined || condition.abated === 'date-unknown')) return undefined
  for (const code of condition.concept.codes) {
    const groups = conditionGroups(code)
    const state = stateOfGroup.find(([group]) => groups.includes(group))?.[1]
    if (state === undefined) continue
    const { ref, onset, recorded, abated } = condition
    const until = abated === 'date-unknown' ? undefined : abated
    return { ref, state, when: onset ?? recorded, until }
  }
  return undefined
}
