/** Answered items that no panel names belong together by their instrument and their day. */
import type { Measurement } from '../record.ts'
import type { Panel, ReadContext } from './read-context.ts'

/** A panel for each day and instrument with items that stand alone, together with the total of that day. */
export function panelsOfLooseItems({ panels, single, draft }: ReadContext): readonly Panel[] {
  if (single.length === 0 || !draft.measurements.some(isItem)) return noPanels
  const loose = new Set(single)
  for (const { ref, members } of panels) for (const owned of [ref, ...members]) loose.delete(owned)
  const parts = draft.measurements.filter(({ ref }) => loose.has(ref))
  return [...Map.groupBy(parts, formOf)].flatMap(([form, same]) => (form === undefined ? [] : panelOf(same)))
}

const noPanels: readonly Panel[] = []

function isItem({ part }: Measurement): boolean {
  return part !== undefined && part !== 'total'
}

/** One form on one day; an entry without an exact day is of none. */
function formOf({ instrument, when }: Measurement): string | undefined {
  return instrument === undefined || when?.precision !== 'day' ? undefined : `${instrument} ${when.first}`
}

/** Two answers to one item, or two totals, are two forms filled in on one day: nobody knows which is of which. */
function panelOf(parts: readonly Measurement[]): readonly Panel[] {
  const byPart = [...Map.groupBy(parts, ({ part }) => part).values()]
  const isOneForm = byPart.every((same) => new Set(same.map(({ value }) => value)).size === 1)
  const item = parts.find(isItem)
  if (!isOneForm || item === undefined) return []
  return [{ ref: item.ref, members: parts.map(({ ref }) => ref), derivedFrom: [], isLoose: true }]
}
