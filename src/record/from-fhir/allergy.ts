/** AllergyIntolerance → allergies and intolerances of medicines and of anything else. */
import type { Concept } from '../../units/code.ts'
import type { Allergy } from '../record.ts'
import { asConcept, nameOf, statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import { lookUpMedicine } from './medicine-lookup.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'

/** SNOMED CT: "no known allergy" in its forms is not an allergy. */
const noAllergy: ReadonlySet<string> = new Set([
  '716186003',
  '409137002',
  '428607008',
  '429625007',
  '716220001',
])

const notInForce: ReadonlySet<string> = new Set(['refuted', 'entered-in-error', 'resolved', 'inactive'])

export function readAllergy(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { draft, log } = context
  const concept = substanceOf(json)
  if (concept === undefined) {
    log.report(ref, 'Allergy that does not say to what.', 'It may concern a medicine; check it.')
    return
  }
  if (concept.codes.some((code) => noAllergy.has(code.code))) return
  const statuses = ['clinicalStatus', 'verificationStatus', 'status'].map((field) => statusWord(json[field]))
  const status = statuses.find((word) => word !== undefined && notInForce.has(word))
  if (status !== undefined) {
    log.count(ref, `Allergy with status ${status}.`, 'Not used.')
    return
  }
  const { medicine } = lookUpMedicine(concept)
  keepOrigin(draft, found)
  draft.allergies.push({
    ref,
    concept,
    ingredients: medicine.ingredients.map((each) => each.ingredient),
    kind: kindOf(statusWord(json.type)),
    reaction: reactionOf(json),
  })
}

/** `code` since STU3, `substance` in DSTU2; some systems name it only with the reaction. */
function substanceOf(json: JsonObject): Concept | undefined {
  return asConcept(json.code) ?? asConcept(json.substance) ?? asConcept(asObject(json.reaction)?.substance)
}

function kindOf(word: string | undefined): Allergy['kind'] {
  return word === 'allergy' || word === 'intolerance' ? word : 'unknown'
}

function reactionOf(json: JsonObject): string | undefined {
  const words: string[] = []
  for (const reaction of asObjects(json.reaction)) {
    const description = asText(reaction.description)
    const manifestations = asObjects(reaction.manifestation)
    for (const manifestation of manifestations) {
      const concept = asConcept({ each: manifestation.concept ?? manifestation }?.each)
      const name = nameOf(concept)
      if (name !== undefined) words.push(name)
    }
    if (manifestations.length === 0 && description !== undefined) words.push(description)
  }
  return words.length === 0 ? undefined : words.join(', ')
}
