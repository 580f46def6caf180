/** Up to this length lists are put in order by insertion: the built-in sort takes longer to prepare than to sort them. */
const longestByInsertion = 12

type IsBefore<Entry> = (a: Entry, b: Entry) => boolean

/** The entries in order, those that are equal as they stood; the list itself where it is in order, as most are. */
export function inOrder<Entry>(entries: readonly Entry[], isBefore: IsBefore<Entry>): readonly Entry[] {
  if (isInOrder(entries, isBefore)) return entries
  if (entries.length <= longestByInsertion) return inserted(entries, isBefore)
  return entries.toSorted((a, b) => (isBefore(a, b) ? -1 : Number(isBefore(b, a))))
}

function isInOrder<Entry>(entries: readonly Entry[], isBefore: IsBefore<Entry>): boolean {
  for (let place = 1; place < entries.length; place++) {
    if (isBefore(entries[place] as Entry, entries[place - 1] as Entry)) return false
  }
  return true
}

function inserted<Entry>(entries: readonly Entry[], isBefore: IsBefore<Entry>): readonly Entry[] {
  const sorted = entries.slice()
  for (let next = 1; next < sorted.length; next++) {
    const entry = sorted[next] as Entry
    let place = next
    while (place > 0 && isBefore(entry, sorted[place - 1] as Entry)) {
      sorted[place] = sorted[place - 1] as Entry
      place--
    }
    sorted[place] = entry
  }
  return sorted
}
