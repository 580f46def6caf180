/** "On Zoloft since October. In February switched to Effexor": what goes on without an end, ended there. */
import { ingredient } from '../../knowledge/medicines/index.ts'
import type { StatedDate } from '../../units/day.ts'
import type { Exposure } from '../record.ts'
import { withinEachOther } from '../within-each-other.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/**
 * Ends the open courses of the kind that the new medicine is of: on the day it began where there is one, on an unknown
 * day where there are several.
 */
export function endReplaced(
  by: NoteElement,
  medicine: Exposure['medicine'],
  start: StatedDate | undefined,
  draft: TextDraft,
): void {
  const { exposures } = draft.entries
  const open = exposures.filter(
    (each) =>
      draft.openCourses.has(each.ref) &&
      isOfKind(each.medicine, medicine) &&
      !isSame(each.medicine, medicine),
  )
  const isOnlyOne = open.length === 1
  const ended = isOnlyOne
    ? ({ status: 'stopped', end: start } as const)
    : ({ status: 'unknown', end: undefined } as const)
  for (const exposure of open) {
    // "No benefit so far, switched to Effexor": when that was nobody knows.
    const begun =
      draft.countedBack.has(exposure.ref) && exposure.statedDays !== undefined ? undefined : exposure.start
    exposures[exposures.indexOf(exposure)] = withinEachOther({
      ...exposure,
      ...ended,
      start: begun,
      asserted: undefined,
    })
    draft.openCourses.delete(exposure.ref)
    const problem = `"${exposure.medicine.name}" has no end, and "${draft.sourceOf(by)}" took the place of another medicine.`
    draft.issue(by, problem, isOnlyOne ? 'It is read as ended then.' : 'When it ended is unknown; ask.')
  }
}

function isOfKind(one: Exposure['medicine'], other: Exposure['medicine']): boolean {
  const role = ({ ingredients: [first] }: Exposure['medicine']) => first && ingredient(first.ingredient)?.role
  return role(one) === role(other)
}

function isSame(one: Exposure['medicine'], other: Exposure['medicine']): boolean {
  const names = ({ ingredients }: Exposure['medicine']) =>
    ingredients.map((each) => each.ingredient).join('+')
  return names(one) === names(other)
}
