/**
 * "Never took Zoloft regularly" is no denial of the treatment: it was taken, and not regularly. "Never took Zoloft, takes
 * Prozac daily" is one. Which of both it is shows in what stands between the denied names and the word that limits.
 */
import type { NoteElement, NoteElementOf } from './note-element.ts'

type Subject = NoteElementOf<'medicine'> | NoteElementOf<'modality'>

/**
 * `stands`: not taken. `irregular`: taken, not as prescribed. `short`: taken, too little or not for long enough.
 * `doubtful`: one or the other.
 */
export type Limit = 'stands' | 'irregular' | 'short' | 'doubtful'

export type LimitedDenial = {
  readonly limit: Limit
  /** The names that are limited; names after them are not. */
  readonly listed: readonly Subject[]
  /** The words that limit, as far as nothing else is read from them. */
  readonly words: readonly NoteElement[]
  readonly to: number
}

const stands: LimitedDenial = { limit: 'stands', listed: [], words: [], to: 0 }

const regularly =
  /^(?:regularly|consistently|reliably|faithfully|properly|religiously|routinely|daily|nightly|(?:every|each) (?:day|night)|as (?:prescribed|directed|instructed)|on an? (?:regular|daily|consistent) basis|with (?:any )?(?:regularity|consistency))\b/
const enough =
  /^(?:(?:quite )?long enough|for (?:very |too |that |so )?long|for (?:an? |the |any )?(?:full|adequate|sufficient|entire|length)|(?:for |at |to |in |on )?(?:an? |the |any )?(?:full|adequate|therapeutic|sufficient|proper|maximum|max|effective) (?:dose|dosage|trial|course))\b/
const moreThan =
  /^(?:for )?(?:any )?(?:more than|longer than|over|above|beyond|past|greater than|higher than)\b/
/** "never had an adequate dose of Zoloft". */
const limitBeforeName =
  /\b(?:adequate|full|therapeutic|proper|sufficient|consistent|regular|complete|optimal|maximum|effective|enough|long|longer|more than|over|above)\b/
/** "Never took Zoloft daily" denies what was taken of it; "never started", "avoid" deny all of it. */
const ofTaking = /\b(?:took|take|taken|taking|used|been on)\b/
const ofHaving = /\b(?:tried|had|received|on|no|never|not|without|prescribed)\b/

/** Words that add nothing between a name and what limits it. */
const plainWords =
  /^(?:it|them|this|these|those|her|his|their|my|the|a|an|any|either|each|very|really|quite|at all|at|dose|doses|dosage|of|medication|medications|meds|med|hcl|xr|er|sr|xl|cr|ir|\/|\))$/
/** Words that begin another statement, or say what something else is for: "for daily headaches". */
const otherStatement =
  /^(?:but|because|while|when|where|which|that|who|so|then|she|he|they|i|we|pt|pts|patient|reports|reported|states|stated|says|endorses|notes|noted|did|do|does|had|has|have|was|were|is|are|got|felt|feels|also|for|with|to|in|by|from|after|before|during|on|over|only|just)$/
const pauses = /^[([\-:=–—]$/
const endsDenial = new Set<NoteElement['kind']>([
  ...(['polarity', 'step', 'stop', 'outcome', 'because', 'end', 'adherence', 'heading', 'allergy'] as const),
])
const amounts = new Set<NoteElement['kind']>(['numbers', 'unit-word', 'shared', 'limit'])

type Passage = {
  readonly elements: readonly NoteElement[]
  readonly plain: string
  readonly denial: NoteElement
  /** The names that the denial may be said of. */
  readonly names: readonly Subject[]
  /** Other names of the same medicines: "Wellbutrin (bupropion)". */
  readonly others: readonly NoteElement[]
}

/** How far a denial goes. Where it is not clear that a limit belongs to it, but may, the answer is `doubtful`. */
export function limitOfDenial(passage: Passage): LimitedDenial {
  const { denial, names, plain } = passage
  const word = plain.slice(denial.from, denial.to)
  const isOfTaking = ofTaking.test(word)
  const [first] = names
  if (first === undefined || !(isOfTaking || ofHaving.test(word))) return stands
  if (first.from > denial.to && limitBeforeName.test(plain.slice(denial.from, first.from)))
    return { limit: 'doubtful', listed: names, words: [], to: names.at(-1)?.to ?? denial.to }
  const found = new LimitReader(passage).read()
  const isCertain = isOfTaking || found.limit === 'stands'
  return isCertain ? found : { ...found, limit: 'doubtful' }
}

class LimitReader {
  readonly #passage: Passage
  readonly #listed: Subject[] = []
  #doubtful = false
  /** After a comma or a bracket: the next word without a place here begins another statement. */
  #paused = false
  /** "Prozac, Zoloft": without "or" the second may begin another statement. */
  #joined = true
  #lastJoiner: NoteElement['kind'] | undefined

  constructor(passage: Passage) {
    this.#passage = passage
  }

  read(): LimitedDenial {
    const { elements, denial, names } = this.#passage
    // Between a denial and its first name stands nothing of another statement.
    const first = names.find(({ from }) => from > denial.from)
    this.#listed.push(...(first === undefined ? names : names.slice(0, names.indexOf(first) + 1)))
    const start = first ?? denial
    for (let at = elements.indexOf(start) + 1; at < elements.length; at++) {
      const element = elements[at]
      if (element === undefined) break
      const limit = this.#limitAt(element, elements[at + 1])
      if (limit !== undefined) return this.#found(limit, element)
      if (!this.#pass(element)) return stands
    }
    return stands
  }

  #found(limit: Limit, element: NoteElement): LimitedDenial {
    const { elements, plain } = this.#passage
    const to = element.from + (regularly.exec(plain.slice(element.from))?.[0].length ?? 0)
    const words = elements.filter(({ kind, from }) => kind === 'unknown' && from >= element.from && from < to)
    const isCertain = this.#joined && !this.#doubtful && !this.#paused && this.#listed.length > 0
    return {
      limit: isCertain ? limit : 'doubtful',
      listed: this.#listed,
      words,
      to: Math.max(to, element.to),
    }
  }

  /** The limit that begins here. */
  #limitAt(element: NoteElement, next: NoteElement | undefined): Limit | undefined {
    const rest = this.#passage.plain.slice(element.from)
    if (regularly.test(rest))
      return /^(?:daily|nightly)/.test(rest) && next?.kind === 'unknown' ? 'doubtful' : 'irregular'
    if (enough.test(rest)) return 'short'
    // "Never took Zoloft, at least not regularly".
    if (element.kind === 'adherence' && element.value === 'partial') return 'doubtful'
    if (this.#paused) return undefined
    if (element.kind === 'duration' && !element.ago) return moreThan.test(rest) ? 'short' : 'doubtful'
    if (element.kind === 'dose' && element.frequency !== undefined && regularly.test(element.frequency))
      return 'doubtful'
    return moreThan.test(rest) ? 'doubtful' : undefined
  }

  /** Whether what follows may still belong to the denial. */
  #pass(element: NoteElement): boolean {
    const word = this.#passage.plain.slice(element.from, element.to)
    if (element.kind === 'medicine' || element.kind === 'modality') return this.#passName(element)
    if (element.kind === 'comma' || element.kind === 'and' || pauses.test(word)) {
      this.#paused = true
      this.#lastJoiner = element.kind
      return true
    }
    if (word === '/') this.#lastJoiner = 'and'
    if (plainWords.test(word) || amounts.has(element.kind)) return true
    if (endsDenial.has(element.kind) || otherStatement.test(word)) return false
    if (element.kind === 'no' || word === 'at least') this.#doubtful = true
    else if (this.#paused) return false
    else if (element.kind !== 'dose') this.#doubtful = true
    return true
  }

  #passName(name: Subject): boolean {
    const { names, others } = this.#passage
    if (others.includes(name)) {
      this.#paused = false
      return true
    }
    if (!names.includes(name)) return false
    if (this.#listed.length > 0) this.#joined = this.#lastJoiner === 'and'
    this.#listed.push(name)
    this.#paused = false
    return true
  }
}
