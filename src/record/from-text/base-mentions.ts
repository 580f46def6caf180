/** "Lexapro 20 mg since 2022. Abilify added to Lexapro": the second time its name says nothing new. */
import type { Exposure } from '../record.ts'
import type { TextDraft } from './text-draft.ts'

/** Nothing is told of it but that it was taken. */
export function isBareMention({ start, end, statedDays, doses, reported, status }: Exposure): boolean {
  const tells = [start, end, statedDays, reported, doses[0]].some((each) => each !== undefined)
  return !tells && status === 'unknown'
}

/** Leaves out the bare mentions of what the text names elsewhere too; of several the first stays. */
export function dropBareMentions(draft: TextDraft): void {
  const { exposures } = draft.entries
  for (const ref of [...draft.bareMentions].toReversed()) {
    const at = exposures.findIndex((each) => each.ref === ref)
    const mention = exposures[at]
    if (mention === undefined || !exposures.some((each) => each !== mention && isSame(each, mention)))
      continue
    exposures.splice(at, 1)
    draft.origins.delete(ref)
  }
}

function isSame(one: Exposure, other: Exposure): boolean {
  return one.status !== 'not-taken' && namesOf(one) === namesOf(other)
}

function namesOf({ medicine }: Exposure): string {
  return medicine.ingredients.map(({ ingredient }) => ingredient).join('+')
}
