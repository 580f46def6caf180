/** "no response after 8 weeks", "improved at 3 weeks", "depressed for 2 years": what a length beside other words is the length of. */
import type { NoteElement, NoteElementOf } from './note-element.ts'

/** A length told as a time: "after about 8 weeks", "by 6 weeks". */
const asTime = /\b(?:after|at|by|in|into|following|past|beyond|around)\b[^,;]*$/
/** "after 10 weeks at 200 mg" is one dose, "after 4 weeks increased to 200 mg" another one. */
const sameDose = /^ ?\(?(?:at|on|of|with) ?$/
const ofNext = /^ ?(?:of|on)(?: the)? ?$/
/** Words that are said of a treatment and its length: "given for 8 weeks". */
const ofTreatment =
  /^(?:duration|length|lasted|lasting|lasts|given|used|treated|monotherapy|remained|stayed|kept|dosed|administered|continued|only|least|full|adequate|alone)$/
/** A shorter time beside a part of an effect or a worsening may be that of its beginning. */
const shortestCourse = 28

/**
 * Says of a length what it is told of. With a failure ("no response after 8 weeks") the treatment lasted as long at
 * least. With a benefit or anything else ("improved after 3 weeks", "lost it after 4 months", "increased to 100 mg
 * after 4 weeks", "depressed for 2 years") it is no length of the treatment. "Stopped after 5 days" is.
 */
export function withTimesOfEffect(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  return elements.map((element, at) => {
    if (element.kind !== 'duration' || element.ago || element.upToNow) return element
    const from = Math.max(at - farthest, 0)
    const near = elements.slice(from, at + farthest)
    const told = new Surroundings(near, at - from, plain).toldWith(element)
    return told === undefined ? element : { ...element, told }
  })
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
    const before = this.#before(this.#at)
    const event = before?.kind === 'comma' && !this.#saysMore() ? this.#before(this.#placeOf(before)) : before
    if (!asTime.test(this.#plain.slice(before?.to ?? this.#clauseStart(), length.from)))
      return this.#isOfSomethingElse(before) ? 'moment' : undefined
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
    if (before.kind === 'outcome') return before.benefit.outcome === 'worsening'
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
  return isPart && days !== undefined && days >= shortestCourse
}
