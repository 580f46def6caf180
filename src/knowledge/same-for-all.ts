/**
 * Results that knowledge alone decides are the same object for every patient. They are marked, so that what is made of
 * one, its citations or its text, may be made once and kept.
 */
const marked = new WeakSet<object>()

/** Marks a result that nothing about a patient can change. */
export function sameForAll<T extends object>(result: T): T {
  marked.add(result)
  return result
}

export function isSameForAll(result: object): boolean {
  return marked.has(result)
}

/** What is made of a result: once for all where it is the same for all. */
export function madeOnce<T extends object, M extends object | string>(
  make: (result: T) => M,
): (result: T) => M {
  const made = new WeakMap<T, M>()
  return (result) => {
    if (!marked.has(result)) return make(result)
    const known = made.get(result)
    if (known !== undefined) return known
    const fresh = make(result)
    made.set(result, fresh)
    return fresh
  }
}
