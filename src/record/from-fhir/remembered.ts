/** Most answers kept per question; a record uses a few hundred wordings, a health system some thousands. */
const mostKept = 5000

/**
 * Works an answer out once per key and keeps it. The work must depend on nothing but what the key is made of. Names
 * of medicines and codes repeat within a record, and between the records of a health system.
 */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Answer>()

  get(key: string, work: () => Answer): Answer {
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    const answer = work()
    if (this.#answers.size >= mostKept) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }
}

const longestKey = 2000

/** One text for a set of codes and words; cut where a hostile input would fill the memory. */
export function keyOf(
  codes: readonly { readonly system: string; readonly code: string }[],
  words: readonly (string | undefined)[],
): string | undefined {
  let key = ''
  for (const { system, code } of codes) key += `${system} ${code}|`
  for (const word of words) key += `\n${word ?? ''}`
  return key.length > longestKey ? undefined : key
}
