/** Cuts an instruction at the words that begin another dose: "then", "week 2:", "increase". */
import type { ElementOf, SigElement } from './sig-element.ts'

export type Segment = {
  readonly elements: readonly SigElement[]
  readonly label?: ElementOf<'label'> | undefined
  readonly change?: ElementOf<'change'> | undefined
}

type Growing = {
  elements: SigElement[]
  label?: ElementOf<'label'> | undefined
  change?: ElementOf<'change'> | undefined
}

/** The stretches of an instruction that each say one dose. */
export function segmentsOf(elements: readonly SigElement[]): readonly Segment[] {
  const segments: Growing[] = [{ elements: [] }]
  for (const element of elements) {
    const current = segments.at(-1) ?? { elements: [] }
    const next = nextSegment(current, element)
    if (next !== undefined) segments.push(next)
    else current.elements.push(element)
  }
  return segments.filter((segment) => segment.change !== undefined || segment.elements.some(matters))
}

/** The segment that this element opens, or `undefined` where it goes on with the current one. */
function nextSegment(current: Growing, element: SigElement): Growing | undefined {
  switch (element.kind) {
    case 'then':
      return { elements: [] }
    case 'label':
      return { elements: [], label: element }
    case 'change':
      return { elements: conditionsOf(current), change: element }
    case 'amount':
      return beginsAnotherDose(current, element) ? { elements: [element] } : undefined
    default:
      return undefined
  }
}

/** "may", "after 1 week" before "increase" belong to the increase: they are taken out of the current segment. */
function conditionsOf(current: Growing): SigElement[] {
  const last = current.elements.findLastIndex((element) => !leadsIn.has(element.kind))
  return current.elements.splice(last + 1)
}

const leadsIn = new Set<SigElement['kind']>(['may', 'after', 'joined', 'harmless'])

/** "50 mg for 7 days, 100 mg": after a length of time a new amount is a new dose. */
function beginsAnotherDose(current: Growing, element: ElementOf<'amount'>): boolean {
  if (element.amount.restated) return false
  const kinds = current.elements.map(({ kind }) => kind)
  return kinds.includes('amount') && kinds.includes('duration')
}

const sayNothing = new Set<SigElement['kind']>(['joined', 'harmless', 'indication'])

function matters(element: SigElement): boolean {
  return !sayNothing.has(element.kind)
}
