import { datedBeforeMarket, keptWithItsDate } from '../before-market.ts'
import type { Exposure, Medicine } from '../record.ts'
import type { FoundResource } from './found-resource.ts'
import { dosesMatter } from './medicine-role.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'

/** Adds an exposure to the record. A medicine taken before it existed is kept and reported. */
export function addExposure(read: Exposure, found: FoundResource, context: ReadContext): void {
  const exposure = inOrder(read, found, context)
  keepOrigin(context.draft, found)
  context.draft.exposures.push(exposure)
  const { start, medicine } = exposure
  if (start === undefined) {
    if (dosesMatter(medicine)) {
      context.log.count(
        found.ref,
        `${found.type} of ${medicine.name} without a date.`,
        'When it was taken, and for how long, cannot be told from it.',
      )
    }
    return
  }
  for (const problem of datedBeforeMarket(medicine, start))
    context.log.report(found.ref, problem, keptWithItsDate)
}

/** An end before the start, from two fields of one entry: which of them is wrong cannot be told. */
function inOrder(exposure: Exposure, { ref }: FoundResource, { log }: ReadContext): Exposure {
  const { start, end } = exposure
  if (start === undefined || end === undefined || end.last >= start.first) return exposure
  log.report(ref, 'Ends before it begins.', 'The entry stands without these dates.')
  return { ...exposure, start: undefined, end: undefined }
}

/** An entry that is no exposure: named on its own if the medicine matters here, counted otherwise. */
export function leaveOut(found: FoundResource, medicine: Medicine, why: string, context: ReadContext): void {
  const matters = medicine.ingredients.length > 0 || medicine.identified === 'unidentified'
  const what = matters ? `${found.type} of ${medicine.name || 'an unnamed medicine'}` : found.type
  context.log.count(found.ref, `${what} ${why}.`, 'Not counted as taken.')
}
