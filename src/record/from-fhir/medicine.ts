/** The medicine of a medication resource: a code in it, a contained or delivered Medication, or only its name. */
import type { Concept } from '../../units/code.ts'
import type { Medicine } from '../record.ts'
import { asConcept, conceptFrom } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asNumber, asObject, asObjects, asText, isObject, type JsonObject } from './json.ts'
import { lookUpMedicine } from './medicine-lookup.ts'
import type { ReadContext } from './read-context.ts'
import { asReference, resolve } from './reference-index.ts'
import { shortened } from './stated-dates.ts'

/** The medicine, resolved as far as it can be. What stays open is reported, since it could be an antidepressant. */
export function medicineOf(found: FoundResource, context: ReadContext): Medicine {
  const { medicine, contradiction, readAs } = lookUpMedicine(conceptOf(found, context) ?? nothing)
  if (contradiction !== undefined) {
    context.log.report(
      found.ref,
      `The code of the medicine means ${ingredientNames(medicine)}, its words mean ${contradiction}.`,
      `It is counted as ${ingredientNames(medicine)}; check which one was meant.`,
    )
  }
  if (readAs !== undefined) {
    context.log.count(
      found.ref,
      `The name "${shortened(medicine.name)}" is spelt unusually.`,
      `It is read as ${readAs}; check that it is.`,
    )
  }
  if (medicine.identified === 'unidentified') {
    context.log.report(
      found.ref,
      medicine.name === ''
        ? 'Names no medicine.'
        : `Cannot identify the medicine "${shortened(medicine.name)}": the code is not known and no name is given.`,
      'It may be an antidepressant; answers that depend on that stay unknown.',
    )
  }
  return medicine
}

const nothing: Concept = { codes: [] }

function ingredientNames(medicine: Medicine): string {
  return medicine.ingredients.map((each) => each.ingredient).join(' and ')
}

function conceptOf(found: FoundResource, context: ReadContext): Concept | undefined {
  const { json } = found
  const coded = asConcept(json.medicationCodeableConcept) ?? asConcept(asObject(json.medication)?.concept)
  if (coded !== undefined) return coded
  const owner = isObject(json.medicationReference) ? json : asObject(json.medication)
  const field = owner === json ? 'medicationReference' : 'reference'
  const inline = conceptFrom(json.medication)
  if (owner === undefined) return inline
  const reference =
    owner === json ? asReference(json[field]) : (asText(owner[field]) ?? asReference(owner[field]))
  const display = asText((owner === json ? asObject(json[field]) : owner)?.display)
  const delivered =
    reference === undefined ? undefined : resolve(context.index, reference, found, 'Medication')
  const concept = delivered && medicationConcept(delivered, found, context)
  if (concept !== undefined) return concept
  return display === undefined ? inline : { codes: [], text: display }
}

/** The concept of a Medication resource: its code, or else its ingredients with their strengths, in words. */
function medicationConcept(
  medication: JsonObject,
  found: FoundResource,
  context: ReadContext,
): Concept | undefined {
  const coded = asConcept(medication.code)
  if (coded !== undefined) return coded
  const ingredients = asObjects(medication.ingredient).length
    ? asObjects(medication.ingredient)
    : asObjects(asObject(medication.product)?.ingredient)
  const parts = ingredients.map((ingredient) => ingredientConcept(ingredient, found, context))
  const codes = parts.flatMap((part) => part?.codes ?? [])
  const words = parts.map((part) => part?.text).filter((text) => text !== undefined)
  if (codes.length === 0 && words.length === 0) return undefined
  const strength = ingredients.length === 1 ? strengthWords(ingredients[0]) : undefined
  const text = words.length === 0 ? undefined : [words.join(' / '), strength].filter(Boolean).join(' ')
  return parts.length === 1 ? { codes, text } : { codes: [], text }
}

function ingredientConcept(
  ingredient: JsonObject,
  found: FoundResource,
  context: ReadContext,
): Concept | undefined {
  const coded = asConcept(ingredient.itemCodeableConcept) ?? asConcept(asObject(ingredient.item)?.concept)
  if (coded !== undefined) return coded
  const reference = asReference(ingredient.itemReference) ?? asReference(ingredient.item)
  const item = reference === undefined ? undefined : resolve(context.index, reference, found, 'Medication')
  const display = asText(asObject(ingredient.itemReference)?.display)
  return asConcept(item?.code) ?? (display === undefined ? undefined : { codes: [], text: display })
}

/** "50 MG" of a strength Ratio of 50 mg in 1 tablet. */
function strengthWords(ingredient: JsonObject | undefined): string | undefined {
  const strength = asObject(ingredient?.strength) ?? asObject(ingredient?.strengthRatio)
  const numerator = asObject(strength?.numerator)
  const denominator = asNumber(asObject(strength?.denominator)?.value) ?? 1
  const value = asNumber(numerator?.value)
  const unit = asText(numerator?.unit) ?? asText(numerator?.code)
  if (value === undefined || unit === undefined || denominator !== 1) return undefined
  return `${value} ${unit.toUpperCase()}`
}
