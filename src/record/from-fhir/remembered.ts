import type { Concept } from '../../units/code.ts'

/** Most answers kept per question; a record uses a few hundred wordings, a health system some thousands. */
const mostKeptUsually = 5000
/** The longest text an answer is kept for. */
const longestKey = 2000

/**
 * Works an answer out once per key and keeps it. The work must depend on nothing but what the key is made of. Names
 * of medicines and codes repeat within a record, and between the records of a health system.
 */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Answer>()
  readonly #mostKept: number

  constructor(mostKept = mostKeptUsually) {
    this.#mostKept = mostKept
  }

  get(key: string, work: () => Answer): Answer {
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    const answer = work()
    // A hostile input must not fill the memory with its texts.
    if (key.length > longestKey) return answer
    if (this.#answers.size >= this.#mostKept) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }
}

/** Works out once per concept what it means: by the very object first, which concepts with one code share. */
export class RememberedConcepts<Answer> {
  readonly #byObject = new WeakMap<Concept, Answer>()
  readonly #byContent = new Remembered<Answer>()
  readonly #work: (concept: Concept) => Answer

  constructor(work: (concept: Concept) => Answer) {
    this.#work = work
  }

  get(concept: Concept): Answer {
    const known = this.#byObject.get(concept)
    if (known !== undefined) return known
    const key = keyOf(concept)
    const answer =
      key === undefined ? this.#work(concept) : this.#byContent.get(key, () => this.#work(concept))
    this.#byObject.set(concept, answer)
    return answer
  }
}

/** One text for all that a concept says; none where a hostile input would fill the memory with it. */
function keyOf({ codes, text }: Concept): string | undefined {
  let key = text ?? ''
  for (const { system, code, display, uri } of codes)
    key += `\n${system} ${code} ${display ?? ''} ${uri ?? ''}`
  return key.length > longestKey ? undefined : key
}
