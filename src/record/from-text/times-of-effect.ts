/** "no response after 8 weeks", "improved at 3 weeks", "depressed for 2 years": what a length beside other words is the length of. */
import { earlyImprovementDays } from '../../knowledge/definitions/events.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

/** A length told as a time: "after about 8 weeks", "by 6 weeks". */
const asTime = /\b(?:after|at|by|in|into|following|past|beyond|around|until|till)\b[^,;]*$/
/** "took 6 weeks to kick in". */
const untilEffect = /^ to [a-z]/
/** "after 10 weeks at 200 mg" is one dose, "after 4 weeks increased to 200 mg" another one. */
const sameDose = /^ ?\(?(?:at|on|of|with) ?$/
const step = /\b(?:then|increas\w*|titrat\w*|raised|followed by)\b|->|=>|→/
const ofNext = /^ ?(?:of|on)(?: the)? ?$/
/** Words that are said of a treatment and its length: "given for 8 weeks". */
const ofTreatment =
  /^(?:duration|length|lasted|lasting|lasts|given|used|treated|monotherapy|remained|stayed|kept|dosed|administered|continued|only|least|full|adequate|alone)$/
/**
 * Says of a length what it is told of. With a failure ("no response after 8 weeks") the treatment lasted as long at
 * least. With a benefit or anything else ("improved after 3 weeks", "lost it after 4 months", "increased to 100 mg
 * after 4 weeks", "depressed for 2 years") it is no length of the treatment. "Stopped after 5 days" is.
 */
export function withTimesOfEffect(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  return elements.map((element, at) => {
    if (element.kind !== 'duration' || element.ago) return element
    // "8 of the last 12 weeks", "8 weeks total, only 2 weeks at 100 mg".
    if (isShare(elements, at, plain)) return { ...element, days: undefined, upToNow: false }
    if (element.upToNow) return element
    const from = Math.max(at - farthest, 0)
    const near = elements.slice(from, at + farthest)
    if (isOfRange(near, at - from, plain)) return { ...element, days: undefined }
    const told = new Surroundings(near, at - from, plain).toldWith(element)
    return told === undefined ? element : { ...element, told }
  })
}

const shareOf = /\bof ?$/
const part = /\b(?:of which|including|incl\.?|only|just)(?: the| for)?(?: last| final| first)? ?$/
/** No part of a course is told farther from the whole. */
const farthestPart = 12

function isShare(elements: readonly NoteElement[], at: number, plain: string): boolean {
  const length = elements[at]
  const before =
    elements[at - 1] === undefined
      ? undefined
      : elements.slice(Math.max(at - 3, 0), at).findLast(({ kind }) => kind !== 'filler')
  if (length === undefined || before === undefined) return false
  if (before.kind === 'numbers' && shareOf.test(plain.slice(before.to, length.from))) return true
  const near = elements.slice(Math.max(at - farthestPart, 0), at)
  const own = near.slice(near.findLastIndex(isName) + 1)
  const from = Math.max(length.from - longestLead, 0)
  return own.some(({ kind }) => kind === 'duration') && part.test(plain.slice(from, length.from))
}

const longestLead = 30
const upTo = /^ ?(?:to|or|-|–|through|until|vs\.?) ?(?:about |maybe )?$/

/** "8 weeks to 12 weeks": neither is its length. */
function isOfRange(elements: readonly NoteElement[], at: number, plain: string): boolean {
  const [before, length, after] = [
    elements.slice(0, at).findLast(({ kind }) => kind !== 'filler' && kind !== 'and'),
    elements[at],
    elements.slice(at + 1).find(({ kind }) => kind !== 'filler' && kind !== 'and'),
  ]
  if (length === undefined) return false
  const isJoined = (one: NoteElement | undefined, other: NoteElement | undefined): boolean =>
    one?.kind === 'duration' && other?.kind === 'duration' && upTo.test(plain.slice(one.to, other.from))
  return isJoined(before, length) || isJoined(length, after)
}

/** No phrase is longer. */
const farthest = 60

/** The words around one length, which stands `at` this place among them. */
class Surroundings {
  readonly #elements: readonly NoteElement[]
  readonly #at: number
  readonly #plain: string

  constructor(elements: readonly NoteElement[], at: number, plain: string) {
    this.#elements = elements
    this.#at = at
    this.#plain = plain
  }

  toldWith(length: NoteElementOf<'duration'>): 'outcome' | 'moment' | undefined {
    const [next] = this.#elements.slice(this.#at + 1)
    // "1 week off".
    if (next !== undefined && /^off$/.test(this.#word(next))) return 'moment'
    if (untilEffect.test(this.#plain.slice(length.to, length.to + 5))) return 'moment'
    const before = this.#before(this.#at)
    const event = before?.kind === 'comma' && !this.#saysMore() ? this.#before(this.#placeOf(before)) : before
    if (!asTime.test(this.#plain.slice(before?.to ?? this.#clauseStart(), length.from)))
      return this.#isOfSomethingElse(before) || this.#isStep(before) ? 'moment' : this.#ofBenefit(before)
    if (event !== undefined && this.#ends(event)) return undefined
    if (event !== undefined && isFailure(event, length))
      return this.#isChanged(length) || this.#isWhyItBegan(event) ? 'moment' : 'outcome'
    if (event !== undefined && events.has(event.kind)) return 'moment'
    return this.#toldBefore(length, before === undefined)
  }

  /** "after 8 weeks stopped", "after 8 weeks no response", "after 8 weeks of Zoloft". */
  #toldBefore(length: NoteElementOf<'duration'>, isFirst: boolean): 'outcome' | 'moment' | undefined {
    const after = this.#elements.slice(this.#at + 1)
    const next = after.find(({ kind }) => kind !== 'filler' && kind !== 'comma')
    if (next === undefined) return 'moment'
    if (endsTreatment(next)) return undefined
    if (isFailure(next, length)) return this.#isChanged(length) ? 'moment' : 'outcome'
    const isOfNext = isName(next) && ofNext.test(this.#plain.slice(length.to, next.from))
    return isFirst && isOfNext ? undefined : 'moment'
  }

  /** What is said before this place in the same clause. */
  #before(place: number): NoteElement | undefined {
    const before = this.#elements
      .slice(0, place)
      .findLast(({ kind }) => kind !== 'filler' && kind !== 'because')
    return before === undefined || before.kind === 'end' || before.kind === 'heading' ? undefined : before
  }

  #clauseStart(): number {
    return (
      this.#elements.slice(0, this.#at).findLast(({ kind }) => kind === 'end' || kind === 'heading')?.to ?? 0
    )
  }

  #placeOf(element: NoteElement): number {
    return this.#elements.indexOf(element)
  }

  /** Whether the same phrase goes on after the length. */
  #saysMore(): boolean {
    const next = this.#elements.slice(this.#at + 1).find(({ kind }) => kind !== 'filler')
    return next !== undefined && next.kind !== 'comma' && next.kind !== 'end'
  }

  /** "stopped", and "stopped due to nausea". */
  #ends(event: NoteElement): boolean {
    if (event.kind !== 'reason') return endsTreatment(event)
    if (event.decisive) return true
    const place = this.#elements
      .slice(0, this.#placeOf(event))
      .findLast(({ kind }) => kind !== 'filler' && kind !== 'because' && kind !== 'reason' && kind !== 'and')
    return place?.kind === 'stop'
  }

  /** "partial response for 2 months": where nothing else tells a length, it was taken as long at least. */
  #ofBenefit(before: NoteElement | undefined): 'outcome' | undefined {
    const isBenefit = before?.kind === 'outcome' && before.benefit.outcome !== 'non-response'
    return isBenefit ? 'outcome' : undefined
  }

  /** "50 mg for 4 weeks, then 100 mg": how long the last dose was taken is not told. */
  #isStep(before: NoteElement | undefined): boolean {
    if (before?.kind !== 'dose' && before?.kind !== 'frequency') return false
    const after = this.#elements.slice(this.#at + 1)
    const end = after.findIndex((element) => isName(element) || (element.kind === 'end' && element.line))
    const rest = end < 0 ? after : after.slice(0, end)
    const last = rest.findLastIndex(({ kind }) => kind === 'dose' || kind === 'limit')
    if (last < 0 || rest.slice(last).some(({ kind }) => kind === 'duration')) return false
    const from = last === 0 ? this.#elements[this.#at]?.to : rest[last - 1]?.from
    return step.test(this.#plain.slice(from, rest[last]?.to))
  }

  /** "Abilify for no response after 8 weeks": the weeks are those of what was taken before. */
  #isWhyItBegan(outcome: NoteElement): boolean {
    const before = this.#elements.slice(0, this.#placeOf(outcome))
    const given = before.findLast((element) => element.kind !== 'filler' || element.link === true)
    if (given === undefined || !(given.kind === 'because' || this.#word(given) === 'for')) return false
    const clause = before.slice(before.findLastIndex(({ kind }) => kind === 'end') + 1)
    return !clause.some((element) => endsTreatment(element) || element.kind === 'step')
  }

  /** "nausea for 3 days", and ", depressed for 2 years" in a phrase of its own. */
  #isOfSomethingElse(before: NoteElement | undefined): boolean {
    if (before === undefined) return false
    if (before.kind === 'reason') return !this.#ends(before)
    // "stopped for 2 weeks" is a pause.
    if (before.kind === 'stop') return true
    if (before.kind === 'outcome')
      return before.benefit.outcome === 'worsening' || before.benefit.weak === true
    if (before.kind === 'unknown' && /^(?:until|till?)$/.test(this.#word(before))) return true
    if (before.kind !== 'unknown' || ofTreatment.test(this.#word(before))) return false
    const first = this.#elements
      .slice(0, this.#at)
      .findLast(({ kind }) => kind !== 'filler' && kind !== 'unknown' && kind !== 'because')
    return first?.kind === 'comma'
  }

  /** "no response after 4 weeks, increased to 200 mg": it went on at another dose. */
  #isChanged(length: NoteElementOf<'duration'>): boolean {
    let from = length.to
    for (const element of this.#elements.slice(this.#at + 1)) {
      if (isName(element) || (element.kind === 'end' && element.line)) return false
      const isDose = element.kind === 'dose' || element.kind === 'limit'
      if (isDose && !sameDose.test(this.#plain.slice(from, element.from))) return true
      if (isDose) from = element.to
    }
    return false
  }

  #word({ from, to }: NoteElement): string {
    return this.#plain.slice(from, to)
  }
}

const events = new Set<NoteElement['kind']>([
  'outcome',
  'reason',
  'unknown',
  'no',
  'current',
  'step',
  'doubt',
])

function isName({ kind }: NoteElement): boolean {
  return kind === 'medicine' || kind === 'modality'
}

function endsTreatment(element: NoteElement): boolean {
  if (element.kind === 'polarity') return element.polarity === 'failed'
  return element.kind === 'stop' || (element.kind === 'reason' && element.decisive)
}

function isFailure(element: NoteElement, { days }: NoteElementOf<'duration'>): boolean {
  if (element.kind !== 'outcome' || element.benefit.weak === true) return false
  const { outcome } = element.benefit
  if (outcome === 'non-response') return true
  const isPart = outcome === 'partial-response' || outcome === 'worsening'
  return isPart && days !== undefined && days >= earlyImprovementDays.value
}
