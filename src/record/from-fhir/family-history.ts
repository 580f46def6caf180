import { asConcept, nameOf, statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObjects, asText } from './json.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'

/** FamilyMemberHistory → one entry per illness of a relative. */
export function readFamilyHistory(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { draft, log } = context
  const status = statusWord(json.status)
  if (status === 'entered-in-error' || status === 'health-unknown') {
    log.count(ref, `Family history with status ${status}.`, 'Not used.')
    return
  }
  const relation = asConcept(json.relationship)
  const relationship =
    nameOf(relation) ?? relation?.codes[0]?.code ?? asText(json.name) ?? 'relative not named'
  for (const condition of asObjects(json.condition)) {
    const concept = asConcept(condition.code)
    if (concept === undefined) {
      log.count(ref, 'Illness of a relative that is not named.', 'Not used.')
      continue
    }
    keepOrigin(draft, found)
    draft.familyHistory.push({ ref, relationship, concept })
  }
}
