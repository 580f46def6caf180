/** Which stretches of the text were understood, and as what; together they cover all of it. */
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'
import type { TextReading, TextSpan } from './text-reading.ts'

type Stretch = {
  readonly from: number
  readonly as: string | undefined
  readonly also: readonly string[]
}

/** Words without weight belong to what stands before them; where nothing does, to what follows. */
const weightless = new Set<NoteElement['kind']>([
  'filler',
  'comma',
  'and',
  'end',
  'because',
  'doubt',
  'shared',
  'session-word',
])

export function isWeightless({ kind }: NoteElement): boolean {
  return weightless.has(kind)
}

/** The reading of the whole text. Places are those of the text as it was given. */
export function textReading(
  elements: readonly NoteElement[],
  draft: TextDraft,
  source: string,
  sourceOffset: (at: number) => number,
): TextReading {
  const led = wordsLeading(elements, draft)
  const stretches = merged(
    elements.flatMap((element) =>
      led.has(element) ? [unread(element)] : stretchOf(element, draft, sourceOffset),
    ),
  )
  function unread({ from }: NoteElement): Stretch {
    return { from: sourceOffset(from), as: undefined, also: [] }
  }
  const spans = stretches.map((stretch, at) => {
    const from = at === 0 ? 0 : stretch.from
    const to = stretches[at + 1]?.from ?? source.length
    return { from, to, text: source.slice(from, to), as: stretch.as, also: stretch.also }
  })
  if (spans.length === 0) return { understood: [], unread: wholeOf(source) }
  return {
    understood: spans.flatMap(({ as, also, ...span }) =>
      as === undefined ? [] : [{ ...span, as, ...(also.length === 0 ? {} : { also }) }],
    ),
    unread: spans.flatMap(({ as, also: _, ...span }) => (as === undefined ? [span] : [])),
  }
}

const leads =
  /^(?:about|around|approximately|for|in|at|on|with|of|to|from|by|during|over|within|x|until|till)$/

/** "after about 4 months", where the months were not used: neither were the words that lead to them. */
function wordsLeading(elements: readonly NoteElement[], draft: TextDraft): ReadonlySet<NoteElement> {
  const led = new Set<NoteElement>()
  let run: NoteElement[] = []
  for (const element of elements) {
    const isOwn = draft.asOfElement(element) !== undefined
    if (element.kind === 'because' || (!isOwn && weightless.has(element.kind))) {
      const isLead =
        element.kind === 'because' || leads.test(draft.plain.slice(element.from, element.to).trim())
      if (element.kind === 'comma' || element.kind === 'end') run = []
      else if (run.length > 0 || isLead) run.push(element)
      continue
    }
    if (!isOwn) for (const each of run) led.add(each)
    run = []
  }
  return led
}

function stretchOf(
  element: NoteElement,
  draft: TextDraft,
  sourceOffset: (at: number) => number,
): readonly Stretch[] {
  const as = draft.asOfElement(element)
  if (as === undefined && weightless.has(element.kind)) return []
  return [{ from: sourceOffset(element.from), as, also: as === undefined ? [] : draft.alsoAs(element) }]
}

/** Neighbours that were understood as one thing are one stretch. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(
    (stretch, at) =>
      at === 0 || !isSameReading(stretch, stretches[at - 1]) || stretch.from < (stretches[at - 1]?.from ?? 0),
  )
}

function isSameReading({ as, also }: Stretch, before: Stretch | undefined): boolean {
  return as === before?.as && also.join() === before?.also.join()
}

function wholeOf(source: string): readonly TextSpan[] {
  return source === '' ? [] : [{ from: 0, to: source.length, text: source }]
}
