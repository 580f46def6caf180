/** Observation → measurements: scores and their items, laboratory values, vital signs, genotypes. */
import { type InstrumentId, instruments, isPossible } from '../../knowledge/instruments/index.ts'
import type { Concept } from '../../units/code.ts'
import type { StatedDate } from '../../units/day.ts'
import type { Measurement } from '../record.ts'
import { asConcept, nameOf, statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { lookUpInstrument } from './instrument-lookup.ts'
import { asObjects, asText, type JsonObject } from './json.ts'
import { flagOf, observedValue, referenceRange, shownValue } from './observation-value.ts'
import { pregnancyFromObservation } from './pregnancy.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'
import { asReference, asReferences, refOf } from './reference-index.ts'
import { answerScore } from './score.ts'
import { asDate, stretchAt } from './stated-dates.ts'

const counted: ReadonlySet<string> = new Set(['final', 'amended', 'corrected', 'appended'])

/** Reads one Observation. Results that were never final, or were withdrawn, do not count and are reported. */
export function readObservation(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log, draft } = context
  const concept = asConcept(json.code)
  if (concept === undefined) {
    log.count(ref, 'Observation that does not say what was observed.', 'Not used.')
    return
  }
  if (!statusCounts(found, concept, context)) return
  const when = whenObserved(found, concept, context)
  if (pregnancyFromObservation(found, concept, when, context)) return
  const before = draft.measurements.length
  const own = measurementFrom(json, concept, ref, when, context)
  if (own !== undefined) {
    keepOrigin(draft, found)
    draft.measurements.push(own)
    if (own.part !== undefined) context.single.push(ref)
  }
  const members = readComponents(found, when, context)
  notePanel(found, members, context)
  if (draft.measurements.length === before) reportNoValue(found, concept, members, context)
}

function statusCounts(found: FoundResource, concept: Concept, context: ReadContext): boolean {
  const status = statusWord(found.json.status)
  if (status !== undefined && counted.has(status)) return true
  const { log } = context
  if (status === undefined) {
    log.count(found.ref, 'Observation without a status.', 'Counted as final.')
    return true
  }
  if (status === 'preliminary') {
    log.count(found.ref, 'Observation with status preliminary.', 'Counted; the final result may differ.')
    return true
  }
  const match = lookUpInstrument(concept)
  const what = match === undefined ? 'Observation' : `${instruments[match.instrument].name} score`
  log.count(found.ref, `${what} with status ${status}.`, 'Not counted: it is not known to be a valid result.')
  return false
}

/**
 * When it was observed. A laboratory value without that is dated by its issue. A score is not: a form may be issued
 * long after it was filled in, and the outcome of a trial hangs on the day.
 */
function whenObserved(found: FoundResource, concept: Concept, { log }: ReadContext): StatedDate | undefined {
  const { json, ref } = found
  const { start, end } = stretchAt(json, 'effective', ref, log)
  const effective = start ?? end
  if (effective !== undefined || json.issued === undefined) return effective
  const issued = asDate(json.issued, 'issued', ref, log)
  if (issued === undefined) return undefined
  if (lookUpInstrument(concept) === undefined) {
    log.count(ref, 'Observation dated only by when it was issued.', 'The day of issue is taken as its date.')
    return issued
  }
  log.count(ref, 'Score that states only when it was issued.', 'It stands without a date.')
  return undefined
}

/** One measurement from an Observation or a component of it. */
function measurementFrom(
  owner: JsonObject,
  concept: Concept,
  ref: string,
  when: StatedDate | undefined,
  context: ReadContext,
): Measurement | undefined {
  const observed = observedValue(owner)
  if (observed === undefined) return undefined
  const match = lookUpInstrument(concept)
  const range = referenceRange(owner)
  const base: Measurement = {
    ref,
    concept,
    when,
    value: observed.value,
    unit: observed.unit,
    valueConcept: observed.valueConcept,
    referenceLow: range?.low,
    referenceHigh: range?.high,
    flag: flagOf(owner),
  }
  if (match === undefined) return base
  const { instrument, part, doubt } = match
  const isBesideTotal = part !== 'total' && part > (instruments[instrument].items ?? part)
  if (isBesideTotal) return base
  const value = answerScore(instrument, observed)
  if (value === undefined) {
    // A panel or a screening code with a worded result is a finding, not a score.
    if (doubt === undefined) reportUnreadScore(ref, instrument, shownValue(observed), context)
    return base
  }
  if (doubt !== undefined) {
    context.log.report(
      ref,
      `${instruments[instrument].name} score under another code. ${doubt}`,
      'It is counted as the score; check that it is.',
    )
  }
  if (part === 'total' ? !isPossible(instrument, value) : value < 0) {
    reportUnreadScore(ref, instrument, String(value), context)
    return undefined
  }
  return { ...base, value, instrument, part }
}

function reportUnreadScore(ref: string, instrument: InstrumentId, value: string, { log }: ReadContext): void {
  const { name, range } = instruments[instrument]
  log.report(
    ref,
    `Cannot read ${value} as a ${name} score; expected ${range.value.min} to ${range.value.max}.`,
    'The score is left out.',
  )
}

function readComponents(
  found: FoundResource,
  when: StatedDate | undefined,
  context: ReadContext,
): readonly string[] {
  const refs: string[] = []
  for (const [index, component] of asObjects(found.json.component).entries()) {
    const concept = asConcept(component.code)
    if (concept === undefined) continue
    const part = `component[${index}]`
    const measurement = measurementFrom(component, concept, `${found.ref}.${part}`, when, context)
    if (measurement === undefined) continue
    refs.push(keepOrigin(context.draft, found, part))
    context.draft.measurements.push(measurement)
  }
  return refs
}

/** Remembers which entries a score was made of, to compare them once all are read. */
function notePanel(found: FoundResource, components: readonly string[], context: ReadContext): void {
  const { json, ref } = found
  const isPlain = json.hasMember === undefined && json.derivedFrom === undefined && json.related === undefined
  if (isPlain && components.length === 0) return
  const related = asObjects(json.related).map((each) => ({
    type: asText(each.type),
    ref: asReference(each.target),
  }))
  const named = (type: string): readonly string[] =>
    related.filter((each) => each.type === type).map((each) => each.ref ?? '')
  const members = [...asReferences(json.hasMember), ...named('has-member')]
  const sources = [...asReferences(json.derivedFrom), ...named('derived-from')]
  if (components.length + members.length + sources.length === 0) return
  context.panels.push({
    ref,
    members: [...components, ...members.map((each) => refOf(each, 'Observation'))],
    derivedFrom: sources.map((each) => refOf(each, 'QuestionnaireResponse')),
  })
}

function reportNoValue(
  found: FoundResource,
  concept: Concept,
  members: readonly string[],
  context: ReadContext,
): void {
  if (members.length > 0 || found.json.hasMember !== undefined || found.json.related !== undefined) return
  const match = lookUpInstrument(concept)
  if (match?.part === 'total') {
    context.log.report(
      found.ref,
      `${instruments[match.instrument].name} score without a readable value.`,
      'The score is unknown.',
    )
    return
  }
  context.log.count(found.ref, `Observation without a value${examples(concept)}.`, 'Not used.')
}

/** Names a few kinds, so that the reader sees what is missing without a list of hundreds. */
function examples(concept: Concept): string {
  return nameOf(concept) === undefined ? ' or name' : ''
}
