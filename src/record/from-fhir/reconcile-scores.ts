/** Compares totals with the items they were made of, once everything of a patient is read. */
import type { InstrumentId } from '../../knowledge/instruments/index.ts'
import type { Measurement, Ref } from '../record.ts'
import type { FoundResource } from './found-resource.ts'
import { keepOrigin, type Panel, type ReadContext } from './read-context.ts'
import { settledTotal } from './score.ts'

/**
 * For every panel of items: the total that its items make stands over the one that was sent, and a panel that
 * came without a total gets one. A total derived from a questionnaire that was read says the same as that.
 */
export function reconcileScores(context: ReadContext, found: ReadonlyMap<Ref, FoundResource>): void {
  const { panels, draft } = context
  if (panels.length === 0) return
  const places = new Map<Ref, number>()
  for (const [place, { ref }] of draft.measurements.entries()) places.set(ref, place)
  const dropped = new Set<number>()
  for (const panel of panels) {
    settlePanel(panel, places, dropped, context, found)
    followQuestionnaire(panel, places, dropped, context)
  }
  if (dropped.size === 0) return
  const kept = draft.measurements.filter((_, place) => !dropped.has(place))
  draft.measurements.splice(0, draft.measurements.length, ...kept)
}

function settlePanel(
  panel: Panel,
  places: ReadonlyMap<Ref, number>,
  dropped: Set<number>,
  context: ReadContext,
  found: ReadonlyMap<Ref, FoundResource>,
): void {
  const { measurements } = context.draft
  const parts = [panel.ref, ...panel.members]
    .map((ref) => places.get(ref))
    .filter((place) => place !== undefined)
  const items = new Map<number, number>()
  let instrument: InstrumentId | undefined
  let total: number | undefined
  let latestItem: Measurement | undefined
  for (const place of parts) {
    const measurement = measurements[place]
    if (measurement?.instrument === undefined || measurement.value === undefined) continue
    if (measurement.part === 'total') total ??= place
    else if (measurement.part !== undefined) {
      instrument = measurement.instrument
      latestItem = measurement
      items.set(measurement.part, measurement.value)
    }
  }
  if (instrument === undefined || latestItem === undefined) return
  const reported = total === undefined ? undefined : measurements[total]
  const where = reported?.ref ?? panel.ref
  const value = settledTotal(instrument, items, reported?.value, where, context.log)
  if (total !== undefined && reported !== undefined) {
    if (value === undefined) dropped.add(total)
    else measurements[total] = { ...reported, value }
  } else if (value !== undefined) {
    const resource = found.get(panel.ref)
    const part = panel.isLoose === true ? 'total' : undefined
    const ref = resource === undefined ? panel.ref : keepOrigin(context.draft, resource, part)
    const concept = { codes: [], text: `${instrument} total, from its items` }
    measurements.push({ ref, concept, when: latestItem.when, instrument, part: 'total', value })
  }
}

function followQuestionnaire(
  panel: Panel,
  places: ReadonlyMap<Ref, number>,
  dropped: Set<number>,
  context: ReadContext,
): void {
  const { measurements } = context.draft
  const own = places.get(panel.ref)
  const score = own === undefined ? undefined : measurements[own]
  if (own === undefined || score?.part !== 'total' || dropped.has(own)) return
  for (const source of panel.derivedFrom) {
    const place = places.get(source)
    const answered = place === undefined ? undefined : measurements[place]
    if (answered?.part !== 'total' || answered.instrument !== score.instrument) continue
    if (answered.value === undefined || answered.value === score.value) continue
    context.log.report(
      panel.ref,
      `The total is given as ${score.value}; the questionnaire it was derived from (${source}) gives ${answered.value}.`,
      `The questionnaire's total, ${answered.value}, is used.`,
    )
    measurements[own] = { ...score, value: answered.value }
  }
}
