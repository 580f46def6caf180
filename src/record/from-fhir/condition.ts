/** Condition → diagnosis. */
import { addDays, type StatedDate } from '../../units/day.ts'
import type { Condition } from '../record.ts'
import { asConcept, asConcepts, statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asNumber, asObject, asText, type JsonObject } from './json.ts'
import { pregnancyFromCondition } from './pregnancy.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'
import { asDate, stretchAt } from './stated-dates.ts'

const clinicalStatuses: ReadonlySet<string> = new Set([
  'active',
  'recurrence',
  'relapse',
  'remission',
  'inactive',
  'resolved',
])

/** Verification of DSTU2 to R5 in our words; what is missing here was refuted or entered in error. */
const verifications: ReadonlyMap<string, Condition['verification']> = new Map<
  string,
  Condition['verification']
>([
  ['confirmed', 'confirmed'],
  ['provisional', 'provisional'],
  ['differential', 'provisional'],
  ['unconfirmed', 'provisional'],
  ['unknown', 'unstated'],
])

const notTrue: ReadonlySet<string> = new Set(['refuted', 'entered-in-error'])

/** Reads one Condition. Refuted ones and mistakes do not reach the record and are reported. */
export function readCondition(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log, draft } = context
  const concept = asConcept(json.code)
  if (concept === undefined) {
    log.report(ref, 'Condition without a code or words.', 'The diagnosis is not used.')
    return
  }
  const verification = statusWord(json.verificationStatus)
  if (verification !== undefined && notTrue.has(verification)) {
    log.count(ref, `Condition with verification ${verification}.`, 'The diagnosis is not used.')
    return
  }
  const clinical = statusWord(json.clinicalStatus)
  const { start } = stretchAt(json, 'onset', ref, log)
  const condition: Condition = {
    ref,
    concept,
    onset: start ?? dateAtAge(asObject(json.onsetAge), context.born),
    abated: abatement(found, context),
    recorded: recordedDate(found, context),
    clinicalStatus: isClinicalStatus(clinical) ? clinical : 'unknown',
    verification: verifications.get(verification ?? '') ?? 'unstated',
    kind: kindOf(json),
  }
  keepOrigin(draft, found)
  draft.conditions.push(condition)
  const pregnancy = pregnancyFromCondition(condition)
  if (pregnancy !== undefined) draft.pregnancies.push(pregnancy)
}

function isClinicalStatus(word: string | undefined): word is Condition['clinicalStatus'] {
  return word !== undefined && clinicalStatuses.has(word)
}

function abatement(found: FoundResource, context: ReadContext): Condition['abated'] {
  const { json, ref } = found
  const { start, end } = stretchAt(json, 'abatement', ref, context.log)
  const dated = end ?? start ?? dateAtAge(asObject(json.abatementAge), context.born)
  if (dated !== undefined) return dated
  const stated = json.abatementBoolean === true || asText(json.abatementString) !== undefined
  return stated ? 'date-unknown' : undefined
}

/** `recordedDate` in R4, `assertedDate` in STU3, `dateRecorded` in DSTU2. */
function recordedDate({ json, ref }: FoundResource, { log }: ReadContext): StatedDate | undefined {
  const { recordedDate, assertedDate, dateRecorded } = json
  if (recordedDate !== undefined) return asDate(recordedDate, 'recordedDate', ref, log)
  if (assertedDate !== undefined) return asDate(assertedDate, 'assertedDate', ref, log)
  return asDate(dateRecorded, 'dateRecorded', ref, log)
}

const daysInYear = 365.25

/** "At the age of 34" is some day of a year of life. */
function dateAtAge(age: JsonObject | undefined, born: StatedDate | undefined): StatedDate | undefined {
  const years = asNumber(age?.value)
  const unit = asText(age?.code) ?? asText(age?.unit) ?? 'a'
  if (years === undefined || born === undefined || !isYears.test(unit)) return undefined
  if (years < 0 || years > oldestAge) return undefined
  return {
    first: addDays(born.first, Math.floor(years * daysInYear)),
    last: addDays(born.last, Math.ceil((years + 1) * daysInYear)),
    precision: 'year',
  }
}

const isYears = /^(?:a|yr|yrs|years?)$/i
const oldestAge = 130

const kinds: ReadonlyMap<string, Condition['kind']> = new Map<string, Condition['kind']>([
  ['problem-list-item', 'problem'],
  ['problem', 'problem'],
  ['health-concern', 'problem'],
  ['encounter-diagnosis', 'visit-diagnosis'],
  ['diagnosis', 'visit-diagnosis'],
])

function kindOf(json: JsonObject): Condition['kind'] {
  for (const category of asConcepts(json.category)) {
    for (const code of category.codes) {
      const kind = kinds.get(code.code)
      if (kind !== undefined) return kind
    }
  }
  return 'unknown'
}
